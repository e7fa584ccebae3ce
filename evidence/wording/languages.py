"""The reader's language in addresses: English stands at the plain path, every other language behind its code.

The pages before one is signed in have one address too, and stand in the language that the visitor chose or the browser asks for:
nobody sends, keeps or finds them.

Stored paths are plain ones and name no language. Whatever leads a reader to one goes through `here`.
"""

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_from_request

BCP_47 = {"en": "en", "ja": "ja", "zh-hans": "zh-Hans"}
"""Language of the interface → as documents and the attribute `lang` name it."""
ONE_FOR_ALL = ("/api/", "/admin/", "/static/", "/feed/", "/healthz", "/readyz")
"""What has one address in all languages: doors for programs and for curators."""

BEFORE_ONE_IS_SIGNED_IN = (
    "/admin/login/",
    "/admin/logout/",
    "/admin/account/cancel/",
    "/admin/account/invitation/",
    "/admin/account/new-password/",
    "/admin/account/second-factor/code/",
    "/admin/account/second-factor/passkeys/sign-in/",
)
"""Pages in the language of the visitor; behind them the admin is in English."""


def visitors_choice(request: HttpRequest) -> str:
    """What “?language=ja” chooses; empty where nothing is chosen."""
    asked = request.GET.get("language", "")
    return asked if asked in dict(settings.LANGUAGES) else ""


def visitors_language(request: HttpRequest) -> str:
    """Chosen now, chosen before (a cookie), or asked for by the browser."""
    return visitors_choice(request) or get_language_from_request(request)


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
