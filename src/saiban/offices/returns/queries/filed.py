"""Reads of filed returns and their assessments, within the transaction's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection

from saiban.offices.returns.models import Assessment, Line, MonthlyReturn


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
