"""Moves of many items from their list: a page that tells of each what would happen, or why not; then all of them or none."""

from django import forms
from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from ...actions.many import RefusedSome, move_many, try_many
from ...actions.workflow import Refused, holds, may
from ...queries.talk import team_members
from ...vocabulary.workflow import Role
from .moves import MOVES

ASSIGN = "assign"
LABELS = {**{name: move.label for name, move in MOVES.items()}, ASSIGN: "Assign"}
BECOMES = {
    "submit": "waits for review",
    "publish": "becomes public as {moved.permalink_name}",
    "send_back": "goes back to its curator",
    "reject": "will not be published",
    "revise": "a draft of yours is made; this version stays public meanwhile",
    "reaffirm": "holds, says a second person",
    "retract": "is withdrawn; its address says so and why",
    ASSIGN: "comes on the desk of the person chosen",
}
"""What happens to each item, before it happens."""
TRIAL_REASON = "The reason, once it is given."


class Given(forms.Form):
    """What a move wants to know, once for all items. `reason` only where it takes one; `to` and `due` only to assign."""

    def __init__(self, *args, name, person, **options):
        super().__init__(*args, **options)
        if name in MOVES and MOVES[name].wants_reason:
            self.fields["reason"] = forms.CharField(
                label=f"Reason to {LABELS[name].lower()}",
                help_text="One for all of them; it is kept with each item.",
                widget=forms.Textarea(attrs={"rows": 3}),
                error_messages={"required": "Say why: the reason is kept with the item."},
            )
        if name == ASSIGN:
            everybody = team_members() if holds(person, Role.REVIEWER) else team_members().filter(pk=person.pk)
            self.fields["to"] = forms.ModelChoiceField(
                everybody, label="Person", initial=person.pk, empty_label=None, error_messages={"required": "Choose the person."}
            )
            self.fields["to"].label_from_instance = lambda each: each.get_full_name() or each.get_username()
            self.fields["due"] = forms.DateField(
                label="Due (optional)", required=False, widget=forms.DateInput(attrs={"type": "date"}), help_text="As 2026-11-30."
            )

    def for_trial(self, person):
        """What is given so far, with a stand-in for what is still missing."""
        given = getattr(self, "cleaned_data", {}) if self.is_bound and self.is_valid() else {}
        stand_ins = {"reason": TRIAL_REASON, "to": person, "due": None}
        return {field: given.get(field) or stand_ins[field] for field in self.fields}


class MovingMany:
    """The moves in the list of items, for its ModelAdmin."""

    def get_actions(self, request):
        """Each move that this person's role allows; whether an item allows it is told on the page that follows."""
        actions = super().get_actions(request)
        if "_popup" in request.GET:
            return actions
        offered = [name for name in MOVES if may(request.user, name)] + [ASSIGN] * holds(request.user, Role.CURATOR)
        for name in offered:
            actions[name] = (_chosen, name, f"{LABELS[name]} …")
        return actions

    def get_urls(self):
        view = self.admin_site.admin_view(require_POST(self.many_view))
        return [path("many/<slug:name>/", view, name="evidence_evidenceitem_many"), *super().get_urls()]

    def many_view(self, request, name):
        """Sent from the page below: move all that are named there, as they were seen there, or none."""
        if name not in LABELS or not self.has_view_permission(request):
            raise PermissionDenied
        seen = dict(filter(None, map(_numbers, request.POST.getlist("seen"))))
        items = self._named(self.get_queryset(request).filter(pk__in=seen))
        form = Given(request.POST, name=name, person=request.user)
        if form.is_valid():
            try:
                moved = move_many(name=name, items=items, by=request.user, seen=seen, **form.cleaned_data)
            except RefusedSome:
                messages.error(request, "Nothing was done: some of them stand in the way now.")
            except Refused as refused:
                messages.error(request, str(refused))
                return HttpResponseRedirect(self._list())
            else:
                messages.success(request, _told(name, moved))
                return HttpResponseRedirect(self._list())
        return self.many_page(request, name, items, form=form, seen=seen)

    def many_page(self, request, name, items, form=None, seen=None):
        """Of each item what would happen, or why not; nothing has happened yet."""
        form = form or Given(name=name, person=request.user)
        try:
            tried = try_many(name=name, items=items, by=request.user, seen=seen, **form.for_trial(request.user))
        except Refused as refused:
            messages.error(request, str(refused))
            return HttpResponseRedirect(self._list())
        shown = {item.pk: item for item in items}
        clear = [each for each in tried if not each.why_not]
        context = {
            **self.admin_site.each_context(request),
            "title": f"{LABELS[name]}: {_items(len(tried))}",
            "opts": self.opts,
            "label": LABELS[name],
            "number": len(tried),
            "grave": name in MOVES and MOVES[name].grave,
            "form": form,
            "action": reverse(f"{self.admin_site.name}:evidence_evidenceitem_many", args=[name]),
            "list": self._list(),
            "in_the_way": [(shown[each.item.pk], each.why_not) for each in tried if each.why_not],
            "clear": [(shown[each.item.pk], BECOMES[name].format(moved=each.done)) for each in clear],
            "button": f"{LABELS[name].split(':')[0]} {_items(len(clear))}",
        }
        request.current_app = self.admin_site.name
        return TemplateResponse(request, "admin/evidence/evidenceitem/many.html", context)

    def _named(self, queryset):
        return list(queryset.select_related("disease", "curator").order_by("accession", "pk"))

    def _list(self):
        return reverse(f"{self.admin_site.name}:evidence_evidenceitem_changelist")


def _chosen(modeladmin, request, queryset):
    """The action of the list: nothing is done, the page that tells is shown."""
    return modeladmin.many_page(request, request.POST["action"], modeladmin._named(queryset))


def _numbers(text):
    """(pk, row version) of “12:3”; None where it is something else."""
    parts = text.split(":")
    if len(parts) == 2 and all(part.isascii() and part.isdecimal() and len(part) < 19 for part in parts):
        return int(parts[0]), int(parts[1])
    return None


def _told(name, moved):
    if name == ASSIGN:
        to = moved[0].done.person
        return f"{_items(len(moved))}: on the desk of {to.get_full_name() or to.get_username()} now."
    if name == "revise":
        return f"{_items(len(moved))}: you have a draft of the next version of each; the published ones stay public."
    return " ".join(MOVES[name].done.format(item=each.done.permalink_name) for each in moved[:3]) + (
        f" And {len(moved) - 3} more." if len(moved) > 3 else ""
    )


def _items(number):
    return "1 item" if number == 1 else f"{number} items"
