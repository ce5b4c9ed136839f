"""Fills an empty database with the demo country, through the actions of the offices."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from django.db import connection

from saiban.demo import calendar, cast, choices, crew, forum, personas, register, state
from saiban.demo.firms import Firm
from saiban.demo.orders import Count, Orders
from saiban.demo.personas import Persona
from saiban.demo.shard import Shard
from saiban.demo.size import Size
from saiban.offices.desk import queries, seed
from saiban.offices.desk.models import User

Tell = Callable[[int, int], None]
"""Told of progress: how much is done, of how much."""


@dataclass(slots=True)
class Country:
    """What was made, and what was counted on the way."""

    size: Size
    personas: list[Persona]
    firms: list[Firm]
    users: dict[str, User] = field(default_factory=dict)
    count: Count = field(default_factory=Count)
    balances: dict[str, int] = field(default_factory=dict)


def load(size: Size, tell: Tell = lambda *_: None, *, processes: int = 1) -> Country:
    """Make the whole country. The database must be migrated and empty.

    Several `processes` share the work; they reach the database by the environment's settings.
    """
    country = found(size)
    halves = len(calendar.fortnights(country.firms, size))
    units = {firm.number: (firm.establishment_id, firm.owner_id) for firm in country.firms}
    orders = [Orders(size, place, processes, units) for place in range(processes)]
    with _everybody(orders) as everybody:
        for entered in everybody.all("enter"):
            units |= entered
        everybody.all("know", units)
        everybody.all("take_over")
        for half in range(halves):
            tell(half, halves)
            country.count += everybody.live(half)
        for balances in everybody.all("end"):
            country.balances |= balances
    for firm in country.firms:
        firm.establishment_id, firm.owner_id = units[firm.number]
    tell(halves, halves)
    return country


def _everybody(orders: list[Orders]) -> AbstractContextManager[Alone | crew.Crew]:
    if len(orders) > 1:
        return crew.at_work(orders)
    return nullcontext(Alone(Shard(orders[0])))


class Alone:
    """The crew of one: the same orders, carried out here."""

    def __init__(self, shard: Shard) -> None:
        self.shard = shard

    def live(self, half: int) -> Count:
        """Filings, then bank statements, of one half-month."""
        return self.shard.file(half) + self.shard.bank(half)

    def all(self, command: str, *arguments: Any) -> list[Any]:
        """Any other order."""
        return [self.shard.obey(command, *arguments)]


def small(day: date, *, seed: int = 1) -> Country:
    """A dozen establishments, 300 workers, four months: for tests, in a few seconds."""
    return load(Size(day, workers=300, months=4, seed=seed, mill=60, cast_scale=0.25))


def found(size: Size) -> Country:
    """Institutions, users, decisions of law, the story's establishments."""
    seed.reference_data(synthetic=True)
    state.begin(size, on=size.day)
    password = personas.new_password()
    everybody = [*personas.everybody(password), *forum.everybody(password)]
    people = personas.with_second_factor(everybody)
    users = personas.make_users(people, on=calendar.OPENING)
    officers = {each.pk: users[f"{each.code}.administrator"] for each in queries.institutions()}
    forum.lay(users, since=calendar.OPENING, on=size.day)
    choices.record(start=calendar.OPENING, on=calendar.OPENING, by=officers)
    country = Country(size, people, calendar.establishments(size), users)
    _register(country)
    _make_room(size)
    return country


def _make_room(size: Size) -> None:
    """The months' tables, before several processes ask for the same one at once."""
    with connection.cursor() as cursor:
        for month in size.over:
            cursor.execute("select returns_ensure_month(%s)", [month])


def _register(country: Country) -> None:
    users, day = country.users, country.size.day
    known = {
        cast.MILL: users["mill"],
        cast.SURGICAL: users["surgical"],
        **dict.fromkeys(cast.ACCOUNTANTS, users["accountant"]),
    }
    owned = register.owners(country.firms, known)
    for firm in country.firms:
        firm.owner_id = owned[firm.number].pk
    registrars = register.officers()
    # The story's units first, so that they have the same numbers each time.
    for firm in country.firms:
        if firm.key:
            register.enter(firm, officers=registrars, started=calendar.OPENING)
    register.pending(users, registrars, on=day - timedelta(days=2))
