"""What the team says of a record, and who has taken it: the same as in the panel of the admin's pages. Never public."""

from datetime import date

from rest_framework import serializers
from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response

from ..actions.team import assign, comment, give_back, raise_flag, resolve_flag
from ..actions.workflow import Refused, may
from ..models import EvidenceItem, Flag
from ..models.about import SUBJECTS
from ..queries.blindness import only_seen
from ..queries.drafts import drafts_for
from ..queries.talk import people_for, said_of
from .evidence import read as read_accession
from .fields import Answer, Given, Text, raw
from .private import PrivateDoor
from .writes import Write

TIME = {"type": "string", "format": "date-time"}
DAY = {"type": ["string", "null"], "format": "date"}
NOUNS = ", ".join(SUBJECTS)


def body_of(name, says, example, **others):
    """The schema of a body with one text that is needed."""
    text = {"type": "string", "minLength": 1, "description": says}
    properties = {name: text, **others}
    return {"type": "object", "required": [name], "additionalProperties": False, "properties": properties, "example": {name: example}}


ASSIGNED = {
    "type": "object",
    "additionalProperties": False,
    "properties": {
        "person": {
            "type": "string",
            "description": "The sign-in name of who takes it; without it, you do. Others are assigned by reviewers.",
        },
        "due": {**DAY, "description": "By when."},
    },
    "example": {"due": "2027-01-31"},
}


class CommentAnswer(Answer):
    """What somebody said of a record."""

    id = serializers.IntegerField()
    author = Given(source="author.username")
    at = raw(TIME)
    text = Given()


class FlagAnswer(Answer):
    """Somebody's doubt about a record, until it is resolved."""

    id = serializers.IntegerField()
    raised_by = Given()
    raised_at = raw(TIME)
    reason = Given()
    resolved_by = Text()
    resolved_at = raw({"type": ["string", "null"], "format": "date-time"})
    resolution = Text()


class AssignmentAnswer(Answer):
    """Who has taken it."""

    person = Given()
    assigned_by = Given()
    due = raw(DAY)


class TalkAnswer(Answer):
    """What the team has said of a record, and who has taken it."""

    comments = CommentAnswer(many=True)
    flags = FlagAnswer(many=True)
    assignment = AssignmentAnswer(allow_null=True)

    def to_representation(self, talk):
        return {
            "comments": [{"id": each.pk, "author": each.author.username, "at": each.made_at, "text": each.text} for each in talk.comments],
            "flags": [_flag(each) for each in talk.flags],
            "assignment": talk.assignment
            and {
                "person": talk.assignment.person.username,
                "assigned_by": talk.assignment.assigned_by.username,
                "due": talk.assignment.due,
            },
        }


def _flag(flag):
    return {
        "id": flag.pk,
        "raised_by": flag.raised_by.username,
        "raised_at": flag.raised_at,
        "reason": flag.reason,
        "resolved_by": flag.resolved_by.username if flag.resolved_by else None,
        "resolved_at": flag.resolved_at,
        "resolution": flag.resolution or None,
    }


class TalkDoor(PrivateDoor):
    """What the endpoints of talk share: the record of which one speaks."""

    tag, answer = "talk", TalkAnswer

    def subject(self, noun, name):
        """The record: an item by its version, or by the number of its draft; everything else by its slug."""
        model = SUBJECTS.get(noun)
        if model is None:
            raise NotFound(f"There is no talk of “{noun}”. One speaks of: {NOUNS}.")
        found = self.item(name) if model is EvidenceItem else self.record(model, name)
        if found is None:
            raise NotFound(f"There is no {model._meta.verbose_name} “{name}” of which you could speak.")
        return found

    def record(self, model, name):
        return None if "\x00" in name else only_seen(model.objects.filter(slug=name), self.request.user).first()

    def item(self, name):
        if name.isascii() and name.isdecimal():
            number = int(name) if len(name) < 19 else 0
            mine = drafts_for(self.request.user, reviews=may(self.request.user, "publish"))
            return mine.filter(pk=number).first() or EvidenceItem.objects.public().filter(pk=number).first()
        accession, version = read_accession(name)
        public = EvidenceItem.objects.public().filter(accession=accession).order_by("-version")
        return (public.filter(version=version) if version else public).first()

    def shown(self, record, status=200):
        return Response(TalkAnswer(said_of(record, self.request.user)).data, status=status)

    def text(self, body, name):
        if not isinstance(body.get(name, ""), str):
            raise ValidationError({name: ["takes text."]})
        return body.get(name, "")


