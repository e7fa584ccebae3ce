"""The language of a page is the one of its address, and nothing else: a page can be sent, kept and found in a language.

But for the few pages before one is signed in, which have no readers but the one who stands there.
"""

from django.conf import settings
from django.shortcuts import redirect
from django.utils.cache import patch_vary_headers
from django.utils.translation import override

from ..wording.languages import BEFORE_ONE_IS_SIGNED_IN, language_of, visitors_choice, visitors_language


def by_address(get_response):
    """Middleware. Of a public page neither a cookie nor what the browser prefers is asked, so that nothing varies by them."""

    def answer(request):
        request.is_before_sign_in = request.path_info.startswith(BEFORE_ONE_IS_SIGNED_IN)
        language = visitors_language(request) if request.is_before_sign_in else language_of(request.path_info)
        request.LANGUAGE_CODE = language
        with override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return _kept(request, response) if request.is_before_sign_in else response

    return answer


def _kept(request, response):
    """The choice goes along to the next of these pages."""
    patch_vary_headers(response, ["Accept-Language", "Cookie"])
    if choice := visitors_choice(request):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME, choice, path="/admin/", secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax"
        )
    return response


def chinese(request, rest=""):
    """“/zh/…” is a likely guess of where the pages in Simplified Chinese stand."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(f"/zh-hans/{rest}{query}", permanent=True)
