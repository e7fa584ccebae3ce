"""Indexes that may be narrowed to what stands behind the evidence on one disease: `?disease=`, as widely and at the time that is asked."""

from typing import NamedTuple

from django.utils.translation import gettext as _

from ..filters.clocks import CLOCKS
from ..filters.evidence import EvidenceFilter
from ..models import Disease
from .parameters import Unreadable, only

ASKED = ("disease", "disease_scope", *CLOCKS)


class OfDisease(NamedTuple):
    """The items, the disease, and the parameters for the next page."""

    items: object
    disease: Disease
    given: str

    def of(self, rows, column):
        """Those of the rows to which the items lead."""
        return rows.filter(pk__in=self.items.order_by().values(f"item__{column}"))


def of_disease(request):
    """None where no disease is asked for; an unknown one, or anything else that is asked, is refused in a sentence."""
    only(request, "after", *ASKED)
    given = request.GET.copy()
    given.pop("after", None)
    if not given.get("disease"):
        if given:
            raise Unreadable(_("{given}: this page wants a disease with that.").format(given=", ".join(sorted(given))))
        return None
    found = EvidenceFilter(given, queryset=EvidenceFilter.gate(given))
    if not found.is_valid():
        raise Unreadable(" ".join(f"{name}: {' '.join(sentences)}" for name, sentences in found.errors.items()))
    if len(found.form.cleaned_data["disease"]) > 1:
        raise Unreadable(_("disease: this page is of one disease."))
    disease = Disease.objects.published().with_names().get(slug=found.form.cleaned_data["disease"][0])
    return OfDisease(found.qs, disease, given.urlencode())


def narrowed(request, rows, column):
    """(rows, what the template “_of_disease.html” and “_more_pages.html” say of it)."""
    chosen = of_disease(request)
    return (chosen.of(rows, column), {"of": chosen.disease, "given": chosen.given}) if chosen else (rows, {})
