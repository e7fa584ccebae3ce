"""“Your API tokens”: made, shown once, and revoked, by the person whose they are."""

from datetime import timedelta

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from ...actions.tokens import make_token, revoke_token
from ...actions.workflow import Refused, holds
from ...models import ApiToken
from ...vocabulary.tokens import LONGEST_DAYS, NEEDS_ROLE, USUAL_DAYS, Scope
from ...vocabulary.workflow import Role


class TokenForm(forms.Form):
    """What the token is for, what it may be used for, and until when."""

    name = forms.CharField(max_length=80, label="What it is for", help_text="So that you know later which one to revoke: “import script”.")
    scopes = forms.MultipleChoiceField(
        label="What it may do", widget=forms.CheckboxSelectMultiple, help_text="As few as will do. A token never does more than you may."
    )
    expires_on = forms.DateField(
        label="Until",
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text="A year at the latest. On that day it works for the last time.",
    )

    def __init__(self, person, data=None):
        today = timezone.now().date()
        super().__init__(data, initial={"expires_on": today + timedelta(days=USUAL_DAYS), "scopes": [Scope.READ_DRAFTS]})
        self.fields["scopes"].choices = [(scope.value, scope.meaning.capitalize()) for scope in Scope if holds(person, NEEDS_ROLE[scope])]
        self.fields["expires_on"].widget.attrs |= {
            "min": str(today + timedelta(days=1)),
            "max": str(today + timedelta(days=LONGEST_DAYS)),
        }


@never_cache
def tokens_view(request, site):
    """The list, and the form for another one. What was made just now is on the answer to that form, and nowhere else."""
    if not holds(request.user, Role.CURATOR):
        raise PermissionDenied
    form, made = TokenForm(request.user, request.POST or None), None
    if form.is_valid():
        try:
            _, made = make_token(by=request.user, **form.cleaned_data)
        except Refused as error:
            form.add_error(None, str(error))
        else:
            form = TokenForm(request.user)
    everybodys = ApiToken.objects.select_related("person", "use").order_by("-created_at", "-pk")
    context = {
        **site.each_context(request),
        "title": "Your API tokens",
        "form": form,
        "made": made,
        "tokens": everybodys.filter(person=request.user),
        "others": everybodys.exclude(person=request.user).in_use() if request.user.is_superuser else [],
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/tokens.html", context)


@require_POST
def revoke_view(request, number, site):
    """End a token; there is no way back."""
    mine = ApiToken.objects.all() if request.user.is_superuser else ApiToken.objects.filter(person=request.user)
    token = get_object_or_404(mine, pk=number)
    try:
        revoke_token(token=token, by=request.user)
    except Refused as error:
        messages.error(request, str(error))
    else:
        messages.success(request, f"“{token}” is revoked: it opens nothing any more.")
    return HttpResponseRedirect(reverse(f"{site.name}:tokens"))
