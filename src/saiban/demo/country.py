"""Fills an empty database with the demo country, through the actions of the offices."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.conf import settings
from django.db import connection

from saiban.demo import calendar, cast, choices, heroine, personas, register
from saiban.demo import firms as planning
from saiban.demo.filing import Files
from saiban.demo.firms import Firm
from saiban.demo.paying import Bank
from saiban.demo.personas import Persona
from saiban.offices.desk import months, queries, seed
from saiban.offices.desk.models import User

OPENING = date(2020, 6, 1)
"""When most wages were below the limit of section 71: whoever was filed then is covered since."""
Tell = Callable[[str, int, int], None]
"""Told of progress: stage, done, of how many."""


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


@dataclass(slots=True)
class Country:
    """What was made."""

    size: Size
    personas: list[Persona]
    firms: list[Firm]
    users: dict[str, User] = field(default_factory=dict)
    rows: int = 0
    returns: int = 0
    receipts: int = 0


def load(size: Size, tell: Tell = lambda *_: None) -> Country:
    """Make the whole country. The database must be migrated and empty."""
    country = found(size)
    settle(country, tell)
    return country


def found(size: Size) -> Country:
    """Institutions, users, decisions of law, establishments: everything before the first return."""
    seed.reference_data(synthetic=True)
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


def settle(country: Country, tell: Tell) -> None:
    """Live through the history, week by week: employers file, the bank reports."""
    size = country.size
    with connection.cursor() as cursor:
        # A crash loses the demo, which is then loaded again; so no commit waits for the disk.
        cursor.execute("set synchronous_commit = off")
    over = calendar.history(size.last, size.months)
    weeks = calendar.weeks(country.firms, over=over, opening=OPENING, day=size.day, seed=size.seed)
    files = Files(country.firms, seed=size.seed)
    nasreen = heroine.employ(files, country.firms, over)
    banks = {
        each.pk: Bank(each, seed=size.seed, officer=country.users[f"{each.code}.finance"])
        for each in queries.institutions()
    }
    for done, week in enumerate(weeks):
        tell("weeks", done, len(weeks))
        for (on, month), firms in sorted(week.filings.items()):
            rows, returns = files.file(firms, month, on, opening=month == OPENING)
            country.rows += rows
            country.returns += returns
        for institution_id, bank in banks.items():
            country.receipts += bank.report(
                week.payments.get(institution_id, []), on=week.end, stray=done > len(weeks) - 4
            )
    heroine.link(nasreen, country.users["worker"], on=size.day)
    tell("weeks", len(weeks), len(weeks))


def small(day: date, *, seed: int = 1) -> Country:
    """A dozen establishments, 300 workers, four months: for tests, in a few seconds."""
    return load(Size(day, workers=300, months=4, seed=seed, mill=60, cast_scale=0.25))


def keep(country: Country) -> None:
    """Write down the personas of this installation."""
    personas.keep(country.personas, settings.HOME)
