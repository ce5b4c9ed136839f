"""Fills an empty database with the demo country, through the actions of the offices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from saiban.demo import calendar, cast, choices, ending, heroine, personas, register, state
from saiban.demo import firms as planning
from saiban.demo.calendar import Week
from saiban.demo.firms import Firm
from saiban.demo.personas import Persona
from saiban.demo.shard import Count, Shard
from saiban.offices.desk import months, queries, seed
from saiban.offices.desk.models import User

OPENING = date(2020, 6, 1)
"""When most wages were below the limit of section 71: whoever was filed then is covered since."""
Tell = Callable[[int, int], None]
"""Told of progress: how much is done, of how much."""


@dataclass(slots=True)
class Size:
    """What is to be made: workers, months, the day it is told on, and the seed."""

    day: date
    workers: int = 20_000
    months: int = 24
    seed: int = 1
    mill: int = 320
    cast_scale: float = 1.0

    @property
    def last(self) -> date:
        """The newest month that is over."""
        return months.add(months.first(self.day), -1)

    @property
    def over(self) -> list[date]:
        """The months of the history."""
        return calendar.history(self.last, self.months)


@dataclass(slots=True)
class Country:
    """What was made, and what was counted on the way."""

    size: Size
    personas: list[Persona]
    firms: list[Firm]
    users: dict[str, User] = field(default_factory=dict)
    count: Count = field(default_factory=Count)
    balances: dict[str, int] = field(default_factory=dict)

    def weeks(self) -> list[Week]:
        """What happens week by week; the same however often it is asked."""
        return calendar.weeks(
            self.firms,
            over=self.size.over,
            opening=OPENING,
            day=self.size.day,
            seed=self.size.seed,
        )


def load(size: Size, tell: Tell = lambda *_: None) -> Country:
    """Make the whole country in this process. The database must be migrated and empty."""
    country = found(size)
    shard = _whole(country)
    nasreen = heroine.employ(shard.files, country.firms, size.over)
    for number in range(len(shard.weeks)):
        tell(number, len(shard.weeks))
        country.count += shard.file(number)
        country.count += shard.bank(number)
    country.balances = shard.balances()
    heroine.link(nasreen, country.users["worker"], on=size.day)
    ending.leave(country, shard.files)
    return country


def small(day: date, *, seed: int = 1) -> Country:
    """A dozen establishments, 300 workers, four months: for tests, in a few seconds."""
    return load(Size(day, workers=300, months=4, seed=seed, mill=60, cast_scale=0.25))


def found(size: Size) -> Country:
    """Institutions, users, decisions of law, establishments: everything before the first return."""
    seed.reference_data(synthetic=True)
    state.begin(size, on=size.day)
    people = list(personas.everybody(personas.new_password()))
    users = personas.make_users(people, on=OPENING)
    officers = {each.pk: users[f"{each.code}.administrator"] for each in queries.institutions()}
    choices.record(start=OPENING, on=OPENING, by=officers)
    plan = planning.plan(
        workers=size.workers, seed=size.seed, cast=cast.firms(mill=size.mill, scale=size.cast_scale)
    )
    country = Country(size, people, plan, users)
    _register(country)
    return country


def _register(country: Country) -> None:
    users, day = country.users, country.size.day
    known = {
        cast.MILL: users["mill"],
        cast.SURGICAL: users["surgical"],
        **dict.fromkeys(cast.ACCOUNTANTS, users["accountant"]),
    }
    registrars = {each.pk: users[f"{each.code}.registration"] for each in queries.institutions()}
    owned = register.owners(country.firms, known)
    for firm in country.firms:
        register.enter(firm, owner=owned[firm.number], officers=registrars, started=OPENING)
    register.pending(users, registrars, on=day - timedelta(days=2))


def _whole(country: Country) -> Shard:
    return Shard(
        firms=country.firms,
        banks=[(each, country.users[f"{each.code}.finance"]) for each in queries.institutions()],
        weeks=country.weeks(),
        opening=OPENING,
        seed=country.size.seed,
    )
