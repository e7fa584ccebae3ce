"""The regimen builder: while steps are typed, what they amount to, computed by the same functions that compute on saving."""

from django.core.exceptions import PermissionDenied
from django.forms import modelform_factory
from django.http import JsonResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...models import DoseRegimen, DoseStep
from ...plots.doses import doses_to_scale
from ...quantities import doses
from ...quantities.regimen_slug import regimen_slug
from ...quantities.regimen_words import range_in_words, regimen_in_words
from ...queries.warnings import SENTENCES
from ..forms.fields import whole
from ..forms.record_forms import CuratedForm

MOST_STEPS = 40
StepForm = modelform_factory(DoseStep, form=CuratedForm, exclude=["regimen"])
UNKNOWN = "not known: open, or not reported"


class Builder:
    """Adds to the admin of regimens the address that computes what was typed; it saves nothing."""

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.compute_view))
        return [path("compute/", view, name="evidence_doseregimen_compute"), *super().get_urls()]

    def compute_view(self, request):
        if not self.has_view_permission(request):
            raise PermissionDenied
        steps, errors = steps_sent(request.POST)
        twin = twin_of(steps, other_than=whole(request.POST.get("regimen", ""))) if steps and not errors else None
        return JsonResponse({**computed(steps), "errors": errors, "twin": twin and self._told(twin)})

    def _told(self, regimen):
        page = reverse(f"{self.admin_site.name}:evidence_doseregimen_change", args=[regimen.pk])
        return {"pk": regimen.pk, "label": str(regimen), "address": page}


def steps_sent(sent):
    """The steps of a form as it stands, and what is wrong with the others: [{field, where, sentence}]."""
    valid, errors = [], []
    number = 0
    for row in range(min(whole(sent.get("steps-TOTAL_FORMS", "")) or 0, MOST_STEPS)):
        form = StepForm(sent, prefix=f"steps-{row}", empty_permitted=True, use_required_attribute=False)
        form.fields["position"].required = False
        form.fields["position"].initial = form.initial["position"] = None
        if sent.get(f"steps-{row}-DELETE") or not form.has_changed():
            continue
        number += 1
        if form.is_valid():
            valid.append((form.cleaned_data["position"] or MOST_STEPS + row, form.instance.as_value()))
        errors += _told(form, number)
    return [step for _, step in sorted(valid, key=lambda each: each[0])], errors


def _told(form, number):
    """Each sentence with its field; a rule of several fields stands with the first of them that is named in it."""
    found = []
    for name, sentences in form.errors.items():
        label = str(form.fields[name].label).lower() if name in form.fields else ""
        where = f"Step {number}, {label}" if label else f"Step {number}"
        found += [{"field": form.add_prefix(name) if label else "", "where": where, "sentence": each} for each in sentences]
    return found


def computed(steps):
    """What these steps amount to, in words and as a picture; nothing where there are none."""
    if not steps:
        return {"label": "", "slug": "", "totals": [], "warnings": [], "picture": ""}
    total = doses.totals(steps)
    named = [
        ("g/kg on a day", total.per_day),
        ("g/kg in a course", total.per_course),
        ("g/kg in all", total.cumulative),
        ("g/kg in 28 days", total.per_28_days),
    ]
    return {
        "label": regimen_in_words(steps),
        "slug": regimen_slug(steps),
        "totals": [[name, range_in_words(value) or UNKNOWN] for name, value in named],
        "warnings": [SENTENCES[code] for code in doses.warnings(steps)],
        "picture": doses_to_scale(steps).svg,
    }


def twin_of(steps, *, other_than=None):
    """The regimen that has just these steps, if there is one already."""
    fingerprint = DoseRegimen().compute(steps).fingerprint
    return DoseRegimen.objects.filter(fingerprint=fingerprint).exclude(pk=other_than).first()
