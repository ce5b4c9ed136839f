"""Reads of workers in filed returns: a unit's month, a person's months."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.db import connection

from saiban.offices.people import queries as people
from saiban.offices.people import sealing
from saiban.offices.returns.rows import Row, Worker


@dataclass(frozen=True, slots=True)
class PersonMonth:
    """A person's line in the version of a return that holds."""

    month: date
    institution_id: int
    establishment_id: int
    monthly_return_id: int
    number: int
    days: int
    wage_paisa: int
    covered: bool
    employer_paisa: int
    worker_paisa: int


def months_of_person(person_id: int, *, start: date, end: date) -> list[PersonMonth]:
    """A person's lines from `start` to `end` in all returns in scope that were not replaced."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select l.month, l.institution_id, l.establishment_id, l.monthly_return_id, l.number,"
            " l.days, l.wage_paisa, l.covered, l.employer_paisa, l.worker_paisa"
            " from returns_line l where l.person_id = %s and l.month between %s and %s"
            " and not returns_is_replaced(l.monthly_return_id)"
            " order by l.month desc, l.institution_id",
            [person_id, start, end],
        )
        return [PersonMonth(*row) for row in cursor.fetchall()]


def withdrawn_months(person_id: int, *, start: date, end: date) -> list[tuple[date, int, int]]:
    """Months that an employer filed for a person and a correction then left out.

    (month, institution, establishment): shown to the person, never dropped in silence.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select distinct l.month, l.institution_id, l.establishment_id from returns_line l"
            " where l.person_id = %(person)s and l.month between %(start)s and %(end)s"
            " and not exists (select 1 from returns_line n"
            "  where n.person_id = %(person)s and n.month = l.month"
            "  and n.institution_id = l.institution_id and n.establishment_id = l.establishment_id"
            "  and not returns_is_replaced(n.monthly_return_id))"
            " order by 1 desc",
            {"person": person_id, "start": start, "end": end},
        )
        return cursor.fetchall()


@lru_cache(maxsize=256)
def _institutions(bits: int) -> frozenset[int]:
    return frozenset(place for place in range(bits.bit_length()) if bits >> place & 1)


def workers_of(establishments: Sequence[int], month: date) -> dict[int, dict[bytes, Worker]]:
    """By unit and blind index, the workers in the versions of a month's returns that hold."""
    found: dict[int, dict[bytes, Worker]] = {}
    with connection.cursor() as cursor:
        cursor.execute("set local work_mem = '64MB'")
        cursor.execute(
            "select establishment_id, person_id, wage_paisa, days, covered, filed, cnic_index,"
            " name_en, name_ur from returns_workers_of(%s::bigint[], %s)",
            [list(establishments), month],
        )
        for unit, person, wage, days, covered, filed, index, *names in cursor.fetchall():
            key = bytes(index)
            found.setdefault(unit, {})[key] = Worker(
                person, wage, days, _institutions(covered), _institutions(filed), key, *names
            )
    return found


def wages_of(establishment_id: int, month: date) -> dict[int, tuple[int, int]]:
    """Person -> (wage, days) in the versions of an establishment's month that hold."""
    workers = workers_of([establishment_id], month).get(establishment_id, {})
    return {each.person_id: (each.wage_paisa, each.days) for each in workers.values()}


def rows_to_carry(establishment_id: int, month: date) -> list[Row]:
    """A month's workers as rows for the next one: the same wage, a full month, the same order.

    Those whose employment ended in that month are left out.
    """
    found = wages_of(establishment_id, month)
    places = _places(establishment_id, month)
    persons = people.persons(found)
    gone = _gone(establishment_id, month)
    rows = []
    for number, person_id in enumerate(sorted(found, key=lambda each: places[each]), start=1):
        (wage, days), person = found[person_id], persons.get(person_id)
        if person is None or person_id in gone:
            continue
        index = bytes(person.cnic_index)
        rows.append(
            Row(
                number=number,
                cnic=sealing.unseal(bytes(person.cnic_sealed), index),
                cnic_index=index,
                person_id=person_id,
                name=person.name_en or person.name_ur,
                father_or_husband=person.father_or_husband,
                wage_paisa=wage if not days or days == 26 else wage * 26 // days,
                days=26,
            )
        )
    return rows


def _places(establishment_id: int, month: date) -> dict[int, int]:
    """In which row each worker of a month stood."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select l.person_id, min(l.number) from returns_line l"
            " where l.establishment_id = %s and l.month = %s"
            " and not returns_is_replaced(l.monthly_return_id) group by 1",
            [establishment_id, month],
        )
        return dict(cursor.fetchall())


def _gone(establishment_id: int, month: date) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id from employers_spell where establishment_id = %s"
            " group by person_id having max(coalesce(upper(period), 'infinity'::date))"
            " <= (%s::date + interval '1 month')",
            [establishment_id, month],
        )
        return {row[0] for row in cursor.fetchall()}
