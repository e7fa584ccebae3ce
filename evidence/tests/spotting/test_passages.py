"""Where a place lies: language, sentence, section. All texts are invented."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.spotting.passages import language_of, section_of, sentence_around, sentences

PAPER = """A trial in neuropathy

Abstract
Background We looked at dose. Conclusions
It may help 𝒳.

Nerves are long. They conduct.

Methods
We asked Dr. Example, e.g. by letter. He answered.

Figure 1. Flow of patients

Comment and conclusion
It helps.
"""


@pytest.mark.parametrize(
    ("text", "language"),
    [("It helps.", "en"), ("治療は有効である。IVIg", "ja"), ("治疗有效。IVIg", "zh-Hans"), ("The 天疱瘡 of a long English sentence", "en")],
)
def test_the_language_is_told_by_its_script(text, language):
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("dose", "Background We looked at dose."),
        ("letter", "We asked Dr. Example, e.g. by letter."),
        ("𝒳", "It may help 𝒳."),
        ("long. They", "Nerves are long. They conduct."),
    ],
)
def test_the_sentence_around_a_place_is_found(words, sentence):
    start = PAPER.index(words)
    first, last = sentence_around(PAPER, start, start + len(words))
    assert PAPER[first:last] == sentence


def test_sentences_in_cjk_end_with_their_full_stop():
    text = "有効である。しかし不明。 終わり"
    assert [text[start:end] for start, end in sentences(text)] == ["有効である。", "しかし不明。", "終わり"]


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("A trial", "title"),
        ("We looked", "abstract"),
        ("It may", "abstract"),
        ("Nerves", "body"),
        ("He answered", "body"),
        ("Flow", "legend"),
        ("It helps", "conclusion"),
    ],
)
def test_the_section_is_guessed_by_the_headings_above(words, section):
    text = PAPER.replace("dose. Conclusions", "dose.\nConclusions")
    assert section_of(text, text.index(words)) == section


def test_a_bare_abstract_is_an_abstract_and_a_bare_excerpt_is_not_guessed_at():
    text = "It is old. It is used.\nMore of it."
    assert section_of(text, 12, variant="abstract") == "abstract"
    assert section_of(text, 12, variant="excerpt") == ""


@given(st.text(alphabet="ab .。\n!A𝒳"), st.integers(0, 50), st.integers(1, 20))
def test_a_sentence_holds_its_place(text, start, length):
    start = min(start, max(0, len(text) - 1))
    end = min(len(text), start + length)
    first, last = sentence_around(text, start, end)
    assert text[start:end].strip() in text[first:last]


@given(st.text(alphabet="ab .。\n!A𝒳"))
def test_sentences_leave_out_nothing_but_space_and_marks(text):
    kept = "".join(text[start:end] for start, end in sentences(text))
    assert [letter for letter in text if letter.isalnum()] == [letter for letter in kept if letter.isalnum()]
