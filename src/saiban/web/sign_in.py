"""Sign-in, on allauth: an employer may open an account; officers are given theirs."""

from __future__ import annotations

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Where people go after signing in, and who may open an account."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The front page sends everybody to their own counter."""
        return "/"
