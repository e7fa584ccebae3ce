"""Regimens in the reader's language: the numbers as they stand, the words in theirs."""

import pytest
from django.utils.translation import override

from evidence.wording.regimens import regimen_here

LINE = "induction: 1 g/kg/day × 2 days (2 g/kg), every 4 weeks × 6, then maintenance: about 0.5 g/kg over 1 day, monthly for 12 months, open-ended"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", LINE),
        ("ja", "導入：1 g/kg/日 × 2日（2 g/kg）、4週ごと × 6、次いで維持：約0.5 g/kg（1日かけて）、毎月（12か月間）、終了の定めなし"),
        (
            "zh-hans",
            "诱导：1 g/(kg⋅d) × 2 天（2 g/kg），每 4 周一次 × 6，"
            "然后维持：约 0.5 g/kg（1 天内给予），每月一次，持续 12 个月，未说明终止时间",
        ),
    ],
)
def test_each_word_of_a_line_is_said(language, said):
    with override(language):
        assert regimen_here(LINE) == said


def test_what_a_curator_worded_stays_as_it_is():
    with override("ja"):
        assert regimen_here("2 g/kg as the patient needs it, every 4 weeks") == "2 g/kg as the patient needs it, every 4 weeks"
