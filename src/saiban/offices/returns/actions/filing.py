"""Filing: an immutable return to each institution, its assessment, and the books.

One path for one employer and for a folder of thousands: units are filed together, so that the
database is asked a fixed number of questions however many there are.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID, uuid4

from django.db import connection, transaction

from saiban import law as statutes
from saiban.offices.desk import months, scope
from saiban.offices.desk.models import Document, Institution, User
from saiban.offices.employers import actions as employers
from saiban.offices.employers import queries as units
from saiban.offices.employers.models import Establishment
from saiban.offices.people import actions as people
from saiban.offices.returns import convert, queries
from saiban.offices.returns.actions import assessing
from saiban.offices.returns.models import Draft
from saiban.offices.returns.rows import Row
from saiban.offices.returns.units import Filing, Unit


class FilingRefused(ValueError):
    """Nothing was filed; the message says why and what to do."""


@transaction.atomic
def file_draft(
    *,
    draft: Draft,
    by: User | None,
    on: date,
    synthetic: bool,
    reason: str = "",
    filing: UUID | None = None,
) -> Filing:
    """File the good rows of a draft. Rows with errors are left out, and stay listed in the draft.

    A second call finds what the first one filed. Raises FilingRefused.
    """
    draft = Draft.objects.select_for_update().get(pk=draft.pk)
    if draft.state == "filed" and draft.filing is not None:
        return Filing(draft.filing, queries.returns_of_filing(draft.filing))
    if draft.state != "open":
        raise FilingRefused("This draft is closed; start the month again to file it.")
    rows = [convert.from_draft(each) for each in draft.rows.filter(blocked=False)]
    if not rows and not draft.nil:
        raise FilingRefused(
            "There is no row that can be filed. Correct the rows with problems, or declare that"
            " nobody was employed this month."
        )
    done = file_rows(
        establishment=draft.establishment,
        month=draft.month,
        rows=rows,
        door=draft.door,
        document=draft.document,
        reason=reason,
        by=by,
        on=on,
        synthetic=synthetic,
        filing=filing,
    )
    draft.state, draft.filing = "filed", done.id
    draft.save(update_fields=["state", "filing"])
    return done


def file_rows(
    *,
    establishment: Establishment,
    month: date,
    rows: Sequence[Row],
    door: str,
    by: User | None,
    on: date,
    synthetic: bool,
    document: Document | None = None,
    reason: str = "",
    filing: UUID | None = None,
) -> Filing:
    """File rows that passed the checks to every institution where the unit is registered.

    A month that was filed before gets a new version, and the difference is posted. Raises
    FilingRefused if the unit is registered nowhere, or if no institution's law gives an answer.
    """
    unit = Unit(establishment, rows, door, document, reason, filing or uuid4())
    done = file_units(units_to_file=[unit], month=month, by=by, on=on, synthetic=synthetic)
    return done[unit.filing]


@transaction.atomic
def file_units(
    *, units_to_file: Sequence[Unit], month: date, by: User | None, on: date, synthetic: bool
) -> dict[UUID, Filing]:
    """File a month of several establishments, all or none. Returns what came of each by filing.

    Raises FilingRefused, naming the first establishment that cannot be filed.
    """
    if on <= months.last(month):
        last = months.last(month)
        raise FilingRefused(f"{month:%B %Y} can be filed once it is over: after {last:%-d %B}.")
    registrations = units.registered([unit.establishment.pk for unit in units_to_file])
    by_institution: dict[Institution, list[Unit]] = {}
    for unit in units_to_file:
        found = registrations[unit.establishment.pk]
        if not found:
            raise FilingRefused(f"{unit.establishment} is not registered with any institution yet.")
        for each in found:
            by_institution.setdefault(each.institution, []).append(unit)
    done = {unit.filing: Filing(unit.filing) for unit in units_to_file}
    with scope.acting_for(
        institutions=[each.pk for each in by_institution],
        establishments=[unit.establishment.pk for unit in units_to_file],
    ):
        _enrol(by_institution, synthetic=synthetic, by=by, on=on)
        with connection.cursor() as cursor:
            # A batch's rows are joined and kept for the trigger; the default spills them to disk.
            cursor.execute("set local work_mem = '64MB'")
            cursor.execute("select returns_ensure_month(%s)", [month])
        for institution, members in sorted(by_institution.items(), key=lambda pair: pair[0].pk):
            filed = assessing.file_to(institution, members, month, by=by, on=on)
            for unit in members:
                if isinstance(filed, statutes.Refusal):
                    done[unit.filing].refused.append((institution, filed))
                else:
                    done[unit.filing].returns.append(filed[unit.filing])
        for unit in units_to_file:
            if not done[unit.filing].returns:
                raise FilingRefused(_why(unit, done[unit.filing]))
        _note_work(units_to_file, month, by=by, on=on)
    return done


def _why(unit: Unit, filing: Filing) -> str:
    said = " ".join(f"{institution}: {refusal.detail}" for institution, refusal in filing.refused)
    return f"{unit.establishment}: the month cannot be assessed, so nothing was filed. {said}"


def _enrol(
    by_institution: dict[Institution, list[Unit]], *, synthetic: bool, by: User | None, on: date
) -> None:
    """Make every worker known to every institution to which his unit's return goes."""
    asked: dict[UUID, set[int]] = {}
    for institution, members in by_institution.items():
        for unit in members:
            asked.setdefault(unit.filing, set()).add(institution.pk)
    groups: dict[frozenset[int], list[Row]] = {}
    for unit in {unit.filing: unit for each in by_institution.values() for unit in each}.values():
        wanted = frozenset(asked[unit.filing])
        strangers = [row for row in unit.rows if not wanted <= row.member_of]
        groups.setdefault(wanted, []).extend(strangers)
    for institutions, rows in groups.items():
        found = people.enrol(
            newcomers=[_newcomer(row) for row in rows],
            institutions=institutions,
            synthetic=synthetic,
            by=by,
            on=on,
        )
        for row in rows:
            row.person_id = found[row.cnic or ""]


def _newcomer(row: Row) -> people.Newcomer:
    ascii_name = row.name.isascii()
    return people.Newcomer(
        cnic=row.cnic or "",
        name=row.name if ascii_name else "",
        name_ur="" if ascii_name else row.name,
        father_or_husband=row.father_or_husband,
    )


def _note_work(filed: Sequence[Unit], month: date, *, by: User | None, on: date) -> None:
    employers.note_employment(
        month=month,
        by=by,
        on=on,
        works=[
            employers.Work(
                unit.establishment.pk, row.person_id, row.joined_on, row.left_on, row.designation
            )
            for unit in filed
            for row in unit.rows
            if row.person_id and (row.left_on or (row.days and row.before is None))
        ],
    )
    # Only names unlike the one on record; one filing may hold thousands of names.
    for unit in filed:
        differing = {
            row.person_id: row.name
            for row in unit.rows
            if row.person_id and any(finding.rule == "R09" for finding in row.findings)
        }
        if differing:
            people.note_names(seen=differing, source=f"filing:{unit.filing}", by=by, on=on)
