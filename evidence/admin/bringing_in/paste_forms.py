"""The forms of “start from a paste”: what is pasted, and each record as the curator corrects it before it is saved."""

from django import forms
from django.core import signing
from django.forms.utils import ErrorDict

from ...actions.bibliography import Entry, Listed
from ...actions.texts import MOST_BYTES
from ...importers.citation import ABSTRACT, Citation
from ...importers.citations import Unreadable, decoded
from ...models import Publication
from ...models.publications import valid_partial_date
from ...vocabulary.bibliography import DateBasis, DateKind, RelationKind
from ..forms.fields import form_field_for_list

SALT = "pasted record"
DATES = {f"{kind}_date": kind for kind in DateKind.values}
FIELDS = [
    *("title", "authors", "journal", "volume", "issue", "pages", "article_number", "pmid", "doi", "pmcid", "citation"),
    *("language", "types", "affiliations", "standing", "note"),
]


def sealed(value):
    """A value that goes to the browser and comes back as it was."""
    return signing.dumps(value, salt=SALT, compress=True)


def unsealed(text):
    """Raises signing.BadSignature where it was altered."""
    return signing.loads(text, salt=SALT)


class PasteForm(forms.Form):
    """Text, or a file; a file is what counts where both are given."""

    text = forms.CharField(
        required=False,
        label="Paste",
        strip=False,
        widget=forms.Textarea(attrs={"rows": 16, "cols": 100, "autofocus": True, "spellcheck": "false"}),
        help_text="A PubMed page, PMIDs, DOIs, or records as RIS, NBIB, BibTeX, CSL-JSON or PubMed XML: one or many.",
    )
    file = forms.FileField(required=False, help_text="Or a file with such records.")

    def clean(self):
        cleaned = super().clean()
        if cleaned.get("file"):
            try:
                cleaned["text"] = decoded(cleaned["file"].read())
            except Unreadable as error:
                self.add_error("file", str(error))
        return cleaned


