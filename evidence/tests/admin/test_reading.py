"""Reading a source text in the admin: who may, what is shown, what a place says, and what the review page shows of it."""

import html
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from evidence.actions.recording import settle
from evidence.admin.reading.reading_pane import marked_words
from evidence.models import SourceText, SourceWords
from evidence.queries.reading import digest_of
from evidence.tests import builders

from .forms import complaints, filled, row

pytestmark = pytest.mark.django_db

WORDS = "A <b>title</b>\r\n\r\nIt helped 12 of 20 𝒳 patients. 有効である。\n"


@pytest.fixture
def text():
    return builders.readable_text(WORDS, language="en")


def page(text, name="read"):
    return reverse(f"admin:evidence_sourcetext_{name}", args=[text.pk])


def as_a_browser_reads(fragment):
    """The text of a piece of HTML: tags away, line ends made one by the parser, references resolved after that."""
    return html.unescape(re.sub(r"<[^>]*>", "", fragment).replace("\r\n", "\n").replace("\r", "\n").replace("&#13;", "\0")).replace(
        "\0", "\r"
    )


@pytest.mark.parametrize("who", ["dave", "anonymous"])
@pytest.mark.parametrize("name", ["read", "anchor", "load"])
def test_nobody_outside_sees_the_words(client, signed_in, text, who, name):
    browser = client if who == "anonymous" else signed_in.dave
    answer = browser.get(page(text, name), {"start": 0, "end": 5}, secure=True)
    assert answer.status_code == 302
    assert browser.get(reverse("admin:evidence_publication_pane", args=[text.publication_id]), secure=True).status_code == 302


def test_who_may_come_in_but_not_read_is_refused(cast, signed_in, text):
    cast.dave.is_staff = True
    cast.dave.save()
    for name in ("read", "anchor", "load"):
        assert signed_in.dave.get(page(text, name)).status_code == 403
    assert signed_in.dave.get(reverse("admin:evidence_publication_pane", args=[text.publication_id])).status_code == 403


def test_the_page_shows_exactly_the_words(signed_in, text):
    shown = signed_in.alice.get(page(text)).content.decode()
    words = re.search(r'<div class="words"[^>]*>(.*?)</div>', shown, re.DOTALL)[1]
    assert as_a_browser_reads(words) == WORDS
    assert 'lang="en"' in shown


def test_marks_and_pins_add_no_letter(cast, text):
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    spans = [(2, 14), (10, 30), (10, 30), (0, len(WORDS)), (20, 25)]
    places = [type("Place", (), {"start": start, "end": end, "item": item, "item_id": item.pk})() for start, end in sorted(spans)]
    marked = marked_words(WORDS, 0, places, item)
    assert as_a_browser_reads(marked) == WORDS
    assert '<mark class="anchored own">' in marked
    assert marked.count('class="pin"') == 4, "two anchors that start together share one"


def test_a_part_of_a_file_counts_from_the_start_of_the_file(signed_in, text):
    part = builders.readable_text(WORDS, text.publication, start=18, end=50)
    place = signed_in.alice.get(page(part, "anchor"), {"start": 18, "end": 34}).json()
    assert place["sha256"] == digest_of(WORDS[18:34])
    assert (place["source_text"], place["words"]) == (part.pk, WORDS[18:34])
    assert signed_in.alice.get(page(part, "anchor"), {"start": 2, "end": 5}).status_code == 400


@pytest.mark.parametrize(
    "asked", [{}, {"start": "x", "end": "5"}, {"start": "5", "end": "5"}, {"start": "0", "end": "9999"}, {"start": "²", "end": "³"}]
)
def test_a_place_that_is_none_is_refused_with_a_sentence(signed_in, text, asked):
    answer = signed_in.alice.get(page(text, "anchor"), asked)
    assert answer.status_code == 400
    assert answer.json()["error"].endswith(".")


def test_without_a_script_a_place_is_looked_up_on_the_page(signed_in, text):
    start = WORDS.index("𝒳")
    shown = signed_in.alice.get(page(text), {"start": start, "end": start + 1})
    assert shown.context["place"].sha256 == digest_of("𝒳")
    assert digest_of("𝒳") in shown.content.decode()
    assert "ends before it starts" in signed_in.alice.get(page(text), {"start": 3, "end": 1}).content.decode()


def test_a_text_that_is_not_loaded_asks_for_its_file(signed_in):
    missing = builders.source_text(sha256=digest_of(WORDS), length=len(WORDS), end=len(WORDS))
    assert signed_in.alice.get(page(missing)).url == page(missing, "load")
    refused = signed_in.alice.post(page(missing, "load"), {"words": "Another"})
    assert "This is another file" in refused.context["form"].errors["words"][0]
    assert "Another" in refused.content.decode(), "what was entered is still there"
    sent = SimpleUploadedFile("any-name.txt", WORDS.encode())
    assert signed_in.alice.post(page(missing, "load"), {"file": sent}).url == page(missing)
    assert SourceWords.objects.get().words == WORDS


