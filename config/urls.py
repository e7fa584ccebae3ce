"""Where each door hangs."""

from django.contrib import admin
from django.urls import path

from evidence.web import health

urlpatterns = [
    path("healthz", health.healthz, name="healthz"),
    path("readyz", health.readyz, name="readyz"),
    path("admin/", admin.site.urls),
]
