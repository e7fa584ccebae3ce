"""What programs fetch rather than people: citations, the feed, and what search engines ask for."""

from django.contrib.sitemaps.views import index, sitemap
from django.http import HttpResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from ..wording.languages import BCP_47, in_language
from .citing import cite
from .feed import WhatIsNew
from .release_files import file
from .sitemaps import sitemaps

NOT_FOR_ROBOTS = ["/admin/", "/api/", *(in_language("/search/", language) for language in BCP_47)]
"""Each has an entry of its own for programs, or has an address for every question."""


@require_safe
def robots(request):
    lines = ["User-agent: *", *(f"Disallow: {address}" for address in NOT_FOR_ROBOTS), ""]
    lines.append(f"Sitemap: {request.build_absolute_uri(reverse('sitemaps'))}")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain; charset=utf-8")


@require_safe
def sitemap_index(request):
    return index(request, sitemaps(), sitemap_url_name="sitemap")


@require_safe
def sitemap_section(request, section):
    return sitemap(request, sitemaps(), section=section)


urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path("sitemap.xml", sitemap_index, name="sitemaps"),
    path("sitemap-<slug:section>.xml", sitemap_section, name="sitemap"),
    path("feed/", require_safe(WhatIsNew()), name="feed"),
    path("releases/<str:number>/<path:path>", file, name="release-file"),
    path("<slug:section>/<str:name>/<slug:what>.<slug:form>", cite, name="cite"),
]
