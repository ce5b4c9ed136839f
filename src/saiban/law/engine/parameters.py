"""Dated values of the law: what they are, where they hold, and where they were read."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.rule import OPEN
from saiban.law.engine.units import Value

STATUSES = frozenset({"in_force", "contested", "announced", "proposed", "repealed"})
CONFIDENCES = frozenset({"high", "medium", "low"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One dated value in one place, or the statement that none was found (`not_found`).

    Holds from `start` to `end`, both days included. `end` is the stated last day, or the day
    before the next entry of the same place and position. `who` can supply what was not found; empty
    for the institution of the place.
    """

    name: str
    unit: str
    place: str
    position: str | None
    start: date
    end: date
    value: Value | None
    not_found: str
    section: str
    source: tuple[str, ...]
    status: str
    confidence: str
    checked_on: date
    note: str
    where: str
    who: str = ""

    def covers(self, on: date) -> bool:
        """Whether the entry speaks for the day."""
        return self.start <= on <= self.end


@dataclass(frozen=True, slots=True)
class Parameter:
    """A named value of the law, with all its dated entries in all places."""

    name: str
    title: Label
    unit: str
    entries: tuple[Entry, ...]

    def variants(self, places: Sequence[str], on: date) -> dict[str | None, Entry]:
        """The entries that speak for a day, by position; the first of `places` wins."""
        found: dict[str | None, Entry] = {}
        for place in places:
            for entry in self.entries:
                if entry.place == place and entry.covers(on):
                    found.setdefault(entry.position, entry)
        return found

    def changes(self, places: Iterable[str]) -> set[date]:
        """Every day on which a value of these places starts, or has just ended."""
        wanted = set(places)
        days: set[date] = set()
        for entry in self.entries:
            if entry.place in wanted:
                days.add(entry.start)
                if entry.end != OPEN:
                    days.add(date.fromordinal(entry.end.toordinal() + 1))
        return days


Catalogue = Mapping[str, Parameter]
"""All parameters of a country, by name."""
