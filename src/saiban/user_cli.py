"""`saiban setup` and `saiban user`: what a new installation needs before anybody can sign in."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from saiban.offices.desk.models import User

app = typer.Typer(help="Let people sign in.", no_args_is_help=True)

SEATS = "secretary, principal, alternate or focal_point"
REFUSED = {
    "held": "This officer sits at this desk already.",
    "taken": "Somebody has this user name, capitalised otherwise; choose another.",
}
DESKS = "registration, contribution, finance, audit or administrator"


def setup() -> None:
    """Bring the database up to date; enter institutions, districts, holidays, the Forum.

    Safe to repeat: what was entered before stays as the institution corrected it.
    """
    import subprocess
    import sys

    subprocess.run([sys.executable, "-m", "saiban.cli", "migrate"], check=True)
    from saiban.config import start

    start.django()
    from django.conf import settings

    from saiban.offices.desk import clock, queries, seed
    from saiban.offices.forum import seed as forum

    seed.reference_data(synthetic=settings.ENVIRONMENT.synthetic)
    forum.load(on=clock.today())
    typer.echo(f"{len(queries.institutions())} institutions entered. Next: saiban user officer.")


@app.command()
def officer(
    username: Annotated[str, typer.Argument(help="The name to sign in with.")],
    name: Annotated[str, typer.Option(help="Full name, as others see it.")],
    institution: Annotated[str, typer.Option(help="For example pessi.")],
    desk: Annotated[str, typer.Option(help=DESKS)],
) -> None:
    """Seat somebody at a desk of an institution; prints a password to be changed at once."""
    from saiban.config import start

    start.django()
    from django.db import transaction

    from saiban.offices.desk import actions, clock, queries
    from saiban.offices.desk.models import User
    from saiban.offices.desk.models.users import Desk

    if desk not in Desk.values:
        raise typer.BadParameter(f"{desk!r} is no desk; the desks are {DESKS}.")
    try:
        whose = queries.institution(institution)
    except LookupError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
    on, password = clock.today(), None
    try:
        with transaction.atomic():
            user = User.objects.filter(username=username).first()
            if user:
                actions.give_role(user=user, institution_id=whose.pk, desk=desk, by=None, on=on)
            else:
                user, password = actions.admit_officer(
                    username=username,
                    full_name=name,
                    language="en",
                    institution_id=whose.pk,
                    desk=desk,
                    by=None,
                    on=on,
                )
    except actions.Refused as refused:
        raise typer.BadParameter(REFUSED[refused.why]) from refused
    _said(user, password, f"{Desk(desk).label}, {whose}")


@app.command()
def chair(
    username: Annotated[str, typer.Argument(help="The name to sign in with.")],
    name: Annotated[str, typer.Option(help="Full name, as others see it.")],
    body: Annotated[str, typer.Option(help="A member of the Forum, for example efp.")],
    seat: Annotated[str, typer.Option(help=SEATS)] = "principal",
) -> None:
    """Give somebody a seat at the Forum; prints a password to be changed at once."""
    from saiban.config import start

    start.django()
    from django.db import transaction

    from saiban.offices.desk import clock
    from saiban.offices.forum import actions, queries, scope

    listed = {each.key: each for each in queries.members()}
    if body not in listed:
        raise typer.BadParameter(f"{body!r} is no member; the members are {', '.join(listed)}.")
    on = clock.today()
    held = [each for each in queries.seats(on).get(listed[body].pk, []) if each.seat.kind == seat]
    free = next((each.seat for each in held if each.term is None), None)
    if free is None:
        raise typer.BadParameter(f"{body} has no free seat of the kind {seat!r}. {SEATS}")
    with transaction.atomic(), scope.sitting(secretariat=True):
        user, password = _user(username, name)
        actions.give_seat(seat=free, user=user, by=None, on=on)
    _said(user, password, f"{free.get_kind_display()}, {listed[body]}")


@app.command()
def worker(
    username: Annotated[str, typer.Argument(help="The name to sign in with.")],
    cnic: Annotated[str, typer.Option(help="The worker's CNIC.")],
    how: Annotated[str, typer.Option(help="How it was verified that this is the person.")],
) -> None:
    """Let a worker whom an employer has filed see the own months."""
    from saiban.config import start

    start.django()
    from django.conf import settings
    from django.db import transaction

    from saiban.offices.desk import clock, queries, scope
    from saiban.offices.people import actions
    from saiban.offices.people import cnic as numbers
    from saiban.offices.people import queries as people

    with scope.acting_for(institutions=queries.every_institution_id()):
        try:
            person = people.by_cnic(cnic, synthetic=settings.ENVIRONMENT.synthetic)
        except numbers.NotACnic as wrong:
            raise typer.BadParameter(str(wrong)) from wrong
        if person is None:
            raise typer.BadParameter("No employer has filed anybody with this CNIC yet.")
        with transaction.atomic():
            user, password = _user(username, person.name_en or person.name_ur)
            actions.link_account(user=user, person_id=person.pk, how=how, by=None, on=clock.today())
    _said(user, password, str(person))


def _user(username: str, name: str) -> tuple[User, str | None]:
    """The user of this name, or a new one with a password nobody knows yet."""
    from saiban.offices.desk.models import User

    found = User.objects.filter(username=username).first()
    if found:
        return found, None
    password = secrets.token_urlsafe(12)
    return User.objects.create_user(username, password=password, full_name=name), password


def _said(user: User, password: str | None, what: str) -> None:
    typer.echo(f"{user.username}: {what}.")
    if password:
        typer.echo(f"Password, to be changed after the first sign-in: {password}")
