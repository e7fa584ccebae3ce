"""Names of a dictionary in a text: the longest, whole words, abbreviations only where they are written large."""

import pytest

from evidence.spotting.candidates import Kind
from evidence.spotting.folding import fold
from evidence.spotting.names import Dictionary, Named

NAMES = Dictionary(
    [
        Named("neuropathy", Kind.DISEASE, "1", "Neuropathy"),
        Named("example neuropathy", Kind.DISEASE, "2", "Example neuropathy"),
        Named("MS", Kind.DISEASE, "3", "Multiple example"),
        Named("例示ニューロパチー", Kind.DISEASE, "2", "Example neuropathy"),
        Named("示例神经病", Kind.DISEASE, "2", "Example neuropathy"),
        Named("relapse", Kind.OUTCOME, "9", "Relapse"),
        Named("relapse", Kind.HARM, "10", "Relapse as a harm"),
        Named("x", Kind.DISEASE, "11", "Too short"),
    ]
)


def found(text):
    return [(text[each.start : each.end], each.readings[0].key) for each in NAMES.find(fold(text))]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("In Example-Neuropathy it", [("Example-Neuropathy", "2")]),
        ("example\nneuropathy", [("example\nneuropathy", "2")]),
        ("polyneuropathy", []),
        ("neuropathies", []),
        ("two neuropathys", [("neuropathys", "1")]),
        ("𝒳 の例示ニュー ロパチーでは", [("例示ニュー ロパチー", "2")]),
        ("对示例神经病患者", [("示例神经病", "2")]),
        ("MS患者", [("MS", "3")]),
        ("in 5 ms and Ms. Example", []),
        ("x", []),
    ],
)
def test_names_in_three_languages(text, names):
    assert found(text) == names


def test_a_name_of_two_things_says_both():
    (candidate,) = NAMES.find(fold("a relapse"))
    assert [(reading.kind, reading.key) for reading in candidate.readings] == [(Kind.OUTCOME, "9"), (Kind.HARM, "10")]
