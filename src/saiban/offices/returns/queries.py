"""Reads of drafts and returns, within the transaction's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, Sum

from saiban.offices.people import queries as people
from saiban.offices.people import sealing
from saiban.offices.returns.models import Assessment, Draft, DraftRow, Line, MonthlyReturn
from saiban.offices.returns.rows import Row, Worker


def open_draft(establishment_id: int, month: date) -> Draft | None:
    """The draft that the employer is working on for a month."""
    return Draft.objects.filter(
        establishment_id=establishment_id, month=month, state="open"
    ).first()


def draft(draft_id: int) -> Draft:
    """A draft in scope."""
    return Draft.objects.select_related("establishment").get(pk=draft_id)


def draft_of_filing(filing: UUID) -> Draft | None:
    """The draft from which a filing was made; its problem rows are still in it."""
    return Draft.objects.filter(filing=filing).first()


@dataclass(frozen=True, slots=True)
class DraftCounts:
    """How a draft stands."""

    rows: int
    blocked: int
    questions: int
    notes: int
    same: int
    changed: int
    joined: int
    left: int
    wage_paisa: int

    @property
    def good(self) -> int:
        """Rows that can be filed."""
        return self.rows - self.blocked


def draft_counts(draft_id: int) -> DraftCounts:
    """Counts of a draft's rows by what was found and by what changed."""
    good = Q(blocked=False)
    found = DraftRow.objects.filter(draft_id=draft_id).aggregate(
        rows=Count("id"),
        blocked=Count("id", filter=Q(blocked=True)),
        questions=Count("id", filter=good & Q(findings__contains=[{"severity": "question"}])),
        notes=Count("id", filter=good & Q(findings__contains=[{"severity": "note"}])),
        **{kind: Count("id", filter=good & Q(change=kind)) for kind in _CHANGES},
        wage_paisa=Sum("wage_paisa", filter=good, default=0),
    )
    return DraftCounts(**found)


_CHANGES = ("same", "changed", "joined", "left")


def draft_rows(
    draft_id: int, *, show: str = "all", after: int = 0, limit: int = 50
) -> list[DraftRow]:
    """Rows of a draft from a row number on; `show`: all, problems, questions, or a kind of
    change.
    """
    rows = DraftRow.objects.filter(draft_id=draft_id, number__gt=after)
    if show == "problems":
        rows = rows.filter(blocked=True)
    elif show == "questions":
        rows = rows.filter(blocked=False, findings__contains=[{"severity": "question"}])
    elif show in _CHANGES:
        rows = rows.filter(change=show, blocked=False)
    return list(rows.order_by("number")[:limit])


def draft_row(draft_id: int, number: int) -> DraftRow:
    """One row of a draft."""
    return DraftRow.objects.get(draft_id=draft_id, number=number)


def newest(institution_id: int, establishment_id: int, month: date) -> MonthlyReturn | None:
    """The version of a month's return that holds."""
    return (
        MonthlyReturn.objects.filter(
            institution_id=institution_id,
            establishment_id=establishment_id,
            month=month,
            replaced_by__isnull=True,
        )
        .select_related("assessment")
        .first()
    )


def newest_of(
    institution_id: int, establishments: Sequence[int], month: date
) -> dict[int, MonthlyReturn]:
    """The versions that hold for a month, by establishment, locked against others filing it.

    The locks are taken in one order everywhere, so that two batches cannot wait for each other.
    """
    keys = [f"return:{institution_id}:{each}:{month}" for each in sorted(establishments)]
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(%s::text[]) as k",
            [keys],
        )
    found = MonthlyReturn.objects.filter(
        institution_id=institution_id,
        establishment_id__in=establishments,
        month=month,
        replaced_by__isnull=True,
    ).select_related("assessment")
    return {each.establishment_id: each for each in found}


def newest_returns(establishment_id: int, months: Sequence[date]) -> list[MonthlyReturn]:
    """The versions that hold for these months, of every institution in scope."""
    return list(
        MonthlyReturn.objects.filter(
            establishment_id=establishment_id, month__in=months, replaced_by__isnull=True
        ).select_related("assessment", "institution")
    )


