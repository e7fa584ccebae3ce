"""The language of a page is the one of its address, and nothing else: a page can be sent, kept and found in a language."""

from django.shortcuts import redirect
from django.utils.translation import override

from ..wording.languages import language_of


def by_address(get_response):
    """Middleware. Neither a cookie nor what the browser prefers is asked, so that nothing varies by them."""

    def answer(request):
        language = request.LANGUAGE_CODE = language_of(request.path_info)
        with override(language):
            response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return answer


def chinese(request, rest=""):
    """“/zh/…” is a likely guess of where the pages in Simplified Chinese stand."""
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect(f"/zh-hans/{rest}{query}", permanent=True)
