"""Double extractions: opened by a reviewer, read by two people, reconciled field by field."""

from django import forms
from django.contrib import admin
from django.contrib.auth import get_user_model

from ..actions.double_extraction import open_double_extraction
from ..actions.workflow import Refused
from ..models import DoubleExtraction, Extraction, ExtractionPair
from ..vocabulary.workflow import Role
from .base import CuratedAdmin
from .forms import CuratedForm
from .refusals import Refusal
from .site import site


class Reader(forms.ModelChoiceField):
    """Somebody with a role here, by name."""

    def __init__(self, **options):
        people = get_user_model().objects.filter(is_active=True, groups__name__in=Role.values).distinct()
        super().__init__(people.order_by("first_name", "username"), **options)

    def label_from_instance(self, person):
        return person.get_full_name() or person.get_username()


class OpenForm(CuratedForm):
    first = Reader(label="A", help_text="Reads the publication alone.")
    second = Reader(label="B", help_text="Reads it alone, too. Neither sees the other’s side until both have handed in.")


class MadeByActions(CuratedAdmin):
    """A record that its own actions write."""

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False


@admin.register(DoubleExtraction, site=site)
class DoubleExtractionAdmin(MadeByActions):
    form = OpenForm
    list_display = ["study", "publication", "state", "sides", "opened_by", "opened_at"]
    list_filter = ["state", ("readings__person", admin.RelatedOnlyFieldListFilter)]
    list_select_related = ["study", "publication", "opened_by"]
    search_fields = ["study__label", "study__slug", "publication__slug", "publication__title", "readings__person__username"]
    fields = ["study", "publication", ("first", "second")]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("readings__person", "publication__dates")

    @admin.display(description="A and B")
    def sides(self, double):
        return " · ".join(str(reading) for reading in double.readings.all())

    def get_fields(self, request, obj=None):
        return ["study", "publication", "state", "reason"] if obj else self.fields

    def save_model(self, request, obj, form, change):
        said = form.cleaned_data
        people = (said["first"], said["second"])
        obj.pk = open_double_extraction(study=said["study"], publication=said["publication"], people=people, by=request.user).pk
        obj.refresh_from_db()

    def changeform_view(self, request, object_id=None, form_url="", extra_context=None):
        try:
            return super().changeform_view(request, object_id, form_url, extra_context)
        except Refused as refused:
            request.refusal = Refusal("", "", str(refused))
            return super().changeform_view(request, object_id, form_url, extra_context)


@admin.register(Extraction, site=site)
class ExtractionAdmin(MadeByActions):
    list_display = ["double", "side", "person", "handed_in_at"]
    list_select_related = ["double__study", "double__publication", "person"]
    search_fields = ["double__study__label", "double__publication__slug", "person__username"]

    def has_add_permission(self, request):
        return False


@admin.register(ExtractionPair, site=site)
class ExtractionPairAdmin(MadeByActions):
    list_display = ["__str__", "double", "decision", "decided_by"]
    list_select_related = ["double__study", "double__publication", "item_a", "item_b", "decided_by"]
    search_fields = ["double__study__label", "item_a__accession", "item_b__accession"]

    def has_add_permission(self, request):
        return False
