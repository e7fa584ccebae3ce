"""Where each door hangs."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from evidence.admin.accounts import sign_in
from evidence.admin.site import site as admin_site
from evidence.web import health, languages

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("", include(sign_in.urlpatterns)),  # before the admin, whose own sign-in knows no second factor
    path("admin/", admin_site.urls),
    path("api/", include("evidence.api.urls")),
    path("zh/", languages.chinese),
    path("zh/<path:rest>", languages.chinese),
    *i18n_patterns(
        path("", include("evidence.web.urls")),
        path("", include("evidence.web.corrections")),
        prefix_default_language=False,
    ),
    path("", include("evidence.web.files")),  # in one language: what is in them is data
]

handler400 = "evidence.web.errors.bad_request"
handler429 = "evidence.admin.accounts.sign_in.too_many"
handler404 = "evidence.web.errors.not_found"
handler500 = "evidence.web.errors.server_error"
