"""How an item lives: its states, the legal moves between them, and who may make each."""

from .words import Word


class Status(Word):
    DRAFT = "draft", "being written; may be incomplete", "draft"
    IN_REVIEW = "in_review", "waiting for a second pair of eyes; nothing changes", "in review"
    SENT_BACK = "sent_back", "the reviewer asks for changes", "sent back"
    REJECTED = "rejected", "will not be published; the reason is kept", "rejected"
    PUBLISHED = "published", "current and public", "published"
    SUPERSEDED = "superseded", "replaced by a later version; its permalink stays", "superseded"
    RETRACTED = "retracted", "withdrawn; a tombstone stays at its permalink", "retracted"


MOVES = {
    Status.DRAFT: [Status.IN_REVIEW],
    Status.SENT_BACK: [Status.IN_REVIEW],
    Status.IN_REVIEW: [Status.PUBLISHED, Status.SENT_BACK, Status.REJECTED],
    Status.PUBLISHED: [Status.SUPERSEDED, Status.RETRACTED],
    Status.REJECTED: [],
    Status.SUPERSEDED: [],
    Status.RETRACTED: [],
}
EDITABLE = [Status.DRAFT, Status.SENT_BACK]
PUBLIC = [Status.PUBLISHED, Status.SUPERSEDED, Status.RETRACTED]
COMPLETE = [Status.IN_REVIEW, *PUBLIC]  # the table of kinds applies from review on


class LedgerEvent(Word):
    PUBLISHED = "published", "became public", "published"
    SUPERSEDED = "superseded", "a later version took its place", "superseded"
    RETRACTED = "retracted", "was withdrawn", "retracted"


class Role(Word):
    CURATOR = "curator", "drafts and submits", "curator"
    REVIEWER = "reviewer", "sends back, rejects, publishes what somebody else wrote", "reviewer"
    EDITOR = "editor", "also merges vocabulary, retracts, releases", "editor"
