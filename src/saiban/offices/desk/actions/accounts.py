"""Accounts that an office makes for people who have stood before it."""

from __future__ import annotations

import secrets
from datetime import date

from django.db import IntegrityError, transaction

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
    institution_id: int | None = None,
) -> tuple[User, str]:
    """An account, of the institution's making if one is named, and its first password.

    Raises NameTaken.
    """
    if User.objects.filter(username__iexact=username).exists():
        raise NameTaken(username)
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    try:
        with transaction.atomic():
            user = User.objects.create_user(
                username,
                password=password,
                full_name=full_name,
                language=language,
                synthetic=synthetic,
                admitted_by_id=institution_id,
            )
    except IntegrityError:
        # Two clerks chose the same name at the same moment.
        raise NameTaken(username) from None
    subject = f"user:{user.pk}"
    log.record("AccountMade", subject=subject, by=by, on=on, institution_id=institution_id)
    return user, password


@transaction.atomic
def give_password(
    *, user: User, by: User | None, on: date, institution_id: int | None = None
) -> str:
    """A new password; the old one is void, and whoever is signed in with it is signed out."""
    password = secrets.token_urlsafe(PASSWORD_BYTES)
    user.set_password(password)
    user.save(update_fields=["password"])
    subject = f"user:{user.pk}"
    log.record("PasswordRenewed", subject=subject, by=by, on=on, institution_id=institution_id)
    return password
