"""Drafts: those of one's own, and for reviewers what waits for review. Written whole or in part, and moved on."""

from rest_framework.exceptions import NotFound, ValidationError
from rest_framework.response import Response

from ..actions.drafting import all_as_seen, as_seen, change_draft, create_draft, delete_draft, drafts
from ..actions.many import move_many
from ..actions.workflow import may, publish, reaffirm, reject, retract, revise, send_back, submit
from ..importers.json_records import read_record, unknown_keys
from ..models import EvidenceItem
from ..queries.drafts import drafts_for
from ..queries.fixture_layout import DRAFT
from ..queries.written import version_of
from ..vocabulary.tokens import Scope
from ..vocabulary.workflow import PUBLIC, Status
from .drafts_answer import DraftAnswer
from .evidence import read as read_accession
from .paging import Pages, asked_size, beside, keys_of
from .parameters import Parameter, paging
from .private import PrivateDoor
from .writes import BULK, REASON, VERSION, VERSION_AND_REASON, Write

PAGE_SIZE, LARGEST_PAGE = 50, 100
WAITING = [status for status in Status if status not in PUBLIC]
STATES = "; ".join(f"`{status}` – {status.meaning}" for status in WAITING)


class DraftDoor(PrivateDoor):
    """What the endpoints of drafts share."""

    tag, answer = "drafts", DraftAnswer

    def mine(self):
        return drafts_for(self.request.user, reviews=may(self.request.user, "publish"))

    def found(self, number):
        """The draft, or the same answer as for one that is not there: what others write is told to nobody."""
        item = self.mine().filter(pk=number).first()
        if item is None:
            raise NotFound(f"There is no draft {number} of yours, and none that waits for your review.")
        return item

    def of_number(self, number):
        """Public ones too: that they never change is the action's to say."""
        return EvidenceItem.objects.public().filter(pk=number).first() or self.found(number)

    def shown(self, item, status=200, **headers):
        fresh = drafts().get(pk=item.pk)
        return self.answered(DraftAnswer(fresh).data, version_of(DRAFT, fresh), status, **headers)

    def begun(self, item):
        return self.shown(item, 201, Location=self.request.build_absolute_uri(f"/api/v1/drafts/{item.pk}/"))


class DraftList(DraftDoor):
    """Drafts of your own in any state before publication; for reviewers also what waits for review. The newest first."""

    http_method_names = ("get", "head", "options", "post")
    writes = {
        "post": Write(
            "Begin a draft. It may be incomplete: what is missing is asked for when it is submitted.", DRAFT, status=201, idempotent=True
        )
    }
    listed = True

    @classmethod
    def parameters(cls):
        states = {"type": "array", "items": {"type": "string", "enum": [status.value for status in WAITING]}}
        return [
            *super().parameters(),
            Parameter("status", f"Only those in one of these states: {STATES}.", states),
            *paging(PAGE_SIZE, LARGEST_PAGE),
        ]

    def get(self, request):
        states = self.asked_states()
        rows = drafts().filter(pk__in=self.mine().values("pk"))
        if states:
            rows = rows.filter(status__in=states)
        what = f"{request.path}\n{request.user.pk}\n{sorted(states)}"
        size = asked_size(request, PAGE_SIZE, LARGEST_PAGE)
        pages = Pages(rows, keys=keys_of("-id", ("id",), "id"), size=size, what=what)
        found, after, before = pages.page(request.query_params.get("cursor"))
        head = {"count": rows.order_by().count(), **beside(request, after, before)}
        return Response({**head, "results": DraftAnswer(found, many=True).data})

    def post(self, request):
        return self.write(lambda: self.begun(create_draft(node=read_record(request.data, DRAFT), by=request.user)))

    def asked_states(self):
        asked = {part for text in self.request.query_params.getlist("status") for part in text.split(",")}
        if unknown := asked - {status.value for status in WAITING}:
            raise ValidationError({"status": [f"“{sorted(unknown)[0]}” is not known. Allowed: {', '.join(WAITING)}."]})
        return asked


