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
from ..wording import rows, studies
from ..wording.said import Said, bracketed, label, listed, name_of, parted
from . import lines as say
from .strength import compared, named_basis, of_its_study, strength_of

Document = Mapping[str, Any]

BENEFIT = frozenset({"favours_ivig", "favours_combination", "favours_higher_dose", "favours_lower_dose", "improved"})
AS_GOOD = frozenset({"no_difference", "equivalent"})
NO_BENEFIT = frozenset({"benefit_not_shown", "no_effect", "worsened", "favours_comparator"})
LEFT_OPEN = frozenset({"mixed", "unclear"})
SHOWN = 3
SHOWN_OF = {"position": 8, "dose": 6, "unknown": 6}
"""Lines of a clause that stand open; the rest is counted and one step away. What is asked at the bedside stands open longer."""
SUPPORTED = ("demonstrated", "asserted", "studied", "hypothesised", "unknown", "refuted")


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


def summary(documents: Iterable[Document], of: str | None = None) -> list[Clause]:
    """The clauses of a disease, of a page's published documents; those of which nothing is known are left out.

    `of` is the slug of the disease of the page. What is said of another, one of its forms, names it: what holds for one
    disease of a group is never read as said of the group.
    """
    told = [each for each in documents if not of_another_treatment(each)]
    findings = [each for each in told if each["kind"] == "finding"]
    compose = _Lines(of)
    questions = [
        ("position", _("Position"), "positions", compose.of_positions(_of_kind(told, "recommendation"))),
        ("dose", _("Dose"), "doses", compose.of_doses(told)),
        ("effect", _("Effect"), "effects", compose.of(_towards(findings, BENEFIT), say.effect)),
        ("same", _("No difference"), "effects", compose.of(_towards(findings, AS_GOOD), say.effect)),
        ("negative", _("Benefit not shown, or worse"), "effects", compose.of(_towards(findings, NO_BENEFIT), say.effect)),
        ("open", _("Mixed or left open"), "effects", compose.of(_towards(findings, LEFT_OPEN), say.effect)),
        ("counted", _("Counted"), "effects", compose.of([each for each in findings if _is_counted(each)], say.count)),
        ("described", _("Described"), "effects", compose.of([each for each in findings if _is_described(each)], say.own_sentence)),
        ("rests_on", _("Rests on"), "studies", compose.of_strength(findings, told)),
        ("harm", _("Harms"), "harms", compose.of_harms(_of_kind(told, "safety"))),
        ("mechanism", _("How it may work"), "mechanisms", compose.of_mechanisms(_of_kind(told, "mechanism"))),
        ("unknown", _("Not known"), "gaps", compose.of(_of_kind(told, "gap"), say.gap)),
        ("disagreement", _("Sources disagree"), "effects", _disagreements(told)),
    ]
    return [_clause(name, title, anchor, lines) for name, title, anchor, lines in questions if lines]


def _clause(name: str, title: str, anchor: str, lines: list[Line]) -> Clause:
    shown = SHOWN_OF.get(name, SHOWN)
    return Clause(name, title, anchor, lines[:shown], lines[shown:])


def of_another_treatment(document: Document) -> bool:
    """Said of a treatment without immunoglobulin, which nobody should read as said of it."""
    given = {term["slug"] for term in document["interventions"]}
    return bool(given) and "ivig" not in given


# How items are grouped: by the words that a reader would read, so that what differs in a word is never one line.


