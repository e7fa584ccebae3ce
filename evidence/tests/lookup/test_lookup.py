"""What readers write leads to one spelling; nothing is found that does not belong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evidence.lookup.folding import fold
from evidence.lookup.spelling import highlighted, mended
from evidence.lookup.tokens import MOST_PHRASES, phrases, tokens, wanted, wanted_apart, words


@pytest.mark.parametrize(
    "written",
    [
        *("IVIg", "IVIG", "ＩＶＩｇ", "i.v. Ig", "IV-Ig", "intravenous immunoglobulin", "Intravenous immune globulins"),
        *("静脈内免疫グロブリン", "静脉注射免疫球蛋白", "静注人免疫球蛋白", "静脉丙种球蛋白", "丙球"),
    ],
)
def test_immunoglobulin_has_one_spelling(written):
    assert words(written) == ["ivig"]


@pytest.mark.parametrize(
    ("written", "kept"), [("IV", "iv"), ("IgG", "igg"), ("IVF", "ivf"), ("give", "give"), ("IgG4", "igg4"), ("live", "live")]
)
def test_what_only_looks_like_it_is_left_alone(written, kept):
    assert words(written) == [kept]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Guillain–Barré", "guillain barre"),
        ("anaemia", "anemia"),
        ("randomised", "randomized"),
        ("oedema", "edema"),
        ("TGF-β", "tgf beta"),
        ("neuropathies", "neuropathy"),
        ("多巣性運動ﾆｭｰﾛﾊﾟﾁｰ", "多巣性運動ニューロパチー"),
        ("paraproteinaemic", "paraproteinemic"),
        ("格林-巴利综合征", "格林巴利综合征"),
    ],
)
def test_two_spellings_are_the_same_words(one, other):
    assert words(one) == words(other)


@pytest.mark.parametrize("word", ["analysis", "virus", "pemphigus", "dose", "stress", "diagnosis", "sepsis"])
def test_what_is_no_plural_is_not_cut(word):
    assert words(word)[0].startswith(word[:-1])
    assert word in ("stress", *words(word)) or words(word) == [word]


def test_japanese_voicing_is_part_of_the_letter():
    assert words("バ") != words("ハ")


def test_any_part_of_a_run_without_spaces_is_found():
    inside = set(tokens("多巣性運動ニューロパチーの治療"))
    for part in ("運動", "ニューロパチー", "巣", "多巣性運動"):
        assert all(token in inside for group in wanted(part) for token in group), part
    assert not all(token in inside for group in wanted("感覚") for token in group)


def test_numbers_keep_their_point_and_stand_apart_from_their_unit():
    assert words("IVIG 0.4g/kg") == ["ivig", "0.4", "g", "kg"]
    assert words("PMID 15150209") == ["pmid", "15150209"]


def test_small_words_are_asked_for_only_alone():
    assert wanted("the treatment of it") == [["treatment"]]
    assert wanted("of") == [["of"]]


@given(st.text(max_size=200))
def test_folding_twice_is_folding_once_and_nothing_breaks(text):
    assert words(" ".join(words(text))) == words(" ".join(words(" ".join(words(text)))))
    tokens(text), wanted(text), fold(text)


KNOWN = ["guillain", "barre", "pemphigus", "myasthenia", "syndrome", "myositis", "dermatomyositis"]


@pytest.mark.parametrize(
    ("typed", "meant"), [("guillan", "guillain"), ("pemfigus", "pemphigus"), ("miasthenia", "myasthenia"), ("sydnrome", "syndrome")]
)
def test_a_slip_is_mended(typed, meant):
    assert mended(typed, KNOWN)[:1] == [meant]


@pytest.mark.parametrize("typed", ["gbs", "barre", "zzzzzz", "1515"])
def test_short_known_and_foreign_words_are_left_alone(typed):
    assert mended(typed, KNOWN) == []


def test_what_was_found_is_marked_and_nothing_is_lost():
    pieces = highlighted("Strength came back.", [(0, 8), (4, 10)])
    assert "".join(text for text, _ in pieces) == "Strength came back."
    assert [text for text, found in pieces if found] == ["Strength", " c"]


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("which dose in stiff-person syndrome?", "stiff person syndrome"),
        ("IVIg or plasma exchange in Guillain-Barré", "guillain barre syndrome"),
        ("寻常型天疱疮可以用免疫球蛋白吗", "寻常型天疱疮"),
    ],
)
def test_a_question_holds_the_names_that_stand_in_it(question, name):
    assert name in phrases(question)
    assert not {"which", "in", "or"} & set(phrases(question))


def test_words_of_the_question_are_not_looked_for():
    assert wanted("why does it help in my patient?") == [["help"]]
    assert wanted("why") == [["why"]]


def test_runs_are_cut_at_particles_and_spaces_where_nothing_holds_them_whole():
    assert wanted_apart("重症筋無力症の用量") == [*wanted("重症筋無力症"), *wanted("用量")]
    assert wanted_apart("用量 疗程") == [*wanted("用量"), *wanted("疗程")]


@given(st.text(max_size=300))
def test_what_may_be_a_name_is_bounded(text):
    assert len(phrases(text)) <= MOST_PHRASES
