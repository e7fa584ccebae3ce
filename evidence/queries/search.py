"""Identifiers that lead straight to a page, and records whose name is near, for a page that was not found."""

from django.db.models import Q

from ..identifiers import publications as identifiers
from ..identifiers.accessions import accession
from ..models import Disease, Intervention, Mechanism, Outcome, Publication, PublicItem


def exact_address(text):
    """The page of what an accession, PMID, PMCID or DOI names; None where it names nothing public."""
    return _item(text) or _publication(text)


NOUNS = [("Diseases", Disease), ("Mechanisms", Mechanism), ("Outcomes", Outcome), ("Treatments", Intervention)]


def near_names(words, size=8):
    """Records whose slug or name contains one of these words, for a page that was not found."""
    wanted = Q()
    for word in words:
        wanted |= Q(slug__icontains=word) | Q(label__icontains=word) | Q(names__text__icontains=word)
    found = []
    for _, model in NOUNS if words else ():
        found += model.objects.published().filter(wanted).distinct().order_by("label")[:size]
    return found[:size]


def _item(text):
    try:
        name, version = accession(text)
    except ValueError:
        return None
    rows = PublicItem.objects.public().filter(accession=name, **({"version": version} if version else {}))
    return f"/evidence/{name}{f'.{version}' if version else ''}/" if rows.exists() else None


def _publication(text):
    for column, read in (("pmid", _pmid), ("doi", identifiers.doi), ("pmcid", identifiers.pmcid)):
        try:
            value = read(text)
        except ValueError:
            continue
        found = Publication.objects.published().filter(**{f"{column}__iexact": value}).first()
        return found.get_absolute_url() if found else None
    return None


def _pmid(text):
    """A reader may write “PMID 15150209”, “pmid:15150209” or the bare number."""
    bare = text.strip()
    return identifiers.pmid(bare[4:].lstrip(" :") if bare[:4].casefold() == "pmid" else bare)
