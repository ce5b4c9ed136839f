"""Pages of the law are the same until the law, the release, the language or the day changes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from functools import lru_cache, wraps
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from django.views.decorators.http import condition

from saiban import law
from saiban.law.engine.rule import Rule

PACKAGE = Path(__file__).resolve().parents[2]
View = Callable[..., HttpResponse]


@lru_cache(maxsize=1)
def release() -> str:
    """A fingerprint of the law with its explanations, of this program, its pages and its words."""
    found = hashlib.sha256(version("saiban").encode())
    for scheme in law.pakistan().schemes.values():
        found.update(repr(scheme.manifest.governing_law).encode())
        for provision in scheme.provisions:
            text = provision.source if isinstance(provision, Rule) else provision.detail
            found.update(f"{provision.name}{provision.start}{text}".encode())
    scheme = next(iter(law.pakistan().schemes.values()))
    for parameter in scheme.catalogue.values():
        found.update(repr(parameter).encode())
    pages = sorted((PACKAGE / "web" / "templates").rglob("*.html"))
    for path in (*pages, *sorted((PACKAGE / "locale").rglob("*.mo"))):
        found.update(path.read_bytes())
    return found.hexdigest()[:20]


def page(view: View) -> View:
    """A page that a browser keeps and asks about: 304 while nothing has changed.

    The page carries the form that switches the language, so it is kept for one browser only.
    """

    @wraps(view)
    @condition(etag_func=_etag)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_cache_control(response, private=True, no_cache=True)
        return response

    return kept


def file(view: View) -> View:
    """A picture, or data, that is the same for everybody: kept for an hour."""

    @wraps(view)
    @condition(etag_func=_etag_for_all)
    def kept(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        patch_cache_control(response, public=True, max_age=3600)
        return response

    return kept


def _etag(request: HttpRequest, *args: Any, **kwargs: Any) -> str | None:
    if settings.DEBUG or request.user.is_authenticated:
        return None
    cookie = request.COOKIES.get(settings.CSRF_COOKIE_NAME, "")
    return _digest(request, get_language() or "", cookie)


def _etag_for_all(request: HttpRequest, *args: Any, **kwargs: Any) -> str | None:
    return None if settings.DEBUG else _digest(request)


def _digest(request: HttpRequest, *more: str) -> str:
    day = request.seat.on.isoformat()  # type: ignore[attr-defined]
    parts = "|".join([release(), day, request.get_full_path(), *more])
    return f'"{hashlib.sha256(parts.encode()).hexdigest()[:24]}"'
