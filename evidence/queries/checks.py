"""What a machine can check of an item before a person approves it: a list that passes or points, and never decides.

Wants an item read with `with_details()`; asks two questions of its own, however many results and anchors there are.
"""

from dataclasses import dataclass, field
from difflib import SequenceMatcher

from ..models import EvidenceItem
from ..quantities.proportions import percent
from ..quantities.regimen_words import range_in_words
from ..vocabulary.bibliography import Agreement, AnchorRole, Standing
from ..vocabulary.overclaims import overclaims
from ..vocabulary.workflow import EDITABLE, Status
from .warnings import SENTENCES, patients_in_arms, percentage_differs

LIVE = [*EDITABLE, Status.IN_REVIEW, Status.PUBLISHED]
NEAR = 0.88
"""Statements of one publication that share so much of their letters are shown beside each other."""
SUBJECT = ("publication_id", "kind", "disease_id", "outcome_id", "mechanism_id", "aspect", "direction", "stance")
"""What speaks of another thing, or in another sense, is no duplicate, however alike the words."""
WORDS_OF = (
    *("hedge", "direction", "significance", "comparison", "extent", "stance", "line", "role", "strength"),
    *("dose_says", "support", "system", "serious", "severity"),
)


@dataclass(frozen=True)
class Check:
    """One check: what was looked at, what is to be looked at again (nothing: passed), and whether there was anything to check."""

    name: str
    about: str
    findings: list[str] = field(default_factory=list)
    applies: bool = True

    @property
    def state(self):
        if self.findings:
            return "warn"
        return "pass" if self.applies else "nothing to check"


def checks_of(item):
    """Every check of one item, in the order in which a reviewer reads them."""
    results, arms = list(item.results.all()), list(item.study.arms.all()) if item.study else []
    return [
        _anchors(item),
        Check("wording", "The statement claims no more than the fields", overclaims(item.kind, item.statement, _fields(item))),
        _percentages(results),
        _sums(item, results, arms),
        _doses(item),
        _duplicates(item),
        _source(item),
    ]


def _fields(item):
    return {name: getattr(item, name) for name in WORDS_OF}


def _anchors(item):
    anchors, found = list(item.anchors.all()), []
    if not anchors:
        found.append("No anchor: nobody can look up where the source says it.")
    elif all(anchor.role == AnchorRole.CONTEXT for anchor in anchors):
        found.append("Every anchor is context only: none states the claim.")
    languages = {anchor.source_text.language for anchor in anchors}
    if len(languages) > 1 and not any(anchor.agrees for anchor in anchors):
        found.append("It is anchored in two languages, and nothing says whether they agree.")
    found += [
        f"The {anchor.source_text.get_language_display()} version is {anchor.get_agrees_display()}: the weaker wording governs the fields."
        for anchor in anchors
        if anchor.agrees in (Agreement.STRONGER, Agreement.WEAKER, Agreement.DIFFERENT)
    ]
    return Check("anchors", "The source says it at a place that can be looked up", found)


def _percentages(results):
    counted = [row for row in results if row.percent_printed and row.n and row.events is not None]
    found = [
        f"{row.percent_printed} % is printed; {row.events} of {row.n} is {percent(row.events, row.n)} %."
        for row in counted
        if percentage_differs(row)
    ]
    return Check("percentages", "Printed percentages are what their numbers give", found, bool(counted))


def _sums(item, results, arms):
    n, found = item.study.n if item.study else None, []
    together = patients_in_arms(item.study, arms)
    if together not in (None, n):
        found.append(f"The arms have {' + '.join(str(arm.n) for arm in arms)} = {together} patients, the study {n}.")
    for row in results:
        if n is not None and row.n and row.n > n:
            found.append(f"A result counts {row.n} patients, the study {n}.")
        if row.arm and row.arm.n is not None and row.n and row.kind == "arm" and row.n > row.arm.n:
            found.append(f"A result counts {row.n} patients in “{row.arm.label}”, which has {row.arm.n}.")
    found += _counted_twice(results)
    compared = n is not None and any(row.n for row in results)
    return Check("sums", "Patients add up", found, together is not None or compared)


def _counted_twice(results):
    """An item has one outcome at one time: two counts of one arm are a slip, or two items."""
    counts = {}
    for row in results:
        if row.arm and row.events is not None:
            counts.setdefault(row.arm.label, []).append(f"{row.events} of {row.n}")
    return [f"“{arm}” is counted more than once: {', '.join(told)}." for arm, told in counts.items() if len(told) > 1]


def _doses(item):
    if not item.regimen:
        return Check("doses", "Doses and their totals", applies=False)
    found = [SENTENCES[code] for code in item.regimen.warnings]
    total = item.regimen.totals().cumulative
    if item.printed_total and total and not _lies_in(item.printed_total, total):
        found.append(f"{item.printed_total.normalize():f} g/kg is printed as the total; the steps give {range_in_words(total)} g/kg.")
    return Check("doses", "Doses and their totals", found)


def _lies_in(value, bounds):
    return (bounds.low is None or value >= bounds.low) and (bounds.high is None or value <= bounds.high)


def _duplicates(item):
    others = EvidenceItem.objects.filter(status__in=LIVE, extraction=None).exclude(accession=item.accession)
    same = set()
    if item.claim_key:
        same = set(others.filter(claim_key=item.claim_key, distinguished_by=item.distinguished_by).values_list("accession", flat=True))
    found = [f"{accession} makes the same claim." for accession in sorted(same)]
    of_the_same = {name: getattr(item, name) for name in SUBJECT}
    near = others.filter(**of_the_same).exclude(statement="").values_list("accession", "statement")
    for accession, statement in near.order_by("accession"):
        if accession not in same and near_to(item.statement, statement):
            found.append(f"{accession} says nearly the same: “{statement}”")
    return Check("duplicates", "Nobody has entered this claim before", found)


def near_to(one, other):
    """Whether two statements are the same but for a few letters."""
    compared = SequenceMatcher(None, one.casefold().strip(), other.casefold().strip(), autojunk=False)
    return compared.real_quick_ratio() >= NEAR and compared.quick_ratio() >= NEAR and compared.ratio() >= NEAR


def _source(item):
    doubtful = item.publication.standing in (Standing.RETRACTED, Standing.CONCERN, Standing.SUPERSEDED)
    found = [f"The publication is “{item.publication.get_standing_display()}”."] if doubtful else []
    return Check("source", "The publication stands", found, item.publication.standing != Standing.NOT_CHECKED)
