"""Who, what, against what, and which outcome: `EvidenceVariable`.

A row of the vocabulary is one variable (`disease-…`, `intervention-…`, `outcome-…`, `mechanism-…`), a dose regimen too
(`regimen-…`). What an item says of them together is one of its own (`IVE000042.1.population`, `.exposure`,
`.comparator`, `.outcome`, `.mechanism`), which refers to those.
"""

from ...vocabulary.doses import Since
from ...vocabulary.evidence import Comparison, Qualifier
from ...vocabulary.terms import CodeSystem
from .codes import REGISTRIES, UNITS, VARIABLE_ROLE, between, coded, quantity, worded
from .parts import known, narrative, noted, ours, reference

ROLES = {
    "population": "population",
    "exposure": "exposure",
    "comparator": "referenceExposure",
    "outcome": "measuredVariable",
    "mechanism": "measuredVariable",
}
"""The parts of an item, and the role that each plays."""


def variable_definitions(document, site):
    """`Evidence.variableDefinition`: one for each part that the item has; one at least, as FHIR wants it."""
    found = [
        {
            "description": _described(part, document),
            "variableRole": coded(VARIABLE_ROLE, role),
            "observed": reference(site, "EvidenceVariable", variable_name(document, part)),
        }
        for part, role in ROLES.items()
        if _characteristics(part, document, site)
    ]
    if document["value"]:
        found.append({"description": "The value that is told under statistic.", "variableRole": coded(VARIABLE_ROLE, "measuredVariable")})
    return found or [{"description": "Not narrowed down by the source.", "variableRole": coded(VARIABLE_ROLE, "population")}]


def variable_name(document, part):
    return f"{document['accession']}.{document['version']}.{part}"


def variables_of(document, site):
    """The variables of an item's own."""
    return [made for part in ROLES if (made := item_variable(document, part, site))]


def item_variable(document, part, site):
    """What an item says of one part; None where it says nothing."""
    characteristics = _characteristics(part, document, site)
    if not characteristics:
        return None
    name = variable_name(document, part)
    described = _described(part, document)
    values = {
        "meta": {"versionId": str(document["version"]), "lastUpdated": document["curation"]["published_at"]},
        "text": narrative(described, f"The {part} of {document['accession']}.{document['version']}."),
        "url": site.resource("EvidenceVariable", name),
        "title": described,
        "status": "active" if document["status"] == "published" else "retired",
        "date": document["curation"]["published_at"],
        "description": described,
        "characteristic": characteristics,
    }
    return known(ours(site, "EvidenceVariable", name, **values))


def name_of(term):
    """The English name of a row of the vocabulary."""
    return term["name"]["en"]


def _characteristics(part, document, site):
    return {
        "population": _population,
        "exposure": _exposure,
        "comparator": _comparator,
        "outcome": _outcome,
        "mechanism": _mechanism,
    }[part](document, site)


def _refers(site, noun, term, **more):
    """A characteristic that is a row of the vocabulary."""
    label = term["label"] if "label" in term else name_of(term)
    return {**more, "definitionReference": reference(site, "EvidenceVariable", f"{noun}-{term['slug']}", label)}


def _population(document, site):
    made = [_refers(site, "disease", document["disease"])] if document["disease"] else []
    population = document["population"]
    if population:
        made += [{"definitionCodeableConcept": worded(Qualifier(word).label)} for word in population["qualifiers"]]
        made += [{"definitionCodeableConcept": worded(population["text"])}] if population["text"] else []
    return made


def _exposure(document, site):
    made = [_refers(site, "intervention", each) for each in document["interventions"]]
    made += [_refers(site, "intervention", each, description="given to every arm") for each in document["background_interventions"]]
    return [*made, *([_refers(site, "regimen", document["regimen"])] if document["regimen"] else [])]


def _comparator(document, site):
    """Several comparators are several arms, so any of them."""
    comparison = document["comparison"]
    if not comparison:
        return []
    found = [_refers(site, "intervention", each) for each in comparison["comparators"]]
    return [{"definitionByCombination": {"code": "any-of", "characteristic": found}}] if len(found) > 1 else found


def _outcome(document, site):
    if not document["outcome"]:
        return []
    when = _when(document["time_point"] or (document["harm"] or {}).get("onset"))
    return [{**_refers(site, "outcome", document["outcome"]), **({"timeFromEvent": [when]} if when else {})}]


def _mechanism(document, site):
    return [_refers(site, "mechanism", document["mechanism"])] if document["mechanism"] else []


def _when(time):
    """After what, and how long."""
    if not time:
        return None
    low, high, unit, since = time["low"], time["high"], time["unit"], time["since"]
    made = {"description": in_words(time)}
    if since and since != Since.NOT_STATED:
        made["eventCodeableConcept"] = worded(Since(since).label)
    if low is not None and high is not None and low != high:
        made["range"] = between(low, high, unit)
    elif low is not None or high is not None:
        made["quantity"] = quantity(high if low is None else low, unit, time["relation"])
    return known(made)


