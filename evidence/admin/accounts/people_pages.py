"""“People”: who works here and in which role, invitations, and what an editor does with accounts."""

from django import forms
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.db import IntegrityError, transaction
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST

from ...actions.accounts import (
    NotTaken,
    change_role,
    close_account,
    invite,
    open_account,
    reset_second_factor,
    revoke,
    why_not_account,
)
from ...actions.workflow import Refused, holds
from ...models import Invitation
from ...queries.people import account_changes, colleagues, invitations
from ...vocabulary.workflow import Role
from ..forms.refusals import Refusal


class InviteForm(forms.Form):
    """Whom to invite, and as what."""

    name = forms.CharField(max_length=140, help_text="As it will stand beside what this person writes, such as “Erika Example”.")
    email = forms.EmailField(required=False, label="E-mail")
    role = forms.ChoiceField(choices=[(role.value, f"{role.label}: {role.meaning}") for role in Role])

    def __init__(self, data=None):
        super().__init__(data)
        self.fields["email"].help_text = (
            "The link goes there. Left empty, it is shown to you." if settings.MAIL else "This server sends no mail: you copy the link."
        )


@never_cache
def people_view(request, site):
    """The list, and the form that invites. A link that was made just now is on the answer to that form, and nowhere else."""
    if not holds(request.user, Role.EDITOR):
        raise PermissionDenied
    form, link = InviteForm(request.POST or None), ""
    if form.is_valid():
        try:
            invitation, token = invite(by=request.user, **form.cleaned_data)
        except NotTaken as wrong:
            form.add_error(wrong.field, str(wrong))
        else:
            link = request.build_absolute_uri(reverse("accept_invitation", args=[token]))
            if _mailed(invitation, link):
                messages.success(request, f"{invitation.name} was written to at {invitation.email}.")
                return HttpResponseRedirect(reverse(f"{site.name}:people"))
            form = InviteForm()
    context = {
        **site.each_context(request),
        "title": "People",
        "people": [(each, why_not_account(each.person, request.user)) for each in colleagues()],
        "roles": Role,
        "invitations": invitations(),
        "changes": account_changes(),
        "form": form,
        "link": link,
    }
    request.current_app = site.name
    return TemplateResponse(request, "admin/people.html", context)


@require_POST
def account_view(request, number, verb, site):
    """One thing done to one account; what is refused is said."""
    if verb not in VERBS:
        raise Http404
    person = get_object_or_404(get_user_model(), pk=number, is_staff=True)
    return _tell(request, site, lambda: VERBS[verb](person, request))


@require_POST
def revoke_view(request, number, site):
    invitation = get_object_or_404(Invitation, pk=number)
    return _tell(request, site, lambda: f"The invitation of {revoke(invitation=invitation, by=request.user).name} opens nothing any more.")


def urls(site):
    """Where they hang, below the admin."""

    def page(address, view, name):
        return path(address, site.admin_view(lambda request, **options: view(request, site=site, **options)), name=name)

    return [
        page("people/", people_view, "people"),
        page("people/<int:number>/<slug:verb>/", account_view, "account"),
        page("people/invitations/<int:number>/revoke/", revoke_view, "revoke_invitation"),
    ]


def _role(person, request):
    done = change_role(person=person, role=request.POST.get("role", ""), by=request.user)
    return f"{_name(done)} is {Role(request.POST['role']).label} now."


def _close(person, request):
    return f"{_name(close_account(person=person, by=request.user))} can sign in no more. What was written stays."


def _open(person, request):
    return f"{_name(open_account(person=person, by=request.user))} can sign in again."


def _reset(person, request):
    return f"{_name(reset_second_factor(person=person, by=request.user))} sets up a new second factor at the next sign-in."


VERBS = {"role": _role, "close": _close, "open": _open, "reset": _reset}


def _tell(request, site, act):
    try:
        with transaction.atomic():
            done = act()
    except (Refused, IntegrityError) as error:
        messages.error(request, str(error) if isinstance(error, Refused) else Refusal.of(error).sentence)
    else:
        messages.success(request, done)
    return HttpResponseRedirect(reverse(f"{site.name}:people"))


def _mailed(invitation, link):
    if not (settings.MAIL and invitation.email):
        return False
    letter = render_to_string("account/invitation.txt", {"invitation": invitation, "link": link})
    send_mail("Your invitation to IVIg Evidence", letter, None, [invitation.email])
    return True


def _name(person):
    return person.get_full_name() or person.get_username()
