"""Where each door hangs."""

from django.urls import include, path

from evidence.admin.accounts import sign_in
from evidence.admin.site import site as admin_site
from evidence.web import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("", include(sign_in.urlpatterns)),  # before the admin, whose own sign-in knows no second factor
    path("admin/", admin_site.urls),
    path("", include("evidence.web.urls")),
    path("", include("evidence.web.corrections")),
    path("api/", include("evidence.api.urls")),
    path("", include("evidence.web.files")),
]

handler400 = "evidence.web.errors.bad_request"
handler429 = "evidence.admin.accounts.sign_in.too_many"
handler404 = "evidence.web.errors.not_found"
