"""What becomes of two readings: pairs are made and mended, each is taken or dropped, the study's facts are settled, and it ends.

What is taken becomes an ordinary draft of who reconciles, and goes its way through review. The readings stay as they are.
"""

from django.db.models import Max, ProtectedError
from django.utils import timezone

from ..models import DoubleExtraction, EvidenceItem, ExtractionPair, Study
from ..queries.readings import PARTS, proposed_pairs
from ..vocabulary.extraction import ExtractionState, PairDecision, Side, Take
from ..vocabulary.workflow import EDITABLE, Role
from .rechecking import mark_for_recheck, refresh_what_shows
from .recording import recorded, settle
from .workflow import Refused, holds


def make_pairs(double):
    """Pair what both read by likeness, once both have handed in. Part of the second hand-in."""
    for position, (item_a, item_b) in enumerate(proposed_pairs(double), 1):
        ExtractionPair.objects.create(double=double, position=position, item_a=item_a, item_b=item_b)


def pair_with(*, pair, other, by):
    """Put A's item of one pair beside B's item of another; what stood beside them goes together, or alone."""
    with recorded(by=by, why="pair readings"):
        double = _reconcilable(pair.double_id, by)
        first, second = (_open_pair(double, each) for each in ((pair, other) if pair.item_a_id else (other, pair)))
        if first.pk == second.pk or not first.item_a_id or not second.item_b_id:
            raise Refused("An item of A is put beside one of B, from two pairs.")
        left, second_b = first.item_b, second.item_b
        if second.item_a_id:
            _set(second, item_b=None)
        else:
            second.delete()
        _set(first, item_b=second_b)
        if left and second.item_a_id:
            _set(second, item_b=left)
        elif left:
            _alone(double, item_b=left)
        settle()
        return first


def part(*, pair, by):
    """Say that the two items of a pair do not speak of one thing: each stands alone."""
    with recorded(by=by, why="part readings"):
        double = _reconcilable(pair.double_id, by)
        pair = _open_pair(double, pair)
        if not (pair.item_a_id and pair.item_b_id):
            raise Refused("There is one item only in this pair.")
        item_b = pair.item_b
        _set(pair, item_b=None)
        _alone(double, item_b=item_b)
        settle()
        return pair


def settle_facts(*, double, facts, by):
    """Enter in the study what was agreed on of its design and patients. What rests on it is marked for a re-check."""
    with recorded(by=by, why="reconcile a double extraction"):
        double = _reconcilable(double.pk, by)
        study = Study.objects.select_for_update().get(pk=double.study_id)
        changed = [name for name, value in facts.items() if getattr(study, name) != value]
        if changed and Study.objects.published().filter(pk=study.pk).exists() and not holds(by, Role.REVIEWER):
            raise Refused("Readers see this study already: to change what it says of itself takes the role of reviewer.")
        for name in changed:
            setattr(study, name, facts[name])
        if changed:
            study.save(update_fields=changed)
        double.facts_settled_by = by
        double.save(update_fields=["facts_settled_by"])
        settle()
        if changed:
            mark_for_recheck(study, why=f"Study “{study}” was changed: two people had extracted it, and their readings were reconciled.")
            refresh_what_shows(study)
        return study


def take(*, pair, values, parts, by):
    """Make what was decided of a pair a draft of one's own: `values` of its columns, and of each list whose entries."""
    with recorded(by=by, why="reconcile a double extraction"):
        double = _reconcilable(pair.double_id, by)
        pair = _open_pair(double, pair)
        item = EvidenceItem.objects.create(curator=by, study=double.study, publication=double.publication, **values)
        sides = {Side.A: pair.item_a, Side.B: pair.item_b}
        for field in PARTS:
            whose = parts.get(field.name, Take.BOTH)
            _copy(field, [sides[side] for side in Side if sides[side] and whose in (side.value, Take.BOTH)], item)
        _set(pair, decision=PairDecision.TAKEN, decided_by=by, consensus=item)
        settle()
        return item


