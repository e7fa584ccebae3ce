"""The reading pane: the words of a source text with the places that are anchored, as a part that any page can include.

It makes an anchor of what is selected, and tells the page by an event (static/evidence/reading.js says which).
"""

from itertools import pairwise

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import mark_safe

from ...queries.reading import anchored_places, may_read, readable_texts, words_of
from ...spotting.candidates import LABELS
from ...spotting.passages import sentences
from .suggestions import suggestions_in

TEMPLATE = "admin/evidence/sourcetext/_pane.html"


def reading_pane(request, publication, *, text=None, item=None):
    """What the template of the pane shows of a publication's texts: `text`, or the first that is loaded. None for who may not read."""
    if publication is None or not may_read(request.user):
        return None
    texts = readable_texts(publication)
    chosen = next((each for each in texts if text and each.pk == text.pk), None) or _first(texts, item)
    pane = {"publication": publication, "texts": texts, "text": chosen, "item": item}
    return {**pane, **_shown(chosen, item, request.user)} if chosen else pane


def pane_as_html(request, pane):
    """The pane alone, for a script that puts it into a page."""
    return render_to_string(TEMPLATE, {"reading": pane}, request=request)


def _first(texts, item):
    """The text in which the item is anchored already, else the first."""
    anchored = set(item.anchors.values_list("source_text", flat=True)) if item and item.pk else set()
    return next((text for text in texts if text.pk in anchored), None) or next(iter(texts), None)


def _shown(text, item, person):
    own = words_of(text)[text.start : text.end]
    places = anchored_places(text, person, item=item)
    candidates, suggested, kinds = suggestions_in(own, text.start)
    told = {
        "start": text.start,
        "length": len(own),
        "sentences": [(text.start + start, text.start + end) for start, end in sentences(own)],
        "suggested": suggested,
    }
    return {
        "words": marked_words(own, text.start, places, item, candidates),
        "kinds": kinds,
        "places": _by_start(places),
        "anchored": any(item and place.item_id == item.pk for place in places),
        "told": told,
        "told_id": f"reading-{text.pk}",
        "anchor_address": reverse("admin:evidence_sourcetext_anchor", args=[text.pk]),
    }


def _by_start(places):
    """[(start, anchors)] in the order of the text."""
    starting = {}
    for place in places:
        starting.setdefault(place.start, []).append(place)
    return list(starting.items())


def marked_words(words, offset, places, item=None, candidates=()):
    """The words as HTML whose text is exactly the words; marks, pins and hints add no letter to it.

    `offset` is the place of the first word in the file, in which `places` count; `candidates` count from the first word.
    """
    end = offset + len(words)
    starting, hints = dict(_by_start(places)), {offset + each.start: (number, each) for number, each in enumerate(candidates)}
    edges = {edge for place in places for edge in (place.start, place.end)}
    edges |= {offset + edge for each in candidates for edge in (each.start, each.end)}
    parts, closes, waiting = [], None, []
    for left, right in pairwise(sorted({offset, end, *(edge for edge in edges if offset < edge < end)})):
        if left == closes:
            parts += ["</span>", *waiting]
            closes, waiting = None, []
        if left in starting:  # a link stands beside a hint, never inside: a control holds no other
            (waiting if closes else parts).append(_pin(left, starting[left]))
        if left in hints:
            number, hint = hints[left]
            closes = offset + hint.end
            parts.append(_opened(number, hint))
        over = [place for place in places if place.start <= left and right <= place.end]
        parts.append(_part(words[left - offset : right - offset], over, item))
    parts += ["</span>", *waiting] if closes else []
    return mark_safe("".join(parts))


def _opened(number, hint):
    meaning = f"{LABELS[hint.kind]}: {' or '.join(dict.fromkeys(reading.words for reading in hint.readings))}"
    return format_html('<span class="hint {}" role="button" tabindex="-1" data-hint="{}" title="{}">', hint.kind, number, meaning)


def _part(words, over, item):
    said = _escaped(words)
    if not over:
        return said
    own = item is not None and any(place.item_id == item.pk for place in over)
    return format_html('<mark class="{}">{}</mark>', "anchored own" if own else "anchored", said)


def _pin(start, places):
    """A link without words, so that the text stays what it is: to the item, or to the list of several below the text."""
    names = ", ".join(place.item.permalink_name for place in places)
    one = len(places) == 1
    address = reverse("admin:evidence_evidenceitem_change", args=[places[0].item_id]) if one else f"#place-{start}"
    return format_html('<a class="pin" href="{}" aria-label="Anchored here: {}" title="{}"></a>', address, names, names)


def _escaped(words):
    """Escaped, with carriage returns kept: a browser would read CRLF as one line end, and every place behind it would be wrong."""
    return mark_safe(conditional_escape(words).replace("\r", "&#13;"))
