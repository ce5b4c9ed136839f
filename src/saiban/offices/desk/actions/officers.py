"""Officers come and go: accounts that an institution makes, desks that it gives and ends.

An account is made by the institution that has seen the person's identity card; only it gives a new
password. Nobody gives a desk to oneself, and an institution is never without an administrator.
"""

from __future__ import annotations

from datetime import date, timedelta

from django.db import IntegrityError, transaction

from saiban.offices.desk import log
from saiban.offices.desk.actions import accounts
from saiban.offices.desk.models import Role, User
from saiban.offices.desk.models.users import Desk


class Refused(ValueError):
    """What an administrator cannot do; `why` is a word that the counter has a sentence for."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


@transaction.atomic
def admit_officer(
    *,
    username: str,
    full_name: str,
    language: str,
    institution_id: int,
    desk: str,
    by: User | None,
    on: date,
    synthetic: bool = False,
) -> tuple[User, str]:
    """Make an account for a new officer and seat them. Gives the account and its first password.

    Raises Refused (`taken`) for a name that somebody has, however it is capitalised.
    """
    try:
        user, password = accounts.make_account(
            username=username,
            full_name=full_name,
            language=language,
            synthetic=synthetic,
            by=by,
            on=on,
            institution_id=institution_id,
        )
    except accounts.NameTaken:
        raise Refused("taken") from None
    give_role(user=user, institution_id=institution_id, desk=desk, by=by, on=on)
    return user, password


@transaction.atomic
def give_role(*, user: User, institution_id: int, desk: str, by: User | None, on: date) -> Role:
    """Seat a person at a desk from today. Raises Refused: `oneself`, or `held` already."""
    if by is not None and by.pk == user.pk:
        raise Refused("oneself")
    try:
        with transaction.atomic():
            role = Role.objects.create(
                user=user, institution_id=institution_id, desk=desk, from_on=on, given_by=by
            )
    except IntegrityError:
        raise Refused("held") from None
    log.record(
        "RoleGiven",
        subject=f"user:{user.pk}",
        by=by,
        on=on,
        institution_id=institution_id,
        desk=desk,
    )
    return role


@transaction.atomic
def end_role(*, role: Role, until: date, reason: str, by: User | None, on: date) -> Role:
    """Let somebody's time at a desk end with a day; yesterday, where it is to end at once.

    Raises Refused: `ended` already, `past` (before yesterday), `never` (before the eve of the
    first day), or `last`, where the institution would be left without an administrator.
    """
    # Administrators who end each other's roles at the same moment take turns.
    held = list(
        Role.objects.select_for_update()
        .filter(institution_id=role.institution_id, desk=role.desk, until_on__isnull=True)
        .order_by("pk")
    )
    found = next((each for each in held if each.pk == role.pk), None)
    if found is None:
        raise Refused("ended")
    if until < on - timedelta(days=1):
        raise Refused("past")
    if until < found.from_on - timedelta(days=1):
        raise Refused("never")
    if found.desk == Desk.ADMINISTRATOR and not {each.user_id for each in held} - {found.user_id}:
        raise Refused("last")
    found.until_on = until
    found.save(update_fields=["until_on"])
    log.record(
        "RoleEnded",
        subject=f"user:{found.user_id}",
        by=by,
        on=on,
        institution_id=found.institution_id,
        desk=found.desk,
        until_on=until.isoformat(),
        reason=reason,
    )
    return found


@transaction.atomic
def renew_password(*, user: User, institution_id: int, by: User | None, on: date) -> str:
    """A new password for an officer whose account the institution made; the old one is void.

    Whoever is signed in with the old one is signed out. The second factor stays. Raises Refused:
    `oneself`, or `elsewhere` where the account is not of the institution's making.
    """
    if by is not None and by.pk == user.pk:
        raise Refused("oneself")
    if user.admitted_by_id != institution_id:
        raise Refused("elsewhere")
    return accounts.give_password(user=user, by=by, on=on, institution_id=institution_id)