def test_the_list_says_of_which_text_the_words_are_here(signed_in, text):
    builders.source_text()
    shown = signed_in.alice.get(reverse("admin:evidence_sourcetext_changelist")).content.decode()
    assert f'<a href="{page(text)}">read</a>' in shown
    assert shown.count(">load</a>") == 1


def test_a_new_text_is_pasted_or_uploaded(signed_in):
    paper = builders.publication()
    address = reverse("admin:evidence_publication_new_text", args=[paper.pk])
    signed_in.alice.post(address, {"variant": "abstract", "words": "治疗有效。\r\n真的。"})
    pasted = SourceText.objects.get()
    assert (pasted.language, pasted.length, pasted.variant) == ("zh-Hans", 9, "abstract")
    signed_in.alice.post(address, {"variant": "full_text", "file": SimpleUploadedFile("paper.txt", WORDS.encode())})
    assert SourceText.objects.get(file="paper.txt").sha256 == digest_of(WORDS)
    again = signed_in.alice.post(address, {"variant": "full_text", "file": SimpleUploadedFile("paper.txt", WORDS.encode())})
    assert "This part of the file is entered already." in again.content.decode()
    empty = signed_in.alice.post(address, {"variant": "abstract"})
    assert empty.context["form"].errors["words"] == ["There is nothing to read in it."]


def test_a_part_of_a_file_becomes_a_text_of_its_own(signed_in):
    paper = builders.publication()
    address = reverse("admin:evidence_publication_new_text", args=[paper.pk])
    start = WORDS.index("有効")
    for part in ({"start": 0, "end": start}, {"start": start}):
        signed_in.alice.post(address, {"variant": "abstract", "file": SimpleUploadedFile("two.txt", WORDS.encode()), **part})
    english, japanese = SourceText.objects.order_by("start")
    assert (english.start, english.end, english.language) == (0, start, "en")
    assert (japanese.start, japanese.end, japanese.language) == (start, len(WORDS), "ja")
    outside = signed_in.alice.post(address, {"variant": "abstract", "words": "Short", "end": 99})
    assert "The text ends before it starts, or after its file." in outside.content.decode()


def test_words_go_with_the_last_text_that_names_them(text):
    other = builders.readable_text(WORDS)
    other.delete()
    assert SourceWords.objects.exists()
    SourceText.objects.filter(pk=text.pk).update(sha256="0" * 64)
    assert not SourceWords.objects.exists()


def test_the_form_in_the_frame_of_the_workbench_shows_the_text_no_second_time(signed_in, text):
    address = reverse("admin:evidence_evidenceitem_add")
    framed = signed_in.alice.get(address, {"publication": text.publication_id}, headers={"Sec-Fetch-Dest": "iframe"})
    assert "text-column" not in framed.content.decode()


def test_an_editor_deletes_the_words_and_the_anchors_stay(cast, signed_in, text):
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    builders.anchor(item, source_text=text, start=0, end=1, sha256=digest_of("A"))
    assert signed_in.bob.post(page(text, "forget")).status_code == 403
    signed_in.carol.post(page(text, "forget"))
    assert not SourceWords.objects.exists()
    assert item.anchors.count() == 1


def test_the_form_of_an_item_stands_beside_the_text_in_which_it_is_anchored(cast, signed_in, text):
    builders.readable_text("Other words.", text.publication)
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    builders.anchor(item, source_text=text, start=0, end=1, sha256=digest_of("A"))
    shown = signed_in.alice.get(reverse("admin:evidence_evidenceitem_change", args=[item.pk]))
    assert shown.context["reading"]["text"] == text
    assert len(shown.context["reading"]["texts"]) == 2
    assert '<mark class="anchored own">A</mark>' in shown.content.decode()


def test_a_new_item_of_a_chosen_publication_stands_beside_its_text(signed_in, text):
    add = reverse("admin:evidence_evidenceitem_add")
    assert signed_in.alice.get(add).context["reading"] is None
    assert signed_in.alice.get(add, {"publication": text.publication_id}).context["reading"]["text"] == text


def test_the_digest_of_an_anchor_is_computed_where_the_words_are_loaded(cast, signed_in, text):
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    without = builders.source_text(text.publication)
    address = reverse("admin:evidence_evidenceitem_change", args=[item.pk])
    opened = signed_in.alice.get(address)
    entered = {"source_text": text.pk, "start": 0, "end": 1, "section": "title", "role": "background", "sha256": "", "cites": ""}
    data = filled(opened, **{"anchors-TOTAL_FORMS": 1}, **row("anchors", 0, **entered))
    wrong = signed_in.alice.post(address, {**data, "anchors-0-source_text": without.pk})
    assert "the words of the text are not loaded" in complaints(wrong)["anchors-0-sha256"][0]
    mistyped = signed_in.alice.post(address, {**data, "anchors-0-sha256": "0" * 64})
    assert complaints(mistyped)["anchors"] == ["The digest is not that of this place in the source text."]
    assert signed_in.alice.post(address, data).status_code == 302
    assert item.anchors.get().sha256 == digest_of("A")


