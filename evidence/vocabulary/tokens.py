"""What a personal token of the API may be used for."""

from .words import Word
from .workflow import Role


class Scope(Word):
    """Each is a part of what its person may do anyhow; a role that is lost takes the scope with it."""

    READ_DRAFTS = "read_drafts", "read the drafts that its person sees", "read drafts"
    WRITE_DRAFTS = "write_drafts", "write, submit and revise; enter studies, regimens and publications; comment and flag", "write drafts"
    REVIEW = "review", "send back, reject, publish, re-affirm what others wrote", "review"
    EDIT = "edit", "retract", "edit"


NEEDS_ROLE = {
    Scope.READ_DRAFTS: Role.CURATOR,
    Scope.WRITE_DRAFTS: Role.CURATOR,
    Scope.REVIEW: Role.REVIEWER,
    Scope.EDIT: Role.EDITOR,
}
"""The least role with which a scope can be given."""
LONGEST_DAYS = 365
USUAL_DAYS = 90
