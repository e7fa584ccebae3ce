"""Checks every anchor against the source texts: the file, the slice, and the numbers that the claim prints."""

import hashlib
import re
import unicodedata
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path

from ..models import EvidenceItem, SourceText

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
MYRIADS = re.compile(r"(\d+(?:\.\d+)?)\s*万")  # Japanese and Chinese count in tens of thousands
OWN_NUMBER = re.compile(r"(?<![\w-])\d+(?:[.,]\d+)*")  # not the 1 of GM1 or ICAM-1


@dataclass
class Verification:
    """What was checked and what does not hold."""

    texts: int = 0
    anchors: int = 0
    faults: list[str] = field(default_factory=list)


def verify(folder: Path) -> Verification:
    """Check every public item of every source text against the files in the folder."""
    found = Verification()
    contents = {text.pk: _content(text, folder, found) for text in SourceText.objects.all()}
    items = EvidenceItem.objects.public().prefetch_related("anchors__source_text", "results")
    for item in items.order_by("accession", "version"):
        slices = [_slice(item, anchor, contents[anchor.source_text_id], found) for anchor in item.anchors.all()]
        printed = "\n".join(part for part in slices if part is not None)
        for number in sorted(printed_numbers(item) - numbers_in(printed)):
            found.faults.append(f"{item}: the printed number {number} stands in none of its anchors.")
    return found


def printed_numbers(item) -> set[str]:
    """The numbers that the item takes from its source: in its statement, results and values. What is computed is left out."""
    results = item.results.all()
    computed = {_short(result.percent_computed) for result in results if result.percent_computed is not None}
    computed |= {str(result.n) for result in results if result.n_from == "study"}
    numbers = {match.replace(",", "") for match in OWN_NUMBER.findall(item.statement)} - computed
    for result in results:
        numbers |= {result.percent_printed} if result.percent_printed else set()
        numbers |= {str(result.events)} if result.events else set()
        numbers |= {str(result.n)} if result.n is not None and result.n_from == "printed" else set()
    for value in (item.value_low, item.value_high):
        numbers |= {_short(value)} if value is not None else set()
    return numbers


def numbers_in(text: str) -> set[str]:
    """Every number of the text, in digits (with 万 too) or in English words up to twenty, without thousands separators."""
    plain = unicodedata.normalize("NFKC", text).casefold()
    numbers = {match.replace(",", "") for match in NUMBER.findall(plain)}
    numbers |= {_short(Decimal(match) * 10_000) for match in MYRIADS.findall(plain)}
    return numbers | {str(value) for word, value in WORDS.items() if re.search(rf"\b{word}\b", plain)}


ONES = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
TEENS = ["eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"]
WORDS = {word: value for value, word in enumerate([*ONES, *TEENS])}


def uncovered(text: SourceText, content: str) -> list[tuple[int, int]]:
    """The stretches of a source text that no anchor of a public item touches, as (start, end)."""
    spans = text.anchors.filter(item__in=EvidenceItem.objects.public()).order_by("start").values_list("start", "end")
    free, position = [], text.start
    for start, end in spans:
        if start > position:
            free.append((position, start))
        position = max(position, end)
    free.append((position, text.end))
    return [(start, end) for start, end in free if re.search(r"\w", content[start:end])]


def _content(text, folder, found):
    path = folder / text.file
    if not path.is_file():
        found.faults.append(f"{text.slug}: there is no file {text.file} in {folder}.")
        return None
    raw = path.read_bytes()
    found.texts += 1
    if hashlib.sha256(raw).hexdigest() != text.sha256:
        found.faults.append(f"{text.slug}: {text.file} is not the file that was read: its SHA-256 differs.")
    content = raw.decode("utf-8")
    if len(content) != text.length:
        found.faults.append(f"{text.slug}: {text.file} has {len(content)} code points, not {text.length}.")
    return content


def _slice(item, anchor, content, found):
    found.anchors += 1
    if content is None:
        return None
    words = content[anchor.start : anchor.end]
    if hashlib.sha256(words.encode()).hexdigest() != anchor.sha256:
        found.faults.append(f"{item}: anchor {anchor.position} ({anchor}) does not have its digest.")
        return None
    return words


def _short(value):
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
