"""One move with many items at once: with all of them or with none, locked in one order, and each refusal told with its item."""

from dataclasses import dataclass

from django.db import IntegrityError, transaction

from ..documents.refresh import refreshed_at_the_end
from ..models import EvidenceItem
from ..models.refusals import sentence_of
from .recording import recorded, take_turn
from .team import assign
from .workflow import Refused, publish, reaffirm, reject, retract, revise, send_back, submit


def _assign(*, item, **given):
    return assign(on=item, **given)


MOVES = {
    "submit": submit,
    "publish": publish,
    "send_back": send_back,
    "reject": reject,
    "revise": revise,
    "reaffirm": reaffirm,
    "retract": retract,
    "assign": _assign,
}
"""What can be done with many: the very actions that are done with one."""
SEEN_BY_READERS = frozenset({"publish", "reaffirm", "retract"})
MOST = 200
CHANGED = "Somebody changed it meanwhile: look at it again."


@dataclass(frozen=True)
class Tried:
    """What came of the move with one item: what the action gave, or the sentence by which it was refused."""

    item: EvidenceItem
    done: object = None
    why_not: str = ""


class RefusedSome(Refused):
    """Nothing was done, because of some of the items; `tried` tells of each."""

    def __init__(self, tried):
        self.tried = tried
        self.refused = [each for each in tried if each.why_not]
        told = "; ".join(f"{each.item}: {each.why_not}" for each in self.refused[:3])
        more = f" (and {len(self.refused) - 3} more)" if len(self.refused) > 3 else ""
        super().__init__(f"Nothing was done. {told}{more}")


def move_many(*, name, items, by, seen=None, **given):
    """Make the move with every item, or with none; returns what came of each, in the order of `items`.

    `given` goes to the action (reason; to and due). `seen` is {pk: row_version} as the person saw the items. Raises
    RefusedSome, which tells of each item why not, or Refused where the whole is at fault.
    """
    with recorded(by=by, why=name.replace("_", " ")), refreshed_at_the_end():
        tried = _tried(name, items, by, seen or {}, given)
        if any(each.why_not for each in tried):
            raise RefusedSome(tried)
        return tried


def try_many(*, name, items, by, seen=None, **given):
    """What would come of the move with each item. Everything is really tried, and then undone."""
    with recorded(by=by, why=name.replace("_", " ")), refreshed_at_the_end(keep=False):
        tried = _tried(name, items, by, seen or {}, given)
        transaction.set_rollback(True)
        return tried


def _tried(name, items, by, seen, given):
    items = list(items)
    if not items:
        raise Refused("Choose the items first.")
    if len(items) > MOST:
        raise Refused(f"These are {len(items)} items; {MOST} are moved at once at most.")
    if name in SEEN_BY_READERS:
        take_turn()
    now = _locked(items)
    came = {}
    for item in sorted(items, key=lambda each: each.pk):
        came[item.pk] = _try(name, now.get(item.pk), item, by, seen.get(item.pk), given)
    return [came[item.pk] for item in items]


def _locked(items):
    """All versions of these items as they are now, locked in the order of their rows, so that two who move many wait for each other."""
    rows = EvidenceItem.objects.filter(accession__in={item.accession for item in items})
    return {row.pk: row for row in rows.select_for_update(of=("self",)).order_by("pk")}


def _try(name, now, item, by, seen, given):
    if now is None:
        return Tried(item, why_not="It was deleted meanwhile.")
    if seen is not None and now.row_version != seen:
        return Tried(now, why_not=CHANGED)
    try:
        with transaction.atomic():
            return Tried(now, done=MOVES[name](item=now, by=by, **given))
    except Refused as refused:
        return Tried(now, why_not=str(refused))
    except IntegrityError as error:
        return Tried(now, why_not=sentence_of(error))
