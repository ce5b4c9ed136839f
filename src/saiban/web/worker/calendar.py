"""A worker's year, month by month, with each institution that counts it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from saiban.offices.desk import months as calendar
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution
from saiban.offices.returns import queries as returns
from saiban.offices.rights import queries as rights
from saiban.offices.rights.queries import Month


@dataclass(slots=True)
class Box:
    """A month of the calendar: what employers filed for it, or nothing."""

    month: date
    entries: list[Month] = field(default_factory=list)
    withdrawn: bool = False
    """An employer filed the month and took it back by a correction."""

    @property
    def state(self) -> str:
        """The best of its entries: a month paid by one of two employers is paid."""
        for state in (rights.PAID, rights.PROTECTED, rights.UNPAID, rights.DUE_NONE):
            if any(each.state == state for each in self.entries):
                return state
        return "withdrawn" if self.withdrawn else "missing"


@dataclass(slots=True)
class Year:
    """One institution's view of the year."""

    institution: Institution
    boxes: list[Box]

    @property
    def counted(self) -> int:
        """Months that count."""
        return sum(any(each.credited for each in box.entries) for box in self.boxes)

    @property
    def unpaid(self) -> int:
        """Months that an employer filed and did not pay."""
        return sum(box.state in (rights.PROTECTED, rights.UNPAID) for box in self.boxes)


def of_year(person_id: int, year: int, *, on: date) -> list[Year]:
    """The year's months up to the last one that is over, newest first, by institution."""
    last = min(date(year, 12, 1), calendar.add(on, -1))
    start = date(year, 1, 1)
    if last < start:
        return []
    found = rights.months(person_id, start=start, end=last)
    gone = returns.withdrawn_months(person_id, start=start, end=last)
    known = {each.institution_id for each in found} | {institution for _, institution, _ in gone}
    years = []
    for institution in desk.institutions():
        if institution.pk in known:
            boxes = _boxes(institution, found, start, last)
            for month, owner, _ in gone:
                if owner == institution.pk:
                    boxes[month].withdrawn = True
            years.append(Year(institution, list(boxes.values())))
    return years


def _boxes(
    institution: Institution, found: Sequence[Month], start: date, end: date
) -> dict[date, Box]:
    boxes = {month: Box(month) for month in reversed(calendar.between(start, end))}
    for each in found:
        if each.institution_id == institution.pk:
            boxes[each.month].entries.append(each)
    return boxes
