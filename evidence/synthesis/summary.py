"""“In short”: the answer to a clinician's questions, composed from published items and never typed by hand.

A clause groups the items that say the same; its words are the words of those items' rows, so nothing is said that no item
says, no hedge is lost, and a negative says against what. Every line names the accessions on which it rests.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from ..vocabulary import evidence as words
from ..wording import answers, numbers, rows, studies
from ..wording.regimens import regimen_here
from ..wording.said import Said, bracketed, label, listed, name_of, parted
from .strength import compared, is_investigation, strength_of

Document = Mapping[str, Any]

BENEFIT = frozenset({"favours_ivig", "favours_combination", "favours_higher_dose", "favours_lower_dose", "improved"})
AS_GOOD = frozenset({"no_difference", "equivalent"})
NO_BENEFIT = frozenset({"benefit_not_shown", "no_effect", "worsened", "favours_comparator"})
LEFT_OPEN = frozenset({"mixed", "unclear"})
SHOWN = 3
"""Lines of a clause that stand open; the rest is counted and one step away."""


@dataclass(frozen=True)
class Line:
    """One answer and the items that give it."""

    said: Said
    rests_on: str
    items: list[Document]

    @property
    def accessions(self) -> list[str]:
        return [each["accession"] for each in self.items]


@dataclass(frozen=True)
class Clause:
    """The answers to one question, the best supported first. `anchor` is the section of the page that has the rest."""

    name: str
    title: str
    anchor: str
    lines: list[Line]
    more: list[Line] = field(default_factory=list)

    @property
    def accessions(self) -> list[str]:
        return [accession for line in (*self.lines, *self.more) for accession in line.accessions]


def summary(documents: Iterable[Document]) -> list[Clause]:
    """The clauses of a disease, of a page's published documents; those of which nothing is known are left out."""
    told = [each for each in documents if not of_another_treatment(each)]
    findings = [each for each in told if each["kind"] == "finding"]
    questions = [
        ("position", _("Position"), "positions", _lines([each for each in told if each["kind"] == "recommendation"], _position)),
        ("dose", _("Dose"), "doses", _doses([each for each in told if each["regimen"]])),
        ("effect", _("Effect"), "effects", _lines(_towards(findings, BENEFIT), _effect)),
        ("same", _("No difference"), "effects", _lines(_towards(findings, AS_GOOD), _effect)),
        ("negative", _("Benefit not shown, or worse"), "effects", _lines(_towards(findings, NO_BENEFIT), _effect)),
        ("open", _("Mixed or left open"), "effects", _lines(_towards(findings, LEFT_OPEN), _effect)),
        ("counted", _("Counted"), "effects", _lines([each for each in findings if _is_counted(each)], _count)),
        ("rests_on", _("Rests on"), "studies", _strength(findings)),
        ("harm", _("Harms"), "harms", _lines([each for each in told if each["kind"] == "safety"], _harm)),
        ("unknown", _("Not known"), "gaps", _lines([each for each in told if each["kind"] == "gap"], _gap)),
        ("disagreement", _("Sources disagree"), "effects", _disagreements(told)),
    ]
    return [Clause(name, title, anchor, lines[:SHOWN], lines[SHOWN:]) for name, title, anchor, lines in questions if lines]


def of_another_treatment(document: Document) -> bool:
    """Said of a treatment without immunoglobulin, which nobody should read as said of it."""
    given = {term["slug"] for term in document["interventions"]}
    return bool(given) and "ivig" not in given


# How items are grouped: by the words that a reader would read, so that what differs in a word is never one line.


def _lines(documents: Sequence[Document], said_of: Callable[[Document], Said]) -> list[Line]:
    groups: dict[tuple[str, str], list[Document]] = {}
    said: dict[tuple[str, str], Said] = {}
    for document in sorted(documents, key=_weight):
        words_ = said_of(document)
        key = (words_.words, words_.beside)
        groups.setdefault(key, []).append(document)
        said.setdefault(key, words_)
    lines = [Line(said[key], rests_on(items), items) for key, items in groups.items()]
    return sorted(lines, key=lambda line: (_weight(line.items[0])[:2], -len(_publications(line.items)), _weight(line.items[0])))


def _doses(documents: Sequence[Document]) -> list[Line]:
    """One line a regimen, with what is said of it."""
    lines = _lines(documents, lambda document: Said("▮", "plain", regimen_here(document["regimen"]["label"])))
    return [replace(line, said=line.said._replace(beside=parted(_judgements(line.items)))) for line in lines]


def _judgements(documents: Iterable[Document]) -> list[str]:
    return list(dict.fromkeys(answers.dosing(each["dose_says"]).words for each in documents if each["dose_says"]))


def _weight(document: Document) -> tuple[Any, ...]:
    """Controlled before uncontrolled, randomised before the rest, larger and newer first; then as the source has it."""
    study = document["study"]
    patients = study["n_randomised"] or study["n_analysed"] or study["n_stated"] or 0
    return (
        not compared(document),
        study["allocation"] != "randomised",
        -patients,
        -(document["publication"]["year"] or 0),
        document["accession"],
    )


