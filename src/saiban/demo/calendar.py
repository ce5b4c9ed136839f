"""What happens in which half-month of the history: who files what, who pays what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random

from saiban.demo import cast, habits
from saiban.demo import firms as planning
from saiban.demo.firms import Firm
from saiban.demo.size import Size
from saiban.offices.desk import months


@dataclass(frozen=True, slots=True)
class Payment:
    """A firm pays (a part of) what a month's challan of one institution asks for."""

    firm: Firm
    institution: int
    month: date
    on: date
    percent: int = 100


@dataclass(slots=True)
class Fortnight:
    """Filings by day and month, and payments by institution, of half a month of the history."""

    end: date
    filings: dict[tuple[date, date], list[Firm]] = field(default_factory=lambda: defaultdict(list))
    payments: dict[int, list[Payment]] = field(default_factory=lambda: defaultdict(list))


def establishments(size: Size) -> list[Firm]:
    """The plan of the country's establishments; the same however often it is asked."""
    return planning.plan(
        workers=size.workers, seed=size.seed, cast=cast.firms(mill=size.mill, scale=size.cast_scale)
    )


def fortnights(firms: Iterable[Firm], size: Size) -> list[Fortnight]:
    """Everything that firms do about the history's months, half a month after the other.

    Firms outside the story only do the newest of them.
    """
    over, day = size.over, size.day
    found: dict[date, Fortnight] = {}

    def half_of(on: date) -> Fortnight:
        end = on.replace(day=15) if on.day <= 15 else months.last(on)
        return found.setdefault(end, Fortnight(min(day, end)))

    for firm in firms:
        rng = Random(f"conduct:{size.seed}:{firm.number}")
        for month in over if firm.key else over[-size.crowd_months :]:
            done = habits.conduct(firm.habit, rng, month=month, last=over[-1])
            _plan(half_of, firm, month, _as_told(firm, month, over, done), day, rng)
    return [found[end] for end in sorted(found)]


OPENING = date(2020, 6, 1)
"""Since when establishments and institutions are there, and workers of long standing covered: most
wages were then below the limit of section 71."""


def _as_told(firm: Firm, month: date, over: list[date], done: habits.Conduct) -> habits.Conduct:
    """The story's firms do as the walk through the demo says."""
    if firm.key in (cast.MILL, cast.SYSTEMS, cast.FOODS) and month == over[-1]:
        return habits.Conduct(None, None)
    if firm.key == cast.SURGICAL and month == over[max(0, len(over) - 1 - firm.habit.stops)]:
        filed = months.last(month) + timedelta(days=12)
        return habits.Conduct(filed, filed + timedelta(days=40))
    if firm.key == cast.MILL and len(over) > 6 and month == over[-6]:
        filed = months.last(month) + timedelta(days=10)
        return habits.Conduct(filed, filed + timedelta(days=24))
    return done


def _plan(
    half_of: Callable[[date], Fortnight],
    firm: Firm,
    month: date,
    done: habits.Conduct,
    day: date,
    rng: Random,
) -> None:
    if done.filed_on is None or done.filed_on > day:
        return
    half_of(done.filed_on).filings[done.filed_on, month].append(firm)
    for institution in firm.institutions:
        # EOBI is forgotten more often than the provincial institution.
        if done.paid_on is None or (institution == 6 and not firm.key and rng.random() < 0.04):
            continue
        on = done.paid_on + timedelta(days=rng.randrange(3))
        if on <= day:
            payment = Payment(firm, institution, month, on, done.percent)
            half_of(on).payments[institution].append(payment)
