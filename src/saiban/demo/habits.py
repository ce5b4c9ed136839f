"""How employers file and pay: the defects of real life.

Nobody publishes how registered employers behave by kind. The shares below are this project's own.
They lean on what is told: in 2021 65 percent of EOBI's registered employers were active (EOBI, by
the press), and most private units in Sindh were said in 2025 to pay below the minimum wage.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from saiban.offices.desk import months


@dataclass(frozen=True, slots=True)
class Habit:
    """One kind of employer: days after the month's end, percents of months."""

    name: str
    share: int
    files: tuple[int, int]
    pays: tuple[int, int]
    misses: int = 0
    short: int = 0
    stops: int = 0
    """Months before the last in which payment stopped; 0: never."""
    declares: str = "truly"


HABITS = {
    habit.name: habit
    for habit in (
        Habit("prompt", 50, files=(2, 8), pays=(1, 4)),
        Habit("minimum", 16, files=(3, 8), pays=(1, 5), declares="minimum"),
        Habit("below", 6, files=(4, 14), pays=(1, 8), declares="below"),
        Habit("late", 13, files=(16, 45), pays=(4, 40)),
        Habit("short", 6, files=(3, 11), pays=(1, 4), short=35),
        Habit("gaps", 5, files=(4, 22), pays=(1, 20), misses=22),
        Habit("default", 4, files=(4, 12), pays=(1, 8), stops=8),
    )
}


def pick(rng: Random) -> Habit:
    """A kind of employer, by its share."""
    return rng.choices(list(HABITS.values()), [habit.share for habit in HABITS.values()])[0]


@dataclass(frozen=True, slots=True)
class Conduct:
    """What an employer did about one month: when it filed, when it paid, what part in percent."""

    filed_on: date | None
    paid_on: date | None
    percent: int = 100


def conduct(habit: Habit, rng: Random, *, month: date, last: date) -> Conduct:
    """What such an employer does about a month; `last` is the newest month of the history."""
    end = months.last(month)
    filed = _when_offices_are_full(end + timedelta(days=rng.randint(*habit.files)))
    paid = filed + timedelta(days=rng.randint(*habit.pays))
    percent = 100
    if rng.randrange(100) < habit.short:
        percent = rng.choice((40, 60, 75, 90))
    if rng.randrange(100) < habit.misses:
        return Conduct(None, None)
    if habit.stops and month > months.add(last, -habit.stops):
        return Conduct(filed, None)
    return Conduct(filed, paid, percent)


def _when_offices_are_full(day: date) -> date:
    """Employers file in bunches; the day put off to the next one on which many do."""
    for usual in (4, 8, 12, 15, 20, 25):
        if day.day <= usual:
            return day.replace(day=usual)
    return months.last(day)
