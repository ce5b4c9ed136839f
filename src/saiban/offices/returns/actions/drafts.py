"""An employer's month while it is being prepared: three doors lead to one draft."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.conf import settings
from django.db import transaction

from saiban.offices.desk import actions as desk
from saiban.offices.desk import months
from saiban.offices.desk.models import User
from saiban.offices.employers.models import Establishment
from saiban.offices.people import cnic as numbers
from saiban.offices.people import sealing
from saiban.offices.returns import checks, compare, convert, queries
from saiban.offices.returns.intake import read
from saiban.offices.returns.models import Draft, DraftRow
from saiban.offices.returns.rows import Row


class DraftError(ValueError):
    """The draft cannot be started or changed so; the message says why and what to do."""


@transaction.atomic
def start_carried(*, establishment: Establishment, month: date, by: User, on: date) -> Draft:
    """Begin with last month's workers; a worker who left last month is not carried forward."""
    rows = queries.rows_to_carry(establishment.pk, months.add(month, -1))
    if not rows:
        raise DraftError("There is no return of the month before to carry forward.")
    return start_rows(
        establishment=establishment, month=month, rows=rows, door="carry", by=by, on=on
    )


@transaction.atomic
def start_upload(
    *,
    establishment: Establishment,
    month: date,
    content: bytes,
    filename: str,
    by: User,
    on: date,
    mapping: Mapping[int, str] | None = None,
    synthetic: bool | None = None,
) -> Draft:
    """Begin with an employer's sheet, in whatever state it comes.

    Raises intake.UnreadableFile if it is no sheet at all. Rows with problems are kept and listed.
    `synthetic` (as the installation is set, if not said) lets a CNIC begin with 0.
    """
    invented = settings.ENVIRONMENT.synthetic if synthetic is None else synthetic
    sheet = read(content, filename=filename, mapping=mapping, synthetic=invented)
    document = desk.keep_document(
        content=content,
        name=filename,
        media_type="application/octet-stream",
        kind="wage_sheet",
        establishment_id=establishment.pk,
        by=by,
        on=on,
    )
    rows = convert.from_sheet(sheet.rows)
    draft = start_rows(
        establishment=establishment, month=month, rows=rows, door="upload", by=by, on=on
    )
    draft.document = document
    draft.intake_notes = sheet.as_json()
    draft.save(update_fields=["document", "intake_notes"])
    return draft


@transaction.atomic
def start_empty(
    *, establishment: Establishment, month: date, by: User, on: date, nil: bool = False
) -> Draft:
    """Begin with no rows: to type them, or (nil) to declare that nobody was employed."""
    draft = start_rows(
        establishment=establishment, month=month, rows=[], door="typed", by=by, on=on
    )
    if nil:
        draft.nil = True
        draft.save(update_fields=["nil"])
    return draft


@transaction.atomic
def start_rows(
    *,
    establishment: Establishment,
    month: date,
    rows: Sequence[Row],
    door: str,
    by: User | None,
    on: date,
) -> Draft:
    """Begin with these rows, whatever door they came through; a draft of the month is replaced."""
    _month_open(establishment, month, on)
    Draft.objects.filter(establishment=establishment, month=month, state="open").update(
        state="dropped"
    )
    draft = Draft.objects.create(
        establishment=establishment, month=month, door=door, started_by=by, started_on=on
    )
    _examine(establishment, month, rows)
    DraftRow.objects.bulk_create([convert.to_draft(row, draft.pk) for row in rows], batch_size=2000)
    return draft


def _month_open(establishment: Establishment, month: date, on: date) -> None:
    if month.day != 1:
        raise DraftError(f"{month} is not the first day of a month.")
    if month > on:
        raise DraftError(f"{month:%B %Y} has not begun; a return is filed once the month is over.")
    if month < months.first(establishment.started_on):
        raise DraftError(
            f"The unit is liable from {establishment.started_on:%-d %B %Y};"
            f" {month:%B %Y} lies before that."
        )


def _examine(establishment: Establishment, month: date, rows: Sequence[Row]) -> None:
    context = compare.context(establishment, month, rows)
    checks.examine(rows, context)
    compare.mark_changes(rows)


