"""Evidence items that a side of a double extraction reads: entered on the same form, seen by nobody else, never handed in."""

from django.contrib import admin
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.urls import reverse

from ...models import Extraction, ExtractionPair
from ...vocabulary.extraction import ExtractionState


class Readings(admin.SimpleListFilter):
    """What was read in double extractions is the record of who read it, and stands in the way of other work."""

    title = "double extraction"
    parameter_name = "readings"

    def lookups(self, request, model_admin):
        return [("only", "readings only"), ("all", "readings too")]

    def choices(self, changelist):
        first, *others = super().choices(changelist)
        return [{**first, "display": "without readings"}, *others]

    def queryset(self, request, items):
        if self.value() == "all":
            return items
        return items.filter(extraction__isnull=self.value() != "only")


class ReadingAlone:
    """What the item's page does for a reading. It is begun from the page of one's own side, `?extraction=` names that.

    What is entered “like” a reading belongs to that reading, too.
    """

    def reading_of(self, request, item=None):
        """The reading that this item belongs to or is begun for; None of any other item."""
        if item is not None and item.pk:
            return item.extraction
        number = request.GET.get("extraction", "")
        before = self._before(request)
        if number.isascii() and number.isdecimal():
            named = Q(pk=number[:18])
        elif before:
            named = Q(items=before)
        else:
            return None
        own = Extraction.objects.select_related("double__study", "double__publication", "person")
        return own.filter(named, person=request.user, handed_in_at=None, double__state=ExtractionState.OPEN).first()

    def save_model(self, request, obj, form, change):
        if not change:
            obj.extraction = self.reading_of(request)
        super().save_model(request, obj, form, change)

    def has_change_permission(self, request, obj=None):
        """What was handed in stays as it was read."""
        return super().has_change_permission(request, obj) and not _is_over(obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and not _is_over(obj)

    def get_form(self, request, obj=None, change=False, **options):
        request.double_reading = self.reading_of(request, obj)
        return super().get_form(request, obj, change=change, **options)

    def formfield_for_foreignkey(self, column, request, **options):
        """A reading is of the study and in the publication that both read, and no other can be chosen."""
        reading = getattr(request, "double_reading", None)
        if reading and column.name in ("study", "publication"):
            chosen = getattr(reading.double, column.name)
            options |= {"queryset": type(chosen).objects.filter(pk=chosen.pk), "initial": chosen, "empty_label": None}
            return column.formfield(required=True, **options)
        return super().formfield_for_foreignkey(column, request, **options)

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        context["double_reading"] = self.reading_of(request, obj)
        if obj and obj.pk and not context["double_reading"]:
            pairs = ExtractionPair.objects.prefetch_related("double__readings__person")
            context["reconciled"] = pairs.filter(consensus=obj).first()
        return super().render_change_form(request, context, add, change, form_url, obj)

    def response_post_save_add(self, request, obj):
        return self._back(obj) or super().response_post_save_add(request, obj)

    def response_post_save_change(self, request, obj):
        return self._back(obj) or super().response_post_save_change(request, obj)

    def _back(self, item):
        """From one's reading back to one's side, where the next is begun."""
        return HttpResponseRedirect(reverse("admin:evidence_extraction_change", args=[item.extraction_id])) if item.extraction_id else None


def _is_over(item):
    if item is None or not item.pk or item.extraction_id is None:
        return False
    return item.extraction.handed_in_at is not None or item.extraction.double.state != ExtractionState.OPEN
