"""The address that a regimen could have: “ivig-0-4-daily-5-every-4-weeks-6”. Proposed, for a curator to change."""

from collections.abc import Sequence
from decimal import Decimal

from .doses import Step
from .regimen_words import number

PER = {"day": "daily", "infusion": "an-infusion", "course": "over"}
MOST = 80


def regimen_slug(steps: Sequence[Step]) -> str:
    """From the steps, joined by “then”; cut at a whole word where it gets too long."""
    slug = "ivig-" + "-then-".join("-".join(_words(step)) for step in steps)
    return slug if len(slug) <= MOST else slug[:MOST].rsplit("-", 1)[0]


def _words(step: Step) -> list[str]:
    words = _amount(step)
    if step.every is not None:
        words += ["every", *_count(step.every, step.every_unit)]
    if step.courses and step.courses > 1:
        words += ["x", str(step.courses)]
    if step.lasts is not None:
        words += ["for", *_count(step.lasts, step.lasts_unit)]
    return [*words, "open"] if step.open_ended else words


def _amount(step: Step) -> list[str]:
    dose = [_plain(each) for each in (step.low, step.high) if each is not None]
    if not dose:
        words = ["dose-not-reported"]
        return [*words, _plain(step.days), "days"] if step.days else words
    sign = {"ge": ["at-least"], "gt": ["more-than"], "le": ["at-most"], "lt": ["less-than"], "about": ["about"]}.get(step.relation, [])
    words = [*sign, "-to-".join(dose)]
    if step.per == "course":
        return [*words, "over", _plain(step.days), "day" if step.days == 1 else "days"] if step.days else [*words, "total"]
    return [*words, PER[step.per], *([_plain(step.days)] if step.days else [])]


def _count(value: Decimal, unit: str) -> list[str]:
    return [_plain(value), unit if value == 1 else f"{unit}s"]


def _plain(value: Decimal | int) -> str:
    return number(value).replace(".", "-")
