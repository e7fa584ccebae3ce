"""Tags and filters of the pages: the evidence row, and stored words as readers read them."""

import json
from typing import NamedTuple
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.urls import is_valid_path
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, override

from ..quantities.regimen_words import range_in_words
from ..vocabulary.bibliography import Agreement, DateKind, RelationKind, Standing, TextVariant
from ..vocabulary.evidence import Certainty, DisagreementAxis, DisagreementKind, DisagreementState, Grounds
from ..vocabulary.languages import Language
from ..vocabulary.studies import ArmType
from ..wording import caveats, languages, numbers, rows, studies

register = template.Library()

VOCABULARIES = {
    each.__name__: each
    for each in (
        *(Agreement, Certainty, DateKind, DisagreementAxis, DisagreementKind, DisagreementState),
        *(Grounds, Language, RelationKind, Standing, TextVariant),
    )
}

NOT_IN_A_PAGE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end a block of data, in the writing of JSON."""


register.filter("here", languages.here)
register.simple_tag(languages.reader_language)


class InLanguage(NamedTuple):
    """The same page in one language: its code in HTML, its own name, its path, and whether it is the one being read."""

    code: str
    name: str
    path: str
    is_this: bool


@register.simple_tag(takes_context=True)
def same_page(context):
    """The page in each language, with what its address asks for; its first page where it stands in one language only."""
    request = context["request"]
    plain, query = languages.plain(request.path), urlsplit(request.get_full_path()).query
    path = f"{plain}{'?' if query else ''}{query}" if stands_in_all(plain) else "/"
    return in_each_language(path)


@register.simple_tag(takes_context=True)
def alternates(context):
    """The same for search engines: absolute, of the one address that the page gives for itself. None where it has no others."""
    request, head = context["request"], context.get("head")
    address = urlsplit(head.address).path if head else request.get_full_path()
    plain = languages.plain(address)
    if not stands_in_all(urlsplit(plain).path):
        return []
    return [each._replace(path=request.build_absolute_uri(each.path)) for each in in_each_language(plain)]


def in_each_language(plain):
    this = get_language()
    return [InLanguage(languages.BCP_47[code], name, languages.in_language(plain, code), code == this) for code, name in settings.LANGUAGES]


def stands_in_all(plain):
    """Whether a page has an address in each language; the sign-in has not."""
    other = next(code for code, _name in settings.LANGUAGES if code != settings.LANGUAGE_CODE)
    with override(other):
        return is_valid_path(languages.in_language(plain, other))


@register.inclusion_tag("_evidence_row.html")
def evidence_row(document, under=None, again=False):
    """The row of a stored document, the same everywhere. `under`: slug of the disease whose page it stands on.

    A row that may stand on the page `again` has no id there: an id leads to one place.
    """
    return rows.row(document, under=under) | {"again": again}


@register.filter
def data_block(data):
    """Data for programs that read pages (JSON-LD). A data block is no script: no policy against inline scripts is asked."""
    text = json.dumps(data, ensure_ascii=False).translate(NOT_IN_A_PAGE)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag
def row_of(document):
    """The pieces of the row, for the page of the item itself."""
    return rows.row(document)


@register.filter
def word(value, vocabulary):
    """The label of a stored word: {{ anchor.agrees|word:"Agreement" }}."""
    return VOCABULARIES[vocabulary](value).label if value else ""


@register.filter
def figure(result):
    return numbers.result(result)


@register.filter
def place(anchor):
    return rows.place(anchor)


@register.filter
def anchor_role(anchor):
    return rows.anchor_role(anchor)


@register.filter
def grams(bounds):
    """Bounds of a dose in g/kg, as [low, high]."""
    return numbers.dose_range(bounds)


@register.filter
def known(value):
    """The value, or “not reported”: what is unknown is said, never a dash."""
    return "not reported" if value in (None, "", []) else value


@register.filter
def when(moment):
    """The day of an ISO timestamp in a document."""
    return moment[:10] if moment else ""


@register.filter
def amount(bounds, unknown):
    """A computed range in g/kg, without the unit; `unknown` says what it means that there is none."""
    return range_in_words(bounds) or unknown


@register.filter
def caveat_words(caveat):
    return caveats.caveat(caveat["kind"], caveat["printed"], caveat["read_as"])


@register.filter
def caveat_record_words(caveat):
    """The same for a record that no document carries."""
    return caveats.caveat(caveat.kind, caveat.printed, caveat.read_as)


@register.filter
def field_name(field):
    return caveats.field_name(field)


AGREEMENT = {"same": "the same", "stronger": "more than the governing text", "weaker": "less", "different": "something else"}


@register.filter
def agreement(value):
    """Whether a second language version says the same."""
    return AGREEMENT[value]


@register.filter
def design_of(study):
    """The design of a study record, in the words of the evidence row."""
    return studies.design({name: getattr(study, name) for name in ("type", "allocation", "model", "masking", "unit")}).capitalize()


@register.filter
def compared_with(study):
    """The comparators of its arms, else the control as stated. Uses prefetched arms."""
    comparators = [
        link.intervention.label
        for arm in study.arms.all()
        if arm.type.endswith("comparator") or arm.type == ArmType.NO_INTERVENTION
        for link in arm.intervention_links.all()
    ]
    return ", ".join(dict.fromkeys(comparators)) or study.get_control_display()
