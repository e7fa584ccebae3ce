"""FHIR resources by their ids: where the references of other resources lead."""

import re

from ..exchange.fhir.bundles import collection, referred
from ..exchange.fhir.citations import citation
from ..exchange.fhir.evidence import evidence
from ..exchange.fhir.parts import resource_id
from ..exchange.fhir.variables import ROLES, item_variable, regimen_variable, term_variable, variables_of
from ..models import PublicItem
from .publications import PublicationDetail
from .regimens import RegimenDetail
from .terms import DiseaseDetail, InterventionDetail, MechanismDetail, OutcomeDetail

TERMS = {
    "disease": DiseaseDetail,
    "intervention": InterventionDetail,
    "outcome": OutcomeDetail,
    "mechanism": MechanismDetail,
    "regimen": RegimenDetail,
}
"""Behind which door the records stand that are variables, by the beginning of their ids."""
DIGESTED = re.compile(r".*-[0-9a-f]{16}")


def bundle_of(document, site, *, address):
    """An item with all that it refers to."""
    own = [evidence(document, site), *variables_of(document, site)]
    base = site.resource("", "").rstrip("/")
    named = sorted(found.removeprefix(f"{base}/") for found in referred(own) if found.startswith(base))
    others = [read(*name.split("/"), site) for name in named if name.count("/") == 1]
    return collection([*own, *(each for each in others if each)], site, address=address)


def read(kind, name, site):
    """A Citation or EvidenceVariable by its id; None where there is none that is public."""
    return citation_named(name, site) if kind == "Citation" else variable_named(name, site)


def citation_named(name, site):
    answer = answer_of(PublicationDetail, "", name)
    return citation(answer, site) if answer else None


def variable_named(name, site):
    noun, _, slug = name.partition("-")
    if not slug:
        return _of_item(name, site)
    door = TERMS.get(noun)
    answer = answer_of(door, f"{noun}-", name) if door else None
    if answer is None:
        return None
    return regimen_variable(answer, site) if noun == "regimen" else term_variable(noun, answer, site)


def _of_item(name, site):
    """`IVE000042.1.population`."""
    accession, version, part = [*name.split("."), "", ""][:3]
    if part not in ROLES or not (version.isascii() and version.isdigit() and len(version) < 5):
        return None
    row = PublicItem.objects.public().filter(accession=accession, version=int(version)).first()
    return item_variable(row.document, part, site) if row else None


def answer_of(door_class, prefix, name):
    """What the API answers of the record whose resource has this id; None where there is none."""
    door = door_class()
    rows = door.rows()
    row = rows.filter(slug=name.removeprefix(prefix)).first()
    if row is None and DIGESTED.fullmatch(name):
        slugs = rows.model.objects.published().values_list("slug", flat=True)
        row = rows.filter(slug__in=[slug for slug in slugs if resource_id(f"{prefix}{slug}") == name]).first()
    return None if row is None else door.answer(row, context=door.context([row])).data
