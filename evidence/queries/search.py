"""Plain search by name and identifier: what contains the words, no ranking beyond “starts with it”. Full search comes later."""

import unicodedata

from django.db.models import Case, F, IntegerField, Q, Value, When

from ..identifiers import publications as identifiers
from ..identifiers.accessions import accession
from ..models import Disease, DoseRegimen, Intervention, Mechanism, Outcome, Publication, PublicItem, Study

PER_NOUN = 20


def exact_address(text):
    """The page of what an accession, PMID, PMCID or DOI names; None where it names nothing public."""
    return _item(text) or _publication(text)


def found_by_name(text):
    """[(noun, records)] whose name contains the text, in any language and in hidden spellings too."""
    texts = {text, unicodedata.normalize("NFKC", text)}
    terms = [(noun, _by_name(model, texts)) for noun, model in NOUNS]
    return [
        *terms,
        ("Dose regimens", list(DoseRegimen.objects.published().filter(_contains("label", texts) | _contains("slug", texts))[:PER_NOUN])),
        ("Studies", list(Study.objects.published().filter(_contains("label", texts) | _contains("slug", texts))[:PER_NOUN])),
        ("Publications", _publications(texts)),
    ]


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


def _by_name(model, texts):
    wanted = _contains("label", texts) | _contains("slug", texts) | _contains("names__text", texts)
    starts = Q()
    for text in texts:
        starts |= Q(label__istartswith=text)
    rows = model.objects.published().filter(wanted).distinct()
    first = Case(When(starts, then=Value(0)), default=Value(1), output_field=IntegerField())
    return list(rows.annotate(first=first).order_by("first", "label")[:PER_NOUN])


def _publications(texts):
    wanted = _contains("title", texts) | _contains("slug", texts) | _contains("doi", texts) | _contains("authors", texts)
    rows = Publication.objects.published().filter(wanted).prefetch_related("dates")
    return list(rows.order_by(F("slug"))[:PER_NOUN])


def _contains(column, texts):
    condition = Q()
    for text in texts:
        condition |= Q(**{f"{column}__icontains": text})
    return condition


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
