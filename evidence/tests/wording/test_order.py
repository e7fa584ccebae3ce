"""Names stand where the reader looks for them."""

import pytest
from django.utils.translation import override

from evidence.wording.order import by_name

JAPANESE = [
    "Sjögren症候群",
    "ギラン・バレー症候群",
    "ミラー・フィッシャー",
    "重症筋無力症",
    "全身性エリテマトーデス",
    "皮膚筋炎",
    "慢性炎症性脱髄性多発神経炎",
]
CHINESE = ["IgA 肾病", "癫痫", "多发性硬化", "皮肌炎", "特发性血小板减少症", "天疱疮", "系统性红斑狼疮", "荨麻疹", "重症肌无力"]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        ("en", ["Dermatomyositis", "IgM anti-MAG", "ischaemia", "Sjögren syndrome", "Stiff-person syndrome"]),
        ("ja", JAPANESE),  # letters, kana, then kanji by reading: ジュウ, ゼン, ヒ, マン
        ("zh-hans", CHINESE),  # by pinyin: diān, duō, pí, tè, tiān, xì, xún, zhòng
    ],
)
def test_names_stand_as_in_a_dictionary_of_their_language(language, names):
    with override(language):
        assert by_name(reversed(names), str) == names


def test_case_accents_widths_and_the_two_kana_make_no_difference():
    with override("ja"):
        assert by_name(["がん", "カン", "ギラン", "かん２"], str) == ["がん", "カン", "かん２", "ギラン"]
    with override("en"):
        assert by_name(["éb", "Ea", "ec"], str) == ["Ea", "éb", "ec"]


def test_what_the_character_set_does_not_have_comes_last_and_fails_nothing():
    with override("zh-hans"):
        assert by_name(["😀", "ギラン", "疱", "α", "a"], str)[0] == "a"
        assert by_name(["😀", "疱"], str) == ["疱", "😀"]
