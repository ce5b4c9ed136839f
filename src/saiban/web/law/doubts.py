"""What the law held here does not know well: old, weak, disputed and missing values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from saiban.law.engine.parameters import Entry
from saiban.web.law import addresses, history
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said


@dataclass(frozen=True, slots=True)
class Doubt:
    """A value that holds on the day, or later, and why it is to be looked at again."""

    row: history.Row
    place: str
    title: str
    href: str


@dataclass(frozen=True, slots=True)
class Doubts:
    """By kind. A value may be of several kinds."""

    missing: tuple[Doubt, ...]
    weak: tuple[Doubt, ...]
    disputed: tuple[Doubt, ...]
    stale: tuple[Doubt, ...]

    @property
    def count(self) -> int:
        """How many entries there are in all lists."""
        return sum(len(each) for each in (self.missing, self.weak, self.disputed, self.stale))


@lru_cache(maxsize=32)
def of(today: date, language: str) -> Doubts:
    """All doubts on a day; `language` only keeps the two languages' lists apart."""
    current = [each for each in history.all_entries() if each.end >= today]

    def chosen(wanted: Callable[[Entry], bool]) -> tuple[Doubt, ...]:
        found = [each for each in current if wanted(each)]
        found.sort(key=lambda each: (each.name, each.place, each.start))
        return tuple(_doubt(each, today) for each in found)

    return Doubts(
        missing=chosen(lambda each: each.value is None),
        weak=chosen(lambda each: each.value is not None and each.confidence == "low"),
        disputed=chosen(lambda each: each.value is not None and each.status != "in_force"),
        stale=chosen(lambda each: history.is_stale(each, today)),
    )


def _doubt(entry: Entry, today: date) -> Doubt:
    found = history.parameter(entry.name)
    return Doubt(
        row=history.row(entry, today),
        place=place_name(entry.place),
        title=said(found.title) if found else entry.name,
        href=addresses.value(entry.name, entry.place),
    )
