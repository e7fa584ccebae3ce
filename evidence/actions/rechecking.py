"""When what published items rest on changes: they are marked for a re-check, and what the public reads is rendered anew."""

from django.db.models import Q

from ..documents.refresh import refresh
from ..models import Arm, Disease, DoseRegimen, EvidenceItem, Mechanism, Outcome, Publication, Study, Term
from ..vocabulary.bibliography import Standing

RESTS_ON = {Study: "study", Arm: "study__arms", DoseRegimen: "regimen"}
SHOWS = {**RESTS_ON, Publication: "publication"}


def mark_for_recheck(record, *, why):
    """Mark the published items that rest on a study, arm or regimen that was changed, or on a publication that was retracted."""
    path = RESTS_ON.get(type(record))
    if isinstance(record, Publication) and record.standing == Standing.RETRACTED:
        path = "publication"
    if path:
        items = EvidenceItem.objects.published().filter(**{path: record})
        EvidenceItem.objects.filter(pk__in=items.values("pk")).update(needs_recheck=True, recheck_reason=why[:300])


def refresh_what_shows(record):
    """Render anew every public item that shows this record; returns how many documents changed."""
    return refresh(_items_that_show(record).distinct())


def _items_that_show(record):
    items = EvidenceItem.objects.public()
    if isinstance(record, EvidenceItem):
        return items.filter(accession=record.accession)
    if type(record) in SHOWS:
        return items.filter(**{SHOWS[type(record)]: record})
    if isinstance(record, Disease | Mechanism | Outcome):
        return items  # its place in the tree shows on the items of every row below it
    if isinstance(record, Term):
        return items.filter(Q(intervention_links__intervention__slug=record.slug) | Q(risk_factors__trait__slug=record.slug))
    return items.filter(disagreement_sides__disagreement=record)
