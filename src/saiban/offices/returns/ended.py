"""For whom EOBI's contributions have ended: what an assessment asks of the persons' records."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from saiban.offices.desk import months
from saiban.offices.desk.models import Institution
from saiban.offices.people import queries as people


def by_month(institution: Institution, persons: Sequence[int], month: date) -> list[bool]:
    """Of each person, whether contributions had ended by the month's last day (one query).

    A wage sheet does not tell who draws a pension or has its age; only EOBI's officers do. The law
    of the last day governs the month, so an ending within it frees all of it.
    """
    if not institution.is_eobi:
        return [False] * len(persons)
    ended = people.contributions_ended(institution.pk, persons, months.last(month))
    return [person in ended for person in persons]
