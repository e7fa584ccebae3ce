"""How much beside the disease itself a page includes: its forms, its groups."""

from typing import NamedTuple
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..vocabulary.scopes import DiseaseScope
from .parameters import Unreadable, text


class Included(NamedTuple):
    """One scope: in words, how many items, and its address."""

    scope: str
    words: str
    number: int
    address: str
    current: bool


def scope_of(request):
    scope = text(request, "disease_scope") or DiseaseScope.DESCENDANTS
    if scope not in DiseaseScope.values:
        raise Unreadable(
            _("Unknown: {shown}. This page knows: {known}.").format(shown=f"“{scope[:40]}”", known=", ".join(DiseaseScope.values))
        )
    return DiseaseScope(scope)


def scopes_of(path, scope, number_in, *, forms, groups, kept):
    """The scopes among which a reader can choose here; none where there is nothing to choose. `kept` are the clocks."""
    offered = {
        DiseaseScope.SELF: _("only the disease itself"),
        DiseaseScope.DESCENDANTS: ngettext("with its {n} form", "with its {n} forms", forms).format(n=forms)
        if forms
        else _("the disease itself"),
        DiseaseScope.WITH_GROUPS: _("also what is said of its groups"),
    }
    left_out = {DiseaseScope.SELF: not forms, DiseaseScope.DESCENDANTS: False, DiseaseScope.WITH_GROUPS: not groups}
    found = [
        Included(each.value, words, number_in[each], _address(path, each, kept), each == scope)
        for each, words in offered.items()
        if not left_out[each] or each == scope
    ]
    return found if len(found) > 1 else []


def _address(path, scope, kept):
    parameters = {**parameter_of(scope), **kept}
    return f"{path}{'?' if parameters else ''}{urlencode(parameters)}"


def parameter_of(scope):
    """The scope as the parameter of an address, left out where it is the usual one."""
    return {} if scope == DiseaseScope.DESCENDANTS else {"disease_scope": str(scope.value)}


def included_in(scope, *, forms, groups):
    """“the disease itself and its 4 forms”, for the line that counts."""
    if scope == DiseaseScope.SELF or (scope == DiseaseScope.DESCENDANTS and not forms):
        return _("on the disease itself")
    own = (
        ngettext("on the disease and its {n} form", "on the disease and its {n} forms", forms).format(n=forms)
        if forms
        else _("on the disease itself")
    )
    if scope == DiseaseScope.DESCENDANTS:
        return own
    return _("{own}, and what is said of {groups}").format(
        own=own, groups=ngettext("its {n} group", "its {n} groups", groups).format(n=groups)
    )
