"""The contrasts between arms that a page draws: as printed, or computed from the counts of two arms where that is sound."""

from django.utils.translation import gettext as _

from ..plots.contrasts import Contrast, contrasts
from ..quantities.contrasts import risk_difference
from ..synthesis.summary import of_another_treatment
from ..vocabulary import evidence as words
from ..wording import numbers
from ..wording.languages import here
from ..wording.said import label, name_of
from .pictures import cut

MOST = 8
TWO_ARMS = ("vs_placebo", "vs_active", "vs_no_treatment", "add_on", "dose_vs_dose")
"""Comparisons of groups of different patients."""


def contrasts_of(documents):
    """None where no two arms can be set against each other. The printed ones come first."""
    own = [each for each in documents if each["kind"] in ("finding", "safety") and not of_another_treatment(each)]
    printed = [_printed(document, row) for document in own for row in document["results"] if _is_printed(row)]
    computed = [_computed(document, *arms) for document in own if (arms := _arms_to_compute(document))]
    found = [*printed, *computed]
    return cut(contrasts(found[:MOST]), min(MOST, len(found)), len(found), _("The first {shown} of {number} are drawn.")) if found else None


def _is_printed(row):
    return row["kind"] == words.ResultKind.CONTRAST and (row["estimate"] is not None or row["ci"] is not None)


def _printed(document, row):
    measure = row["measure"]
    ratio = measure in words.RATIO_MEASURES
    ci = row["ci"] or {"low": None, "high": None}
    outcome = _outcome(document)
    return Contrast(
        axis=_("Ratios (RR, OR, HR)") if ratio else f"{label(words.EffectMeasure, measure) if measure else _('Difference')}: {outcome}",
        label=_against(outcome, row["arm"], row["versus"]),
        estimate=_number(row["estimate"]),
        low=_number(ci["low"]),
        high=_number(ci["high"]),
        said=numbers.contrast(row),
        basis=_("as printed"),
        source=document["publication"]["label"],
        path=here(document["path"]),
        ratio=ratio,
    )


def _arms_to_compute(document):
    """The two arms of an item whose counts and sizes are printed for each; not of one patient in both arms, nor of several trials at once."""
    comparison, study = document["comparison"] or {}, document["study"]
    if comparison.get("kind") not in TWO_ARMS or study["model"] == "crossover" or study["unit"] != "single":
        return None
    rows = [row for row in document["results"] if row["kind"] == words.ResultKind.ARM and row["events"] is not None]
    sound = all(row["n"] and row["n_from"] == words.NumberFrom.PRINTED and row["arm"] for row in rows)
    return rows if len(rows) == 2 and sound and rows[0]["arm"] != rows[1]["arm"] else None


def _computed(document, first, second):
    difference, low, high = (100 * value for value in risk_difference(first["events"], first["n"], second["events"], second["n"]))
    return Contrast(
        axis=_("Risk difference, percentage points"),
        label=_against(_outcome(document), first["arm"], second["arm"]),
        estimate=difference,
        low=low,
        high=high,
        said=f"RD {difference:+.0f} ({low:+.0f} – {high:+.0f})",
        basis=_(
            "computed by us from {a}/{n} and {b}/{m}: difference of proportions, 95 % hybrid score interval (Newcombe 1998, method 10)"
        ).format(a=first["events"], n=first["n"], b=second["events"], m=second["n"]),
        source=document["publication"]["label"],
        path=here(document["path"]),
        by_us=True,
    )


def _against(outcome, arm, versus):
    return _("{outcome}: {arm} against {versus}").format(outcome=outcome, arm=arm, versus=versus)


def _outcome(document):
    outcome = document["outcome"]
    return name_of(outcome["name"]) if outcome and outcome["slug"] != "not-named" else label(words.Kind, document["kind"])


def _number(value):
    return None if value is None else float(value)
