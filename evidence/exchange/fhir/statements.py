"""What the FHIR addresses can do (`CapabilityStatement`), and what went wrong there (`OperationOutcome`)."""

from ..sites import PUBLISHER

WRITTEN_ON = "2026-11-22"
"""When what the statement says last changed."""
ISSUES = {400: "invalid", 404: "not-found", 406: "not-supported", 410: "deleted", 412: "conflict", 405: "not-supported", 429: "throttled"}
"""Kinds of issue by HTTP status; any other is a `processing` failure, of the server an `exception`."""
SAYS = (
    "Published evidence on intravenous immunoglobulin as FHIR R5, to read only. References are absolute and resolve here. "
    "What the fields hold, and what is lost: docs/fhir.md."
)


def capability(site, searches):
    """`searches`: for each resource that can be searched, its parameters as (name, type, what it means)."""
    return {
        "resourceType": "CapabilityStatement",
        "url": site.resource("metadata", "").rstrip("/"),
        "name": "IVIgEvidence",
        "title": PUBLISHER,
        "status": "active",
        "date": WRITTEN_ON,
        "publisher": PUBLISHER,
        "description": SAYS,
        "kind": "instance",
        "software": {"name": PUBLISHER},
        "implementation": {"description": PUBLISHER, "url": site.address("/api/v1/fhir")},
        "fhirVersion": "5.0.0",
        "format": ["application/fhir+json", "application/json"],
        "rest": [{"mode": "server", "security": {"cors": True}, "resource": [_resource(kind, searches) for kind in INTERACTIONS]}],
    }


INTERACTIONS = {"Evidence": ("read", "vread", "search-type"), "Citation": ("read", "search-type"), "EvidenceVariable": ("read",)}


def _resource(kind, searches):
    made = {
        "type": kind,
        "interaction": [{"code": code} for code in INTERACTIONS[kind]],
        "versioning": "versioned" if kind == "Evidence" else "no-version",
        "conditionalRead": "not-match",
        "referencePolicy": ["literal", "resolves"],
    }
    params = [{"name": name, "type": type_, "documentation": says} for name, type_, says in searches.get(kind, ())]
    return {**made, "searchParam": params} if params else made


def outcome(problem):
    """A problem (RFC 9457) as FHIR tells it: each field that is wrong is an issue."""
    status = problem.get("status", 500)
    code = ISSUES.get(status, "exception" if status >= 500 else "processing")
    told = [(name, sentence) for name, said in problem.get("errors", {}).items() for sentence in said] or [(None, problem["detail"])]
    return {"resourceType": "OperationOutcome", "issue": [_issue(code, name, sentence) for name, sentence in told]}


def _issue(code, name, sentence):
    expression = {"expression": [f"http.{name}"]} if name else {}
    return {"severity": "error", "code": code, "details": {"text": sentence}, **expression}
