"""What a FHIR resource must be, beyond what `fhir.resources` checks: its codes stand in their lists, its references lead to us."""

from collections.abc import Iterator

from fhir.resources import get_fhir_model_class

from evidence.api.caching import kept as cache
from evidence.exchange.fhir.codes import (
    ARTIFACT_CLASS,
    ARTIFACT_STATUS,
    ARTIFACT_URL,
    ATTRIBUTE,
    CODES,
    CONTEXT,
    DESIGN,
    PUBLISHED_IN,
    REGISTRIES,
    STATISTIC,
    SUMMARY,
    SYNTHESIS,
    UCUM,
    UNITS,
    VARIABLE_ROLE,
)

BOUND = {
    "Evidence.variableDefinition.variableRole": VARIABLE_ROLE,
    "Evidence.statistic.statisticType": STATISTIC,
    "Evidence.statistic.attributeEstimate.type": ATTRIBUTE,
    "Evidence.synthesisType": SYNTHESIS,
    "Evidence.studyDesign": DESIGN,
    "Evidence.useContext.code": CONTEXT,
    "Citation.citedArtifact.currentState": ARTIFACT_STATUS,
    "Citation.citedArtifact.publicationForm.publishedIn.type": PUBLISHED_IN,
    "Citation.citedArtifact.classification.type": ARTIFACT_CLASS,
    "Citation.citedArtifact.webLocation.classifier": ARTIFACT_URL,
    "Citation.citedArtifact.contributorship.summary.type": SUMMARY,
}
"""Which list FHIR binds each element to, by hyperlink of https://hl7.org/fhir/R5/evidence.html and citation.html."""
BASE = "http://testserver/api/v1/fhir/"
LANGUAGE = "urn:ietf:bcp:47"
REQUIRED = {
    "comparator": {"<", "<=", ">=", ">", "ad"},  # quantity-comparator
    "relation": {"self", "first", "previous", "next", "last"},  # of the link relations of IANA, those of FHIR's paging
}
ISSUE_TYPES = {
    *("invalid", "structure", "required", "value", "invariant", "security", "login", "unknown", "expired", "forbidden", "suppressed"),
    *("processing", "not-supported", "duplicate", "multiple-matches", "not-found", "deleted", "too-long", "code-invalid", "extension"),
    *("too-costly", "business-rule", "conflict", "limited-filter", "transient", "lock-error", "no-store", "exception", "timeout"),
    *("incomplete", "throttled", "informational", "success"),
}


def validated(resource):
    """The resource, if it is valid R5 with all its codes; an entry of a bundle as a resource of its own."""
    kind = resource["resourceType"]
    model = get_fhir_model_class(kind).model_validate(resource)
    wrong = [*wrong_words(model), *wrong_codings(resource, kind)]
    assert not wrong, (kind, resource.get("id"), wrong)
    for entry in resource.get("entry", []):
        validated(entry["resource"])
    return resource


def wrong_words(model, path="") -> Iterator[str]:
    """Codes that are none of those that R5 requires at their place, as `fhir.resources` knows and does not check them."""
    for name, field in type(model).model_fields.items():
        value = getattr(model, name)
        allowed = (field.json_schema_extra or {}).get("enum_values") if name != "format" else None
        values = value if isinstance(value, list) else [value]
        for each in values:
            if each is None:
                continue
            if allowed and each not in allowed:
                yield f"{path}.{name}: {each}"
            elif hasattr(type(each), "model_fields") and name != "resource":
                yield from wrong_words(each, f"{path}.{name}")


def wrong_codings(resource, path) -> Iterator[str]:
    """Codings that are none of the list of their system, or of another list than the element's."""
    if isinstance(resource, list):
        for each in resource:
            yield from wrong_codings(each, path)
    if not isinstance(resource, dict):
        return
    if "system" in resource and "code" in resource:
        yield from _wrong(resource, path.removesuffix(".coding"))
    for name, allowed in REQUIRED.items():
        if name in resource and resource[name] not in allowed:
            yield f"{path}.{name}: {resource[name]}"
    for name, each in resource.items():
        if name != "entry":
            yield from wrong_codings(each, f"{path}.{name}")


def _wrong(coding, path):
    system, code = coding["system"], coding["code"]
    if system == UCUM:
        if code not in {unit for _, unit in UNITS.values()}:
            yield f"{path}: unit {code}"
    elif system in (LANGUAGE, *REGISTRIES.values()):
        return
    elif CODES.get(system, {}).get(code) != coding["display"]:
        yield f"{path}: {code} is none of {system}"
    elif BOUND.get(path) != system:
        yield f"{path} is not bound to {system}"


def pages(get, address):
    """The resources of all pages of a searchset."""
    found, there = [], address
    while there:
        answer = get(there)
        assert answer["Content-Type"] == "application/fhir+json", answer.content
        bundle = validated(answer.json())
        found += [entry["resource"] for entry in bundle["entry"]]
        links = {link["relation"]: link["url"] for link in bundle["link"]}
        there = links.get("next", "").removeprefix("http://testserver/api/v1/")
    assert len(found) == bundle["total"]
    return found


def answers(get, addresses):
    """{address: the resource there}."""
    found = {}
    for address in addresses:
        cache.clear()  # or we would be throttled
        answer = get(address.removeprefix("http://testserver/api/v1/"))
        assert answer.status_code == 200, (address, answer.content)
        found[address] = answer.json()
    return found
