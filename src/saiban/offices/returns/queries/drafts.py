"""Reads of what employers are working on, within the transaction's scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db import connection
from django.db.models import Count, Q, Sum

from saiban.offices.returns import convert
from saiban.offices.returns.models import Draft, DraftRow
from saiban.offices.returns.queries.workers import wages_of
from saiban.offices.returns.rows import Row


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


def good_rows(draft_id: int) -> list[Row]:
    """The good rows of a draft as they would be filed."""
    return [
        convert.from_draft(each)
        for each in DraftRow.objects.filter(draft_id=draft_id, blocked=False).order_by("number")
    ]


def missing_from(found: Draft, previous: date) -> dict[int, tuple[int, int]]:
    """Workers of the month before who are not in the draft: left, or forgotten?"""
    before = wages_of(found.establishment_id, previous)
    here = set(
        DraftRow.objects.filter(draft=found, person_id__isnull=False).values_list(
            "person_id", flat=True
        )
    )
    return {person: figures for person, figures in before.items() if person not in here}


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A month that the employer is working on."""

    month: date
    rows: int
    blocked: int


def open_drafts(establishment_id: int) -> dict[date, OpenDraft]:
    """An establishment's open drafts by month, with how many rows cannot be filed yet."""
    found = Draft.objects.filter(establishment_id=establishment_id, state="open").annotate(
        count=Count("rows"), wrong=Count("rows", filter=Q(rows__blocked=True))
    )
    return {each.month: OpenDraft(each.month, each.count, each.wrong) for each in found}


def draft_counts(draft_id: int) -> DraftCounts:
    """How a draft stands, by what was found and by what changed."""
    # Aliases that are columns' names would hide the columns in the filters.
    good = Q(blocked=False)
    found = DraftRow.objects.filter(draft_id=draft_id).aggregate(
        n_rows=Count("id"),
        n_blocked=Count("id", filter=Q(blocked=True)),
        n_questions=Count("id", filter=good & Q(findings__contains=[{"severity": "question"}])),
        n_notes=Count("id", filter=good & Q(findings__contains=[{"severity": "note"}])),
        n_same=Count("id", filter=good & Q(change="same")),
        n_changed=Count("id", filter=good & Q(change="changed")),
        n_joined=Count("id", filter=good & Q(change="joined")),
        n_left=Count("id", filter=good & Q(change="left")),
        n_wage_paisa=Sum("wage_paisa", filter=good, default=0),
    )
    return DraftCounts(**{key.removeprefix("n_"): value for key, value in found.items()})


def findings_of(draft_id: int) -> list[tuple[str, str, int]]:
    """(check, severity, rows) of a draft: how many rows each check found something in."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select f->>'rule', f->>'severity', count(*) from returns_draftrow r"
            " cross join jsonb_array_elements(r.findings) as f"
            " where r.draft_id = %s group by 1, 2",
            [draft_id],
        )
        return cursor.fetchall()


def rows_found_by(draft_id: int, rule: str, *, after: int = 0, limit: int = 50) -> list[DraftRow]:
    """Rows in which a check found something, from a row number on."""
    rows = DraftRow.objects.filter(draft_id=draft_id, number__gt=after)
    return list(rows.filter(findings__contains=[{"rule": rule}]).order_by("number")[:limit])
