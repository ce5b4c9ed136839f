"""From rows to an institution's returns: lines, assessments, and the charge in the ledger."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import accumulate
from uuid import UUID

from saiban import law as statutes
from saiban.offices.desk import log, outbox
from saiban.offices.desk.models import Institution, User
from saiban.offices.ledger import actions as ledger
from saiban.offices.returns import ended, law, lines, queries
from saiban.offices.returns.models import Assessment, MonthlyReturn
from saiban.offices.returns.rows import Row
from saiban.offices.returns.units import Unit


def file_to(
    institution: Institution, units: Sequence[Unit], month: date, *, by: User | None, on: date
) -> dict[UUID, MonthlyReturn] | statutes.Refusal:
    """File a month of several units to one institution; or the law's refusal, and nothing filed."""
    rows = [row for unit in units for row in unit.rows]
    persons = [row.person_id or 0 for row in rows]
    before = covered_before_month(institution, rows, month)
    covered_before = [person in before for person in persons]
    assessed = law.assess(
        institution,
        month=month,
        rows=rows,
        covered_before=covered_before,
        ended=ended.by_month(institution, persons, month),
    )
    if isinstance(assessed, statutes.Refusal):
        return assessed
    previous = queries.newest_of(institution.pk, [unit.establishment.pk for unit in units], month)
    filed = MonthlyReturn.objects.bulk_create(
        [_return(institution, unit, month, previous, by=by, on=on) for unit in units]
    )
    lines.write(institution.pk, month, filed, units, assessed, covered_before)
    lines.note_covered(institution.pk, persons, assessed.covered, before, month)
    _assess(institution, units, month, filed, assessed, previous, by=by, on=on)
    return {unit.filing: each for unit, each in zip(units, filed, strict=True)}


def covered_before_month(institution: Institution, rows: Sequence[Row], month: date) -> set[int]:
    """Persons whom the institution covered before; last month's return tells it of most."""
    known = {
        row.before.person_id for row in rows if row.before and institution.pk in row.before.covered
    }
    others = [row.person_id for row in rows if row.person_id and row.person_id not in known]
    return known | lines.covered_since(institution.pk, others, month)


def _return(
    institution: Institution,
    unit: Unit,
    month: date,
    previous: dict[int, MonthlyReturn],
    *,
    by: User | None,
    on: date,
) -> MonthlyReturn:
    before = previous.get(unit.establishment.pk)
    return MonthlyReturn(
        filing=unit.filing,
        institution=institution,
        establishment=unit.establishment,
        month=month,
        version=before.version + 1 if before else 1,
        replaces=before,
        door=unit.door,
        document=unit.document,
        nil=not unit.rows,
        headcount=len(unit.rows),
        wage_bill_paisa=sum(row.wage_paisa or 0 for row in unit.rows),
        reason=unit.reason,
        filed_by=by,
        filed_on=on,
    )


def _assess(
    institution: Institution,
    units: Sequence[Unit],
    month: date,
    filed: Sequence[MonthlyReturn],
    assessed: law.Assessed,
    previous: dict[int, MonthlyReturn],
    *,
    by: User | None,
    on: date,
) -> None:
    due = law.due(institution, month)
    # The columns of all units stand one after the other; each unit's part is a slice.
    ends = list(accumulate(len(unit.rows) for unit in units))
    made = []
    for unit, each, end in zip(units, filed, ends, strict=True):
        part = slice(end - len(unit.rows), end)
        employer, worker = sum(assessed.employer_paisa[part]), sum(assessed.worker_paisa[part])
        before = previous.get(unit.establishment.pk)
        made.append(
            Assessment(
                monthly_return=each,
                institution=institution,
                establishment=unit.establishment,
                question=assessed.question,
                place=assessed.place,
                law_on=assessed.law_on,
                positions=list(assessed.positions),
                law_version=assessed.law_version,
                amount_paisa=employer + worker,
                employer_paisa=employer,
                worker_paisa=worker,
                difference_paisa=employer
                + worker
                - (before.assessment.amount_paisa if before else 0),
                due_on=due.on,
                due_basis=due.basis[:300],
            )
        )
    made = Assessment.objects.bulk_create(made)
    moves = [_charge(each) for each in made if each.difference_paisa]
    ledger.post(moves=moves, institution_id=institution.pk, by=by, on=on)
    _tell(institution, made, by=by, on=on)


def _charge(assessment: Assessment) -> ledger.Move:
    """What an assessment adds to the version before it, or gives back of it."""
    up = assessment.difference_paisa > 0
    debit, credit = ("contribution_due", "contribution_income")[:: 1 if up else -1]
    return ledger.Move(
        key=f"assessment:{assessment.pk}",
        debit=debit,
        credit=credit,
        amount_paisa=abs(assessment.difference_paisa),
        reason="contribution_assessed" if up else "contribution_corrected",
        cause=f"assessment:{assessment.pk}",
        month=assessment.monthly_return.month,
        establishment_id=assessment.establishment_id,
    )


def _tell(
    institution: Institution, made: Sequence[Assessment], *, by: User | None, on: date
) -> None:
    log.record_many(
        log.Deed(
            name="ReturnFiled" if each.monthly_return.version == 1 else "ReturnCorrected",
            subject=f"return:{each.monthly_return_id}",
            by=by,
            on=on,
            institution_id=institution.pk,
            data={
                "month": each.monthly_return.month.isoformat(),
                "headcount": each.monthly_return.headcount,
            },
        )
        for each in made
    )
    outbox.tell(
        outbox.Fact(
            "ReturnAssessed",
            key=str(each.monthly_return_id),
            institution_id=institution.pk,
            on=on,
            payload={"assessment": each.pk},
        )
        for each in made
    )
