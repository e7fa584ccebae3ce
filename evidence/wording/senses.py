"""The sense of a reported difference or change, in words that cannot be misread.

A negative always says against what it is one: “no difference from plasma exchange” is not “no effect”, and “benefit not
shown” is not “no benefit”. Sentences are whole templates, so that each can be translated as one.
"""

from collections.abc import Callable, Sequence

from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from .said import Said, both, bracketed, either, in_sentence, listed

UNNAMED = {"vs_placebo": gettext_noop("placebo"), "vs_no_treatment": gettext_noop("no treatment")}
COMPARED = frozenset({"vs_placebo", "vs_active", "vs_no_treatment", "add_on", "dose_vs_dose", "multi_arm"})
AGAINST_NOTHING_ACTIVE = frozenset(UNNAMED)
SAYS_NOTHING_OF_SIGNIFICANCE = frozenset({"descriptive", "not_reported", "unclear", "equivalent"})

MARK_AND_TONE = {
    "favours_ivig": ("+", "ivig"),
    "favours_comparator": ("◂", "comparator"),
    "favours_combination": ("+", "ivig"),
    "favours_higher_dose": ("▴", "ivig"),
    "favours_lower_dose": ("▾", "ivig"),
    "no_difference": ("≈", "same"),
    "equivalent": ("=", "same"),
    "benefit_not_shown": ("○", "same"),
    "improved": ("↗", "better"),
    "worsened": ("↘", "worse"),
    "no_effect": ("→", "same"),
    "mixed": ("±", "mixed"),
    "descriptive": ("•", "plain"),
    "not_reported": ("?", "plain"),
    "unclear": ("?", "plain"),
}


def direction(
    direction: str,
    significance: str | None = None,
    comparison: str | None = None,
    comparators: Sequence[str] = (),
    added: Sequence[str] = (),
    to: Sequence[str] = (),
    inactive: bool = False,
) -> Said:
    """The sense with its significance. Where `added` was added `to` what both arms had, the addition is what was tested.

    `inactive`: all that it was compared with is placebo or no treatment.

    >>> direction("no_difference", "not_stated", "vs_active", ["plasma exchange"]).words
    'no difference from plasma exchange (this is not “no effect”)'
    """
    mark, tone = MARK_AND_TONE[direction]
    names = [in_sentence(name) for name in comparators]
    if comparison == "add_on" and direction in _SENSE_OF_ADDING:
        said = _added(direction, names, [in_sentence(name) for name in added], [in_sentence(name) for name in to], significance, inactive)
    else:
        said = _SENSE[direction](comparison or "", names, significance)
    return _with_significance(Said(mark, tone, said), direction, significance)


def _with_significance(said: Said, direction: str, significance: str | None) -> Said:
    if significance == "significant":
        return said._replace(words=_("{said}, statistically significant").format(said=said.words))
    if significance == "not_significant" and direction == "no_difference":
        return said  # its own words say so
    if significance == "not_significant":
        seen = direction.startswith("favours") or direction in ("improved", "worsened")
        words = _("{said}, but not statistically significant") if seen else _("{said}, not statistically significant")
        # the colour of an effect is for what was shown
        return said._replace(words=words.format(said=said.words), tone="same" if seen else said.tone)
    if direction == "equivalent":
        return said._replace(beside=_("a test of equivalence is not stated"))
    if direction not in SAYS_NOTHING_OF_SIGNIFICANCE:
        return said._replace(beside=_("significance not stated"))
    return said


def _against(names: Sequence[str], comparison: str = "") -> str:
    """The comparators, of which any may be meant; what is not named is said."""
    return either(names) or (_(UNNAMED[comparison]) if comparison in UNNAMED else _("a comparator that is not named"))


def _not_no_effect(said: str) -> str:
    return _("{said} (this is not “no effect”)").format(said=said)


def _added(direction: str, names: list[str], added: list[str], to: list[str], significance: str | None, inactive: bool) -> str:
    """What adding one treatment to another did; the treatment that both arms had is not what was tested."""
    what = both(added) or "IVIg"
    what = _("{added} to {base}").format(added=what, base=both(to)) if to else what
    said = _SENSE_OF_ADDING[direction](significance).format(what=what)
    if direction == "no_difference" and not inactive:
        said = _not_no_effect(said)
    return _("{said}, compared with {comparator}").format(said=said, comparator=_against(names)) if names else said


