"""Whole months between two days, and the day to which a period of months runs.

Rules know durations, not days: a caller turns days into whole months before asking, and months
into a day afterwards. No section that says how months are counted was found; they are counted from
day to day, and from the last day of a month to the last day of a shorter one.
"""

from calendar import monthrange
from datetime import date, timedelta

from saiban.law.engine.country import Positions
from saiban.law.engine.refusal import Refusal
from saiban.law.pakistan import pakistan


def months_later(start: date, months: int) -> date:
    """The same day so many months later, or the last day of a month that has no such day."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def whole_months(start: date, day: date) -> int:
    """How many whole months have passed from `start` to `day`: none on the first day.

    Negative before `start`.
    """
    months = (day.year - start.year) * 12 + day.month - start.month
    return months if months_later(start, months) <= day else months - 1


def last_day(start: date, months: int) -> date:
    """The last day of a period of so many months that begins on `start`."""
    return months_later(start, months) - timedelta(days=1)


def family_care_until(
    *, place: str, died: date, seasonal: bool = False, position: Positions = None
) -> date | Refusal:
    """The last day of the dependants' medical care after a death (section 38-A).

    By the law of the day of death. That the deceased had worked long enough, and did not die of an
    employment injury, is for `medical.care`. Raises BadInput for an unknown place or position.
    """
    facts = {"seasonal": seasonal}
    found = pakistan().decide("medical.after_death", facts, on=died, place=place, position=position)
    return found if isinstance(found, Refusal) else last_day(died, int(found.value))
