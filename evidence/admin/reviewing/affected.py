"""What a change, a retraction or a publication touches: told on the page before it is done, and in a message after it."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html

from ...actions.affected import affected_by_changing, affected_by_ending, affected_by_publishing
from ...models import EvidenceItem, Publication
from ...vocabulary.workflow import Status

OF_FACTS = "Once a change is saved, another person looks at each of them again."
OF_PUBLICATIONS = (
    "Once its standing becomes “corrected”, “expression of concern” or “retracted”, another person looks at each of them again."
)


class TellsWhatRestsOnIt:
    """The page of a record that published items rest on says so before it is changed."""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        if change and obj and obj.pk and self.has_change_permission(request, obj):
            context["resting"] = affected_by_changing(obj)
            context["resting_hint"] = OF_PUBLICATIONS if isinstance(obj, Publication) else OF_FACTS
        return super().render_change_form(request, context, add, change, form_url, obj)


def affected_by(item):
    """What the next step of this item would touch: its retraction, or its publication in place of another; else None."""
    if item.status == Status.PUBLISHED:
        return affected_by_ending(item)
    return affected_by_publishing(item) if item.status == Status.IN_REVIEW else None


def tell_of_rechecks(request, number):
    """After a change: how many items wait now, and where."""
    if number:
        told = "1 published item waits for a re-check now." if number == 1 else f"{number} published items wait for a re-check now."
        messages.warning(request, format_html('{} <a href="{}">See them</a>', told, reverse("admin:desk", args=["recheck"])))


def tell_of_ending(request, affected):
    """After a retraction: what is to be looked at again, by link."""
    for word, records, page in (
        ("Disagreements to look at again", affected.disagreements, "disagreement_change"),
        ("Revisions that are overtaken", affected.revisions, "evidenceitem_review"),
        ("On the same words of the source rest", affected.passages, "evidenceitem_review"),
    ):
        if records:
            links = [format_html('<a href="{}">{}</a>', reverse(f"admin:evidence_{page}", args=[each.pk]), _name(each)) for each in records]
            messages.warning(request, format_html("{}: {}.", word, format_html(", ".join("{}" for _ in links), *links)))


def _name(record):
    return record.permalink_name if isinstance(record, EvidenceItem) else record.slug
