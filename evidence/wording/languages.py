"""The reader's language in addresses: English stands at the plain path, every other language behind its code.

Stored paths are plain ones and name no language. Whatever leads a reader to one goes through `here`.
"""

from django.conf import settings
from django.utils.translation import get_language

BCP_47 = {"en": "en", "ja": "ja", "zh-hans": "zh-Hans"}
"""Language of the interface → as documents and the attribute `lang` name it."""
ONE_FOR_ALL = ("/api/", "/admin/", "/static/", "/feed/", "/healthz", "/readyz")
"""What has one address in all languages: doors for programs and for curators."""


def here(path: str) -> str:
    """The path in the language of the page that is being made."""
    return in_language(path, get_language() or settings.LANGUAGE_CODE)


def in_language(path: str, language: str) -> str:
    """A plain path in a language: “/map/” → “/ja/map/”. What is no path of these pages stays as it is."""
    if language == settings.LANGUAGE_CODE or not path.startswith("/") or path.startswith(ONE_FOR_ALL):
        return path
    return f"/{language}{path}"


def language_of(path: str) -> str:
    """The language in which a path stands."""
    code = path.split("/", 2)[1] if path.startswith("/") else ""
    return code if code in dict(settings.LANGUAGES) and code != settings.LANGUAGE_CODE else str(settings.LANGUAGE_CODE)


def plain(path: str) -> str:
    """The path without its language: “/ja/map/” → “/map/”."""
    language = language_of(path)
    return path if language == settings.LANGUAGE_CODE else path[len(language) + 1 :] or "/"


def reader_language() -> str:
    """The language of the page that is being made, as HTML names it."""
    return BCP_47.get(get_language() or "", "en")
