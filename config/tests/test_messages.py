"""The catalogues of translations are whole, keep what must be kept, and are what the code says."""

import re
import shutil

import polib
import pytest

from config import messages

PLACEHOLDERS = re.compile(r"\{\w*\}|%\(\w+\)s|%%")
MARKUP = re.compile(r"<(?!span lang)(?!/span)[^>]+>")
IN_EACH = pytest.mark.parametrize("language", messages.LANGUAGES)


def translations(entry):
    return list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]


def said(language, msgid, context=None):
    return next(entry for entry in messages.catalogue_of(language) if messages.key_of(entry) == (context, msgid)).msgstr


@IN_EACH
def test_nothing_is_missing_doubtful_or_left_over(language):
    catalogue = messages.catalogue_of(language)
    assert len(catalogue) > 1000
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []
    assert [entry.msgid for entry in catalogue if not all(text.strip() for text in translations(entry))] == []
    assert catalogue.fuzzy_entries() == catalogue.obsolete_entries() == []


@IN_EACH
def test_placeholders_and_markup_are_kept(language):
    for entry in messages.catalogue_of(language):
        for text in translations(entry):
            source = entry.msgid_plural or entry.msgid
            assert set(PLACEHOLDERS.findall(text)) == set(PLACEHOLDERS.findall(source)), entry.msgid
            assert sorted(MARKUP.findall(text)) == sorted(MARKUP.findall(source)), entry.msgid


@IN_EACH
def test_what_differs_in_english_differs(language):
    """What is missing in a source is one of several things, and a hedge is no other hedge."""
    for alike in (
        ["not stated", "not reported", "not known", "does not apply"],
        ["worded as a suggestion", "worded as a possibility", "worded as unresolved"],
        ["benefit not shown", "no effect seen; no comparison stated", "no difference between the arms", "result not reported"],
        ["said to be the best dose", "a dose said to work", "named as the least that should be given", "mentioned without a judgement"],
        ["a potential indication", "should be used", "stated outright"],
    ):
        assert len({said(language, msgid) for msgid in alike}) == len(alike), alike
    for entries in (
        [entry for entry in messages.catalogue_of(language) if entry.msgctxt == name] for name in ("Direction", "Measured", "Strength")
    ):
        assert len({entry.msgstr for entry in entries}) == len(entries) > 2


@pytest.mark.parametrize(("language", "no_effect"), [("ja", "「効果なし」"), ("zh_Hans", "“无效”")])
def test_no_difference_is_never_no_effect(language, no_effect):
    assert no_effect in said(language, "{said} (this is not “no effect”)")
    for msgid in (
        "no difference from {comparator}",
        "no difference between the doses",
        "benefit not shown",
        "benefit over {comparator} not shown",
    ):
        assert no_effect.strip("「」“”") not in said(language, msgid)


@IN_EACH
def test_what_is_served_is_what_is_written(language):
    path = messages.path_of(language)
    assert path.with_suffix(".mo").read_bytes() == messages.compiled(language), "make messages"
    assert polib.mofile(str(path.with_suffix(".mo")))


@pytest.mark.skipif(not shutil.which("xgettext"), reason="no xgettext on this machine. Debian: apt-get install gettext")
def test_gathering_again_finds_nothing_new():
    assert messages.differing() == [], "make messages"