class Talk(TalkDoor):
    """What the team has said of a record, the oldest first, and who has taken it."""

    http_method_names = ("get", "head", "options")

    def get(self, request, noun, name):
        return self.shown(self.subject(noun, name))


class Comments(TalkDoor):
    """Says something of a record."""

    http_method_names = ("post", "options")
    COMMENT = body_of("text", "Only the team reads it. Write @name to have it on somebody’s desk.", "@bob, is this the right arm?")
    writes = {"post": Write("Say something of a record to the team.", COMMENT, status=201, idempotent=True)}

    def post(self, request, noun, name):
        text = self.text(self.sent("text"), "text")

        def say():
            record = self.subject(noun, name)
            comment(on=record, by=request.user, text=text)
            return self.shown(record, 201)

        return self.write(say)


class Flags(TalkDoor):
    """Marks a record as doubtful."""

    http_method_names = ("post", "options")
    FLAG = body_of("reason", "What is wrong or doubtful, so that another person can check it.", "The number seems misread.")
    writes = {"post": Write("Mark a record as doubtful; it stays as it is until the flag is resolved.", FLAG, status=201, idempotent=True)}

    def post(self, request, noun, name):
        reason = self.text(self.sent("reason"), "reason")

        def mark():
            record = self.subject(noun, name)
            raise_flag(on=record, by=request.user, reason=reason)
            return self.shown(record, 201)

        return self.write(mark)


class ResolveFlag(TalkDoor):
    """Closes a flag in words."""

    http_method_names = ("post", "options")
    RESOLUTION = body_of("resolution", "What was found, and what was done.", "Checked against the paper: it is right.")
    writes = {"post": Write("Close a flag in words: a reviewer, or who raised it.", RESOLUTION, idempotent=True)}

    def post(self, request, noun, name, number):
        resolution = self.text(self.sent("resolution"), "resolution")

        def close():
            record = self.subject(noun, name)
            flag = next((each for each in said_of(record, request.user).flags if each.pk == number), None)
            if flag is None:
                raise NotFound(f"There is no flag {number} here.")
            resolve_flag(flag=Flag(pk=flag.pk), by=request.user, resolution=resolution)
            return self.shown(record)

        return self.write(close)


class Assigned(TalkDoor):
    """Gives a record to a person, or takes it oneself; gives it back."""

    http_method_names = ("post", "delete", "options")
    writes = {
        "post": Write("Take a record, or give it to a person.", ASSIGNED, status=201, idempotent=True),
        "delete": Write("Give it back, so that somebody else can take it.", None, status=204),
    }

    def post(self, request, noun, name):
        body = self.sent("person", "due")
        wanted, due = self.text(body, "person"), day(body.get("due"))

        def give():
            record = self.subject(noun, name)
            person = next((each for each in people_for(record) if each.username == wanted), None) if wanted else request.user
            if person is None:
                raise Refused("Choose a person who can do this.")
            assign(on=record, by=request.user, to=person, due=due)
            return self.shown(record, 201)

        return self.write(give)

    def delete(self, request, noun, name):
        taken = self.subject(noun, name).assignments.open().first()
        if taken is None:
            raise NotFound("Nobody has taken it.")
        self.write(lambda: give_back(assignment=taken, by=request.user))
        return Response(status=204)


def day(value):
    """A day, or None; anything else is refused."""
    if value is None:
        return None
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValidationError({"due": ["takes a day, as 2027-01-31."]}) from None
