"""What becomes of publications that somebody lists or imports, before anybody has read them."""

from .words import Word


class LeadState(Word):
    WAITING = "waiting", "nobody has looked at it yet", "waiting"
    TO_EXTRACT = "to_extract", "it belongs here and is to be read", "to extract"
    OUT_OF_SCOPE = "out_of_scope", "it does not belong here; the reason is kept", "out of scope"
    DONE = "done", "it was read, and what it says is entered", "done"


class LeadOrigin(Word):
    LISTED = "listed", "a publication that is known here lists, cites or amends it", "listed by another"
    IMPORTED = "imported", "it came with an import or a search", "imported"
    CURATOR = "curator", "a curator came upon it", "entered by a curator"
