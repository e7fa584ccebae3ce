"""Source texts for those who may read them: their words, the places that are anchored, and a passage with what stands around it."""

import hashlib
from dataclasses import dataclass

from django.db.models import Q

from ..models import EvidenceItem, SourceAnchor, SourceText, SourceWords
from ..spotting.passages import language_of, section_of
from ..vocabulary.bibliography import TextVariant
from ..vocabulary.workflow import Status
from .blindness import only_seen

CONTEXT = 160
"""Code points shown before and after a passage."""


def may_read(person):
    """Whether this person may see words that are under copyright."""
    return person.has_perm("evidence.view_sourcewords")


def held(digests):
    """Those of the digests whose words are loaded."""
    return set(SourceWords.objects.filter(sha256__in=digests).values_list("sha256", flat=True))


def readable_texts(publication):
    """The texts of a publication whose words are loaded, by slug."""
    texts = list(SourceText.objects.filter(publication=publication).select_related("publication", "translated_from").order_by("slug"))
    loaded = held([text.sha256 for text in texts])
    return [text for text in texts if text.sha256 in loaded]


def words_of(text):
    """The words of the whole file in which the text lies; None where they are not loaded."""
    return SourceWords.objects.filter(sha256=text.sha256).values_list("words", flat=True).first()


def digest_of(words):
    """SHA-256 of a passage in UTF-8."""
    return hashlib.sha256(words.encode()).hexdigest()


@dataclass(frozen=True)
class Place:
    """What an anchor at this place would say; offsets are those of the file."""

    source_text: int
    start: int
    end: int
    sha256: str
    section: str
    language: str
    words: str
    label: str


def place_in(text, words, start, end):
    """The place from `start` to `end`; ValueError with a sentence where the text has none such."""
    if end <= start:
        raise ValueError("The passage ends before it starts.")
    if start < text.start or end > text.end:
        raise ValueError(f"The passage lies outside this text, which goes from {text.start} to {text.end}.")
    said = words[start:end]
    own = words[text.start : text.end]
    section = section_of(own, start - text.start, variant=_variant(text))
    return Place(text.pk, start, end, digest_of(said), section, language_of(said), said, str(text))


def _variant(text):
    """What was translated, where that is known."""
    if text.variant == TextVariant.TRANSLATION and text.translated_from:
        return text.translated_from.variant
    return text.variant


def anchored_places(text, person, *, item=None):
    """Anchors that this person may see in a text: of items that are alive, and of `item` whatever became of it. In the order of the text.

    What was handed in as a reading of a double extraction is a record of its own, and no longer alive.
    """
    over = Q(status__in=[Status.SUPERSEDED, Status.REJECTED, Status.RETRACTED]) | Q(extraction__handed_in_at__isnull=False)
    alive = EvidenceItem.objects.exclude(over).values("pk")
    anchors = SourceAnchor.objects.filter(source_text=text, item__in=alive)
    if item:
        anchors = anchors | SourceAnchor.objects.filter(source_text=text, item=item)
    return list(only_seen(anchors, person).select_related("item").order_by("start", "-end", "item__accession", "pk").distinct())


@dataclass(frozen=True)
class Passage:
    """An anchored passage with what stands around it; `holds` says whether its digest is that of these words."""

    anchor: SourceAnchor
    before: str
    words: str
    after: str
    holds: bool
    language: str


def passages_of(item):
    """{anchor's primary key: Passage} for the anchors of an item whose texts are loaded, in two queries."""
    anchors = list(item.anchors.all())
    loaded = SourceWords.objects.in_bulk({anchor.source_text.sha256 for anchor in anchors})
    return {
        anchor.pk: _passage(anchor, loaded[anchor.source_text.sha256].words) for anchor in anchors if anchor.source_text.sha256 in loaded
    }


def _passage(anchor, words):
    text, start, end = anchor.source_text, anchor.start, anchor.end
    said = words[start:end]
    before, after = words[text.start : start], words[end : text.end]
    return Passage(anchor, _last_of(before), said, _first_of(after), digest_of(said) == anchor.sha256, text.language)


def _last_of(words):
    """The end of what stands before, from the beginning of a word; an ellipsis where something is left out."""
    if len(words) <= CONTEXT:
        return words
    _, space, rest = words[-CONTEXT:].partition(" ")
    return f"…{rest}" if space and len(rest) > CONTEXT // 2 else f"…{words[-CONTEXT:]}"


def _first_of(words):
    if len(words) <= CONTEXT:
        return words
    rest, space, _ = words[:CONTEXT].rpartition(" ")
    return f"{rest}…" if space and len(rest) > CONTEXT // 2 else f"{words[:CONTEXT]}…"
