"""Names of a thing in the three languages, and the codes under which registries know it."""

from django import forms
from django.contrib import admin

from ...models import Code, Name, NamePrinting, SourceText
from ..base import CuratedAdmin, Rows
from ..forms.fields import SearchForMany
from ..forms.record_forms import CuratedForm
from ..site import site


class NameForm(CuratedForm):
    """A name, with the texts in which it is printed."""

    printed_in = forms.ModelMultipleChoiceField(
        SourceText.objects.all(),
        required=False,
        widget=SearchForMany(NamePrinting._meta.get_field("source_text"), site),
        help_text="The source texts in which it stands, letter for letter.",
    )

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if self.instance.pk:
            self.initial["printed_in"] = [printing.source_text_id for printing in self.instance.printings.all()]

    def _save_m2m(self):
        super()._save_m2m()
        wanted = {text.pk for text in self.cleaned_data["printed_in"]}
        for printing in self.instance.printings.all():
            if printing.source_text_id not in wanted:
                printing.delete()
        listed = set(self.instance.printings.values_list("source_text", flat=True))
        for pk in wanted - listed:
            NamePrinting.objects.create(name=self.instance, source_text_id=pk)


class Names(Rows):
    """In the page of a disease, outcome, mechanism, intervention or trait."""

    model = Name
    form = NameForm
    fields = ["text", "language", "kind", "printed_in", "note"]
    show_change_link = True


class Codes(Rows):
    model = Code
    fields = ["system", "code", "checked_by", "checked_on"]


class Printings(Rows):
    model = NamePrinting
    fields = ["source_text"]
    verbose_name = "text in which it is printed"
    verbose_name_plural = "printed in"


@admin.register(Name, site=site)
class NameAdmin(CuratedAdmin):
    list_display = ["text", "language", "kind", "names", "note"]
    list_filter = ["language", "kind"]
    list_select_related = ["disease", "outcome", "mechanism", "intervention", "trait"]
    search_fields = ["text", "disease__label", "outcome__label", "mechanism__label", "intervention__label", "trait__label"]
    fields = ["text", "language", "kind", "note", "disease", "outcome", "mechanism", "intervention", "trait"]
    inlines = [Printings]

    @admin.display(description="names")
    def names(self, name):
        return name.disease or name.outcome or name.mechanism or name.intervention or name.trait
