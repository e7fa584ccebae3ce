"""The desk on the first page of the admin: what waits for the person who has signed in, and a list for each pile."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone

from ...actions.workflow import holds
from ...models import Assignment, Correction, Disagreement, DoubleExtraction, EvidenceItem, Flag, FormDraft, Lead, Mention
from ...queries.desk import PILES, desk_of, rows_of
from ...queries.interests import is_due, statement_of
from ...queries.workload import workloads
from ...vocabulary.workflow import EDITABLE, Role, Status
from ..keeping.form_pages import address_of_draft, words_of_draft

PER_PAGE = 50


@dataclass(frozen=True)
class Line:
    """One thing that waits: where it leads, what it is, what it says, who is behind it."""

    address: str
    name: str
    words: str
    who: object | None
    since: datetime | None
    due: date | None = None
    mark: str = ""  # “new”, “overdue”: what makes it urgent
    cause: str = ""  # why it waits, where others wait for the same cause


def desk_context(request):
    """What the first page shows of the desk; nothing to those who have no role."""
    if not holds(request.user, Role.CURATOR):
        return {"desk": []}
    stated = statement_of(request.user)
    manages = holds(request.user, Role.EDITOR)
    desk = desk_of(request.user)
    groups = [(title, [each for each in desk if each.pile.own == own]) for title, own in (("On your desk", True), ("For everybody", False))]
    about_oneself = {"stated": stated, "statement_due": is_due(stated), "manages_people": manages}
    return {"desk": desk, "desk_groups": groups, **about_oneself, **_team(request.user)}


def _team(person):
    """Who has what in hand, for those who share out the work."""
    if not holds(person, Role.REVIEWER):
        return {}
    people, everybody = workloads()
    return {"workloads": [each for each in people if each.has_any], "everybody": everybody}


def pile_view(request, name, site):
    """The rows of one pile, the oldest first."""
    if name not in PILES or not holds(request.user, Role.CURATOR):
        raise Http404
    page = Paginator(rows_of(PILES[name], request.user), PER_PAGE).get_page(request.GET.get("page"))
    lines = [line_of(row) for row in page]
    context = {**site.each_context(request), "title": PILES[name].title, "pile": PILES[name], "page": page, "lines": lines}
    request.current_app = site.name
    return TemplateResponse(request, "admin/pile.html", context)


def line_of(row):
    return LINES[type(row)](row)


def address_of(record):
    """Where one goes on with a record: an item that nobody writes any more is looked at on its review page, all else on its form."""
    looked_at = isinstance(record, EvidenceItem) and record.status not in (Status.DRAFT, Status.SENT_BACK)
    return review_page(record) if looked_at else reverse(f"admin:evidence_{record._meta.model_name}_change", args=[record.pk])


def talk_page(record):
    """Where one reads what was said of a record, and answers."""
    return f"{review_page(record) if isinstance(record, EvidenceItem) else address_of(record)}#team"


def review_page(item):
    return reverse("admin:evidence_evidenceitem_review", args=[item.pk])


def _item(item):
    words = item.reason if item.status == Status.SENT_BACK else ""
    about = " · ".join(str(each) for each in (item.disease, item.publication.label) if each)
    name = f"{item.permalink_name} · {item.get_kind_display()} · {about}"
    words = words or item.statement or "(no statement yet)"
    return Line(_goes_on(item), name, words, item.curator, item.since, cause=item.recheck_reason if item.needs_recheck else "")


def _goes_on(item):
    """An overtaken draft is begun again; else one goes on with it as it stands."""
    overtaken = item.status in EDITABLE and item.revises and item.revises.status != Status.PUBLISHED
    return reverse("admin:evidence_evidenceitem_overtaken", args=[item.pk]) if overtaken else address_of(item)


def _name(record):
    return record.slug if isinstance(record, Disagreement) else str(record)


def _about(row, address, words, who, since=None):
    """A line on what was said of a record."""
    subject = row.subject
    name = subject.permalink_name if isinstance(subject, EvidenceItem) else f"{subject._meta.verbose_name.capitalize()}: {_name(subject)}"
    return Line(address, name, words, who, since or row.since)


def _mention(mention):
    comment = mention.comment
    line = _about(comment, talk_page(comment.subject), comment.text, comment.author, mention.since)
    return replace(line, mark="" if mention.seen_at else "new")


def _assignment(each):
    subject = each.subject
    words = subject.statement if isinstance(subject, EvidenceItem) else ""
    line = _about(each, address_of(subject), words, each.assigned_by)
    return replace(line, due=each.due, mark="overdue" if each.due and each.due < timezone.now().date() else "")


def _double(double):
    """Who still reads, or that it is to be reconciled; its page leads on from there."""
    reading = [str(each) for each in double.readings.all() if each.handed_in_at is None]
    words = f"Reading: {' · '.join(reading)}" if reading else "Both have handed in: reconcile what they read"
    return Line(reverse("admin:evidence_doubleextraction_change", args=[double.pk]), str(double), words, double.opened_by, double.since)


def _disagreement(each):
    words = f"{each.get_axis_display()}, {each.get_kind_display()}: {each.question or each.explanation or each.slug}"
    return Line(reverse("admin:evidence_disagreement_decide", args=[each.pk]), each.slug, words, None, each.since)


def _record(record, words, who=None):
    return Line(address_of(record), _name(record), words, who, record.since)


LINES = {
    FormDraft: lambda draft: Line(address_of_draft(draft), draft.label, words_of_draft(draft), draft.person, draft.since),
    EvidenceItem: _item,
    Flag: lambda flag: _about(flag, talk_page(flag.subject), flag.reason, flag.raised_by),
    Correction: lambda each: _about(each, reverse("admin:evidence_correction_answer", args=[each.pk]), each.text, None),
    Mention: _mention,
    Assignment: _assignment,
    DoubleExtraction: _double,
    Disagreement: _disagreement,
    Lead: lambda each: _record(each, each.publication.title or "(no title printed)"),
}