def history(
    establishment_id: int, *, before: date | None = None, limit: int = 36
) -> list[MonthlyReturn]:
    """Every version filed by an establishment, newest month first."""
    rows = MonthlyReturn.objects.filter(establishment_id=establishment_id)
    if before:
        rows = rows.filter(month__lt=before)
    return list(
        rows.select_related("institution", "assessment").order_by(
            "-month", "institution_id", "-version"
        )[:limit]
    )


def monthly_return(return_id: int) -> MonthlyReturn:
    """A return in scope, with its assessment."""
    return MonthlyReturn.objects.select_related(
        "institution", "assessment", "establishment", "filed_by"
    ).get(pk=return_id)


def assessment(assessment_id: int) -> Assessment:
    """An assessment in scope, with its return."""
    return Assessment.objects.select_related("monthly_return", "institution").get(pk=assessment_id)


def assessments(ids: Sequence[int]) -> list[Assessment]:
    """Assessments in scope, with their returns."""
    return list(
        Assessment.objects.filter(pk__in=ids)
        .select_related("monthly_return", "institution")
        .order_by("pk")
    )


def returns_of_filing(filing: UUID) -> list[MonthlyReturn]:
    """The returns to each institution that were filed in one go."""
    return list(
        MonthlyReturn.objects.filter(filing=filing)
        .select_related("institution", "assessment")
        .order_by("institution_id")
    )


def queue(
    institution_id: int, *, before: int | None = None, limit: int = 50
) -> list[MonthlyReturn]:
    """Returns as they came in, newest first; `before` is the last row of the page before."""
    rows = MonthlyReturn.objects.filter(institution_id=institution_id)
    if before:
        rows = rows.filter(pk__lt=before)
    return list(rows.select_related("establishment", "assessment").order_by("-pk")[:limit])


def lines(filed: MonthlyReturn, *, after: int = -1, limit: int = 100) -> list[Line]:
    """Lines of a return from a row number on."""
    return list(
        Line.objects.filter(month=filed.month, monthly_return=filed, number__gt=after)
        .select_related("person")
        .order_by("number")[:limit]
    )


def line(filed: MonthlyReturn, number: int) -> Line:
    """One line."""
    return Line.objects.select_related("person", "institution").get(
        month=filed.month, monthly_return=filed, number=number
    )


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
    """A month's workers as rows for the next one: the same wage, a full month.

    Those whose employment ended in that month are left out.
    """
    found = wages_of(establishment_id, month)
    persons = people.persons(found)
    gone = _gone(establishment_id, month)
    rows = []
    for number, (person_id, (wage, days)) in enumerate(sorted(found.items()), start=1):
        person = persons.get(person_id)
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


def _gone(establishment_id: int, month: date) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(
            "select person_id from employers_spell where establishment_id = %s"
            " group by person_id having max(coalesce(upper(period), 'infinity'::date))"
            " <= (%s::date + interval '1 month')",
            [establishment_id, month],
        )
        return {row[0] for row in cursor.fetchall()}


@dataclass(frozen=True, slots=True)
class Totals:
    """Head count and wage bill of an establishment's month."""

    headcount: int
    wage_paisa: int


def totals(establishment_id: int, month: date) -> Totals | None:
    """As filed in the version that holds, the larger where institutions differ."""
    found = newest_returns(establishment_id, [month])
    if not found:
        return None
    return Totals(
        max(each.headcount for each in found), max(each.wage_bill_paisa for each in found)
    )


def good_rows(draft_id: int) -> list[Row]:
    """The good rows of a draft as they would be filed."""
    from saiban.offices.returns import convert

    return [
        convert.from_draft(each)
        for each in DraftRow.objects.filter(draft_id=draft_id, blocked=False).order_by("number")
    ]


def missing_from(draft_row_source: Draft, previous: date) -> dict[int, tuple[int, int]]:
    """Workers of the month before who are not in the draft: left, or forgotten?"""
    before = wages_of(draft_row_source.establishment_id, previous)
    here = set(
        DraftRow.objects.filter(draft=draft_row_source, person_id__isnull=False).values_list(
            "person_id", flat=True
        )
    )
    return {person: figures for person, figures in before.items() if person not in here}
