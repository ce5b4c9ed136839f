"""When a month's contribution is payable."""

from calendar import monthrange
from datetime import date

from saiban.law.engine.country import Positions
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.units import Value
from saiban.law.pakistan import pakistan

RULE = "contribution_due_rule"
DAY = "contribution_due_day"


def due_day(*, place: str, month: date, on: date, position: Positions = None) -> date | Refusal:
    """The last day on which the contribution of `month` (any day of it) is paid in time.

    `on` is the day whose law is read. Sundays and public holidays are not moved: no text on them
    was found. Raises BadInput for an unknown place or position.
    """
    rule = _held(RULE, on, place, position)
    if isinstance(rule, Refusal):
        return rule
    year, number = (month.year + 1, 1) if month.month == 12 else (month.year, month.month + 1)
    last = monthrange(year, number)[1]
    if rule == "end_of_following_month":
        return date(year, number, last)
    if rule != "day_of_following_month":
        raise ValueError(f"{RULE} in {place} is {rule!r}, which the calendar does not know")
    day = _held(DAY, on, place, position)
    if isinstance(day, Refusal):
        return day
    return date(year, number, min(int(day), last))


def _held(name: str, on: date, place: str, position: Positions) -> Value | Refusal:
    found = pakistan().value(name, on=on, place=place, position=position)
    return found if isinstance(found, Refusal) else found.value
