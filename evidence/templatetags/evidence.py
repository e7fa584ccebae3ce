"""Tags and filters of the pages: the evidence row, and stored words as readers read them."""

import json
import re
from typing import NamedTuple
from urllib.parse import urlsplit

from django import template
from django.conf import settings
from django.urls import is_valid_path
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_noop, override
from django.utils.translation import gettext as _

from ..quantities.regimen_words import range_in_words
from ..vocabulary import bibliography, doses, evidence, finding, terms, workflow
from ..vocabulary import languages as tongues
from ..vocabulary import studies as designs
from ..vocabulary.studies import ArmType, Control
from ..vocabulary.words import Word
from ..wording import caveats, languages, numbers, rows, said, studies
from ..wording.regimens import KNOWN, OTHER_WORDS, regimen_here

register = template.Library()
ENGLISH = re.compile(r"[A-Za-z][A-Za-zÀ-ž0-9’'-]*(?:,? [A-Za-z][A-Za-zÀ-ž0-9’'-]*)+|(?<![A-Za-z/])[a-z]{4,}(?![A-Za-z/])")
"""Words that a curator wrote, within a line that is composed in Japanese or Chinese."""

VOCABULARIES = {
    name: words
    for module in (bibliography, designs, doses, evidence, finding, terms, tongues, workflow)
    for name, words in vars(module).items()
    if isinstance(words, type) and issubclass(words, Word)
}

NOT_IN_A_PAGE = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&\u2028\u2029"}
"""Signs that could end a block of data, in the writing of JSON."""


register.filter("here", languages.here)
register.filter("plain_regimen", regimen_here)
register.simple_tag(languages.reader_language)


class InLanguage(NamedTuple):
    """The same page in one language: its code in HTML, its own name, its path, and whether it is the one being read."""

    code: str
    name: str
    path: str
    is_this: bool


@register.inclusion_tag("_same_page.html", takes_context=True)
def same_page(context):
    """The page in each language, with what its address asks for; its first page where it stands in one language only."""
    request = context["request"]
    plain, query = languages.plain(request.path), urlsplit(request.get_full_path()).query
    path = f"{plain}{'?' if query else ''}{query}" if stands_in_all(plain) else "/"
    return {"pages": in_each_language(path)}


@register.inclusion_tag("_alternates.html", takes_context=True)
def alternates(context):
    """The same for search engines: absolute, of the one address that the page gives for itself. None where it has no others."""
    request, head = context["request"], context.get("head")
    address = urlsplit(head.address).path if head else request.get_full_path()
    plain = languages.plain(address)
    if not stands_in_all(urlsplit(plain).path):
        return {"pages": []}
    pages = [each._replace(path=request.build_absolute_uri(each.path)) for each in in_each_language(plain)]
    return {"pages": pages}


@register.inclusion_tag("_in_english.html")
def in_english():
    """On foreign pages: that what curators write stays in their language."""
    return {"is_english": languages.reader_language() == "en"}


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
    own = {"treatment", "outcome", "mechanism", "regimen"}  # which have a line with a link there
    return rows.row(document) | {"scope_beside": [piece for piece in rows.scope(document) if piece.name not in own]}


@register.filter
def word(value, vocabulary):
    """The label of a stored word in the reader's language: {{ anchor.agrees|word:"Agreement" }}."""
    return said.label(VOCABULARIES[vocabulary], value) if value else ""


@register.filter
def plain_name(thing):
    """The name of a record, or of the names in a document, in the reader's language where it is known. Uses prefetched names."""
    if isinstance(thing, dict):
        return said.name_of(thing)
    return thing.label if languages.reader_language() == "en" else said.name_of(thing.names_by_language())


@register.filter
def named(thing):
    """The same for a page: a name that is known in English only says so."""
    name = plain_name(thing)
    english = thing["en"] if isinstance(thing, dict) else thing.label
    return format_html('<span lang="en">{}</span>', name) if name == english and languages.reader_language() != "en" else name


@register.filter
def regimen(line):
    """The line of a regimen in the reader's language; one that a curator worded stays English, and says so."""
    said = regimen_here(line)
    return format_html('<span lang="en">{}</span>', said) if said == line and OTHER_WORDS.search(KNOWN.sub("", line)) else said


@register.filter
def listed(words):
    """“a, b”, as the reader's language lists."""
    return said.listed(str(each) for each in words)


@register.filter
def years(extent):
    """“(1998–2012; 1 without a date)”: the years of publications."""
    first, last, undated = extent["first_year"], extent["last_year"], extent["undated"]
    span = (str(first) if first == last else f"{first}–{last}") if first else ""
    if span and undated:
        return _("({years}; {n} without a date)").format(years=span, n=undated)
    return said.bracketed(span).strip() if span else _("(without a date)") if undated else ""


@register.filter
def bracketed(words):
    """“ (cause)”, to stand right behind a word."""
    return said.bracketed(words)


@register.filter
def english_marked(words, curated=False):
    """A composed line with the words of English in it marked as such, where the page is in another language; `curated` is all English."""
    words = str(words)
    if languages.reader_language() == "en" or not (curated or ENGLISH.search(words)):
        return words
    if curated:
        return format_html('<span lang="en">{}</span>', words)
    pieces, end = [], 0
    for found in ENGLISH.finditer(words):
        pieces += [escape(words[end : found.start()]), f'<span lang="en">{escape(found[0])}</span>']
        end = found.end()
    return mark_safe("".join([*pieces, escape(words[end:])]))


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
    return _("not reported") if value in (None, "", []) else value


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


AGREEMENT = {
    "same": gettext_noop("says the same"),
    "stronger": gettext_noop("says more than the governing text"),
    "weaker": gettext_noop("says less"),
    "different": gettext_noop("says something else"),
}


@register.filter
def agreement(value):
    """Whether a second language version says the same."""
    return _(AGREEMENT[value])


@register.filter
def design_of(study):
    """The design of a study record, in the words of the evidence row."""
    return studies.design(
        {name: getattr(study, name) for name in ("type", "allocation", "model", "masking", "control", "unit")}
    ).capitalize()


@register.filter
def compared_with(study):
    """The comparators of its arms, else the control as stated. Uses prefetched arms."""
    comparators = [
        plain_name(link.intervention)
        for arm in study.arms.all()
        if arm.type.endswith("comparator") or arm.type == ArmType.NO_INTERVENTION
        for link in arm.intervention_links.all()
    ]
    return said.listed(dict.fromkeys(comparators)) or said.label(Control, study.control)