class _Lines:
    """Composes lines for the page of one disease, or of none."""

    def __init__(self, disease: str | None) -> None:
        self.disease = disease

    def of(self, documents: Iterable[Document], said_of: Callable[[Document], Said]) -> list[Line]:
        groups: dict[Said, list[Document]] = {}
        for document in sorted(documents, key=_weight):
            said = said_of(document)
            groups.setdefault(said._replace(words=self.named(document, said.words)), []).append(document)
        lines = [Line(said, rests_on(items), items) for said, items in groups.items()]
        return sorted(lines, key=lambda line: (_weight(line.items[0])[:2], -len(_publications(line.items)), _weight(line.items[0])))

    def named(self, document: Document, said: str) -> str:
        """“Dermatomyositis – in favour: second line” on the page of a group to which dermatomyositis belongs."""
        disease = document["disease"]
        if not disease or disease["slug"] == self.disease:
            return said
        return _("{disease} – {said}").format(disease=name_of(disease["name"]), said=said)

    def of_positions(self, documents: Iterable[Document]) -> list[Line]:
        """With the reason where all who give the place give it; what advises against comes first, lest it be folded away."""
        lines = sorted(self.of(documents, say.position), key=lambda line: line.items[0]["recommendation"]["stance"] != "against")
        return [_beside(line, say.rationale_of(line.items), line.said.beside) for line in lines]

    def of_doses(self, told: Sequence[Document]) -> list[Line]:
        """One line a regimen and disease, with what is said of it; then what is said to be unknown of the dose."""
        lines = self.of([each for each in told if each["regimen"]], say.dose)
        unknown = self.of([each for each in told if say.is_on_dose(each)], say.dose_not_known)
        return [*(_beside(line, *say.judgements(line.items)) for line in lines), *unknown]

    def of_harms(self, documents: Iterable[Document]) -> list[Line]:
        """The severe first, lest they be folded away."""
        return sorted(self.of(documents, say.harm), key=lambda line: not say.is_grave(line.items[0]))

    def of_mechanisms(self, documents: Iterable[Document]) -> list[Line]:
        """Of the treatment, not of the disease: what was shown before what was presumed."""
        of_treatment = [each for each in documents if each["interventions"]]
        return sorted(self.of(of_treatment, say.mechanism), key=lambda line: SUPPORTED.index(line.items[0]["support"] or "unknown"))

    def of_strength(self, findings: Sequence[Document], told: Sequence[Document]) -> list[Line]:
        """A line for each disease of which effects are told: the trials of one say nothing of another."""
        groups: dict[str, list[Document]] = {}
        for each in findings:
            groups.setdefault(_disease_of(each), []).append(each)
        slugs = sorted(groups, key=lambda slug: (slug != self.disease, min(map(_weight, groups[slug]))))
        return [self._strength(groups[slug], [each for each in told if _disease_of(each) == slug]) for slug in slugs]

    def _strength(self, findings: Sequence[Document], told: Sequence[Document]) -> Line:
        strength = strength_of(findings)
        assert strength  # there are findings
        said = Said("▤", "plain", self.named(findings[0], strength.words))
        return Line(said, parted([*strength.reasons, named_basis(told)]), strength.items)


def _beside(line: Line, *told: str) -> Line:
    return replace(line, said=line.said._replace(beside=parted(told)))


def _disease_of(document: Document) -> str:
    return str(document["disease"]["slug"]) if document["disease"] else ""


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


def _of_kind(documents: Iterable[Document], kind: str) -> list[Document]:
    return [each for each in documents if each["kind"] == kind]


def _is_counted(document: Document) -> bool:
    """A course or count of which nothing was compared, told in figures."""
    return document["direction"] == "descriptive" and bool(document["results"])


def _is_described(document: Document) -> bool:
    """Told without figures: that a benefit does not last, say."""
    return document["direction"] == "descriptive" and not document["results"]


# On what a line rests.


def rests_on(items: Sequence[Document]) -> str:
    """“1 randomised double-blind trial, n 40, via review · 2 sources, 2004–2013 · worded as a possibility”."""
    own = {each["study"]["slug"]: each["study"] for each in items if of_its_study(each)}
    designs = [_design(study) for study in own.values()]
    more = len(designs) - 2
    told = [*designs[:2], ngettext("{n} study more", "{n} studies more", more).format(n=more) if more > 0 else ""]
    return " · ".join(filter(None, [*told, _sources(items), _hedges(items)]))


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


def _disagreements(documents: Sequence[Document]) -> list[Line]:
    """How many points, by kind; the items are the sides that stand on this page."""
    kinds = {each["id"]: each["kind"] for document in documents for each in document["disagreements"]}
    if not kinds:
        return []
    counted = Counter(kinds.values())
    told = listed(_("{n} {kind}").format(n=number, kind=label(words.DisagreementKind, kind)) for kind, number in counted.most_common())
    points = ngettext("on {n} point", "on {n} points", len(kinds)).format(n=len(kinds))
    return [Line(Said("≠", "mixed", points, told), "", [each for each in documents if each["disagreements"]])]
