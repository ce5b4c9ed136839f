"""Counts over filed returns as they stood at the end of a day: for published figures."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.db import connection

from saiban.offices.desk.models import Institution

# The versions that held at the end of `as_of`: filed by then, and not replaced by then.
_HELD = """
    held as (
        select r.id, r.month, r.establishment_id, r.filing, r.version, r.filed_on, r.headcount,
            case when %(federal)s then e.place else %(place)s end as place
        from returns_monthlyreturn r join employers_establishment e on e.id = r.establishment_id
        where r.institution_id = %(institution)s and r.month between %(start)s and %(month)s
            and r.filed_on <= %(as_of)s and not exists (
                select 1 from returns_monthlyreturn n
                where n.replaces_id = r.id and n.filed_on <= %(as_of)s)
    )
"""
_PERSONS = f"""
    with {_HELD}
    select coalesce(held.place, 'all'), count(distinct l.person_id), count(distinct l.person_id)
    from held join returns_line l on l.month = held.month and l.monthly_return_id = held.id
    where l.month between %(start)s and %(month)s
        and (not %(covered)s or l.covered)
        and (%(units)s::bigint[] is null or held.establishment_id = any(%(units)s::bigint[]))
    group by grouping sets ((held.place), ())
"""
_RETURNS = f"""
    with {_HELD}
    select coalesce(held.place, 'all'), {{what}}, count(distinct held.establishment_id)
    from held {{join}} group by grouping sets ((held.place), ())
"""
_LATE = _RETURNS.format(
    what="count(*) filter (where first.filed_on > a.due_on), count(a.due_on)",
    # A correction does not make a month late that was first filed in time.
    join="""join returns_monthlyreturn first on first.institution_id = %(institution)s
        and first.establishment_id = held.establishment_id and first.month = held.month
        and first.version = 1
        left join returns_assessment a on a.monthly_return_id = first.id""",
)
_FILED = _RETURNS.format(what="count(*)", join="")

Row = tuple[str, int, int]


def persons_reported(
    institution: Institution,
    month: date,
    as_of: date,
    *,
    since: date | None = None,
    covered: bool = False,
    establishments: Sequence[int] | None = None,
) -> list[Row]:
    """Persons with a line in returns of a month (from `since` on): (place, persons, persons).

    The last row, "all", counts a person once who worked in two places. `covered`: only lines on
    which a contribution is due; `establishments`: only returns of these.
    """
    return _rows(
        _PERSONS,
        _scope(institution, month, as_of, since)
        | {"covered": covered, "units": None if establishments is None else list(establishments)},
        institution,
    )


def returns_held(institution: Institution, month: date, as_of: date) -> list[Row]:
    """Returns of a month that held: (place, returns, establishments)."""
    return _rows(_FILED, _scope(institution, month, as_of), institution)


def returns_late(institution: Institution, month: date, as_of: date) -> list[tuple[Any, ...]]:
    """(place, filed after their day, returns whose day is known, establishments)."""
    return _rows(_LATE, _scope(institution, month, as_of), institution)


def _scope(
    institution: Institution, month: date, as_of: date, since: date | None = None
) -> dict[str, Any]:
    return {
        "institution": institution.pk,
        "place": institution.place,
        "federal": institution.is_eobi,
        "month": month,
        "start": since or month,
        "as_of": as_of,
    }


def _rows(text: str, values: dict[str, Any], institution: Institution) -> list[tuple[Any, ...]]:
    """Rows by place; a provincial institution has one place, so the sum over it is left out."""
    with connection.cursor() as cursor:
        cursor.execute(text, values)
        found = cursor.fetchall()
    return found if institution.is_eobi else [row for row in found if row[0] != "all"]


def filed_days(institution: Institution, month: date, as_of: date) -> dict[int, tuple[str, date]]:
    """Place and first day of filing of each establishment that filed a month by then."""
    place = institution.place
    with connection.cursor() as cursor:
        cursor.execute(
            "select r.establishment_id, case when %s then e.place else %s end, min(r.filed_on)"
            " from returns_monthlyreturn r join employers_establishment e"
            " on e.id = r.establishment_id where r.institution_id = %s and r.month = %s"
            " and r.filed_on <= %s group by 1, 2",
            [institution.is_eobi, place, institution.pk, month, as_of],
        )
        return {unit: (where, day) for unit, where, day in cursor.fetchall()}


def rows_with_problems(
    institution: Institution, month: date, as_of: date
) -> list[tuple[str, int, int]]:
    """(place, rows with a problem, returns) of returns that were made up as a draft here.

    Through a function of the database: an institution sees no draft, only how many rows of those
    that were filed had a finding.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "select * from returns_problem_rows(%s::smallint, %s, %s, %s)",
            [institution.pk, month, as_of, "" if institution.is_eobi else institution.place],
        )
        return list(cursor.fetchall())