def in_words(time):
    """“within 6 months since randomisation (as worded)”."""
    numbers = [f"{value}" for value in dict.fromkeys((time["low"], time["high"])) if value is not None]
    unit = UNITS.get(time["unit"], (time["unit"] or "",))[0]
    parts = [time["relation"] if numbers and time["relation"] != "eq" else None, "–".join(numbers), unit if numbers else None]
    if time["since"] and time["since"] != Since.NOT_STATED:
        parts.append(f"since {Since(time['since']).label}")
    told = " ".join(part for part in parts if part)
    worded_as = time["as_worded"]
    return f"{told} (“{worded_as}”)" if told and worded_as else told or worded_as or "time not told"


def _described(part, document):
    if part == "population":
        population = document["population"] or {"text": "", "qualifiers": []}
        words = [*(Qualifier(word).label for word in population["qualifiers"]), population["text"]]
        disease = name_of(document["disease"]) if document["disease"] else "patients"
        return f"{disease}: {', '.join(filter(None, words))}" if any(words) else disease
    if part == "exposure":
        named = " + ".join(name_of(each) for each in [*document["interventions"], *document["background_interventions"]])
        return ", ".join(filter(None, [named, document["regimen"] and document["regimen"]["label"]]))
    if part == "comparator":
        comparison = document["comparison"]
        return f"{Comparison(comparison['kind']).label}: {', '.join(name_of(each) for each in comparison['comparators'])}"
    if part == "outcome":
        time = document["time_point"] or (document["harm"] or {}).get("onset")
        return ", ".join([name_of(document["outcome"]), *([in_words(time)] if time else [])])
    return name_of(document["mechanism"])


# Rows of the vocabulary, from the answers of the API


def term_variable(noun, answer, site):
    """A disease, treatment, outcome or mechanism."""
    name = f"{noun}-{answer['slug']}"
    label = name_of(answer)
    concept = known({"coding": _codings(answer), "text": label})
    values = {
        "text": narrative(f"{label} ({noun}).", answer["definition"]),
        "url": site.resource("EvidenceVariable", name),
        "identifier": [{"system": site.address(f"/{noun}s/"), "value": answer["slug"]}],
        "title": label,
        "status": "active",
        "description": answer["definition"],
        "note": noted(_beside(answer)),
        "relatedArtifact": [{"type": "documentation", "label": "page", "document": {"url": site.address(answer["path"])}}],
        "characteristic": [{"definitionCodeableConcept": concept}],
    }
    return known(ours(site, "EvidenceVariable", name, **values))


def _codings(answer):
    """Codes that somebody looked up in the registry itself."""
    return [{"system": REGISTRIES[each["system"]], "code": each["code"]} for each in answer.get("codes", []) if each["checked"]]


def _beside(answer):
    """Other names, and codes that nobody has checked, which are no codings."""
    others = [f"{each['text']} ({each['language']})" for each in answer["names"] if each["text"] != name_of(answer)]
    if others:
        yield f"Also: {', '.join(others)}."
    unchecked = [f"{CodeSystem(each['system']).label} {each['code']}" for each in answer.get("codes", []) if not each["checked"]]
    if unchecked:
        yield f"Codes that nobody has looked up in their registry: {', '.join(unchecked)}."
    for key in ("instrument", "core_area", "target"):
        if answer.get(key):
            yield f"{key.replace('_', ' ').capitalize()}: {answer[key]}."
    if answer.get("better"):
        yield f"Better: {answer['better']}."


def regimen_variable(answer, site):
    """A dose regimen: one characteristic a step, in grams per kilogram of body weight."""
    name = f"regimen-{answer['slug']}"
    values = {
        "text": narrative(answer["label"]),
        "url": site.resource("EvidenceVariable", name),
        "identifier": [{"system": site.address("/regimens/"), "value": answer["slug"]}],
        "title": answer["label"],
        "status": "active",
        "description": answer["label"],
        "note": noted(answer["warnings"]),
        "relatedArtifact": [{"type": "documentation", "label": "page", "document": {"url": site.address(answer["path"])}}],
        "characteristic": [_step(step) for step in answer["steps"]],
    }
    return known(ours(site, "EvidenceVariable", name, **values))


def _step(step):
    """How much and for how long; what is not reported is left out."""
    made = {"description": _step_in_words(step)}
    low, high = step["low"], step["high"]
    concept = worded(f"dose of immunoglobulin per {step['per']}")
    if low is not None and high is not None and low != high:
        made["definitionByTypeAndValue"] = {"type": concept, "valueRange": between(low, high, "g_per_kg")}
    elif low is not None or high is not None:
        dose = quantity(high if low is None else low, "g_per_kg", step["relation"])
        made["definitionByTypeAndValue"] = {"type": concept, "valueQuantity": dose}
    else:
        made["definitionCodeableConcept"] = worded(f"{concept['text']} not reported")
    made["instancesQuantity"] = quantity(step["courses"], "courses") if step["courses"] else None
    made["durationQuantity"] = quantity(step["days"], "day") if step["days"] else None
    return known(made)


def _step_in_words(step):
    parts = [
        step["purpose"].replace("_", " "),
        f"dose {step['relation']}" if step["relation"] == "about" else None,
        f"every {step['every']} {step['every_unit']}" if step["every"] else None,
        f"for {step['lasts']} {step['lasts_unit']}" if step["lasts"] else None,
        "without a stated end" if step["open_ended"] else None,
    ]
    return ", ".join(part for part in parts if part)
