"""A stored document as an evidence row: the same pieces in the same order on every page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..vocabulary import evidence as words
from ..vocabulary.bibliography import AnchorRole, Section, TextVariant
from ..vocabulary.languages import Language
from . import answers, numbers, senses, studies
from .caveats import caveat, field_name
from .languages import reader_language
from .regimens import regimen_here
from .said import Said, both, in_sentence, label, listed, name_of, parted

Document = Mapping[str, Any]

KIND_MARKS = {
    "recommendation": "▸",
    "dosing": "▮",
    "finding": "◆",
    "safety": "!",
    "mechanism": "○",
    "epidemiology": "#",
    "gap": "?",
    "background": "¶",
    "method": "§",
}
FIGURES_SHOWN = 3
CAVEATS_SHOWN, LONGEST_CAVEAT = 2, 90
"""The page of the item has all of them, in full."""
INACTIVE = frozenset({"placebo", "no-treatment"})
"""Slugs of what has no effect of its own."""


def row(document: Document, *, under: str | None = None) -> dict[str, Any]:
    """What the row of a document shows. `under` is the slug of the disease whose page it stands on, if any."""
    results = document["results"]
    caveats = reservations(document["caveats"])
    return {
        "document": document,
        "accession": document["accession"],
        "path": document["path"],
        "kind": document["kind"],
        "kind_mark": KIND_MARKS[document["kind"]],
        "kind_word": label(words.Kind, document["kind"]),
        "statement": document["statement"],
        "disease": document["disease"] if document["disease"] and document["disease"]["slug"] != under else None,
        "disease_name": _name(document["disease"]),
        "design": design_line(document),
        "says": says(document),
        "scope": scope(document),
        "figures": [numbers.result(each) for each in results[:FIGURES_SHOWN]],
        "more_figures": max(0, len(results) - FIGURES_SHOWN),
        "caveats": [_shortened(each) for each in caveats[:CAVEATS_SHOWN]],
        "more_caveats": max(0, len(caveats) - CAVEATS_SHOWN),
        "disagreements": len(document["disagreements"]),
        "recheck": document["curation"]["needs_recheck"],
        "standing": document["publication"]["standing"],
        "source": source(document),
        "read_in": read_in(document),
        "place": place(document["anchors"][0]) if document["anchors"] else "",
    }


def design_line(document: Document) -> list[str]:
    """The quiet line: design, size, how the study is known, how the source words it."""
    study = document["study"]
    size = studies.size(study)
    if study["type"] in ("evidence_synthesis", "guideline") and study_size_unknown(study):
        size = ""
    via = ""
    if study["knowledge"] == "secondary_only":
        via = _("via {publication}: primary report not read").format(publication=document["publication"]["label"])
    return [piece for piece in (studies.design(study), size, via, studies.hedge(document["hedge"])) if piece]


def study_size_unknown(study: Document) -> bool:
    return all(study[number] is None for number in ("n_randomised", "n_analysed", "n_stated"))


def says(document: Document) -> Said:
    """The answer of the row, by kind: direction in words, place in therapy, support, frequency …"""
    kind = document["kind"]
    if kind == "finding":
        return direction(document)
    if kind == "safety":
        return _harm(document)
    if kind == "recommendation":
        return answers.recommendation(document["recommendation"])
    if kind == "dosing":
        return answers.dosing(document["dose_says"])
    if kind == "mechanism":
        return answers.mechanism(document["support"], document["system"])
    if kind == "gap":
        return answers.gap(document["gap"])
    if kind == "epidemiology":
        return Said("#", "plain", numbers.value(document["value"]))
    aspect = words.BackgroundAspect if kind == "background" else words.MethodAspect
    return Said("•", "plain", label(aspect, document["aspect"]))


def _harm(document: Document) -> Said:
    said = answers.harm(document["harm"], document["results"])
    if document["direction"] in (None, "descriptive"):
        return said
    sense = direction(document)
    return sense._replace(words=parted([sense.words, said.words]), beside=parted([sense.beside, said.beside]))


def direction(document: Document) -> Said:
    """The sense of the difference or change that a document reports."""
    comparison = document["comparison"] or {"kind": None, "comparators": []}
    given = {term["slug"]: treatment(term) for term in document["interventions"]}
    against = {term["slug"]: treatment(term) for term in comparison["comparators"]}
    if comparison["kind"] == "add_on":
        return _of_adding(document, given, against)
    compared_with = _arms(given, against) if comparison["kind"] == "multi_arm" else list(against.values())
    said = senses.direction(document["direction"], document["significance"], comparison["kind"], compared_with)
    if len(given) < 2 or comparison["kind"] in senses.COMPARED:
        return said
    # what is said of two treatments together is not said of either
    return said._replace(words=_("{treatments}: {said}").format(treatments=combined(given.values()), said=said.words))


def _arms(given: Mapping[str, str], against: Mapping[str, str]) -> list[str]:
    """What each arm was given; none where it cannot be told apart, as with doses of one treatment."""
    own = [combined(given.values())] if len(given) > 1 else [name for slug, name in given.items() if slug not in against]
    arms = [*against.values(), *own]
    return arms if len(arms) > 1 else []


def _of_adding(document: Document, given: Mapping[str, str], against: Mapping[str, str]) -> Said:
    return senses.direction(
        document["direction"],
        document["significance"],
        "add_on",
        [name for slug, name in against.items() if slug not in given],
        added=[name for slug, name in given.items() if slug not in against],
        to=[
            *(name for slug, name in given.items() if slug in against),
            *(treatment(term) for term in document["background_interventions"]),
        ],
        inactive=bool(against.keys() - given.keys()) and against.keys() - given.keys() <= INACTIVE,
    )


def combined(names_: Iterable[str]) -> str:
    """“IVIg and plasma exchange combined”."""
    return _("{treatments} combined").format(treatments=both(sorted(map(in_sentence, names_), key=lambda name: name != "IVIg")))


def treatment(term: Document) -> str:
    """A treatment as sentences call it: immunoglobulin by its abbreviation, in which every reader knows it."""
    return "IVIg" if term["slug"] == "ivig" else name_of(term["name"])


class Piece(NamedTuple):
    """One thing that is known of what an item says, and the language of the words, which is English where a curator wrote them."""

    name: str
    label: str
    words: str
    curated: bool = False

    @property
    def language(self) -> str:
        return "en" if self.curated else reader_language()


CURATED = True


def scope(document: Document) -> list[Piece]:
    """Of whom, on what, when and under which condition it is said; only what is known."""
    block = document["recommendation"] or {}
    harm = document["harm"] or {}
    value = document["value"] or {}
    pieces = [
        Piece("population", _("Population"), population(document)),
        Piece("treatment", _("Treatment"), _treatment(document)),
        Piece("beside", _("Beside"), names(document["background_interventions"])),
        Piece("outcome", _("Outcome"), _name(document["outcome"])),
        Piece("mechanism", _("Mechanism"), _name(document["mechanism"])),
        Piece("when", _("When"), numbers.time_point(document["time_point"] or harm.get("onset"))),
        Piece("regimen", _("Regimen"), regimen_here(document["regimen"]["label"]) if document["regimen"] else ""),
        Piece("after_failure_of", _("After failure of"), names(block.get("after_failure_of", ()))),
        Piece("relative_to", _("Relative to"), names(block.get("relative_to", ()))),
        Piece("condition", _("Condition"), block.get("condition") or "", CURATED),
        Piece("rationale", _("Because"), block.get("rationale") or "", CURATED),
        Piece("grade", _("Grade"), " ".join(filter(None, [block.get("grade"), block.get("grade_system")])), CURATED),
        Piece("risk_factors", _("At risk"), risk_factors(harm.get("risk_factors", ()))),
        Piece("relief", _("Relieved by"), harm.get("relief") or "", CURATED),
        Piece("comparator_population", _("Compared with"), value.get("comparator_population") or "", CURATED),
        Piece("place", _("Place"), value.get("place") or "", CURATED),
        Piece("needed_design", _("Study asked for"), (document["gap"] or {}).get("needed_design") or "", CURATED),
        Piece("attribution", _("Attributed to"), document["attribution"] or "", CURATED),
        Piece("basis", _("Rests on"), listed(label(words.Basis, each) for each in document["basis"] if each != "not_stated")),
    ]
    return [piece for piece in pieces if piece.words]


def population(document: Document) -> str:
    """“most patients: after steroids have failed (refractory, severe)”."""
    block = document["population"] or {"text": "", "qualifiers": []}
    extent = _("{extent} patients").format(extent=label(words.Extent, document["extent"])) if document["extent"] else ""
    qualifiers = listed(label(words.Qualifier, each) for each in block["qualifiers"])
    if not block["text"]:
        return _of(extent, qualifiers)
    text = _of(extent, block["text"])
    return _("{text} ({qualifiers})").format(text=text, qualifiers=qualifiers) if qualifiers else text


def _of(extent: str, whom: str) -> str:
    """“most patients: untreated”; either may be empty."""
    return _("{who}: {said}").format(who=extent, said=whom) if extent and whom else extent or whom


def reservations(blocks: Iterable[Document]) -> list[str]:
    """Caveats for the row: readings one by one, the others once for each kind with the fields they concern."""
    fields: dict[str, list[str]] = {}
    for block in blocks:
        concerned = [field_name(block["field"])] if block["field"] and not (block["printed"] or block["read_as"]) else []
        fields.setdefault(caveat(block["kind"], block["printed"], block["read_as"]), []).extend(concerned)
    return [
        _("{said} ({fields})").format(said=said, fields=listed(dict.fromkeys(concerned))) if concerned else said
        for said, concerned in fields.items()
    ]


def _shortened(words: str) -> str:
    return words if len(words) <= LONGEST_CAVEAT else f"{words[: LONGEST_CAVEAT - 1].rstrip()}…"


def source(document: Document) -> str:
    """“Example et al. 2004”; for what it takes from another paper, with the number of that paper in its reference list."""
    cited: Sequence[str] = document["anchors"][0]["cites"] if document["anchors"] else []
    publication = str(document["publication"]["label"])
    if not cited:
        return publication
    several = len(cited) > 1 or any("-" in each or "–" in each for each in cited)
    said = ngettext("{publication}, citing its ref. {numbers}", "{publication}, citing its refs. {numbers}", 2 if several else 1)
    return said.format(publication=publication, numbers=", ".join(cited))


def read_in(document: Document) -> str:
    """“read in Japanese translation”, where no text in the publication's own language was read for the item."""
    texts = [anchor["source_text"] for anchor in document["anchors"]]
    if not texts or any(text["variant"] != TextVariant.TRANSLATION for text in texts):
        return ""
    return listed(dict.fromkeys(_(studies.READ_IN[Language(text["language"])]) for text in texts))


def place(anchor: Document) -> str:
    """Where in the source: the section, and the curator's words."""
    section, worded = label(Section, anchor["section"]), anchor["place"] or ""
    return worded if worded.startswith(section) else listed([section, worded])


def anchor_role(anchor: Document) -> str:
    return label(AnchorRole, anchor["role"])


def names(terms: Iterable[Document], joined: str = "") -> str:
    """The names, as a list or joined by a word."""
    each = [in_sentence(name_of(term["name"])) for term in terms]
    return joined.join(each) if joined else listed(each)


def risk_factors(groups: Iterable[Iterable[Document]]) -> str:
    """Groups joined by *or*, the traits of one group by *and*."""
    return _(", or ").join(names(group, _(" and ")) for group in groups)


def _name(term: Document | None) -> str:
    return name_of(term["name"]) if term else ""


def _treatment(document: Document) -> str:
    """Named only where it is not plainly IVIg alone, of which this whole work speaks."""
    given = document["interventions"]
    if [term["slug"] for term in given] in ([], ["ivig"]):
        return ""
    together = document["kind"] in ("finding", "recommendation") and (document["comparison"] or {}).get("kind") != "multi_arm"
    return names(given, _(" with ") if together else "")
