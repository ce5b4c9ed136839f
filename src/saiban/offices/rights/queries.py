"""A worker's months: due, paid and credited are three different things (docs/explain/rights.md).

*Due*: an employer filed the month for the worker and the law makes a contribution of it. *Paid*:
all that was charged for the employer's month is paid. *Credited*: the month counts for benefits,
because it is paid, or because the law protects the worker although the employer has not paid (s.
24 of the 1965 law: contributions "paid or payable"). EOBI counts months that are paid; a month
that its employer has not paid is shown as due, with what the worker can do (ss. 14 and 9B of the
1976 Act).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from saiban.offices.desk import queries as desk
from saiban.offices.employers import queries as employers
from saiban.offices.returns import queries as returns
from saiban.offices.returns.queries import PersonMonth
from saiban.offices.rights.models import Settlement

DUE_NONE, PAID, PROTECTED, UNPAID = "none", "paid", "protected", "unpaid"


@dataclass(frozen=True, slots=True)
class Month:
    """One worker's month with one institution at one establishment."""

    month: date
    institution_id: int
    establishment_id: int
    establishment: str
    days: int
    wage_paisa: int
    due: bool
    paid: bool
    credited: bool
    state: str
    """none: not covered, nothing due. paid. protected: due, not paid, counts all the same (s. 24).
    unpaid: due, not paid, does not count yet."""
    paid_on: date | None


def months(person_id: int, *, start: date, end: date) -> list[Month]:
    """A person's months in scope from `start` to `end`, newest first."""
    lines = returns.months_of_person(person_id, start=start, end=end)
    settled = _settled(lines)
    names = employers.establishments(list({each.establishment_id for each in lines}))
    eobi = {each.pk for each in desk.institutions() if each.is_eobi}
    return [
        _month(line, settled.get(_key(line)), names, line.institution_id in eobi) for line in lines
    ]


def _key(line: PersonMonth) -> tuple[int, int, date]:
    return line.institution_id, line.establishment_id, line.month


def _settled(lines: Sequence[PersonMonth]) -> dict[tuple[int, int, date], Settlement]:
    rows = (
        Settlement.objects.filter(
            establishment_id__in={line.establishment_id for line in lines},
            month__in={line.month for line in lines},
        )
        .order_by("institution_id", "establishment_id", "month", "-told", "-pk")
        .distinct("institution_id", "establishment_id", "month")
    )
    return {(row.institution_id, row.establishment_id, row.month): row for row in rows}


def _month(
    line: PersonMonth, settled: Settlement | None, names: dict[int, object], eobi: bool
) -> Month:
    due = line.employer_paisa + line.worker_paisa > 0
    paid = settled is not None and 0 < settled.charged_paisa <= settled.paid_paisa
    state = DUE_NONE if not due else PAID if paid else UNPAID if eobi else PROTECTED
    return Month(
        month=line.month,
        institution_id=line.institution_id,
        establishment_id=line.establishment_id,
        establishment=str(names.get(line.establishment_id, "")),
        days=line.days,
        wage_paisa=line.wage_paisa,
        due=due,
        paid=due and paid,
        credited=state in (PAID, PROTECTED),
        state=state,
        paid_on=settled.on if settled and paid else None,
    )


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whether a person has contributions paid or payable with an institution around a day."""

    covered: bool
    latest_month: date | None
    contribution_days_6_months: int


def covered_on(person_id: int, institution_id: int, on: date) -> Coverage:
    """Contributions of the six calendar months before the month of `on`, and the newest month.

    The count that s. 35(1) asks for; whether it is enough is for the law to say.
    """
    from saiban.offices.desk import months as calendar

    start, end = calendar.add(on, -6), calendar.add(on, -1)
    lines = [
        line
        for line in returns.months_of_person(person_id, start=start, end=end)
        if line.institution_id == institution_id and line.covered
    ]
    return Coverage(
        covered=bool(lines),
        latest_month=max((line.month for line in lines), default=None),
        contribution_days_6_months=sum(line.days for line in lines),
    )