class Draft(DraftDoor):
    """One draft, with the `ETag` that a change of it asks for. One that was published meanwhile has moved to its public address."""

    http_method_names = ("get", "head", "options", "put", "patch", "delete")
    writes = {
        "put": Write("Write the whole draft: what is left out is emptied.", DRAFT, if_match=True),
        "patch": Write("Write what is named; the rest stays. A list is written whole.", DRAFT, if_match=True),
        "delete": Write("Delete a draft that was never published and that nobody spoke of.", None, status=204, if_match=True),
    }

    def get(self, request, number):
        public = EvidenceItem.objects.public().filter(pk=number).first()
        if public:
            return Response(status=301, headers={"Location": f"/api/v1/evidence/{public.permalink_name}/"})
        return self.shown(self.found(number))

    def put(self, request, number, whole=True):
        item, seen = self.of_number(number), self.seen()
        node = read_record(request.data, DRAFT, whole=whole)
        return self.write(lambda: self.shown(change_draft(item=item, node=node, by=request.user, seen=seen)))

    def patch(self, request, number):
        return self.put(request, number, whole=False)

    def delete(self, request, number):
        item, seen = self.of_number(number), self.seen()
        self.write(lambda: delete_draft(item=item, by=request.user, seen=seen))
        return Response(status=204)


class DraftMove(DraftDoor):
    """Hands a draft on."""

    http_method_names = ("post", "options")
    action, role_scope, wants_reason, writes = None, Scope.WRITE_DRAFTS, False, {}

    def scope(self, request):
        return self.role_scope

    def post(self, request, number):
        body, seen = self.sent(*(["reason"] if self.wants_reason else [])), self.seen()
        given = {"reason": text_of(body, "reason")} if self.wants_reason else {}
        action = type(self).action

        def move():
            return self.shown(action(item=as_seen(self.of_number(number), seen), by=request.user, **given))

        return self.write(move)


def _move(name, action, scope, says, wants_reason=False):
    body = REASON if wants_reason else None
    writes = {"post": Write(says, body, if_match=True, idempotent=True)}
    values = {"action": staticmethod(action), "role_scope": scope, "wants_reason": wants_reason, "writes": writes, "__doc__": says}
    return type(name, (DraftMove,), {**values, "__module__": __name__})


Submit = _move("Submit", submit, Scope.WRITE_DRAFTS, "Hand a draft of your own in for review. Nothing in it changes from here on.")
SendBack = _move("SendBack", send_back, Scope.REVIEW, "Ask its curator for changes, and say which.", wants_reason=True)
Reject = _move("Reject", reject, Scope.REVIEW, "Decide that it will not be published, and say why.", wants_reason=True)
Publish = _move("Publish", publish, Scope.REVIEW, "Make public what somebody else wrote. What it revises is superseded.")


class DraftMoves(DraftDoor):
    """One move with many drafts: with all of them, or with none."""

    http_method_names = ("post", "options")
    writes = {
        "post": Write("One move with many drafts: with all of them, or with none; what stands against each is said.", BULK, idempotent=True)
    }
    MOVES = {"submit": Scope.WRITE_DRAFTS, "publish": Scope.REVIEW, "send_back": Scope.REVIEW, "reject": Scope.REVIEW}
    WITH_REASON = ("send_back", "reject")

    def scope(self, request):
        move = request.data.get("move") if isinstance(request.data, dict) else None
        return self.MOVES.get(move if isinstance(move, str) else "", Scope.WRITE_DRAFTS)

    def post(self, request):
        body = self.sent("move", "drafts", "reason")
        name, asked = body.get("move"), asked_drafts(body.get("drafts"))
        if not isinstance(name, str) or name not in self.MOVES:
            raise ValidationError({"move": [f"Allowed: {', '.join(self.MOVES)}."]})
        if "reason" in body and name not in self.WITH_REASON:
            raise ValidationError({"reason": [f"To {name.replace('_', ' ')} takes no reason."]})
        given = {"reason": text_of(body, "reason")} if name in self.WITH_REASON else {}

        def move():
            items = [(self.found(number), {etag}) for number, etag in asked]
            tried = move_many(name=name, items=all_as_seen(items), by=request.user, **given)
            fresh = drafts().in_bulk([each.done.pk for each in tried])
            return Response({"moved": len(tried), "drafts": DraftAnswer([fresh[each.done.pk] for each in tried], many=True).data})

        return self.write(move)