def _no_difference_from_adding(significance: str | None) -> str:
    if significance == "not_significant":
        return _("no statistically significant difference from adding {what}")
    return _("no difference from adding {what}")


_SENSE_OF_ADDING: dict[str, Callable[[str | None], str]] = {
    "favours_ivig": lambda significance: _("favours adding {what}"),
    "no_difference": _no_difference_from_adding,
    "benefit_not_shown": lambda significance: _("benefit of adding {what} not shown"),
}


def _favours_ivig(comparison: str, names: list[str], significance: str | None) -> str:
    return _("favours IVIg over {comparator}").format(comparator=_against(names, comparison))


def _favours_comparator(comparison: str, names: list[str], significance: str | None) -> str:
    return _("favours {comparator} over IVIg").format(comparator=_against(names, comparison))


def _favours_combination(comparison: str, names: list[str], significance: str | None) -> str:
    return _("favours the combination over {comparator}").format(comparator=either(names) or _("one treatment alone"))


def _no_difference(comparison: str, names: list[str], significance: str | None) -> str:
    tested = significance == "not_significant"
    if comparison == "dose_vs_dose":
        return _not_no_effect(
            _("no statistically significant difference between the doses") if tested else _("no difference between the doses")
        )
    if comparison == "multi_arm":
        said = _("no statistically significant difference between the arms") if tested else _("no difference between the arms")
        return _not_no_effect(said + (bracketed(listed(names)) if names else ""))
    said = _("no statistically significant difference from {comparator}") if tested else _("no difference from {comparator}")
    said = said.format(comparator=_against(names, comparison))
    return said if comparison in AGAINST_NOTHING_ACTIVE else _not_no_effect(said)


def _equivalent(comparison: str, names: list[str], significance: str | None) -> str:
    if comparison == "dose_vs_dose":
        return _("the doses are said to be equivalent")
    if comparison == "multi_arm":
        return _("the arms are said to be equivalent") + (bracketed(listed(names)) if names else "")
    return _("said to be equivalent to {comparator}").format(comparator=both(names) or _against(names, comparison))


def _benefit_not_shown(comparison: str, names: list[str], significance: str | None) -> str:
    if comparison == "dose_vs_dose":
        return _not_no_effect(_("benefit of one dose over the other not shown"))
    if comparison in COMPARED - AGAINST_NOTHING_ACTIVE:
        return _not_no_effect(_("superiority over {comparator} not shown").format(comparator=_against(names, comparison)))
    if names or comparison in UNNAMED:
        return _("benefit over {comparator} not shown").format(comparator=_against(names, comparison))
    return _("benefit not shown")


def _mixed(comparison: str, names: list[str], significance: str | None) -> str:
    if names or comparison in UNNAMED:
        return _("mixed results against {comparator}").format(comparator=_against(names, comparison))
    return _("mixed results")


def _in_the_same_patients(compared: str, alone: str) -> Callable[[str, list[str], str | None], str]:
    """Words for a change with no other arm: against before, or with nothing stated. Both are msgids, translated when said."""
    return lambda comparison, names, significance: _(compared) if comparison == "before_after" else _(alone)


_SENSE: dict[str, Callable[[str, list[str], str | None], str]] = {
    "favours_ivig": _favours_ivig,
    "favours_comparator": _favours_comparator,
    "favours_combination": _favours_combination,
    "favours_higher_dose": lambda *said: _("favours the higher dose over the lower"),
    "favours_lower_dose": lambda *said: _("favours the lower dose over the higher"),
    "no_difference": _no_difference,
    "equivalent": _equivalent,
    "benefit_not_shown": _benefit_not_shown,
    "improved": _in_the_same_patients(
        gettext_noop("improved against before; no arms compared"), gettext_noop("improved; no comparison stated")
    ),
    "worsened": _in_the_same_patients(
        gettext_noop("worsened under treatment, against before; no arms compared"),
        gettext_noop("worsened under treatment; no comparison stated"),
    ),
    "no_effect": _in_the_same_patients(
        gettext_noop("no effect seen against before; no arms compared"), gettext_noop("no effect seen; no comparison stated")
    ),
    "mixed": _mixed,
    "descriptive": lambda *said: _("described; nothing compared"),
    "not_reported": lambda *said: _("result not reported"),
    "unclear": lambda *said: _("left open by the source"),
}
