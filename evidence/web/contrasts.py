"""The picture of the contrasts between arms."""

from django.utils.translation import gettext as _

from ..plots.contrasts import Contrast, contrasts
from ..vocabulary import evidence as words
from ..wording.languages import here
from ..wording.said import label, name_of
from .pictures import cut

MOST = 8


def contrasts_of(found):
    """None where no two arms can be set against each other."""
    if not found:
        return None
    drawn = contrasts([_drawn(each) for each in found[:MOST]])
    return cut(drawn, min(MOST, len(found)), len(found), _("The first {shown} of {number} are drawn."))


def _drawn(contrast):
    document, outcome = contrast.document, _outcome(contrast.document)
    return Contrast(
        axis=_axis(contrast, outcome),
        label=_("{outcome}: {arm} against {versus}").format(outcome=outcome, arm=contrast.arm, versus=contrast.versus),
        estimate=_number(contrast.estimate),
        low=_number(contrast.low),
        high=_number(contrast.high),
        said=contrast.said,
        basis=_basis(contrast),
        source=document["publication"]["label"],
        path=here(document["path"]),
        ratio=contrast.is_ratio,
        by_us=bool(contrast.counts),
    )


def _axis(contrast, outcome):
    if contrast.counts:
        return _("Risk difference, percentage points")
    if contrast.is_ratio:
        return _("Ratios (RR, OR, HR)")
    return f"{label(words.EffectMeasure, contrast.measure) if contrast.measure else _('Difference')}: {outcome}"


def _basis(contrast):
    if not contrast.counts:
        return _("as printed")
    (a, n), (b, m) = contrast.counts
    return _(
        "computed by us from {a}/{n} and {b}/{m}: difference of proportions, 95 % hybrid score interval (Newcombe 1998, method 10)"
    ).format(a=a, n=n, b=b, m=m)


def _outcome(document):
    outcome = document["outcome"]
    return name_of(outcome["name"]) if outcome and outcome["slug"] != "not-named" else label(words.Kind, document["kind"])


def _number(value):
    return None if value is None else float(value)
