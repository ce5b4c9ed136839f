"""The Forum of the demo country: its record so far, and people in its seats."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from saiban.demo.personas import Persona
from saiban.offices.desk.models import User
from saiban.offices.forum import actions, queries, scope, seed
from saiban.offices.forum.models import SeatKind

SEATED = {
    "forum": ("secretariat", SeatKind.SECRETARY, "Shaista Gul", "Secretary of the Forum"),
    "ministry": ("ministry", SeatKind.PRINCIPAL, "Adnan Rafiq", "The Ministry at the Forum"),
    "efp": ("efp", SeatKind.PRINCIPAL, "Farrukh Alvi", "Employers' federation at the Forum"),
    "pwf": ("pwf", SeatKind.PRINCIPAL, "Rehana Baloch", "Workers' federation at the Forum"),
    "focal": ("bessi", SeatKind.FOCAL_POINT, "Gul Zaman", "Focal point of BESSI at the Forum"),
}
"""User name, the body, the seat, an invented name, and what the persona shows."""


def everybody(password: str) -> Iterator[Persona]:
    """Who sits at the Forum and can sign in."""
    for username, (_body, _kind, name, what) in SEATED.items():
        yield Persona(username, password, name, what)


def lay(users: dict[str, User], *, since: date, on: date) -> None:
    """Enter the members, the commitments and the meeting of 2021, and seat the personas."""
    seed.load(on=on)
    with scope.sitting(secretariat=True):
        seats = queries.seats(on)
        for username, (body, kind, _name, _what) in SEATED.items():
            held = seats[queries.member(body).pk]
            seat = next(each.seat for each in held if each.seat.kind == kind)
            actions.give_seat(seat=seat, user=users[username], by=None, on=since)
            # An address that leads nowhere: the notice of a meeting becomes a file.
            users[username].email = f"{username}@example.org"
            users[username].save(update_fields=["email"])
