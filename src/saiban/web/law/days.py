"""The same case by the law of other days: a year ago, and before the last changes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from saiban import law
from saiban.law.engine.scheme import Scheme
from saiban.web.law import addresses, asking, reading

CHANGES = 3
BACK = timedelta(days=5 * 366)
"""What changed longer ago than this is on the page of the question."""


@dataclass(frozen=True, slots=True)
class Then:
    """The answer by the law of a day. `same` is whether it is that of the day asked."""

    day: date
    answer: str
    why: str
    same: bool
    href: str


def of(
    scheme: Scheme,
    question: str,
    facts: Mapping[str, object],
    told: addresses.Told,
    found: law.Answer | law.Refusal,
    *,
    on: date,
    positions: tuple[str, ...],
) -> list[Then]:
    """The day asked first, then a year before it and the eves of the last changes; nothing for a
    day before the institution, nor where no day has an answer."""
    first = scheme.manifest.in_force_from
    if on < first:
        return []
    eves = [
        day - timedelta(days=1)
        for day in reversed(reading.days_of_change(scheme.place, question))
        if on - BACK < day <= on
    ][:CHANGES]
    days = sorted({_a_year_before(on), *eves} - {on}, reverse=True)
    rows = [_row(scheme, question, told, found, found, on, positions)]
    for day in days:
        if day >= first:
            then = asking.decide(scheme.place, question, facts, on=day, positions=positions)
            rows.append(_row(scheme, question, told, then, found, day, positions))
    return rows if any(each.answer for each in rows) else []


def _a_year_before(day: date) -> date:
    """The same day of the year before; of a 29 February the day before it."""
    if (day.month, day.day) == (2, 29):
        day -= timedelta(days=1)
    return day.replace(year=day.year - 1)


def _row(
    scheme: Scheme,
    question: str,
    told: addresses.Told,
    then: law.Answer | law.Refusal,
    now: law.Answer | law.Refusal,
    day: date,
    positions: tuple[str, ...],
) -> Then:
    asked = addresses.query(told, on=day, positions=positions)
    short = asking.short(then)
    return Then(
        day=day,
        answer=short,
        why=asking.why(then) if isinstance(then, law.Refusal) else "",
        same=bool(short) and short == asking.short(now),
        href=addresses.answer(scheme.place, question, asked),
    )