@transaction.atomic
def recheck(*, draft: Draft, by: User | None, on: date) -> None:
    """Look at all rows again, after a change that may concern more than one of them."""
    stored = list(draft.rows.all())
    rows = [convert.from_draft(each) for each in stored]
    _examine(draft.establishment, draft.month, rows)
    changed = [each for each, row in zip(stored, rows, strict=True) if _refresh(each, row)]
    DraftRow.objects.bulk_update(changed, _FOUND, batch_size=1000)


_FOUND = ("person_id", "findings", "change", "blocked", "days")


def _refresh(stored: DraftRow, row: Row) -> bool:
    """Take over what the checks found now; whether that is anything new."""
    before = [getattr(stored, name) for name in _FOUND]
    stored.person_id, stored.change, stored.days = row.person_id, row.change, row.days
    stored.findings = [finding.as_json() for finding in row.findings]
    stored.blocked = row.blocked
    return before != [getattr(stored, name) for name in _FOUND]


_FIELDS = frozenset(
    {"name", "father_or_husband", "wage_paisa", "days", "joined_on", "left_on", "designation"}
)


@transaction.atomic
def change_row(
    *, draft: Draft, number: int, changes: Mapping[str, Any], by: User, on: date, synthetic: bool
) -> DraftRow:
    """Correct one row. `cnic` is given as typed; other fields in their own type.

    Raises DraftError with what is wrong; nothing is changed then.
    """
    _open(draft)
    row = draft.rows.get(number=number)
    _apply(row, changes, synthetic)
    row.save()
    recheck(draft=draft, by=by, on=on)
    return draft.rows.get(number=number)


@transaction.atomic
def add_row(
    *, draft: Draft, values: Mapping[str, Any], by: User, on: date, synthetic: bool
) -> DraftRow:
    """Add a worker who joined, at the foot of the list."""
    _open(draft)
    foot = draft.rows.order_by("-number").values_list("number", flat=True).first() or 0
    row = DraftRow(draft=draft, number=foot + 1, change="joined")
    _apply(row, values, synthetic)
    row.save()
    if draft.nil:
        draft.nil = False
        draft.save(update_fields=["nil"])
    recheck(draft=draft, by=by, on=on)
    return draft.rows.get(number=foot + 1)


@transaction.atomic
def remove_row(*, draft: Draft, number: int, by: User, on: date) -> None:
    """Take a row out of the draft."""
    _open(draft)
    draft.rows.filter(number=number).delete()
    recheck(draft=draft, by=by, on=on)


@transaction.atomic
def answer_row(*, draft: Draft, number: int, answer: str, by: User, on: date) -> None:
    """Keep the employer's explanation where a check asked a question."""
    _open(draft)
    draft.rows.filter(number=number).update(answer=answer.strip()[:200])


@transaction.atomic
def drop(*, draft: Draft, by: User, on: date) -> None:
    """Give a draft up; what was filed stays filed."""
    _open(draft)
    draft.state = "dropped"
    draft.save(update_fields=["state"])


def _open(draft: Draft) -> None:
    if draft.state != "open":
        raise DraftError("This draft is closed; start the month again to change it.")


def _apply(row: DraftRow, changes: Mapping[str, Any], synthetic: bool) -> None:
    unknown = set(changes) - _FIELDS - {"cnic"}
    if unknown:
        raise DraftError(f"These cannot be changed: {', '.join(sorted(unknown))}.")
    if "cnic" in changes:
        _apply_cnic(row, str(changes["cnic"]), synthetic)
    for name in _FIELDS & set(changes):
        setattr(row, name, changes[name])
    # A cell that was written anew is no longer the unreadable one.
    touched = {"wage" if name == "wage_paisa" else name for name in changes}
    row.unread = [each for each in row.unread if each["field"] not in touched]


def _apply_cnic(row: DraftRow, text: str, synthetic: bool) -> None:
    try:
        digits = numbers.parse(text, synthetic=synthetic)
    except numbers.NotACnic as wrong:
        raise DraftError(f"Row {row.number}: {wrong}.") from wrong
    row.cnic_index = sealing.blind(digits)
    row.cnic_sealed = sealing.seal(digits, row.cnic_index)
    row.cnic_typed = ""
