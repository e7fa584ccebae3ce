"""A regimen in words: “0.4 g/kg/day × 5 days (2 g/kg), every 4 weeks × 6”."""

from collections.abc import Sequence
from decimal import Decimal

from .doses import Range, Step, dose, per_course

SIGN = {"ge": "≥ ", "gt": "> ", "le": "≤ ", "lt": "< ", "about": "about "}
PURPOSE = {
    "induction": "induction: ",
    "maintenance": "maintenance: ",
    "rescue": "rescue: ",
    "re_treatment": "re-treatment: ",
    "as_needed": "as needed: ",
    "therapeutic_trial": "therapeutic trial: ",
}
ADVERB = {("1", "day"): "daily", ("1", "week"): "weekly", ("1", "month"): "monthly", ("1", "year"): "yearly"}


def regimen_in_words(steps: Sequence[Step]) -> str:
    """One line for a whole regimen; steps joined by “, then”."""
    return ", then ".join(step_in_words(step) for step in steps)


def step_in_words(step: Step) -> str:
    return PURPOSE.get(step.purpose, "") + _amount(step) + _rhythm(step)


def number(value: Decimal | int) -> str:
    """Without trailing zeros: 2, 0.4, 1.25."""
    text = f"{Decimal(value):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def range_in_words(values: Range | None) -> str:
    """“2”, “0.2–0.4”, “≥ 2”, “≤ 1”; empty where nothing is known."""
    if values is None or (values.low is None and values.high is None):
        return ""
    if values.high is None:
        return f"≥ {number(values.low or 0)}"
    if values.low is None:
        return f"≤ {number(values.high)}"
    return number(values.low) if values.low == values.high else f"{number(values.low)}–{number(values.high)}"


def _amount(step: Step) -> str:
    given = dose(step)
    days = f" × {step.days} {'day' if step.days == 1 else 'days'}" if step.days else ""
    if given is None:
        return f"dose not reported{days}"
    sign = SIGN.get(step.relation, "")
    amount = sign + range_in_words(Range(step.low, step.high if step.high is not None else step.low))
    if step.per == "course":
        return f"{amount} g/kg" + (f" over {step.days} {'day' if step.days == 1 else 'days'}" if step.days else "")
    total = per_course(step)
    course = f" ({range_in_words(total)} g/kg)" if total and step.days and step.days > 1 else ""
    return f"{amount} g/kg{'/day' if step.per == 'day' else ''}{days}{course}"


def _rhythm(step: Step) -> str:
    words = ""
    if step.every is not None:
        often = number(step.every)
        words = f", {ADVERB.get((often, step.every_unit)) or f'every {often} {step.every_unit}s'}"
    if step.courses and step.courses > 1:
        words += f" × {step.courses}"
    if step.lasts is not None:
        length = number(step.lasts)
        words += f" for {length} {step.lasts_unit}{'' if length == '1' else 's'}"
    return words + (", open-ended" if step.open_ended else "")
