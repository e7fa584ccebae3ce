"""The pages in the words of schema.org, for programs that read pages."""

from django.conf import settings

from ..models import Disease, DoseRegimen, Intervention, Mechanism, Outcome, Publication, Study
from ..vocabulary.terms import NameKind
from ..wording.languages import reader_language

CONTEXT = "https://schema.org"
TITLE = "IVIg Evidence"
TRIALS = {"interventional": "MedicalTrial", "observational": "MedicalObservationalStudy"}


def data_set(home):
    """The whole knowledge base. `home`: its absolute address."""
    return {"@type": "Dataset", "@id": home, "name": TITLE, "url": home, "license": settings.DATA_LICENCE["url"]}


def front_page(home, description):
    """The knowledge base, and how to search it from elsewhere."""
    download = {"@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": f"{home}api/v1/evidence/"}
    search = {"@type": "SearchAction", "target": f"{home}search/?q={{q}}", "query-input": "required name=q"}
    site = {"@type": "WebSite", "name": TITLE, "url": home, "potentialAction": search}
    whole = {**data_set(home), "description": description, "isAccessibleForFree": True, "distribution": download}
    return {"@context": CONTEXT, "@graph": [whole, site]}


def page(thing, *, address, title, description, home):
    """A page about a thing."""
    about = {"inLanguage": reader_language(), "license": settings.DATA_LICENCE["url"], "isPartOf": data_set(home)}
    return {
        "@context": CONTEXT,
        "@type": "MedicalWebPage",
        "@id": address,
        "url": address,
        "name": title,
        "description": description,
        **about,
        "mainEntity": thing,
    }


def thing(record):
    """The record itself; the words of whoever curates, as plain data."""
    return THINGS[type(record)](record)


def claim(document, *, address, source):
    """An evidence item: a claim, and the publication in which it appears."""
    curation = document["curation"]
    return {
        "@type": "Claim",
        "identifier": document["accession"],
        "version": str(document["version"]),
        "text": document["statement"],
        "url": address,
        "datePublished": curation["published_at"],
        "creativeWorkStatus": document["status"],
        "author": {"@type": "Person", "name": curation["curator"]},
        "editor": {"@type": "Person", "name": curation["reviewer"]},
        "appearance": article(source),
    }


def article(publication):
    """A publication, as far as it is known. Uses prefetched dates."""
    known = {
        "headline": publication.title or publication.label,
        "author": [{"@type": "Person", "name": name} for name in publication.authors],
        "datePublished": str(publication.year or ""),
        "isPartOf": {"@type": "Periodical", "name": publication.journal} if publication.journal else None,
        "pagination": publication.pages,
        "identifier": [
            text for text in (publication.pmid and f"PMID {publication.pmid}", publication.doi and f"doi:{publication.doi}") if text
        ],
        "sameAs": [
            *([f"https://pubmed.ncbi.nlm.nih.gov/{publication.pmid}/"] if publication.pmid else []),
            *([f"https://doi.org/{publication.doi}"] if publication.doi else []),
        ],
    }
    return {"@type": "ScholarlyArticle", **{name: value for name, value in known.items() if value}}


def _named(kind, record):
    """What it is called; misprints and the like, which are kept only to be found, are not."""
    others = sorted({name.text for name in record.names.all() if name.kind != NameKind.HIDDEN} - {record.label})
    described = {"description": record.definition} if record.definition else {}
    return {"@type": kind, "name": record.label, **({"alternateName": others} if others else {}), **described}


def _disease(record):
    codes = [{"@type": "MedicalCode", "codeValue": each.code, "codingSystem": each.get_system_display()} for each in record.codes.all()]
    return {**_named("MedicalCondition", record), **({"code": codes} if codes else {})}


THINGS = {
    Disease: _disease,
    Intervention: lambda record: _named("MedicalTherapy", record),
    Mechanism: lambda record: _named("DefinedTerm", record),
    Outcome: lambda record: _named("DefinedTerm", record),
    DoseRegimen: lambda record: {"@type": "DoseSchedule", "name": record.label},
    Study: lambda record: {"@type": TRIALS.get(record.type, "MedicalStudy"), "name": record.label},
    Publication: article,
}
