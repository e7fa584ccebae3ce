"""The desk on the first page of the admin: what waits for the person who has signed in, and a list for each pile."""

from dataclasses import dataclass
from datetime import datetime

from django.core.paginator import Paginator
from django.http import Http404
from django.template.response import TemplateResponse
from django.urls import reverse

from ..actions.workflow import holds
from ..models import Assignment, Comment, Disagreement, EvidenceItem, Flag, Lead
from ..queries.desk import PILES, desk_of, rows_of
from ..queries.interests import is_due, statement_of
from ..vocabulary.workflow import Role, Status

PER_PAGE = 50


@dataclass(frozen=True)
class Line:
    """One thing that waits: where it leads, what it is, what it says, who is behind it."""

    address: str
    name: str
    words: str
    who: object | None
    since: datetime | None


def desk_context(request):
    """What the first page shows of the desk; nothing to those who have no role."""
    if not holds(request.user, Role.CURATOR):
        return {"desk": []}
    stated = statement_of(request.user)
    return {"desk": desk_of(request.user), "stated": stated, "statement_due": is_due(stated)}


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


def address_of(item):
    """Where one goes on with an item: a draft is written on its form, everything else is looked at on its review page."""
    page = "change" if item.status in (Status.DRAFT, Status.SENT_BACK) else "review"
    return reverse(f"admin:evidence_evidenceitem_{page}", args=[item.pk])


def review_page(item):
    return reverse("admin:evidence_evidenceitem_review", args=[item.pk])


def _item(item):
    words = item.reason if item.status == Status.SENT_BACK else item.recheck_reason if item.needs_recheck else ""
    about = " · ".join(str(each) for each in (item.disease, item.publication.label) if each)
    name = f"{item.permalink_name} · {item.get_kind_display()} · {about}"
    return Line(address_of(item), name, words or item.statement or "(no statement yet)", item.curator, item.since)


def _record(record, words, who=None):
    name = record.slug if isinstance(record, Disagreement) else str(record)
    address = reverse(f"admin:evidence_{record._meta.model_name}_change", args=[record.pk])
    return Line(address, name, words, who, record.since)


LINES = {
    EvidenceItem: _item,
    Flag: lambda flag: Line(review_page(flag.item), flag.item.permalink_name, flag.reason, flag.raised_by, flag.since),
    Comment: lambda each: Line(review_page(each.item), each.item.permalink_name, each.text, each.author, each.since),
    Assignment: lambda each: Line(
        address_of(each.item),
        each.item.permalink_name,
        each.item.statement + (f" (due {each.due:%d %B %Y})" if each.due else ""),
        each.assigned_by,
        each.since,
    ),
    Disagreement: lambda each: _record(each, each.explanation or f"{each.get_axis_display()}: {each.get_kind_display()}"),
    Lead: lambda each: _record(each, each.publication.title or "(no title printed)"),
}
