"""Versions of returns, and what one version changed against the other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from saiban.offices.desk import months
from saiban.offices.returns import queries
from saiban.offices.returns.models import Line, MonthlyReturn

SIZE = 36
ALL = 1_000_000
SHOWN = 500


@dataclass(frozen=True, slots=True)
class Page:
    """Months with their versions, and where the older ones begin."""

    months: list[tuple[date, list[MonthlyReturn]]]
    older: date | None


def before(text: str | None) -> date | None:
    """The month before which the page starts; None for anything that is no month."""
    try:
        return months.parse(text) if text else None
    except ValueError:
        return None


def page(establishment: int, before: date | None) -> Page:
    """Versions by month, newest first."""
    rows = queries.history(establishment, before=before, limit=SIZE + 1)
    groups = [(month, list(found)) for month, found in groupby(rows, key=lambda row: row.month)]
    if len(rows) <= SIZE or len(groups) == 1:
        return Page(groups, None)
    # The last month may be cut in its middle: it opens the next page whole.
    return Page(groups[:-1], groups[-2][0])


@dataclass(frozen=True, slots=True)
class Change:
    """A worker in whom two versions differ; one side is None for joiners and leavers."""

    person: Any
    before: Line | None
    now: Line | None

    @property
    def paisa(self) -> int:
        """What it adds to the contribution."""
        return _total(self.now) - _total(self.before)


def _total(line: Line | None) -> int:
    return line.employer_paisa + line.worker_paisa if line else 0


@dataclass(frozen=True, slots=True)
class Changes:
    """The differences, cut to what can be read; the sum is of all."""

    shown: list[Change]
    count: int
    paisa: int


def differences(now: MonthlyReturn, before: MonthlyReturn) -> Changes:
    """Line by line, by worker."""
    old = {line.person_id: line for line in queries.lines(before, limit=ALL)}
    new = {line.person_id: line for line in queries.lines(now, limit=ALL)}
    found = []
    for person in [*new, *(key for key in old if key not in new)]:
        was, is_ = old.get(person), new.get(person)
        if not was or not is_ or _figures(was) != _figures(is_):
            found.append(Change((is_ or was).person, was, is_))  # type: ignore[union-attr]
    return Changes(found[:SHOWN], len(found), sum(each.paisa for each in found))


def _figures(line: Line) -> tuple[int, int, int]:
    return line.wage_paisa, line.days, _total(line)
