"""Sign-in, on allauth: an employer may open an account; officers are given theirs."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import get_language

from saiban.offices.desk.models import User


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Where people go after signing in, and what a new account holds."""

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """The front page sends everybody to their own counter."""
        return "/"

    def save_user(self, request: HttpRequest, user: User, form: Any, commit: bool = True) -> User:
        """Keep the full name and the language in which the account was opened."""
        user.full_name = form.cleaned_data["full_name"]
        user.language = "ur" if get_language() == "ur" else "en"
        saved: User = super().save_user(request, user, form, commit)
        return saved

    def add_message(self, *args: Any, **kwargs: Any) -> None:
        """No notes after signing in or out: the page itself shows it."""
