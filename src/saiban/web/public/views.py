"""The front page: three doors, or the way to one's own counter."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from saiban.web.law import people


def front(request: HttpRequest) -> HttpResponse:
    """Signed out: what this is. Signed in: one's counter, or a choice between several."""
    if not request.user.is_authenticated:
        return render(request, "public/front.html", {"groups": people.GROUPS})
    seat = request.seat
    doors = [
        name
        for name, mine in (
            ("staff:home", seat.is_officer),
            ("employer:home", bool(seat.establishments)),
            ("worker:home", seat.person is not None),
            ("forum:home", bool(seat.forum)),
        )
        if mine
    ]
    if len(doors) > 1:
        return _in_own_language(request, render(request, "public/doors.html", {"doors": doors}))
    return _in_own_language(request, redirect(reverse(doors[0] if doors else "employer:home")))


def _in_own_language(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """A first visit from this browser takes the language of the person's account."""
    if settings.LANGUAGE_COOKIE_NAME not in request.COOKIES:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            request.user.language,
            samesite=settings.LANGUAGE_COOKIE_SAMESITE,
        )
    return response


@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Switch the language, for this browser."""
    return set_language(request)
