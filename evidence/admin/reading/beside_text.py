"""The source text beside the form of an item, and anchors whose digest follows from their place."""

from django import forms

from ...models import Publication, SourceText
from ...queries.reading import digest_of, may_read, words_of
from ..forms.record_forms import CuratedForm
from .reading_pane import reading_pane


class BesideText:
    """For the admin of items: the pane of the publication that is, or will be, chosen."""

    def render_change_form(self, request, context, add=False, change=False, form_url="", obj=None):
        in_a_frame = request.headers.get("Sec-Fetch-Dest") == "iframe"  # of the workbench, which shows the text itself
        if not context.get("is_popup") and not in_a_frame and may_read(request.user):
            context["has_pane"] = True
            context["reading"] = reading_pane(request, _publication(context, obj), item=obj if obj and obj.pk else None)
        return super().render_change_form(request, context, add, change, form_url, obj)


def _publication(context, item):
    """The stored item's, else the one that the form shows."""
    if item and item.pk:
        return item.publication
    form = context["adminform"].form
    chosen = str(form["publication"].value() or "") if "publication" in form.fields else ""
    return Publication.objects.filter(pk=int(chosen)).first() if chosen.isascii() and chosen.isdecimal() else None


class AnchorForm(CuratedForm):
    """Where the words are loaded, the digest of a place need not be typed."""

    def __init__(self, *args, **options):
        super().__init__(*args, **options)
        if "sha256" in self.fields:
            self.fields["sha256"].required = False
            self.fields["sha256"].help_text = "Left empty, it is computed where the words of the text are loaded."

    def clean(self):
        cleaned = super().clean()
        if not cleaned.get("sha256") and "sha256" in self.fields and "sha256" not in self.errors:
            cleaned["sha256"] = self._computed(cleaned)
        return cleaned

    def _computed(self, cleaned):
        text, start, end = (cleaned.get(name) for name in ("source_text", "start", "end"))
        words = words_of(text) if isinstance(text, SourceText) else None
        if words is None:
            self.add_error("sha256", forms.ValidationError("Write the SHA-256 of the passage: the words of the text are not loaded here."))
            return ""
        return digest_of(words[start:end]) if start is not None and end is not None else ""
