"""A FHIR R5 server, to read only: what the resources of the other addresses refer to, each at an address of its own."""

from rest_framework.exceptions import NotFound
from rest_framework.response import Response

from ..exchange.fhir.evidence import evidence
from ..exchange.fhir.statements import capability
from .doors import Door
from .evidence import EvidenceDetail, EvidenceList, read
from .fhir import OnlyFhir, site_of
from .fhir_reading import citation_named, variable_named
from .publications import PublicationDetail, PublicationList

NOT_SEARCHED_BY = ("_format", "cursor", "ordering", "page_size")


class Metadata(OnlyFhir, Door):
    """What can be read here, as a CapabilityStatement."""

    answer = {"type": "object"}

    def get(self, request):
        return Response({"Evidence": _searches(EvidenceSearch), "Citation": _searches(CitationSearch)})

    def as_fhir(self, data):
        return capability(self.site, data)


def _searches(door):
    """Parameters of a list as FHIR declares them."""
    return [(each.name, _type(each), each.says) for each in door.parameters() if each.name not in NOT_SEARCHED_BY]


def _type(parameter):
    schema = parameter.schema
    if schema.get("type") in ("integer", "number"):
        return "number"
    if schema.get("format") == "date" or "2004-05-31" in schema.get("examples", ()):
        return "date"
    return "token" if schema.get("type") == "array" or "enum" in schema else "string"


class EvidenceSearch(OnlyFhir, EvidenceList):
    """Evidence resources, found by all filters of the list of evidence, in pages."""


class EvidenceRead(OnlyFhir, EvidenceDetail):
    """One item in its current version."""

    def get(self, request, *, accession):
        return super().get(request, accession=itself(accession))

    def as_fhir(self, data):
        return evidence(data, self.site)


class EvidenceVersion(OnlyFhir, EvidenceDetail):
    """One version of an item, superseded and retracted ones too."""

    def get(self, request, *, accession, version):
        return super().get(request, accession=f"{itself(accession)}.{version}")

    def as_fhir(self, data):
        return evidence(data, self.site)


def itself(accession):
    """An accession without a version: the id of a resource is one, letter for letter."""
    if read(accession) != (accession, None):
        raise NotFound(f"There is no Evidence “{accession}”.")
    return accession


class CitationSearch(OnlyFhir, PublicationList):
    """Citations of publications, in pages."""


class CitationRead(OnlyFhir, PublicationDetail):
    """One publication, by its `id`, shortened where FHIR allows no more."""

    def get(self, request, *, slug):
        found = citation_named(slug, self.site)
        return self.moved(slug) if found is None else Response(found)

    def as_fhir(self, data):
        return data


class VariableRead(OnlyFhir, Door):
    """Whom, what, against what, which outcome: a row of the vocabulary (`disease-…`), a regimen, a part of an item (`IVE000042.1.population`)."""

    answer = {"type": "object"}

    def get(self, request, *, variable):
        found = None if "\x00" in variable else variable_named(variable, site_of(request))
        if found is None:
            raise NotFound(f"There is no EvidenceVariable “{variable}”.")
        return Response(found)

    def as_fhir(self, data):
        return data
