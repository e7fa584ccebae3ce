"""The shape of a statement is told from its words alone."""

import pytest

from evidence.vocabulary.evidence import Kind
from evidence.vocabulary.overclaims import overclaims
from evidence.vocabulary.statements import shape
from evidence.vocabulary.teaching import LESSONS


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        ("Strength improved. Relapses were fewer.", "More than one sentence"),
        ("Strength improved", "full stop"),
        ("We saw that strength improved.", "“We” are the curators"),
        ("It improved strength.", "It stands alone"),
        ("Strength " + "and strength " * 30 + "improved.", "letters"),
    ],
)
def test_what_makes_it_hard_to_read_alone_is_told(statement, told):
    assert [told in each for each in shape(statement)] == [True]


@pytest.mark.parametrize(
    "statement",
    ["", "Strength at 0.4 g/kg vs. Placebo improved (p = 0.01).", "Strength improved, i.e. Grip became stronger.", "筋力は改善した。"],
)
def test_a_plain_sentence_is_let_be(statement):
    assert shape(statement) == []


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_is_taught_by_an_example_that_passes_its_own_checks(kind):
    lesson = LESSONS[kind]
    assert lesson.counts
    assert lesson.word_it
    assert lesson.rather
    assert shape(lesson.example) == []
    fields = {"hedge": "asserted", "support": "hypothesised", "strength": "may_be_considered", "serious": "no", "dose_says": "mentioned"}
    assert overclaims(kind, lesson.example, fields) == []
