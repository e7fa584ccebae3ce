"""An evidence item of any kind as an `Evidence` resource.

Evidence is made for numbers about variables. A claim of another kind (a recommendation, a mechanism, a gap …) is the same
resource with its claim in `assertion`, without statistics; what FHIR has no element for stands in extensions.
"""

from ...vocabulary.evidence import Basis, CaveatKind, DisagreementKind, Hedge, Kind, Support
from ...vocabulary.studies import Control, Knowledge, Masking, StudyModel, StudyType, StudyUnit
from ..names import term_of
from .codes import CONTEXT, DESIGN, SYNTHESIS, coded, worded
from .parts import Reference, extensions, known, narrative, noted, ours, reference
from .statistics import statistics
from .variables import name_of, variable_definitions

STATUS = {"published": "active", "superseded": "retired", "retracted": "retired"}
SINGLE_STUDIES = (StudyType.INTERVENTIONAL, StudyType.OBSERVATIONAL, StudyType.CASE_REPORT)
EXTENDED = (
    *("kind", "direction", "significance", "hedge", "basis", "extent", "attribution", "recommendation", "harm", "value", "gap"),
    *("dose_says", "support", "system", "aspect", "distinguished_by", "disagreements"),
)
"""Keys of the document that FHIR has no element for, or none that holds our word."""


def evidence(document, site):
    """The resource of one version of an item, from its document."""
    curation = document["curation"]
    name = f"{document['accession']}.{document['version']}"
    values = {
        "meta": {"versionId": str(document["version"]), "lastUpdated": curation["ended_at"] or curation["published_at"]},
        "text": narrative(document["statement"], f"{name}, {Kind(document['kind']).label}, from {document['publication']['label']}."),
        "extension": _extensions(document, site),
        "url": site.address(f"/evidence/{document['accession']}/"),
        "identifier": [{"system": site.address("/evidence/"), "value": document["accession"]}],
        "version": str(document["version"]),
        "title": document["statement"],
        "citeAsMarkdown": f"IVIg Evidence. {name}: {document['statement']} {site.permalink(document)}",
        "status": STATUS[document["status"]],
        "date": curation["published_at"],
        "author": [{"name": curation["curator"]}],
        "reviewer": [{"name": curation["reviewer"]}] if curation["reviewer"] else None,
        "useContext": _contexts(document),
        "relatedArtifact": _artifacts(document, site),
        "assertion": document["statement"],
        "note": noted(_notes(document)),
        "variableDefinition": variable_definitions(document, site),
        "synthesisType": _synthesis(document["study"]),
        "studyDesign": _design(document["study"]),
        "statistic": statistics(document),
        "certainty": _certainty(document),
    }
    return known(ours(site, "Evidence", document["accession"], **values))


def _extensions(document, site):
    told = {key: document[key] for key in EXTENDED}
    if told["recommendation"]:
        treatments = {key: [_treatment(each, site) for each in told["recommendation"][key]] for key in ("after_failure_of", "relative_to")}
        told["recommendation"] = {**told["recommendation"], **treatments}
    if document["regimen"]:
        told["regimen"] = {key: document["regimen"][key] for key in ("dose_printed", "printed_total")}
    if told["harm"]:
        groups = [" and ".join(name_of(trait) for trait in group) for group in told["harm"]["risk_factors"]]
        told["harm"] = {**told["harm"], "risk_factors": groups}
    return [made for key, value in told.items() for made in extensions(site, term_of("", key), value)]


def _treatment(term, site):
    return Reference(reference(site, "EvidenceVariable", f"intervention-{term['slug']}", name_of(term)))


def _contexts(document):
    """The disease of which it speaks: what a reader who looks for one filters by."""
    if not document["disease"]:
        return None
    return [{"code": coded(CONTEXT, "focus")["coding"][0], "valueCodeableConcept": worded(name_of(document["disease"]))}]


