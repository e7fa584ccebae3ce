"""The rows of an evidence item: treatments, results, risk factors, anchors, caveats."""

from django.core.exceptions import ValidationError

from ...models import Arm, EvidenceItem, ItemIntervention, ItemRiskFactor, Result, SourceAnchor, SourceText
from ..base import Blocks, Rows
from ..forms.fields import whole
from ..forms.record_forms import CuratedForm
from ..reading.beside_text import AnchorForm
from .caveats import Caveats


class OfTheItem:
    """Rows whose choices follow from the item: the arms of its study, the texts of its publication.

    So it is on the page of a new item that begins from its study. Else the choice there is by autocomplete, and what does not
    belong is refused on saving.
    """

    follows: dict[str, tuple[type, str]] = {}  # foreign key → the model chosen from, and its way to the item's own foreign key

    def get_formset(self, request, obj=None, **options):
        request.item = obj if obj and obj.pk else None
        self.chosen_from_few = tuple(name for name, (_, path) in self.follows.items() if request.item or _asked_for(request, path))
        return super().get_formset(request, obj, **options)

    def formfield_for_foreignkey(self, column, request, **options):
        field = super().formfield_for_foreignkey(column, request, **options)
        if field and column.name in self.follows:
            model, path = self.follows[column.name]
            chosen = _posted(request, path) if request.method == "POST" else getattr(request.item, f"{path}_id", _asked_for(request, path))
            if chosen or request.item:
                field.queryset = model.objects.filter(**{path: chosen})
            if column.name in self.chosen_from_few:
                field.label_from_instance = _short
        return field


class ResultForm(CuratedForm):
    """A row that says of which arm it is and nothing more is not filled in yet; it is not kept as a result without a figure."""

    SAYS_NOTHING = frozenset({"kind", "arm", "versus", "position"})

    def has_changed(self):
        return super().has_changed() and not (self._says_nothing() and self._names_arms())

    def _says_nothing(self):
        return not self.instance.pk and set(self.changed_data) <= self.SAYS_NOTHING

    def _names_arms(self):
        """What is no arm at all is looked at, and refused, like anything else that is sent."""
        try:
            for name in ("arm", "versus"):
                self.fields[name].clean(self[name].data or None)
        except ValidationError:
            return False
        return True

    def clean_percent_printed(self):
        return self.cleaned_data["percent_printed"].rstrip(" %％")


class Treatments(Rows):
    """Never implied: what patients were given is entered, in its role."""

    model = ItemIntervention
    fields = ["role", "intervention"]
    verbose_name = "treatment"
    verbose_name_plural = "treatments, each in its role"

    def get_extra(self, request, obj=None, **options):
        """On the form of a new item: what it takes over from the one before, and for a chosen kind at least one row."""
        if obj and obj.pk:
            return 0
        page = self.admin_site._registry[EvidenceItem]
        return len(page.treatments_before(request)) or int(bool(page.kind_asked_for(request)))


class Results(OfTheItem, Blocks):
    model = Result
    form = ResultForm
    follows = {"arm": (Arm, "study"), "versus": (Arm, "study")}
    rules = ("arm_of_own_study",)

    def formfield_for_dbfield(self, column, request, **options):
        """The arms of a study are few, and entered beside it: their lists have the room for their names."""
        field = super().formfield_for_dbfield(column, request, **options)
        if column.name in self.chosen_from_few and column.name in self.follows:
            field.widget.can_add_related = field.widget.can_view_related = False
        return field

    fields = [
        ("kind", "arm", "versus", "position"),
        ("n", "n_from", "events", "percent_printed"),
        ("mean", "sd"),
        ("measure", "estimate", "ci_low", "ci_high", "ci_level"),
        ("p_operator", "p_value"),
        ("as_reported", "measured"),
    ]


class RiskFactors(Rows):
    model = ItemRiskFactor
    fields = ["group", "trait"]
    verbose_name = "risk factor"
    verbose_name_plural = "risk factors"


class Anchors(OfTheItem, Blocks):
    """Where the source says it."""

    model = SourceAnchor
    form = AnchorForm
    follows = {"source_text": (SourceText, "publication")}
    rules = ("anchor_in_own_publication", "anchor_inside_its_text", "anchor_is_what_was_read", "item_needs_an_anchor")
    verbose_name = "anchor"
    verbose_name_plural = "anchors: where the source says it"
    fields = [
        ("source_text", "section", "role", "agrees"),
        ("start", "end", "sha256"),
        ("place", "cites", "position"),
    ]


class CaveatsOfItem(Caveats):
    fk_name = "item"


def _posted(request, path):
    value = request.POST.get(path, "")
    return int(value) if value.isdecimal() else None


def _asked_for(request, path):
    """The study or publication with which the page of a new item was opened."""
    return whole(request.GET.get(path, ""))


def _short(record):
    return record.label if isinstance(record, Arm) else f"{record.slug} ({record.start}–{record.end})"
