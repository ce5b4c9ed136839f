"""Rows on their way in (from a sheet), to rest (in a draft) and back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from saiban.offices.people import queries as people
from saiban.offices.people import sealing
from saiban.offices.returns.intake.model import IntakeProblem, IntakeRow
from saiban.offices.returns.models import DraftRow
from saiban.offices.returns.rows import Finding, Row


def from_sheet(rows: Iterable[IntakeRow]) -> list[Row]:
    """Rows as the reader of spreadsheets gives them."""
    return [
        Row(
            number=each.number,
            cnic=each.cnic,
            name=each.name or "",
            father_or_husband=each.father_or_husband_name or "",
            wage_paisa=each.wage_paisa,
            days=each.days,
            joined_on=each.joined_on,
            left_on=each.left_on,
            designation=each.designation or "",
            problems=each.problems,
            repairs=each.repairs,
            cnic_typed=next((p.was for p in each.problems if p.field == "cnic"), ""),
        )
        for each in rows
    ]


def identify(rows: Sequence[Row], institutions: Iterable[int] = ()) -> None:
    """Find who is already on record, for all rows in one look-up by blind index.

    `institutions`: those to which the rows will be filed, where they are known by now.
    """
    asked = frozenset(institutions)
    index(rows)
    known = people.find([row.cnic_index for row in rows if row.cnic_index], asked)
    for row in rows:
        found = known.get(row.cnic_index) if row.cnic_index else None
        row.person_id = found.id if found else None
        row.member_of = asked if found and found.known else frozenset()
        told = bool(found and (found.name_en or found.name_ur))
        row.known_as = (found.name_en, found.name_ur) if found and told else None


def index(rows: Iterable[Row]) -> None:
    """Give each row the blind index of its CNIC."""
    for row in rows:
        if row.cnic and row.cnic_index is None:
            row.cnic_index = sealing.blind(row.cnic)


def to_draft(row: Row, draft_id: int) -> DraftRow:
    """A row at rest; the CNIC is sealed."""
    return DraftRow(
        draft_id=draft_id,
        number=row.number,
        person_id=row.person_id,
        cnic_index=row.cnic_index,
        cnic_sealed=sealing.seal(row.cnic, row.cnic_index) if row.cnic and row.cnic_index else None,
        cnic_typed=row.cnic_typed[:60],
        name=row.name[:120],
        father_or_husband=row.father_or_husband[:120],
        wage_paisa=row.wage_paisa,
        days=row.days,
        joined_on=row.joined_on,
        left_on=row.left_on,
        designation=row.designation[:80],
        change=row.change,
        findings=[finding.as_json() for finding in row.findings],
        repairs=[
            {"field": each.field, "code": each.code, "was": each.was, "now": each.now}
            for each in row.repairs
        ],
        unread=[
            {"field": each.field, "code": each.code, "was": each.was[:60]} for each in row.problems
        ],
        blocked=row.blocked,
    )


def from_draft(stored: DraftRow) -> Row:
    """A row taken up again; what the sheet's reader could not make out stays unreadable."""
    index = bytes(stored.cnic_index) if stored.cnic_index else None
    sealed = stored.cnic_sealed
    return Row(
        number=stored.number,
        cnic=sealing.unseal(bytes(sealed), index) if sealed and index else None,
        cnic_index=index,
        person_id=stored.person_id,
        name=stored.name,
        father_or_husband=stored.father_or_husband,
        wage_paisa=stored.wage_paisa,
        days=stored.days,
        joined_on=stored.joined_on,
        left_on=stored.left_on,
        designation=stored.designation,
        change=stored.change,
        cnic_typed=stored.cnic_typed,
        problems=tuple(
            IntakeProblem(each["field"], each["code"], each["was"]) for each in stored.unread
        ),
        # What the checks found goes along: a filing keeps names unlike the one on record.
        findings=[Finding(**each) for each in stored.findings],
    )
