"""Double extraction: open it, hand in one's side, give it up. What becomes of the two readings: see `reconciling`."""

from django.utils import timezone

from ..models import DoubleExtraction, Extraction
from ..vocabulary.extraction import OVER, ExtractionState, Side
from ..vocabulary.workflow import Role
from .reconciling import make_pairs
from .recording import recorded, settle
from .workflow import Refused, holds


def open_double_extraction(*, study, publication, people, by):
    """Have two people extract a study from one of its publications, neither seeing what the other reads."""
    with recorded(by=by, why="open a double extraction"):
        if not holds(by, Role.REVIEWER):
            raise Refused("To have a study extracted twice takes the role of reviewer.")
        if len({person.pk for person in people}) != 2:
            raise Refused("Two different people extract: choose somebody else for the other side.")
        for person in people:
            if not holds(person, Role.CURATOR):
                raise Refused(f"{_name(person)} has no role here, and cannot extract.")
        if not study.reports.filter(publication=publication).exists():
            raise Refused(f"“{publication.slug}” is no report of this study: list it among the study’s reports first.")
        double = DoubleExtraction.objects.create(study=study, publication=publication, opened_by=by)
        for side, person in zip(Side, people, strict=True):
            Extraction.objects.create(double=double, side=side, person=person)
        settle()
        return double


def hand_in(*, extraction, by):
    """Say that one has read everything. One's side stays as it is from here on; once both have, each sees the other's."""
    with recorded(by=by, why="hand in a reading"):
        double = DoubleExtraction.objects.select_for_update().get(pk=extraction.double_id)
        extraction = Extraction.objects.select_for_update().get(pk=extraction.pk)
        if extraction.person_id != by.pk:
            raise Refused("Only who has read it hands it in.")
        if extraction.handed_in_at:
            raise Refused("You have handed this in already.")
        if double.state != ExtractionState.OPEN:
            raise Refused(f"This double extraction is {double.get_state_display()}: nothing is handed in any more.")
        list(extraction.items.select_for_update())  # nobody writes in them any more
        extraction.handed_in_at = timezone.now()
        extraction.save(update_fields=["handed_in_at"])
        if not double.readings.filter(handed_in_at=None).exists():
            double.state, double.both_handed_in_at = ExtractionState.HANDED_IN, extraction.handed_in_at
            double.save(update_fields=["state", "both_handed_in_at"])
            make_pairs(double)
        settle()
        return extraction


def close(*, double, by, reason):
    """Give a double extraction up. What was read is kept, and is no longer hidden."""
    with recorded(by=by, why=f"close a double extraction: {reason}"[:300]):
        if not holds(by, Role.REVIEWER):
            raise Refused("To give a double extraction up takes the role of reviewer.")
        double = DoubleExtraction.objects.select_for_update().get(pk=double.pk)
        if double.state in OVER:
            raise Refused(f"This double extraction is {double.get_state_display()} already.")
        if not reason.strip():
            raise Refused("Say why it is given up: the reason is kept.")
        double.state, double.reason = ExtractionState.CLOSED, reason.strip()
        double.ended_by, double.ended_at = by, timezone.now()
        double.save(update_fields=["state", "reason", "ended_by", "ended_at"])
        settle()
        return double


def _name(person):
    return person.get_full_name() or person.get_username()
