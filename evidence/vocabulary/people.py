"""What happens to an account."""

from .words import Word


class AccountEvent(Word):
    INVITED = "invited", "came by an invitation", "came by an invitation"
    ROLE = "role", "may do something else from now on", "role changed"
    CLOSED = "closed", "can sign in no more; what was written stays", "closed"
    OPENED = "opened", "can sign in again", "opened again"
    SECOND_FACTOR_RESET = "factor_reset", "sets up a new second factor at the next sign-in", "second factor taken away"
