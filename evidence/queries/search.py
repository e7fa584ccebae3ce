"""Identifiers that lead straight to a page."""

from ..identifiers import publications as identifiers
from ..identifiers.accessions import accession
from ..models import Publication, PublicItem


def exact_address(text):
    """The page of what an accession, PMID, PMCID or DOI names; None where it names nothing public."""
    return _item(text) or _publication(text)


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
