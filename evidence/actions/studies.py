"""Beginning a study from its publication, and handing in what is complete of it."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from ..models import EvidenceItem, Study, StudyReport
from ..models.refusals import sentence_of
from .recording import recorded, settle
from .workflow import Refused, may, submit


@dataclass(frozen=True)
class Handed:
    """What became of one item: handed in, or why not."""

    item: EvidenceItem
    refusal: str = ""


def start_study(*, publication, by, role, reference="", attribution, **facts):
    """Make a study that this publication reports. It is public only with its first published item."""
    if not may(by, "submit"):
        raise Refused("To enter a study takes the role of curator.")
    with recorded(by=by, why=f"from {publication.slug}"):
        study = Study.objects.create(**facts)
        StudyReport.objects.create(study=study, publication=publication, role=role, reference=reference, attribution=attribution)
        settle()
        return study


def submit_all(*, items, by):
    """Hand in each of these drafts; one that is refused stays a draft and holds up none of the others."""
    done = []
    for item in items:
        try:
            with transaction.atomic():
                done.append(Handed(submit(item=item, by=by)))
        except Refused as refused:
            done.append(Handed(item, str(refused)))
        except IntegrityError as error:
            done.append(Handed(item, sentence_of(error)))
    return done
