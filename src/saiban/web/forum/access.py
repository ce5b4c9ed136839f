"""Who may open a page of the table. Without a chair there is no table: 404."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from saiban.web import turns

View = Callable[..., HttpResponse]


def chair(view: View) -> View:
    """For whoever has a chair."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.seat.forum:
            raise Http404("forum")
        turns.take_to_write(request, "forum", "table")
        return view(request, *args, **kwargs)

    return guarded


def secretariat(view: View) -> View:
    """For the secretariat; others at the table get 403."""

    @chair
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.seat.forum.secretariat:
            raise PermissionDenied("secretariat")
        return view(request, *args, **kwargs)

    return guarded


def speaker(view: View) -> View:
    """For the secretariat and for whoever speaks for a body; a focal point gets 403."""

    @chair
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        chair = request.seat.forum
        if not (chair.secretariat or chair.members):
            raise PermissionDenied("speaker")
        return view(request, *args, **kwargs)

    return guarded
