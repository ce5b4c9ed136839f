"""Every address of the site. A counter's own addresses are in its folder."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from saiban.web import health
from saiban.web.public import views as public

urlpatterns: list[URLPattern | URLResolver] = [
    path("", public.front, name="front"),
    path("language/", public.language, name="set_language"),
    path("law/", include("saiban.web.law.urls")),
    path("forum/figures/", include("saiban.web.forum.figures.urls")),
    path("forum/", include("saiban.web.forum.knowledge.urls")),
    path("forum/", include("saiban.web.forum.peers.urls")),
    path("forum/", include("saiban.web.forum.urls")),
    path("health", health.alive),
    path("health/ready", health.ready),
    path("", include("saiban.web.account.urls")),
    path("worker/", include("saiban.web.worker.urls")),
    path("staff/", include("saiban.web.staff.urls")),
    path("employer/", include("saiban.web.employer.urls")),
    path("api/", include("saiban.web.api.urls")),
]

handler400 = "saiban.web.errors.bad_request"
handler403 = "saiban.web.errors.forbidden"
handler404 = "saiban.web.errors.not_found"
handler500 = "saiban.web.errors.broken"