def drop(*, pair, by, reason):
    """Decide that what was read does not go on, and say why."""
    with recorded(by=by, why=f"drop a reading: {reason}"[:300]):
        double = _reconcilable(pair.double_id, by)
        pair = _open_pair(double, pair)
        if not reason.strip():
            raise Refused("Say why it does not go on: the reason is kept beside what was read.")
        _set(pair, decision=PairDecision.DROPPED, decided_by=by, reason=reason.strip())
        settle()
        return pair


def undo(*, pair, by):
    """Take a decision back, as long as the draft that it made is an untouched matter of who made it."""
    with recorded(by=by, why="take back a decision on a pair"):
        double = _reconcilable(pair.double_id, by)
        pair = ExtractionPair.objects.select_for_update(of=("self",)).select_related("consensus").get(pk=pair.pk, double=double)
        if pair.decision == PairDecision.OPEN:
            raise Refused("Nobody has decided on this pair.")
        draft = pair.consensus
        if draft and (draft.status not in EDITABLE or draft.curator_id != by.pk):
            raise Refused(f"{draft} is {draft.get_status_display()}, written by {draft.curator}: it goes its own way now.")
        _set(pair, decision=PairDecision.OPEN, decided_by=None, consensus=None, reason="")
        try:
            if draft:
                draft.delete()
        except ProtectedError:
            raise Refused(f"{draft} was talked about: it stays, and goes its own way.") from None
        settle()
        return pair


def reconcile(*, double, by):
    """End a double extraction in which everything is decided."""
    with recorded(by=by, why="reconcile a double extraction"):
        double = _reconcilable(double.pk, by)
        waiting = double.pairs.filter(decision=PairDecision.OPEN).count()
        if waiting:
            raise Refused(f"Decide on every pair first: {waiting} {'is' if waiting == 1 else 'are'} open.")
        if double.facts_settled_by_id is None:
            raise Refused("Settle the facts of the study first.")
        double.state, double.ended_by, double.ended_at = ExtractionState.RECONCILED, by, timezone.now()
        double.save(update_fields=["state", "ended_by", "ended_at"])
        settle()
        return double


def why_not(double, person):
    """Why this person cannot reconcile it now; empty where nothing stands against it."""
    if double.state != ExtractionState.HANDED_IN:
        return f"This double extraction is {double.get_state_display()}: it is reconciled once both have handed in."
    if not holds(person, Role.REVIEWER) and not (holds(person, Role.CURATOR) and double.readings.filter(person=person).exists()):
        return "It is reconciled by one of the two who read it, or by a reviewer."
    return ""


def _reconcilable(key, by):
    double = DoubleExtraction.objects.select_for_update().get(pk=key)
    if sentence := why_not(double, by):
        raise Refused(sentence)
    return double


def _open_pair(double, pair):
    pair = ExtractionPair.objects.select_for_update(of=("self",)).select_related("item_a", "item_b").get(pk=pair.pk, double=double)
    if pair.decision != PairDecision.OPEN:
        raise Refused("This pair is decided already: take the decision back first.")
    return pair


def _set(pair, **values):
    for name, value in values.items():
        setattr(pair, name, value)
    pair.save(update_fields=list(values))


def _alone(double, **item):
    last = double.pairs.aggregate(last=Max("position"))["last"] or 0
    ExtractionPair.objects.create(double=double, position=last + 1, **item)


def _copy(part, sources, item):
    """Give the item the rows of this part, each once, numbered anew."""
    rows = {part.key(row): row for source in reversed(sources) for row in part.rows(source)}
    for position, row in enumerate(sorted(rows.values(), key=lambda row: (row.item_id != sources[0].pk, row.pk)), 1):
        row.pk, row.item, row.row_version = None, item, 1
        if hasattr(row, "position"):
            row.position = position
        row.save(force_insert=True)
