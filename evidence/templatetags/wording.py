"""What a stored document says, in words that cannot be misread. Pure: documents in, words out.

A negative always says against what it is one: “no difference from plasma exchange” is not “no effect”, and “benefit not
shown” is not “no benefit”. Each answer is a mark, a tone and words; the words stand alone, mark and tone only help the eye.
"""

from typing import NamedTuple

from ..vocabulary import evidence as words
from ..vocabulary.doses import DoseSays
from ..vocabulary.languages import Language


class Said(NamedTuple):
    """Words with a mark and a tone for the eye; `beside` is said more quietly."""

    mark: str
    tone: str
    words: str
    beside: str = ""


NOT_NO_EFFECT = " (this is not “no effect”)"
UNNAMED = {"vs_placebo": "placebo", "vs_no_treatment": "no treatment"}
COMPARED = frozenset({"vs_placebo", "vs_active", "vs_no_treatment", "add_on", "dose_vs_dose", "multi_arm"})
AGAINST_NOTHING_ACTIVE = frozenset({"vs_placebo", "vs_no_treatment"})

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
SAYS_NOTHING_OF_SIGNIFICANCE = frozenset({"descriptive", "not_reported", "unclear", "equivalent"})


def direction(direction, significance=None, comparison=None, comparators=(), added=(), to=()):
    """The sense of a reported difference or change, with its significance. Where `added` was added `to` what both arms had,
    the addition is what was tested.

    >>> direction("no_difference", "not_stated", "vs_active", ["plasma exchange"]).words
    'no difference from plasma exchange (this is not “no effect”)'
    """
    mark, tone = MARK_AND_TONE[direction]
    names = [in_sentence(name) for name in comparators]
    if comparison == "add_on" and direction in _SENSE_OF_ADDING:
        said = _added(direction, names, [in_sentence(name) for name in added], [in_sentence(name) for name in to])
    else:
        said = _SENSE[direction](comparison or "", names)
    beside = ""
    if significance == "significant":
        said += ", statistically significant"
    elif significance == "not_significant" and direction == "no_difference":
        said = said.replace("no difference", "no statistically significant difference", 1)
    elif significance == "not_significant":
        seen = direction.startswith("favours") or direction in ("improved", "worsened")
        said += f", {'but ' if seen else ''}not statistically significant"
        tone = "same" if seen else tone  # the colour of an effect is for what was shown
    elif direction == "equivalent":
        beside = "a test of equivalence is not stated"
    elif direction not in SAYS_NOTHING_OF_SIGNIFICANCE:
        beside = "significance not stated"
    return Said(mark, tone, said, beside)


def _against(comparison, names, joined=" or "):
    return joined.join(names) or UNNAMED.get(comparison, "a comparator that is not named")


def _added(direction, names, added, to):
    """What adding one treatment to another did; the treatment that both arms had is not what was tested."""
    base = f" to {' and '.join(to)}" if to else ""
    against = f", compared with {' or '.join(names)}" if names else ""
    said = _SENSE_OF_ADDING[direction].format(what=f"{' and '.join(added) or 'IVIg'}{base}")
    inactive = names and set(names) <= set(UNNAMED.values())
    return said + ("" if direction != "no_difference" or inactive else NOT_NO_EFFECT) + against


_SENSE_OF_ADDING = {
    "favours_ivig": "favours adding {what}",
    "no_difference": "no difference from adding {what}",
    "benefit_not_shown": "benefit of adding {what} not shown",
}


def _favours_ivig(comparison, names):
    return f"favours IVIg over {_against(comparison, names)}"


def _favours_combination(comparison, names):
    return f"favours the combination over {' or '.join(names) or 'one treatment alone'}"


def _no_difference(comparison, names):
    if comparison == "dose_vs_dose":
        return f"no difference between the doses{NOT_NO_EFFECT}"
    if comparison == "multi_arm":
        return f"no difference between the arms{NOT_NO_EFFECT}"
    return f"no difference from {_against(comparison, names)}" + ("" if comparison in AGAINST_NOTHING_ACTIVE else NOT_NO_EFFECT)


def _equivalent(comparison, names):
    if comparison in ("dose_vs_dose", "multi_arm"):
        return f"the {'doses' if comparison == 'dose_vs_dose' else 'arms'} are said to be equivalent"
    return f"said to be equivalent to {_against(comparison, names, ' and ')}"


