"""What the pages of double extractions share: the form of a reconciliation, its refusals, and where one goes on."""

from django.contrib import messages
from django.db import IntegrityError, transaction
from django.template.response import TemplateResponse
from django.urls import reverse

from ...actions.workflow import Refused
from ...vocabulary.extraction import PairDecision
from ..base import CuratedAdmin
from ..forms.refusals import Refusal
from .reconcile_forms import ReconcileForm


class MadeByActions(CuratedAdmin):
    """A record that its own actions write."""

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def shown(self, request, template, **context):
        """A page of our own in place of Django's form."""
        request.current_app = self.admin_site.name
        return TemplateResponse(request, template, {**self.admin_site.each_context(request), "opts": self.opts, **context})

    def done(self, request, said, act):
        """Whether the action went through; if not, what stood against it is said."""
        try:
            with transaction.atomic():
                act()
        except (Refused, IntegrityError) as error:
            messages.error(request, _sentence(error))
            return False
        messages.success(request, said)
        return True


def page_of(double):
    return reverse("admin:evidence_doubleextraction_change", args=[double.pk])


def pair_page(pair):
    return reverse("admin:evidence_extractionpair_change", args=[pair.pk])


def next_step(double, after=None):
    """The next pair on which nobody has decided, from the one just decided on; the page of the whole where none is left."""
    waiting = double.pairs.filter(decision=PairDecision.OPEN).order_by("position")
    following = (waiting.filter(position__gt=after.position).first() if after else None) or waiting.first()
    return pair_page(following) if following else page_of(double)


def reconcile_form(request, told, sides, model, page):
    form = ReconcileForm(request.POST if request.method == "POST" else None, told=told, model=model, page=page, request=request)
    form.sides = filled(sides)
    return form


def filled(sides):
    """Of a reading without a partner, both sides are the same: nothing differs, everything is taken as it was read."""
    a, b = sides["a"] or sides["b"], sides["b"] or sides["a"]
    return {"a": a, "b": b}


def tried(form, act):
    """Whether the action went through; if not, the sentence stands on the form, which keeps everything."""
    try:
        with transaction.atomic():
            act()
    except (Refused, IntegrityError) as error:
        form.add_error(None, _sentence(error))
        return False
    return True


def _sentence(error):
    return str(error) if isinstance(error, Refused) else Refusal.of(error).sentence