def test_the_review_page_shows_the_passage_with_what_stands_around_it(cast, signed_in, text):
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    start = WORDS.index("It helped")
    builders.anchor(item, source_text=text, start=start, end=start + 9, sha256=digest_of("It helped"))
    address = reverse("admin:evidence_evidenceitem_review", args=[item.pk])
    shown = signed_in.bob.get(address).content.decode()
    assert "<mark>It helped</mark>" in shown
    assert "12 of 20 𝒳 patients" in shown
    cast.bob.groups.clear()
    assert "It helped" not in signed_in.bob.get(address).content.decode()


def test_the_review_page_says_where_a_digest_does_not_hold(cast, signed_in):
    text = builders.source_text(sha256=digest_of(WORDS), length=len(WORDS), end=len(WORDS))
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    builders.anchor(item, source_text=text, start=0, end=1)
    settle()
    builders.source_words(WORDS)
    assert (
        "do not have the anchor’s digest"
        in signed_in.bob.get(reverse("admin:evidence_evidenceitem_review", args=[item.pk])).content.decode()
    )


# suggestions

SAID = "Strength in Example neuropathy rose in 12 of 20 patients (60%) on 0.4 g/kg/day × 5 d and on 1 g/kg over 2 days. Placebo did less."


@pytest.fixture
def vocabulary(db):
    """What is named in SAID."""
    return {
        "disease": builders.disease("example-neuropathy", label="Example neuropathy"),
        "outcome": builders.outcome("strength", label="Strength"),
        "placebo": builders.intervention("placebo"),
        "regimen": builders.regimen({"low": "0.4", "per": "day", "days": 5}),
    }


def choices_of(browser, text):
    told = browser.get(page(text)).context["reading"]["told"]["suggested"]
    return {SAID[each["start"] : each["end"]]: each["choices"] for each in told}


def test_what_the_words_say_is_suggested_for_the_fields_of_a_draft(signed_in, vocabulary):
    suggested = choices_of(signed_in.alice, builders.readable_text(SAID))
    disease, regimen = vocabulary["disease"], vocabulary["regimen"]
    assert suggested["Example neuropathy"][0]["set"] == [{"field": "disease", "value": str(disease.pk), "label": "Example neuropathy"}]
    assert suggested["0.4 g/kg/day × 5 d"][0]["set"] == [{"field": "regimen", "value": str(regimen.pk), "label": regimen.label}]
    assert {(each["field"], each["value"]) for each in suggested["12 of 20 patients (60%)"][0]["result"]} == {
        ("events", "12"), ("n", "20"), ("n_from", "printed"), ("percent_printed", "60"),
    }  # fmt: skip
    assert [each["treatment"]["role"] for each in suggested["Placebo"]] == ["given", "comparator", "background"]


def test_a_part_of_a_file_suggests_at_places_of_the_file(signed_in, vocabulary):
    text = builders.readable_text(f"𝒳 above.\n{SAID}", start=9)
    told = signed_in.alice.get(page(text)).context["reading"]["told"]["suggested"]
    assert [f"𝒳 above.\n{SAID}"[each["start"] : each["end"]] for each in told][:2] == ["Strength", "Example neuropathy"]


def test_a_dose_that_is_no_regimen_yet_opens_its_form_filled_in(signed_in, vocabulary):
    (choice,) = choices_of(signed_in.alice, builders.readable_text(SAID))["1 g/kg over 2 days"]
    opened = signed_in.alice.get(choice["regimen"])
    entered = filled(opened)
    assert (entered["steps-0-low"], entered["steps-0-per"], entered["steps-0-days"], entered["slug"]) == (
        "1",
        "course",
        "2",
        "ivig-1-over-2-days",
    )
    assert signed_in.alice.post(choice["regimen"], entered).status_code == 302
    assert "set" in choices_of(signed_in.alice, SourceText.objects.get())["1 g/kg over 2 days"][0]


def test_a_pin_stands_beside_a_suggestion_and_never_inside(cast, signed_in, vocabulary):
    text = builders.readable_text(SAID)
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    start = SAID.index("neuropathy")
    builders.anchor(item, source_text=text, start=start, end=start + 10, sha256=digest_of("neuropathy"))
    shown = signed_in.alice.get(page(text)).content.decode()
    words = re.search(r'<div class="words"[^>]*>(.*?)</div>', shown, re.DOTALL)[1]
    assert as_a_browser_reads(words) == SAID
    assert re.search(r'data-hint="1"[^>]*>Example <mark class="anchored">neuropathy</mark></span><a class="pin"', words)


def test_the_pane_asks_no_more_for_more_anchors(cast, signed_in, vocabulary):
    text = builders.readable_text(SAID)
    item = builders.draft(curator=cast.alice, publication=text.publication, anchored=False)
    builders.anchor(item, source_text=text, start=0, end=8, sha256=digest_of(SAID[:8]))
    few = asked_for(signed_in.alice, page(text))
    for place in range(1, 20):
        builders.anchor(item, source_text=text, start=place, end=place + 8, sha256=digest_of(SAID[place : place + 8]))
    assert asked_for(signed_in.alice, page(text)) == few


def asked_for(browser, address):
    with CaptureQueriesContext(connection) as asked:
        assert browser.get(address).status_code == 200
    return len(asked)
