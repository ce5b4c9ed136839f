"""Months as dates: a month is named by its first day everywhere in the offices."""

from __future__ import annotations

import calendar
from datetime import date


def first(day: date) -> date:
    """The first day of the month in which `day` falls."""
    return day.replace(day=1)


def last(month: date) -> date:
    """The last day of the month."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def add(month: date, count: int) -> date:
    """The first day of the month `count` months later (earlier, if negative)."""
    index = month.year * 12 + month.month - 1 + count
    return date(index // 12, index % 12 + 1, 1)


def parse(text: str) -> date:
    """The month written as 2026-10; ValueError says what is expected."""
    try:
        year, month = text.split("-")
        return date(int(year), int(month), 1)
    except ValueError:
        raise ValueError(f"{text!r} is not a month; write it as 2026-10") from None


def between(start: date, end: date) -> list[date]:
    """Every month from `start` to `end`, both included."""
    months, month = [], first(start)
    while month <= end:
        months.append(month)
        month = add(month, 1)
    return months
