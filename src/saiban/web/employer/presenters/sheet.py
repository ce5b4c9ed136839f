"""The employer's own sheet: how it was understood, and on its way back with messages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from saiban.offices.desk import months
from saiban.offices.desk.models import Document
from saiban.offices.employers import queries as employers
from saiban.offices.returns import checks, intake, queries
from saiban.offices.returns.intake import catalogue
from saiban.offices.returns.models import Draft
from saiban.offices.returns.rows import Row
from saiban.web.employer.presenters.draft import field_name, language

ALL = 1_000_000


@dataclass(frozen=True, slots=True)
class Understood:
    """What the reader made of the sheet."""

    document: int
    filename: str
    sheet: str
    columns: list[tuple[str, str, str]]
    """(letter, title, field) of each column that was taken."""
    doubtful: bool
    """A needed column was not found, or several could be it: the employer has to say."""
    notes: list[str]


def understood(draft: Draft) -> Understood | None:
    """How the uploaded sheet was read; None for a draft that came through another door."""
    read: Any = draft.intake_notes
    if draft.document_id is None or not read:
        return None
    columns = read["columns"]
    return Understood(
        document=draft.document_id,
        filename=read["filename"],
        sheet=read["sheet"],
        columns=[
            (each["letter"], each["header"], field_name(each["field"]))
            for each in columns["understood"]
        ],
        doubtful=bool(columns["ambiguous"] or columns["missing"]),
        notes=[
            catalogue.explain(each["code"], language(), **each["values"]) for each in read["notes"]
        ],
    )


def with_messages(draft: Draft, document: Document) -> bytes:
    """The sheet as it was uploaded, with what each row's checks found in a last column."""
    read: Any = draft.intake_notes
    messages = {
        stored.number: [_said(finding) for finding in stored.findings]
        for stored in queries.draft_rows(draft.pk, limit=ALL)
        if stored.findings
    }
    return intake.write_back(
        bytes(document.content),
        messages=messages,
        sheet=read["sheet"] or None,
        mapping=_mapping(read),
    )


def _said(finding: dict[str, Any]) -> str:
    said = checks.spoken(finding, language())
    return f"{field_name(said['field'])}: {said['message']} {said['remedy']} ({said['rule']})"


def _mapping(read: dict[str, Any]) -> dict[int, str | None] | None:
    """The columns that the employer chose himself, to read the sheet the same way again."""
    chosen = {c["index"]: c["field"] for c in read["columns"]["understood"] if c["how"] == "chosen"}
    return chosen or None


def blank(establishment: int, month: date) -> bytes:
    """A sheet to fill in for the month, with last month's workers in it."""
    unit = employers.establishment(establishment)
    rows = queries.rows_to_carry(establishment, months.add(month, -1))
    return intake.template(
        establishment_name=unit.name_en, month=month, rows=[_intake_row(row) for row in rows]
    )


def _intake_row(row: Row) -> intake.IntakeRow:
    return intake.IntakeRow(
        number=row.number,
        cnic=row.cnic,
        name=row.name or None,
        father_or_husband_name=row.father_or_husband or None,
        wage_paisa=row.wage_paisa,
        days=row.days,
    )