def _towards(findings: Sequence[Document], directions: frozenset[str]) -> list[Document]:
    return [each for each in findings if each["direction"] in directions]


# What each kind of item says in a line.


def _position(document: Document) -> Said:
    block = document["recommendation"]
    said = answers.recommendation(block)
    after, whom, condition = rows.names(block["after_failure_of"]), _whom(document), block["condition"] or ""
    return said._replace(
        words=parted([said.words, _("after failure of {treatment}").format(treatment=after) if after else "", whom]),
        beside=parted(["" if condition in whom else condition, said.beside]),
    )


def _effect(document: Document) -> Said:
    sense = rows.direction(document)
    outcome = document["outcome"]
    named = outcome and outcome["slug"] != "not-named"
    what = name_of(outcome["name"]) if named else _("effect, outcome not named")
    when = numbers.time_point(document["time_point"])
    said = _("{outcome}: {sense}").format(outcome=what, sense=sense.words)
    return sense._replace(words=parted([said, when, _whom(document)]))


def _is_counted(document: Document) -> bool:
    """A course or count of which nothing was compared, told in figures."""
    return document["direction"] == "descriptive" and bool(document["results"])


def _count(document: Document) -> Said:
    outcome = document["outcome"]
    what = name_of(outcome["name"]) if outcome and outcome["slug"] != "not-named" else _("outcome not named")
    figures = parted(numbers.result(each) for each in document["results"])
    said = _("{outcome}: {figures}").format(outcome=what, figures=figures)
    return Said("•", "plain", parted([said, numbers.time_point(document["time_point"]), _whom(document)]))


def _harm(document: Document) -> Said:
    said = rows.says(document)
    return said._replace(words=_("{harm}: {said}").format(harm=name_of(document["outcome"]["name"]), said=said.words))


def _gap(document: Document) -> Said:
    aspects = listed(label(words.GapAspect, each) for each in document["gap"]["aspects"])
    subject = document["outcome"] or document["mechanism"]
    about = name_of(subject["name"]) if subject and subject["slug"] != "not-named" else ""
    return Said("?", "plain", parted([aspects, about, _whom(document)]))


def _whom(document: Document) -> str:
    """The patients of whom it is said: in the source's particulars where there are some, else in fixed words."""
    block = document["population"]
    qualifiers = [] if block and block["text"] else block["qualifiers"] if block else []
    population = rows.population({**document, "population": block and {**block, "qualifiers": qualifiers}})
    if not population or document["extent"]:
        return population
    return _("patients: {population}").format(population=population)


# On what a line rests.


def rests_on(items: Sequence[Document]) -> str:
    """“1 randomised double-blind trial, n 40, via review · 2 sources, 2004–2013 · worded as a possibility”."""
    own = {each["study"]["slug"]: each["study"] for each in items if is_investigation(each["study"])}
    designs = [_design(study) for study in own.values()]
    more = len(designs) - 2
    told = [*designs[:2], ngettext("{n} study more", "{n} studies more", more).format(n=more) if more > 0 else ""]
    return " · ".join(filter(None, [listed(told), _sources(items), _hedges(items)]))


def _design(study: Document) -> str:
    unknown = rows.study_size_unknown(study)
    said = studies.design(study) if unknown else studies.design(study) + bracketed(studies.size(study))
    return _("{study}, via review").format(study=said) if study["knowledge"] == "secondary_only" else said


def _publications(items: Iterable[Document]) -> dict[str, Document]:
    return {each["publication"]["id"]: each["publication"] for each in items}


def _sources(items: Sequence[Document]) -> str:
    publications = _publications(items)
    years = sorted({each["year"] for each in publications.values() if each["year"]})
    span = f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0]) if years else _("year not known")
    return ngettext("{n} source, {years}", "{n} sources, {years}", len(publications)).format(n=len(publications), years=span)


def _hedges(items: Sequence[Document]) -> str:
    """The hedge of the items; where they differ, how many are worded so."""
    hedged = [studies.hedge(each["hedge"]) for each in items]
    told = dict.fromkeys(each for each in hedged if each)
    if len(told) == 1 and all(hedged):
        return next(iter(told))
    return listed(_("{hedge} in {k} of {n}").format(hedge=each, k=hedged.count(each), n=len(items)) for each in told)


def _strength(findings: Sequence[Document]) -> list[Line]:
    strength = strength_of(findings)
    return [Line(Said("▤", "plain", strength.words, ""), parted(strength.reasons), strength.items)] if strength else []


def _disagreements(documents: Sequence[Document]) -> list[Line]:
    """How many points, by kind; the items are the sides that stand on this page."""
    kinds = {each["id"]: each["kind"] for document in documents for each in document["disagreements"]}
    if not kinds:
        return []
    counted = Counter(kinds.values())
    told = listed(_("{n} {kind}").format(n=number, kind=label(words.DisagreementKind, kind)) for kind, number in counted.most_common())
    points = ngettext("on {n} point", "on {n} points", len(kinds)).format(n=len(kinds))
    return [Line(Said("≠", "mixed", points, told), "", [each for each in documents if each["disagreements"]])]