def asked_drafts(value):
    """[(number, etag)] of the body, each draft once."""
    if not isinstance(value, list) or not value:
        raise ValidationError({"drafts": ["takes a list of objects with id and etag."]})
    wrong, found = {}, {}
    for place, each in enumerate(value):
        path = f"drafts[{place}]"
        if not isinstance(each, dict) or type(each.get("id")) is not int or not isinstance(each.get("etag"), str):
            wrong[path] = ["takes id, a number, and etag, the ETag of the draft as you read it."]
        elif unknown := unknown_keys(each, ("id", "etag")):
            wrong |= {f"{path}.{key}": says for key, says in unknown.items()}
        elif each["id"] in found:
            wrong[path] = ["is named twice."]
        else:
            found[each["id"]] = each["etag"].removeprefix('"').removesuffix('"')
    if wrong:
        raise ValidationError(wrong)
    return list(found.items())


def text_of(body, name):
    value = body.get(name, "")
    if not isinstance(value, str):
        raise ValidationError({name: ["takes text."]})
    return value


class EvidenceMove(DraftDoor):
    """What is done with a published version. It is named in the body: what has been read is what is meant."""

    tag = "evidence"
    http_method_names = ("post", "options")
    action, role_scope, wants_reason, makes_a_draft, writes = None, Scope.WRITE_DRAFTS, False, False, {}

    def scope(self, request):
        return self.role_scope

    def post(self, request, accession):
        body = self.sent("version", *(["reason"] if self.wants_reason else []))
        name, in_address = read_accession(accession)
        version = body.get("version", in_address)
        if type(version) is not int or in_address not in (None, version):
            raise ValidationError({"version": ["takes the number of the version that you have read."]})
        item = EvidenceItem.objects.public().filter(accession=name, version=version).first() if version < 2**15 else None
        if item is None:
            raise NotFound(f"There is no public version {version} of {name}.")
        given = {"reason": text_of(body, "reason")} if self.wants_reason else {}
        action = type(self).action

        def move():
            done = action(item=item, by=request.user, **given)
            return self.begun(done) if self.makes_a_draft else self.shown(done)

        return self.write(move)


def _evidence_move(name, action, scope, says, wants_reason=False, makes_a_draft=False):
    body = VERSION_AND_REASON if wants_reason else VERSION
    writes = {"post": Write(says, body, status=201 if makes_a_draft else 200, idempotent=True)}
    values = {"action": staticmethod(action), "role_scope": scope, "wants_reason": wants_reason, "makes_a_draft": makes_a_draft}
    return type(name, (EvidenceMove,), {**values, "writes": writes, "__doc__": says, "__module__": __name__})


Revise = _evidence_move(
    "Revise",
    revise,
    Scope.WRITE_DRAFTS,
    "Copy a published version into a draft of your own; it stays public meanwhile.",
    makes_a_draft=True,
)
Retract = _evidence_move(
    "Retract", retract, Scope.EDIT, "Withdraw a published version; a tombstone with the reason stays.", wants_reason=True
)
Reaffirm = _evidence_move("Reaffirm", reaffirm, Scope.REVIEW, "Say that it still holds after what it rests on was changed.")
