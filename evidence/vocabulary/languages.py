"""Languages of names and texts (BCP 47)."""

from .words import Word


class Language(Word):
    ENGLISH = "en", "English", "English"
    JAPANESE = "ja", "Japanese", "日本語"
    CHINESE = "zh-Hans", "Simplified Chinese", "简体中文"
    GERMAN = "de", "German; only for publications", "Deutsch"
    NOT_STATED = "und", "the source does not say", "not stated"


READER_LANGUAGES = [Language.ENGLISH, Language.JAPANESE, Language.CHINESE]
