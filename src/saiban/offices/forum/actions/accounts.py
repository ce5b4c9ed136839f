"""Accounts that the secretariat makes for people whom it seats."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date

from django.db import transaction

from saiban.offices.desk import actions as desk
from saiban.offices.desk.models import User
from saiban.offices.forum.actions.terms import give_seat
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Account, Seat
from saiban.offices.forum.queries import seating


@dataclass(frozen=True, slots=True)
class Newcomer:
    """Somebody who has no account yet."""

    username: str
    full_name: str
    language: str
    synthetic: bool = False


@transaction.atomic
def admit(
    *,
    who: Newcomer,
    seat: Seat,
    by: User | None,
    on: date,
    from_on: date | None = None,
    until_on: date | None = None,
    notification: str = "",
) -> tuple[User, str]:
    """Make an account and seat its owner. Gives the account and its first password.

    Raises ForumError: `name-taken`, however it is capitalised, and as `give_seat` does.
    """
    try:
        user, password = desk.make_account(**asdict(who), by=by, on=on)
    except desk.NameTaken:
        raise ForumError("name-taken") from None
    Account.objects.create(user=user, on=on, by=by)
    give_seat(
        seat=seat,
        user=user,
        by=by,
        on=on,
        from_on=from_on,
        until_on=until_on,
        notification=notification,
    )
    return user, password


@transaction.atomic
def renew(*, user: User, by: User | None, on: date) -> str:
    """A new password for an account of the Forum's making; the old one is void.

    Whoever is signed in with the old one is signed out. The second factor stays. Raises ForumError:
    `renew-oneself`, or `account-elsewhere`, also where the owner has come to sit at a desk of an
    institution, which the secretariat must not open.
    """
    if by is not None and by.pk == user.pk:
        raise ForumError("renew-oneself")
    if not seating.is_of_the_forum(user):
        raise ForumError("account-elsewhere")
    return desk.give_password(user=user, by=by, on=on)