class RecordForm(forms.ModelForm):
    """One record as it was read. What is not ticked is neither checked nor saved."""

    save_it = forms.BooleanField(required=False, label="Save this record")
    origin = forms.CharField(widget=forms.HiddenInput)
    leads = forms.MultipleChoiceField(required=False, widget=forms.CheckboxSelectMultiple)
    words = forms.CharField(
        required=False,
        strip=False,
        label="Text to anchor in",
        max_length=MOST_BYTES,
        widget=forms.Textarea(attrs={"rows": 10, "cols": 80, "spellcheck": "false"}),
        help_text="Kept for curators only: it is under copyright. Its places are counted in what stands here. Empty it to keep none.",
    )

    class Meta:
        model = Publication
        fields = FIELDS
        widgets = {name: forms.Textarea(attrs={"rows": 2, "cols": 80}) for name in ("title", "citation", "note")}

    def __init__(self, citation, *args, duplicates=(), may_keep=False, **options):
        self.record, self.duplicates = citation, list(duplicates)
        if not args and "data" not in options:
            options["initial"] = self._initial()
        super().__init__(*args, **options)
        for name in ("authors", "affiliations", "types"):
            self.fields[name] = form_field_for_list(Publication._meta.get_field(name))
        for name, kind in DATES.items():
            self.fields[name] = forms.CharField(
                required=False, label=f"Date: {DateKind(kind).label}", max_length=10, validators=[valid_partial_date]
            )
        if not (may_keep and citation.abstract):
            del self.fields["words"]
        self.fields["leads"].choices = [(kind.label, found) for kind in RelationKind if (found := self._leads(kind))]

    def _leads(self, kind):
        return [
            (str(place), f"{lead.position}. {_named(lead.citation)}") for place, lead in enumerate(self.record.leads) if lead.kind == kind
        ]

    def _initial(self):
        values = dict(self.record.values)
        if not any(values.get(name) for name in ("pmid", "doi", "pmcid")):
            values.setdefault("citation", self.record.printed())
            self.record.places.setdefault("citation", "put together from the other fields")
        return {
            **values,
            **{name: self.record.dates[kind].date for name, kind in DATES.items() if kind in self.record.dates},
            "save_it": not self.duplicates and not self.record.is_bare,
            "origin": sealed(self.record.as_plain()),
            "words": _words_of(self.record),
            "leads": [str(place) for place, lead in enumerate(self.record.leads) if lead.citation.values.get("title")],
        }

    @property
    def left_over(self):
        """What was not understood, in the record and in the papers that it lists."""
        listed = [f"{lead.kind} {lead.position} › {text}" for lead in self.record.leads for text in lead.citation.left_over]
        return [*self.record.left_over, *listed]

    @property
    def offers_text(self):
        return "words" in self.fields

    @property
    def not_kept(self):
        """What no field holds; the abstract is not among it where it is offered as a text."""
        return [each for each in self.record.not_kept if not (self.offers_text and each.startswith((f"{ABSTRACT} (", f"{ABSTRACT}:")))]

    @property
    def is_ticked(self):
        return bool(self.data.get(self.add_prefix("save_it"))) if self.is_bound else bool(self.initial["save_it"])

    def full_clean(self):
        if self.is_bound and not self.is_ticked:
            self._errors, self.cleaned_data = ErrorDict(), {}
        else:
            super().full_clean()

    def rows(self):
        """(field, where it was read) for the page; what was read first."""
        names = [*FIELDS[:7], *DATES, *FIELDS[7:]]
        for name in names:
            kind = DATES.get(name)
            date = self.record.dates.get(kind) if kind else None
            place = (date.place + (f", printed as “{date.as_printed}”" if date.as_printed else "")) if date else ""
            yield self[name], place or self.record.places.get(name, "")

    def entry(self):
        """What is saved: the corrected fields and dates, and the leads that are ticked."""
        cleaned = self.cleaned_data
        dates = [self._date(kind, cleaned[name]) for name, kind in DATES.items() if cleaned.get(name)]
        leads = [self.record.leads[int(place)] for place in cleaned["leads"]]
        return Entry({name: cleaned[name] for name in FIELDS}, dates, [_listed(lead) for lead in leads], cleaned.get("words", ""))

    def _date(self, kind, date):
        """A date that the curator changed is hers, no longer the record's."""
        read = self.record.dates.get(kind)
        if read is None or read.date != date:
            return {"kind": kind, "date": date, "basis": DateBasis.CURATOR}
        return {"kind": kind, "date": date, "basis": self.record.basis, "as_printed": read.as_printed}


def _words_of(citation):
    """Title and abstract, under the heading by which the section of a place is told."""
    title = citation.values.get("title", "")
    return "\n\n".join(filter(None, [title, f"Abstract\n{citation.abstract}\n"]))


def _listed(lead):
    citation = lead.citation
    dates = [
        {"kind": kind, "date": date.date, "basis": citation.basis, "as_printed": date.as_printed} for kind, date in citation.dates.items()
    ]
    return Listed(lead.kind, lead.position, Entry(citation.values, dates), lead.list_complete)


def _named(citation):
    identifiers = [f"PMID {citation.values['pmid']}"] if "pmid" in citation.values else []
    identifiers += [f"doi:{citation.values['doi']}"] if "doi" in citation.values else []
    return " · ".join(filter(None, [citation.printed(), *identifiers, *citation.values.get("types", [])]))


def forms_sent(data, **options):
    """The forms that a preview page sends back, in their order. Raises signing.BadSignature where an origin was altered."""
    found, number = [], 0
    while f"r{number}-origin" in data:
        citation = Citation.from_plain(unsealed(data[f"r{number}-origin"]))
        found.append(RecordForm(citation, data, prefix=f"r{number}", **options))
        number += 1
    return found