def _benefit_not_shown(comparison, names):
    if comparison == "dose_vs_dose":
        return f"benefit of one dose over the other not shown{NOT_NO_EFFECT}"
    if comparison in COMPARED - AGAINST_NOTHING_ACTIVE:
        return f"superiority over {_against(comparison, names)} not shown{NOT_NO_EFFECT}"
    return f"benefit over {_against(comparison, names)} not shown" if names or comparison in UNNAMED else "benefit not shown"


def _mixed(comparison, names):
    return "mixed results" + (f" against {_against(comparison, names)}" if names or comparison in UNNAMED else "")


def _without_another_arm(comparison):
    return " against before; no arms compared" if comparison == "before_after" else "; no comparison stated"


_SENSE = {
    "favours_ivig": _favours_ivig,
    "favours_comparator": lambda comparison, names: f"favours {_against(comparison, names)} over IVIg",
    "favours_combination": _favours_combination,
    "favours_higher_dose": lambda *_: "favours the higher dose over the lower",
    "favours_lower_dose": lambda *_: "favours the lower dose over the higher",
    "no_difference": _no_difference,
    "equivalent": _equivalent,
    "benefit_not_shown": _benefit_not_shown,
    "improved": lambda comparison, _: f"improved{_without_another_arm(comparison)}",
    "worsened": lambda comparison, _: f"worsened{_without_another_arm(comparison)}",
    "no_effect": lambda comparison, _: f"no effect seen{_without_another_arm(comparison)}",
    "mixed": _mixed,
    "descriptive": lambda *_: "described; nothing compared",
    "not_reported": lambda *_: "result not reported",
    "unclear": lambda *_: "left open by the source",
}


# “established” stands for verbs from “is indicated” to “has established”: shown as it is, it would claim a proof of each.
STRENGTHS = {"potential": "a potential indication", "recommended": "should be used", "established": "stated outright"}


def recommendation(block):
    """Stance, place in therapy and strength: “in favour: second line; adjunct; may be used”."""
    mark, tone, stance = {"for": ("▸", "ivig", "in favour"), "against": ("✕", "worse", "against"), "open": ("?", "plain", "left open")}[
        block["stance"]
    ]
    parts = [
        " or ".join(label(words.Line, each) for each in block["line"]),
        " and ".join(label(words.TherapyRole, each) for each in block["role"]),
        STRENGTHS.get(block["strength"]) or (label(words.Strength, block["strength"]) if block["strength"] else ""),
        "provisional" if block["provisional"] else "",
    ]
    placed = "; ".join(part for part in parts if part)
    return Said(mark, tone, f"{stance}: {placed}" if placed else stance, "" if block["line"] else "line of therapy not stated")


SUPPORT = {
    "unknown": Said("?", "plain", "said to be unknown"),
    "hypothesised": Said("○", "plain", "hypothesised, not demonstrated"),
    "studied": Said("◌", "plain", "studied; with which result is not said"),
    "asserted": Said("◐", "plain", "asserted without a demonstration"),
    "demonstrated": Said("●", "better", "demonstrated, the source says"),
    "refuted": Said("✕", "worse", "said not to hold"),
}
SYSTEM = {"in_vitro": "in vitro", "animal": "in animals", "human_tissue": "in human tissue", "human_in_vivo": "in patients"}


def mechanism(support, system):
    """How far a mechanism is supported, and where it was seen."""
    said = SUPPORT.get(support) or Said("?", "plain", "support not stated")
    return said._replace(beside=SYSTEM.get(system, "test system not named"))


DOSE = {
    DoseSays.MINIMUM: "named as the least that should be given",
    DoseSays.OPTIMUM: "said to be the best dose",
    DoseSays.EFFECTIVE: "a dose said to work",
    DoseSays.MENTIONED: "mentioned without a judgement",
}


def dosing(dose_says):
    return Said("▮", "plain", DOSE.get(dose_says, "what is said of the dose is not stated"))


def harm(block, results=()):
    """Whether it was seen at all, how severe, how often as the source words it. A harm that nobody had is not read as one."""
    counted = [each for each in results if each["events"] is not None]
    seen_in_none = bool(counted) and not any(each["events"] for each in counted)
    severity = f"severity: {label(words.Severity, block['severity'])}" if block["severity"] in GRADED else "severity not stated"
    often = [
        f"frequency in words: {block['frequency_as_worded']}" if block["frequency_as_worded"] else "",
        f"{label(words.FrequencyClass, block['frequency_class'])} by its figure" if block["frequency_class"] else "",
    ]
    parts = [
        "seen in no patient counted" if seen_in_none else "",
        severity,
        label(words.Serious, block["serious"]) if block["serious"] in ("yes", "no") else "",
        *often,
        label(words.Reversible, block["reversible"]) if block["reversible"] else "",
    ]
    unknown = "" if any(often) or counted or any(each["percent_printed"] for each in results) else "frequency not stated"
    said = [part for part in parts if part]
    return Said("○" if seen_in_none else "!", "same" if seen_in_none else "plain", "; ".join(said), unknown)


