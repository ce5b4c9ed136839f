"""A folder of employers' files, taken in one go, in batches that are whole or not at all.

What became of each file is written in the transaction that files it, under the file's content. So
a run that is stopped, however hard, is taken up again by running it again: files already taken are
skipped, and nothing is filed twice. Two runs of a month take turns batch by batch. A file that
could not be filed for a reason outside it (no such unit yet, no answer of the law yet) is tried
again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID, uuid4

from django.db import connection, transaction

from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution, User
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Registration
from saiban.offices.returns import checks, compare, convert
from saiban.offices.returns.actions.filing import FilingRefused, file_units
from saiban.offices.returns.intake import Intake, UnreadableFile, read
from saiban.offices.returns.models import ImportFile, ImportRun
from saiban.offices.returns.rows import Row
from saiban.offices.returns.units import Unit

TAKEN_BEFORE = "taken before"
_TRY_AGAIN = ("unknown", "refused")


@dataclass(slots=True)
class Taken:
    """One file on its way: what it holds, whose it is, and what became of it."""

    institution: Institution
    number: str
    name: str
    sha256: str
    sheet: Intake | None = None
    rows: list[Row] = field(default_factory=list)
    registration: Registration | None = None
    outcome: str = ""
    message: str = ""
    filing: UUID | None = None

    @property
    def good(self) -> list[Row]:
        """Rows that can be filed."""
        return [row for row in self.rows if not row.blocked]


def fingerprint(content: bytes) -> str:
    """By what a file is known again."""
    return hashlib.sha256(content).hexdigest()


def open_file(
    *, institution: Institution, number: str, name: str, content: bytes, synthetic: bool
) -> Taken:
    """Read a file; one that cannot be read says why, and is reported like the others."""
    taken = Taken(institution, number, name, fingerprint(content))
    try:
        taken.sheet = read(content, filename=name, synthetic=synthetic)
    except UnreadableFile as wrong:
        taken.outcome, taken.message = "unreadable", f"{wrong} {wrong.remedy}"
        return taken
    taken.rows = convert.from_sheet(taken.sheet.rows)
    return taken


def taken_before(institution_id: int, month: date) -> set[tuple[str, str]]:
    """(name, fingerprint) of the files of a month that need not be taken again."""
    rows = ImportFile.objects.filter(institution_id=institution_id, month=month)
    return set(rows.exclude(outcome__in=_TRY_AGAIN).values_list("name", "sha256"))


@transaction.atomic
def start_run(
    *, institution: Institution, month: date, folder: str, by: User | None, on: date
) -> ImportRun:
    """Note that a folder is being taken."""
    return ImportRun.objects.create(
        institution=institution, month=month, folder=folder[:500], started_by=by, started_on=on
    )


def take(
    *, files: Sequence[Taken], run: ImportRun, by: User | None, on: date, synthetic: bool
) -> None:
    """File a batch of one institution's files. If one unit cannot be filed, each is tried alone.

    The caller's transaction, if any, is joined; otherwise the batch is its own.
    """
    known = {each.number: each for each in _registrations(run.institution, files)}
    units = list({each.establishment_id for each in known.values()})
    every = _institutions(units) | {run.institution_id}
    with scope.acting_for(institutions=every, establishments=units):
        _pass_over(files, run)
        readable = _identify(files, known)
        _check(readable, run.month, every)
        # Two files of one unit in a batch are a filing and its correction: one after the other.
        for batch in _apart(readable):
            try:
                _file(batch, run, by=by, on=on, synthetic=synthetic)
            except FilingRefused:
                for each in batch:
                    _file_alone(each, run, by=by, on=on, synthetic=synthetic)
        _note([each for each in files if each.outcome in ("unreadable", "unknown")], run)


def _institutions(units: Sequence[int]) -> set[int]:
    """All institutions with which these units are registered."""
    with scope.acting_for(establishments=units):
        found = employers.registered(list(units)).values()
    return {each.institution_id for registrations in found for each in registrations}


def _pass_over(files: Sequence[Taken], run: ImportRun) -> None:
    """Leave out what a run beside this one took meanwhile; from here on it waits for our batch."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(%s, 0))",
            [f"import:{run.institution_id}:{run.month}"],
        )
    before = taken_before(run.institution_id, run.month)
    for each in files:
        if (each.name[:250], each.sha256) in before:
            each.outcome = TAKEN_BEFORE


def _registrations(institution: Institution, files: Sequence[Taken]) -> list[Registration]:
    with scope.acting_for(institutions=[institution.pk]):
        return employers.by_numbers(institution.pk, [each.number for each in files])


def _identify(files: Sequence[Taken], known: dict[str, Registration]) -> list[Taken]:
    readable = []
    for each in files:
        each.registration = known.get(each.number)
        if each.outcome:
            continue
        if each.registration is None or each.registration.status != "registered":
            each.outcome = "unknown"
            each.message = (
                f"No unit is registered with {each.institution} under number {each.number}."
                " Name the file after the registration number, or list it in index.csv."
            )
            continue
        readable.append(each)
    return readable


def _check(readable: Sequence[Taken], month: date, institutions: set[int]) -> None:
    sheets = [compare.Sheet(_unit(each).establishment, each.rows) for each in readable]
    for sheet, context in zip(sheets, compare.contexts(sheets, month, institutions), strict=True):
        checks.examine(sheet.rows, context)
        compare.mark_changes(sheet.rows)


def _unit(taken: Taken) -> Registration:
    assert taken.registration is not None
    return taken.registration


def _apart(readable: Sequence[Taken]) -> list[list[Taken]]:
    batches: list[list[Taken]] = []
    for each in readable:
        unit = _unit(each).establishment_id
        for batch in batches:
            if all(_unit(other).establishment_id != unit for other in batch):
                batch.append(each)
                break
        else:
            batches.append([each])
    return batches


@transaction.atomic
def _file(
    batch: Sequence[Taken], run: ImportRun, *, by: User | None, on: date, synthetic: bool
) -> None:
    units = []
    for each in batch:
        if not each.good:
            each.outcome = "nothing"
            each.message = "No row of the file can be filed; see the problems of each row."
            continue
        each.filing = uuid4()
        units.append(Unit(_unit(each).establishment, each.good, "folder", filing=each.filing))
    if units:
        file_units(units_to_file=units, month=run.month, by=by, on=on, synthetic=synthetic)
    for each in batch:
        each.outcome = each.outcome or "filed"
    _note(batch, run)


def _file_alone(
    taken: Taken, run: ImportRun, *, by: User | None, on: date, synthetic: bool
) -> None:
    taken.outcome = taken.message = ""
    try:
        _file([taken], run, by=by, on=on, synthetic=synthetic)
    except FilingRefused as why:
        taken.outcome, taken.message, taken.filing = "refused", str(why), None
        _note([taken], run)


def _note(files: Sequence[Taken], run: ImportRun) -> None:
    rows = [
        ImportFile(
            institution_id=run.institution_id,
            run=run,
            month=run.month,
            sha256=each.sha256,
            name=each.name[:250],
            outcome=each.outcome,
            rows=len(each.rows),
            filed_rows=len(each.good) if each.outcome == "filed" else 0,
            problem_rows=len(each.rows) - len(each.good),
            filing=each.filing,
            message=each.message,
        )
        for each in files
    ]
    # A file that is tried again has a row of its first time.
    unique = ["institution", "month", "sha256", "name"]
    fields = ["run", "outcome", "rows", "filed_rows", "problem_rows", "filing", "message"]
    ImportFile.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=unique, update_fields=fields
    )
