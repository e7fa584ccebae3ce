"""The forms by which the words of a source text come in: pasted, or as the file that was read."""

from django import forms
from django.core.exceptions import ValidationError

from ...actions.texts import MOST_BYTES, as_file, decoded
from ...actions.workflow import Refused
from ...models import SourceText
from ...models.refusals import sentence_of
from ...spotting.passages import language_of
from ...vocabulary.languages import Language


class WordsForm(forms.Form):
    """Text, or a file; the file is what counts where both are given."""

    file = forms.FileField(
        required=False, label="File", help_text="Plain text in UTF-8, as it was read: that keeps every letter in its place."
    )
    words = forms.CharField(
        required=False,
        strip=False,
        max_length=MOST_BYTES,
        label="Or paste it",
        widget=forms.Textarea(attrs={"rows": 12, "cols": 80, "spellcheck": "false"}),
        help_text="All of it, from the first to the last line.",
    )
    content = b""

    @property
    def is_pasted(self):
        return not self.cleaned_data.get("file")

    def clean(self):
        cleaned = super().clean()
        if not self.errors:
            chosen = cleaned.get("file")
            try:
                self.content = chosen.read() if chosen else as_file(cleaned.get("words", ""))
                decoded(self.content)
            except Refused as refused:
                self.add_error("file" if chosen else "words", str(refused))
        return cleaned

    def tell(self, refusal):
        """Show why it was not kept, at the field that it names."""
        if isinstance(refusal, ValidationError) and hasattr(refusal, "error_dict"):
            for name, errors in refusal.error_dict.items():
                self.add_error(name if name in self.fields else None, errors)
        elif isinstance(refusal, Refused):
            self.add_error("words" if self.is_pasted else "file", str(refusal))
        else:
            self.add_error(None, sentence_of(refusal))


class NewTextForm(WordsForm):
    """A text that was not read before: what it is, and its words."""

    variant = forms.ChoiceField(choices=SourceText._meta.get_field("variant").choices, label="What it is")
    language = forms.ChoiceField(
        required=False, choices=[("", "as it looks"), *Language.choices], help_text="Left open, it is told by its script."
    )
    name = forms.CharField(
        required=False, max_length=120, label="Name of the file", help_text="Left open: that of the file, or one made from the publication."
    )
    start = forms.IntegerField(
        required=False,
        min_value=0,
        label="From",
        help_text="Only for a part of a file, as the translation below an abstract: its first code point.",
    )
    end = forms.IntegerField(
        required=False, min_value=1, label="To", help_text="One past its last code point. Left open, to the end of the file."
    )
    field_order = ["variant", "language", "file", "words", "name", "start", "end"]

    def values(self):
        """What a new source text is told, beside its words."""
        cleaned = self.cleaned_data
        name = cleaned["name"] or (cleaned["file"].name if cleaned.get("file") else "")
        start, end = cleaned["start"] or 0, cleaned["end"]
        language = cleaned["language"] or language_of(decoded(self.content)[start:end])
        return {"variant": cleaned["variant"], "language": language, "file": name, "start": start, "end": end}
