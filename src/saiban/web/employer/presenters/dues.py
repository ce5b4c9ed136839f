"""By which day months are payable, for a whole list of months at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from saiban import law
from saiban.law.calendar import due_day
from saiban.offices.desk import months
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution, InstitutionChoice
from saiban.offices.returns.law import Due


def of(institution: Institution, wanted: Sequence[date]) -> dict[date, Due]:
    """As `returns.law.due` says for one month, with one query for all of them."""
    chosen = desk.choices(institution.pk)
    return {month: _due(institution, month, chosen) for month in wanted}


def _due(institution: Institution, month: date, chosen: Sequence[InstitutionChoice]) -> Due:
    on = months.last(month)
    newest: dict[str, InstitutionChoice] = {}
    for choice in chosen:  # newest first within a point
        if choice.from_on <= on:
            newest.setdefault(choice.key, choice)
    positions = frozenset(c.value for key, c in newest.items() if key.startswith("position:"))
    found = due_day(place=institution.place, month=month, on=on, position=positions)
    if not isinstance(found, law.Refusal):
        return Due(found, "")
    if (choice := newest.get("due_day")) is None:
        return Due(None, found.detail)
    following = months.add(month, 1)
    day = min(int(choice.value), months.last(following).day)
    return Due(following.replace(day=day), choice.reason)
