"""Caveats: of an item, study, arm or source text."""

from django.contrib import admin
from django.core.exceptions import ValidationError
from django.db.models import Max

from ...models import Caveat, EvidenceItem, Study
from ...vocabulary.workflow import EDITABLE, PUBLIC
from ..base import Blocks, CuratedAdmin
from ..forms.record_forms import CuratedForm
from ..rights import reviews
from ..site import site

SAYS = [("kind", "field"), ("printed", "read_as"), ("grounds", "certainty"), "note"]
SPAN = ("span_text", "start", "end")


class Caveats(Blocks):
    """In the page of what they are about; one of the four foreign keys is the way back."""

    model = Caveat
    fields = [*SAYS, SPAN]
    classes = ["collapse"]


def why_not(caveat, person):
    """Why this person may not write this caveat; empty where nothing stands against it."""
    item = caveat.item
    if item and item.status in EDITABLE and item.curator_id != person.pk:
        return f"{item} is {item.curator}’s draft: only who writes it adds to it."
    if (item and item.status in PUBLIC) or _is_public(caveat):
        return "" if reviews(person) else "Readers see this already: a caveat here takes a reviewer."
    return ""


def _is_public(caveat):
    """Whether readers see the study, arm or text that it is about."""
    study = caveat.study_id or (caveat.arm and caveat.arm.study_id)
    if study:
        return Study.objects.published().filter(pk=study).exists()
    return bool(caveat.source_text_id) and EvidenceItem.objects.published().filter(anchors__source_text=caveat.source_text_id).exists()


class CaveatForm(CuratedForm):
    person = None

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "position" in self.fields:
            self.fields["position"].required = False
            self.fields["position"].help_text = "Its place among the caveats of the same thing; empty: after the last."
            if not self.instance.pk:
                self.initial["position"] = self.fields["position"].initial = None

    def clean(self):
        cleaned = super().clean()
        about = {name: cleaned.get(name) for name in ("item", "study", "arm", "source_text")}
        if sentence := why_not(Caveat(**about), self.person):
            raise ValidationError(sentence)
        if not cleaned.get("position"):
            cleaned["position"] = (Caveat.objects.filter(**about).aggregate(last=Max("position"))["last"] or 0) + 1
        return cleaned


@admin.register(Caveat, site=site)
class CaveatAdmin(CuratedAdmin):
    """The way to add a caveat to a published item, which itself never changes."""

    form = CaveatForm
    list_display = ["kind", "about", "printed", "read_as", "note"]
    list_filter = ["kind", "grounds", "certainty"]
    list_select_related = ["item", "study", "arm__study", "source_text"]
    search_fields = ["note", "printed", "read_as", "item__accession", "study__label", "arm__label", "source_text__slug"]
    fieldsets = [
        ("What it is about: one of these", {"fields": ["item", "study", "arm", "source_text", "position"]}),
        ("What is wrong or doubtful", {"fields": SAYS}),
        ("Where", {"fields": [SPAN]}),
    ]

    @admin.display
    def about(self, caveat):
        return caveat.item or caveat.study or caveat.arm or caveat.source_text

    def get_form(self, request, obj=None, change=False, **options):
        form = super().get_form(request, obj, change=change, **options)
        return type(form.__name__, (form,), {"person": request.user})

    def has_change_permission(self, request, obj=None):
        return super().has_change_permission(request, obj) and self._may_touch(request, obj)

    def has_delete_permission(self, request, obj=None):
        return super().has_delete_permission(request, obj) and self._may_touch(request, obj)

    def _may_touch(self, request, caveat):
        if caveat is None or caveat.pk is None:
            return True
        if caveat.item and caveat.item.status not in EDITABLE:
            return False  # what belongs to a reviewed item never changes
        return not why_not(caveat, request.user)
