"""The moves of an item that its page offers, each to whom may make it now."""

from dataclasses import dataclass

from ...actions.workflow import may, publish, reaffirm, reject, retract, revise, send_back, submit
from ...vocabulary.workflow import EDITABLE, Status


@dataclass(frozen=True)
class Move:
    """A button: what it is called, what it does, whether it wants a reason, and what is said once it is done."""

    name: str
    label: str
    action: object
    done: str
    wants_reason: bool = False
    grave: bool = False


MOVES = {
    move.name: move
    for move in (
        Move("submit", "Submit for review", submit, "{item} waits for review now."),
        Move("publish", "Publish", publish, "{item} is public now."),
        Move("send_back", "Send back", send_back, "{item} is with its curator again.", wants_reason=True),
        Move("reject", "Reject", reject, "{item} was rejected.", wants_reason=True, grave=True),
        Move(
            "revise",
            "Revise",
            revise,
            "This is your draft of the next version; the published one stays public until a reviewer publishes it.",
        ),
        Move("reaffirm", "Re-affirm: it still holds", reaffirm, "{item} was re-affirmed."),
        Move("retract", "Retract", retract, "{item} was retracted; its address says so and why.", wants_reason=True, grave=True),
    )
}


def moves_for(item, person):
    """What this person can do with the item in its present state. The actions check it all again."""
    own = item.curator_id == person.pk
    possible = {
        "submit": item.status in EDITABLE and own and item.extraction_id is None,
        "publish": item.status == Status.IN_REVIEW and not own,
        "send_back": item.status == Status.IN_REVIEW and not own,
        "reject": item.status == Status.IN_REVIEW and not own,
        "revise": item.status == Status.PUBLISHED,
        "reaffirm": item.status == Status.PUBLISHED and item.needs_recheck and not own,
        "retract": item.status == Status.PUBLISHED,
    }
    return [move for name, move in MOVES.items() if possible[name] and may(person, name)]