def _artifacts(document, site):
    """Where it comes from, the study, the places in the text, the version before."""
    publication, study = document["publication"], document["study"]
    name = f"{document['accession']}.{document['version']}"
    made = [
        {"type": "derived-from", "resourceReference": reference(site, "Citation", publication["id"], publication["label"])},
        {
            "type": "documentation",
            "label": "study",
            "display": study["label"],
            "document": {"url": site.address(f"/studies/{study['slug']}/")},
        },
        {
            "type": "documentation",
            "label": "anchors",
            "display": "The places in the source, as Web Annotations",
            "document": {"contentType": "application/ld+json", "url": site.address(f"/api/v1/evidence/{name}/annotations/")},
        },
    ]
    if document["version"] > 1:
        before = site.resource("Evidence", f"{document['accession']}/_history/{document['version'] - 1}")
        made.append({"type": "predecessor", "resourceReference": {"reference": before, "type": "Evidence"}})
    return made


def _notes(document):
    """What a reader must know before believing it."""
    yield f"The source puts it as: {Hedge(document['hedge']).label} ({Hedge(document['hedge']).meaning})."
    if document["study"]["knowledge"] == Knowledge.SECONDARY_ONLY:
        yield f"The study is {Knowledge.SECONDARY_ONLY.label}."
    for caveat in document["caveats"]:
        yield _caveat(caveat)
    for each in document["disagreements"]:
        yield f"Sources disagree here: {DisagreementKind(each['kind']).label} ({each['state']}), {each['id']}."
    yield from document["warnings"]
    curation = document["curation"]
    if curation["needs_recheck"]:
        yield "What it rests on was changed; nobody has said yet that it still holds."
    if curation["reason"]:
        yield f"Retracted: {curation['reason']}"


def _caveat(caveat):
    field = f" ({caveat['field']})" if caveat["field"] else ""
    parts = [
        caveat["printed"] and f"printed “{caveat['printed']}”",
        caveat["read_as"] and f"read as “{caveat['read_as']}”",
        caveat["grounds"] and f"grounds: {caveat['grounds'].replace('_', ' ')}",
        caveat["certainty"],
        caveat["note"],
    ]
    return f"Caveat: {CaveatKind(caveat['kind']).label}{field}. {'; '.join(part for part in parts if part)}".strip()


def _synthesis(study):
    """Whether it is one study or several put together; how they were put together nobody has said."""
    if study["type"] == StudyType.EVIDENCE_SYNTHESIS:
        return worded("review of other studies; the way of synthesis is not recorded")
    if study["unit"] == StudyUnit.SET:
        return worded(StudyUnit.SET.meaning)
    return coded(SYNTHESIS, "NotApplicable") if study["type"] in SINGLE_STUDIES else None


def _design(study):
    """Codes where one says what the source says, words where none does."""
    kind, allocation, model = study["type"], study["allocation"], study["model"]
    made = []
    if allocation == "randomised":
        made.append(coded(DESIGN, "SEVCO:01003"))
    elif kind == StudyType.INTERVENTIONAL:
        made.append(coded(DESIGN, "SEVCO:01005" if allocation == "non_randomised" else "SEVCO:01001"))
    elif kind == StudyType.OBSERVATIONAL:
        made.append(coded(DESIGN, "SEVCO:01002"))
    elif kind != StudyType.NOT_STATED:
        made.append(worded(StudyType(kind).label))
    codes = {"parallel": "SEVCO:01011", "crossover": "SEVCO:01012", "single_group": "SEVCO:01023"}
    if model in codes:
        made.append(coded(DESIGN, codes[model], StudyModel(model).label))
    elif model == StudyModel.SEQUENTIAL:
        made.append(worded(StudyModel.SEQUENTIAL.meaning))
    told = [("masking", Masking(study["masking"])), ("control", Control(study["control"]))]
    return [*made, *(worded(f"{name}: {word.label}") for name, word in told if word not in ("not_stated", "not_applicable"))]


def _certainty(document):
    """What the source says of how sure it is. Nobody here has graded it, so no rating of GRADE is given."""
    made = [("how the source puts it", Hedge(document["hedge"]).label)]
    if document["basis"]:
        made.append(("basis that the source names", ", ".join(Basis(word).label for word in document["basis"])))
    if document["support"]:
        made.append(("support of the mechanism", Support(document["support"]).label))
    recommendation = document["recommendation"]
    if recommendation and recommendation["grade"]:
        system = f" ({recommendation['grade_system']})" if recommendation["grade_system"] else ""
        made.append((f"grade of the recommendation{system}", recommendation["grade"]))
    return [{"type": worded(kind), "rating": worded(rating)} for kind, rating in made]
