"""What the law makes of an establishment's month: the returns office's only door to `law`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from saiban import law
from saiban.law.calendar import due_day
from saiban.offices.desk import months
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution
from saiban.offices.returns.rows import Row

FULL_MONTH = 26
DUE, COVERAGE, EOBI = "contribution.due", "contribution.coverage", "eobi.contribution"


@dataclass(slots=True)
class Assessed:
    """The contribution of each row (same order), in paisa, and on what law it rests."""

    question: str
    place: str
    law_on: date
    positions: tuple[str, ...]
    law_version: str
    covered: list[bool]
    employer_paisa: list[int]
    worker_paisa: list[int]

    @property
    def amount_paisa(self) -> int:
        """What the employer pays over, his own and the workers' share."""
        return sum(self.employer_paisa) + sum(self.worker_paisa)


def positions(institution: Institution, on: date) -> tuple[str, ...]:
    """The legal positions that the institution decided to apply, as of a day."""
    return desk.positions(institution.pk, on)


@lru_cache(maxsize=512)
def _plan(
    question: str, place: str, on: date, positions: tuple[str, ...]
) -> law.Plan | law.Refusal:
    return law.plan(question, on=on, place=place, position=frozenset(positions))


def assess(
    institution: Institution,
    *,
    month: date,
    rows: Sequence[Row],
    covered_before: Sequence[bool],
    ended: Sequence[bool],
    chosen: tuple[str, ...] | None = None,
) -> Assessed | law.Refusal:
    """Assess a month's rows for one institution by the law of the month's last day.

    Wages are earned over the month and due when it ends, so the law of that day governs them all
    (docs/decisions/0010). `ended`: whether EOBI's contributions for the person had ended by then;
    no other institution asks. `chosen` are the legal positions, by default the institution's own.
    A Refusal says what the law leaves open.
    """
    on = months.last(month)
    chosen = positions(institution, on) if chosen is None else chosen
    if institution.is_eobi:
        return _assess_eobi(institution, on, chosen, rows, ended)
    due = _plan(DUE, institution.place, on, chosen)
    coverage = _plan(COVERAGE, institution.place, on, chosen)
    if isinstance(due, law.Refusal):
        return due
    if isinstance(coverage, law.Refusal):
        return coverage
    columns: dict[str, list[object]] = {
        "monthly_wage": [full_month_wage(row.wage_paisa or 0, row.days or 0) for row in rows],
        "days_paid": [row.days for row in rows],
        "covered_before": list(covered_before),
    }
    covered = coverage.rows([columns[name] for name in coverage.facts])
    employer = due.rows([columns[name] for name in due.facts])
    # Law that only some workers reach refuses them alone; a month is assessed whole or not at all.
    for found in (*(() if coverage.whole else covered), *(() if due.whole else employer)):
        if isinstance(found, law.Refusal):
            return found
    return Assessed(
        question=DUE,
        place=institution.place,
        law_on=on,
        positions=due.positions,
        law_version=due.law_version,
        covered=[bool(each) for each in covered],
        employer_paisa=employer,
        worker_paisa=[0] * len(rows),
    )


def full_month_wage(wage_paisa: int, days: int) -> int:
    """The wage of a full month of 26 days of somebody who was paid this for so many days.

    Wage sheets state what was paid; the law's fact is the monthly wage, which it reduces by the
    days itself. Nearest paisa.
    """
    if not 0 < days < FULL_MONTH:
        return wage_paisa
    return (2 * wage_paisa * FULL_MONTH + days) // (2 * days)


def facts_of(
    question: str, *, wage_paisa: int, days: int, covered: bool, covered_before: bool
) -> dict[str, object]:
    """The facts on which a line's contribution rests.

    EOBI's line is covered unless contributions for the person had ended; elsewhere the law says.
    """
    if question == EOBI:
        return {"days_paid": days, "contributions_have_ended": not covered}
    return {
        "monthly_wage": full_month_wage(wage_paisa, days),
        "days_paid": days,
        "covered_before": covered_before,
    }


def _assess_eobi(
    institution: Institution,
    on: date,
    chosen: tuple[str, ...],
    rows: Sequence[Row],
    ended: Sequence[bool],
) -> Assessed | law.Refusal:
    plan = _plan(EOBI, institution.place, on, chosen)
    if isinstance(plan, law.Refusal):
        return plan
    columns = {
        "days_paid": [row.days for row in rows],
        "contributions_have_ended": list(ended),
    }
    figures = plan.rows_with_parts([columns[name] for name in plan.facts])
    employer = 1 + plan.part_names.index("employer")
    worker = 1 + plan.part_names.index("employee")
    return Assessed(
        question=EOBI,
        place=institution.place,
        law_on=on,
        positions=plan.positions,
        law_version=plan.law_version,
        covered=[not each for each in ended],
        employer_paisa=[figure[employer] for figure in figures],
        worker_paisa=[figure[worker] for figure in figures],
    )


def explain(
    *, question: str, place: str, law_on: date, positions: Sequence[str], facts: dict[str, object]
) -> law.Answer | law.Refusal:
    """Decide one case again with every step, as a page shows it."""
    return law.decide(question, facts, on=law_on, place=place, position=frozenset(positions))


def minimum_wage_paisa(institution: Institution, month: date) -> int | None:
    """The minimum wage of the place in a month; None where the law does not say it."""
    on = months.last(month)
    found = law.value(
        "minimum_wage_month",
        on=on,
        place=institution.place,
        position=frozenset(positions(institution, on)),
    )
    return None if isinstance(found, law.Refusal) else int(found.value)


def pension_ages(on: date, place: str) -> tuple[int, int] | None:
    """The ages for the old-age pension, men's and women's, in months; None where not known."""
    found = [law.value(f"pension_age_{of}", on=on, place=place) for of in ("men", "women")]
    ages = [int(each.value) for each in found if not isinstance(each, law.Refusal)]
    return (ages[0], ages[1]) if len(ages) == len(found) else None


@dataclass(frozen=True, slots=True)
class Due:
    """The day by which a month's contribution is payable, or None, and why."""

    on: date | None
    basis: str


def due(institution: Institution, month: date, chosen: tuple[str, ...] | None = None) -> Due:
    """When a month's contribution is payable: by law, else by the institution's own decision."""
    on = months.last(month)
    applied = positions(institution, on) if chosen is None else chosen
    found = due_day(
        place=institution.place,
        month=month,
        on=on,
        position=frozenset(applied),
    )
    if not isinstance(found, law.Refusal):
        return Due(found, "")
    choice = desk.choice(institution.pk, "due_day", on)
    if choice is None:
        return Due(None, found.detail)
    following = months.add(month, 1)
    day = min(int(choice.value), months.last(following).day)
    return Due(following.replace(day=day), choice.reason)
