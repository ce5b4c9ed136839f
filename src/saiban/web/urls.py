"""Every address of the site. A counter's own addresses are in its folder."""

from __future__ import annotations

from importlib.util import find_spec

from django.urls import URLPattern, URLResolver, include, path

from saiban.web import health
from saiban.web.public import views as public

urlpatterns: list[URLPattern | URLResolver] = [
    path("", public.front, name="front"),
    path("language/", public.language, name="set_language"),
    path("health", health.alive),
    path("health/ready", health.ready),
    path("", include("saiban.web.account.urls")),
    path("worker/", include("saiban.web.worker.urls")),
    path("staff/", include("saiban.web.staff.urls")),
]
for prefix in ("employer", "api"):
    if find_spec(f"saiban.web.{prefix}") and find_spec(f"saiban.web.{prefix}.urls"):
        urlpatterns.append(path(f"{prefix}/", include(f"saiban.web.{prefix}.urls")))

handler400 = "saiban.web.errors.bad_request"
handler403 = "saiban.web.errors.forbidden"
handler404 = "saiban.web.errors.not_found"
handler500 = "saiban.web.errors.broken"
