"""How a draft is answered: what has become of it, and its content in the form in which it is written."""

from rest_framework import serializers

from ..queries.fixture_layout import DRAFT
from ..queries.warnings import SENTENCES, item_warnings
from ..queries.written import written
from ..vocabulary.workflow import EDITABLE, Status
from .fields import Answer, Given, Text, WordField, raw

TIME = {"type": ["string", "null"], "format": "date-time"}


class DraftAnswer(Answer):
    """A draft. `content` is what PUT and PATCH take; everything else follows from what is done with it."""

    id = serializers.IntegerField(help_text="Its number in addresses; the accession belongs to all its versions.")
    accession = Given()
    version = raw({"type": ["integer", "null"], "description": "Given when it is published."})
    status = WordField(Status)
    revises = Text("The published version from which it was copied.")
    curator = Given("The sign-in name of the person whose draft it is.")
    reviewer = Text("The sign-in name of the person who sent it back, rejected or published it.")
    submitted_at = raw(TIME)
    reason = Text("Why it was sent back or rejected.")
    warnings = serializers.ListField(child=serializers.CharField(), help_text="What should be looked at again; nothing is refused for it.")
    path = Given("Where it is: in the API while it is a draft, afterwards its page.")
    content = raw({"$ref": "#/components/schemas/DraftContent"})

    def to_representation(self, item):
        return {
            "id": item.pk,
            "accession": item.accession,
            "version": item.version,
            "status": item.status,
            "revises": item.revises.permalink_name if item.revises else None,
            "curator": item.curator.get_username(),
            "reviewer": item.reviewer.get_username() if item.reviewer else None,
            "submitted_at": item.submitted_at and item.submitted_at.isoformat(),
            "reason": item.reason or None,
            "warnings": [SENTENCES[code] for code in _warnings(item)],
            "path": item.get_absolute_url() if item.version else f"/api/v1/drafts/{item.pk}/",
            "content": written(DRAFT, item),
        }


def _warnings(item):
    if item.status not in EDITABLE:
        return item.warnings
    return item_warnings(item, item.results.all(), item.study.arms.all() if item.study else [])
