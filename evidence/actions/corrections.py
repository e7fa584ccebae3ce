"""What becomes of a reader's suggestion: received, then answered in words or turned into a flag."""

from django.utils import timezone

from ..models import Correction
from ..models.about import NOUN_OF
from ..vocabulary.workflow import PUBLIC
from .recording import recorded, settle
from .team import raise_flag, refuse_strangers
from .workflow import Refused

FLAGGED = "Turned into a flag."


def suggest_correction(*, on, text, name="", email=""):
    """Keep what a reader writes of a public record. It is nobody's account that writes, and nothing public changes."""
    with recorded(by=None, why="a reader suggests a correction"):
        if not is_public(on):
            raise Refused("There is no such public record.")
        if not text.strip():
            raise Refused("Write what is wrong.")
        made = Correction.objects.create(**{NOUN_OF[type(on)]: on}, text=text.strip(), name=name.strip(), email=email.strip())
        settle()
        return made


def answer_correction(*, correction, by, answer):
    """Close it in words: what was found, and what was done. Not on one's own item, as with a flag."""
    with recorded(by=by, why="answer correction"):
        correction = _open(correction, by)
        if correction.item and correction.item.curator_id == by.pk:
            raise Refused("Nobody reviews their own work: another person answers this, or you turn it into a flag.")
        return _close(correction, by=by, answer=answer)


def flag_correction(*, correction, by):
    """Take the doubt over: the record is flagged in the reader's words, and the flag is resolved like any other."""
    with recorded(by=by, why="flag correction"):
        correction = _open(correction, by)
        correction.flag = raise_flag(on=correction.subject, by=by, reason=f"A reader writes: {correction.text}")
        return _close(correction, by=by, answer=FLAGGED)


def is_public(record):
    """An item in any version that was ever published; of all else, what the public can see."""
    if hasattr(record, "status"):
        return record.status in PUBLIC
    return type(record).objects.published().filter(pk=record.pk).exists()


def _open(correction, by):
    refuse_strangers(by)
    correction = Correction.objects.select_for_update(of=("self",)).select_related("item").get(pk=correction.pk)
    if correction.answered_at:
        raise Refused("This was answered already.")
    return correction


def _close(correction, *, by, answer):
    if not answer.strip():
        raise Refused("Say what was found and done: the answer is kept with the suggestion.")
    correction.answer, correction.answered_by, correction.answered_at = answer.strip(), by, timezone.now()
    correction.save(update_fields=["answer", "answered_by", "answered_at", "flag"])
    settle()
    return correction
