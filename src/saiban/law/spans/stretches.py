"""The stretches of days in which one law answers a question."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from saiban.law.diff.change import Change, Kind
from saiban.law.diff.compare import Moment, differences
from saiban.law.engine.country import Country, Positions
from saiban.law.engine.refusal import Refusal

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of a place under legal positions."""

    country: Country
    question: str
    place: str
    position: Positions

    def law(self, on: date) -> str | Refusal:
        """What tells the law of one day from that of another: its version, or the refusal."""
        found = self.country.law(self.question, on=on, place=self.place, position=self.position)
        return found if isinstance(found, Refusal) else found.law_version

    def because(self, on: date, earlier: date) -> tuple[Change, ...]:
        """What of the question's law differs between two days."""
        then = Moment(self.country, self.place, earlier)
        now = Moment(self.country, self.place, on)
        found = differences(then, now, question=self.question, position=self.position)
        # Without positions named, only what binds everybody explains why the law changed.
        return tuple(
            change
            for change in found
            if change.kind is not Kind.POSITION and (self.position or change.position is None)
        )


def stretches(asked: Asked, first: date, last: date) -> Iterator[tuple[date, date]]:
    """First and last day of each stretch under one law, in order, from `first` to `last`."""
    scheme = asked.country.scheme(asked.place)
    start = first
    for day in scheme.changes:
        if first < day <= last and asked.law(day) != asked.law(start):
            yield start, day - DAY
            start = day
    yield start, last


def month_ends(first: date, last: date) -> Iterator[date]:
    """The last day of each month from `first` to `last`, whole months."""
    months = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    for year, month in (divmod(each, 12) for each in months):
        yield date(year, month + 1, monthrange(year, month + 1)[1])
