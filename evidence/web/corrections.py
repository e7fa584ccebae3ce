"""“Suggest a correction”: a form for every reader, without an account, on items and diseases. What is sent goes to the curators' desk."""

from allauth.core.internal import ratelimit
from django import forms
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from ..actions.corrections import suggest_correction
from ..models import Correction, Disease
from ..wording.languages import here
from ..wording.said import name_of
from .addresses import item_named

ANSWERS = require_http_methods(["GET", "HEAD", "POST"])


class CorrectionForm(forms.ModelForm):
    """What is wrong, and how to reach who says so. People do not see `website`; what fills it in is a machine."""

    website = forms.CharField(
        required=False, label=_("Leave this empty"), widget=forms.TextInput(attrs={"autocomplete": "off", "tabindex": "-1"})
    )

    class Meta:
        model = Correction
        fields = ("text", "name", "email")
        labels = {"text": _("what is wrong"), "name": _("your name"), "email": _("your e-mail address")}
        help_texts = {
            "text": _("What is wrong, and what would be right; best with the place in the source."),
            "name": _("If you like."),
            "email": _("If you would like an answer; used for nothing else."),
        }
        error_messages = {
            "text": {"required": _("Write what is wrong; without that there is nothing to look up.")},
            "email": {"invalid": _("This is no e-mail address. Write one such as name@example.org, or leave the field empty.")},
        }
        widgets = {
            "text": forms.Textarea(attrs={"rows": 8}),
            "name": forms.TextInput(attrs={"autocomplete": "name"}),
            "email": forms.EmailInput(attrs={"autocomplete": "email"}),
        }

    def validate_constraints(self):
        """Of which record it speaks is not the form's to say."""


@never_cache
@ANSWERS
def item(request, name):
    row = item_named(name)
    return _answer(request, row.item, title=str(row), says=row.document["statement"], back=here(f"/evidence/{name}/"))


@never_cache
@ANSWERS
def disease(request, slug):
    record = Disease.objects.published().filter(slug=slug).first()
    if record is None:
        raise Http404("There is no disease at this address.")
    return _answer(request, record, title=name_of(record.names_by_language()), says="", back=here(record.get_absolute_url()))


def _answer(request, record, *, title, says, back):
    """The form; what was sent, with what is wrong with it; thanks. Only what is sent counts towards the limit of an address."""
    form = CorrectionForm(request.POST or None)
    context = {"form": form, "title": title, "says": says, "back": back, "thanks": "thanks" in request.GET}
    if request.method != "POST" or not form.is_valid():
        return render(request, "corrections/form.html", context)
    if not ratelimit.consume(request, app="allauth.account", action="correction"):
        return render(request, "corrections/form.html", {**context, "too_many": True}, status=429)
    sent = form.cleaned_data
    if not sent.pop("website"):
        suggest_correction(on=record, **sent)
    return redirect(f"{request.path}?thanks")


urlpatterns = [
    path("evidence/<str:name>/correct/", item, name="correct_item"),
    path("diseases/<slug:slug>/correct/", disease, name="correct_disease"),
]
