"""Disagreements: rules propose them, a person confirms, explains or dismisses. What was dismissed is not proposed again."""

from ..models import Disagreement
from ..vocabulary.evidence import DisagreementKind, DisagreementState
from ..vocabulary.workflow import Role
from .noticing import notice_disagreements
from .people import process_account
from .rechecking import refresh_what_shows
from .recording import recorded, settle
from .workflow import Refused, holds

RULES_ACCOUNT = "disagreement-rules"
DECISIONS = [DisagreementState.CONFIRMED, DisagreementState.EXPLAINED, DisagreementState.DISMISSED]


def propose_disagreements(*, by=None):
    """Have the rules look through everything that is published. Without a person it is their own account that acts."""
    if by is not None and not holds(by, Role.CURATOR):
        raise Refused("To look for disagreements takes the role of curator.")
    with recorded(by=by or process_account(RULES_ACCOUNT), why="notice disagreements"):
        made = notice_disagreements()
        settle()
        return made


def decide_disagreement(*, disagreement, state, kind, explanation, by):
    """Say what a proposed disagreement is. Readers see it from then on, but for a dismissed one."""
    with recorded(by=by, why=f"{state} disagreement"):
        if not holds(by, Role.REVIEWER):
            raise Refused("To decide on a disagreement takes the role of reviewer.")
        disagreement = Disagreement.objects.select_for_update().get(pk=disagreement.pk)
        if disagreement.state != DisagreementState.PROPOSED:
            raise Refused(f"Somebody decided meanwhile: it is {disagreement.get_state_display()}.")
        if state not in DECISIONS:
            raise Refused("Confirm, explain or dismiss it.")
        if kind not in DisagreementKind.values:
            raise Refused("Say which kind of disagreement it is.")
        if not explanation.strip():
            raise Refused("Say in a sentence what they disagree on, or why they do not: it is kept.")
        disagreement.state, disagreement.kind, disagreement.explanation = state, kind, explanation.strip()
        disagreement.save(update_fields=["state", "kind", "explanation"])
        settle()
        refresh_what_shows(disagreement)
        return disagreement
