"""From which address a visitor comes: rate limits and lockouts count by it."""

from __future__ import annotations

from collections.abc import Callable
from ipaddress import ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse


class VisitorAddress:
    """Behind the server that terminates TLS, every visitor seems to come from that server.

    It says in X-Forwarded-For who asked: the last address of that header is its own word, the
    ones before it are the visitor's. Without such a server the whole header is the visitor's, who
    could write another address with each guess. So the libraries behind this see no such header,
    only REMOTE_ADDR.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Put the visitor's address where all look for it."""
        said = request.META.pop("HTTP_X_FORWARDED_FOR", "")
        if settings.ENVIRONMENT.https and (found := _last(said)):
            request.META["REMOTE_ADDR"] = found
        return self.get_response(request)


def _last(said: str) -> str:
    last = said.rpartition(",")[2].strip()
    try:
        return str(ip_address(last))
    except ValueError:
        return ""