GRADED = frozenset({"mild", "moderate", "severe"})


def gap(block):
    return Said("?", "plain", "not known: " + ", ".join(label(words.GapAspect, each) for each in block["aspects"]))


CAVEATS = {
    "translation_doubtful": "translation doubtful",
    "versions_differ": "the language versions differ",
    "garbled": "the text is unclear",
    "text_lost": "part of the text is lost",
    "not_printed": "the source does not say",
    "number_differs": "the printed number is not what its parts give",
    "pooled": "said of several diseases, trials or groups at once",
    "attribution_doubtful": "unclear to what it belongs",
}
FIELDS = {
    "after_failure_of": "after which treatment",
    "anchors": "reference number",
    "attribution": "cause",
    "background_interventions": "treatment given beside it",
    "basis": "which evidence",
    "comparators": "compared with what",
    "comparison": "compared with what",
    "direction": "which way it went",
    "extent": "in how many patients",
    "gap_aspects": "what is not known",
    "hedge": "how sure it sounds",
    "interventions": "which treatment",
    "line": "line of therapy",
    "n_stated": "number of patients",
    "outcome": "what was measured",
    "population": "which patients",
    "qualifiers": "which patients",
    "rationale": "reason",
    "regimen": "dose",
    "results": "figures",
    "statement": "the statement",
    "study": "which study",
    "support": "how far it is supported",
}


def caveat(kind, printed="", read_as=""):
    """A reservation in words: its kind, then what is printed and how it is read."""
    if kind == "not_printed" and printed:
        said, reading = f"the source says only “{printed}”", []
    else:
        said = CAVEATS.get(kind) or label(words.CaveatKind, kind)
        reading = [f"printed “{printed}”"] if printed else []
    reading += [f"read as “{read_as}”"] if read_as else []
    if not reading:
        return said
    return f"{said}, {reading[0]}" if kind == "not_printed" and printed else f"{said}: {', '.join(reading)}"


LANGUAGES = {
    Language.ENGLISH: "English",
    Language.JAPANESE: "Japanese",
    Language.CHINESE: "Chinese",
    Language.GERMAN: "German",
    Language.NOT_STATED: "",
}

HEDGES = {
    "suggested": "worded as a suggestion",
    "possible": "worded as a possibility",
    "unresolved": "worded as unresolved",
}


def hedge(value):
    """How sure the source sounds; nothing is said of what it simply states."""
    return HEDGES.get(value, "")


def design(study):
    """A study's design as far as it is stated: “randomised double-blind crossover trial”, “set of case reports”."""
    kind, allocation = study["type"], study["allocation"]
    randomised = allocation == "randomised"
    parts = [
        "randomised" if randomised else "non-randomised" if allocation == "non_randomised" else "",
        {"single": "single-blind", "double": "double-blind", "triple": "triple-blind", "none": "open"}.get(study["masking"], ""),
        {"parallel": "parallel-group", "crossover": "crossover", "single_group": "single-group", "sequential": "sequential"}.get(
            study["model"], ""
        ),
    ]
    several = study["unit"] == "set"
    nouns = {
        "interventional": ("trial", "trials") if randomised else ("interventional study", "interventional studies"),
        "observational": ("observational study", "observational studies"),
        "evidence_synthesis": ("review of studies", "reviews of studies"),
        "guideline": ("guideline", "guidelines"),
        "case_report": ("case report", "case reports"),
    }
    unstated = ("trial", "trials") if randomised else ("study", "studies")
    said = " ".join([*filter(None, parts), nouns.get(kind, unstated)[several]])
    if several:
        said = f"set of {said}"
    return said if kind in nouns or any(parts) else f"{said}, design not stated"


def size(study):
    """How many patients, with the role of the number where it is printed."""
    if study["n_randomised"] is not None:
        return f"{study['n_randomised']} randomised"
    if study["n_analysed"] is not None:
        return f"{study['n_analysed']} analysed"
    return f"n\u00a0{study['n_stated']}" if study["n_stated"] is not None else "n not reported"


def label(vocabulary, value):
    """The word shown for a stored one."""
    return str(vocabulary(value).label)


def in_sentence(name):
    """“Plasma exchange” → “plasma exchange”; “IVIg” and “Fcγ” stay as they are."""
    return name[:1].lower() + name[1:] if name[1:2].islower() and name.isascii() else name
