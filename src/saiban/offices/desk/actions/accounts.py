"""Accounts that an office makes for people who have stood before it."""

from __future__ import annotations

import secrets
from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User

PASSWORD_BYTES = 12


class NameTaken(ValueError):
    """Somebody has this user name, however it is capitalised."""


@transaction.atomic
def make_account(
    *,
    username: str,
    full_name: str,
    language: str,
    synthetic: bool,
    by: User | None,
    on: date,
) -> tuple[User, str]:
    """An account, and its first password. Raises NameTaken."""
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken(username)
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    user = User.objects.create_user(
        username,
        password=password,
        full_name=full_name,
        language=language,
        synthetic=synthetic,
    )
    log.record("AccountMade", subject=f"user:{user.pk}", by=by, on=on)
    return user, password


@transaction.atomic
def give_password(*, user: User, by: User | None, on: date) -> str:
    """A new password; the old one is void, and whoever is signed in with it is signed out."""
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    user.set_password(password)
    user.save(update_fields=["password"])
    log.record("PasswordRenewed", subject=f"user:{user.pk}", by=by, on=on)
    return password
