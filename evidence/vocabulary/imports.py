"""How the import of a file goes."""

from .words import Word


class ImportState(Word):
    CHECKING = "checking", "everything is tried, and undone", "being checked"
    WRONG = "wrong", "the file has mistakes; nothing is written", "has mistakes"
    CHECKED = "checked", "what it would change is told, and waits for a yes", "checked"
    IMPORTING = "importing", "it is being taken in", "being taken in"
    IMPORTED = "imported", "it was taken in as a whole", "taken in"
    REFUSED = "refused", "it could not be taken in; nothing was written", "refused"


RUNNING = [ImportState.CHECKING, ImportState.IMPORTING]
