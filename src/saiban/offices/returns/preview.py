"""What a draft would come to if it were filed now: the check-answers page."""

from __future__ import annotations

from dataclasses import dataclass

from saiban import law as statutes
from saiban.offices.desk import months, scope
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.returns import ended, law, lines, queries
from saiban.offices.returns.models import Draft, MonthlyReturn
from saiban.offices.returns.rows import Row


@dataclass(frozen=True, slots=True)
class Share:
    """One institution's part of a filing, or why its law gives no answer."""

    institution: Institution
    refusal: statutes.Refusal | None
    amount_paisa: int | None = None
    employer_paisa: int | None = None
    worker_paisa: int | None = None
    covered: int = 0
    ended: tuple[Row, ...] = ()
    """Workers for whom this institution's contributions have ended (EOBI's pension or its age)."""
    positions: tuple[str, ...] = ()
    due: law.Due | None = None
    filed_before_paisa: int | None = None
    """The amount of the version that this one would replace."""


@dataclass(frozen=True, slots=True)
class Preview:
    """Totals beside last month's, and each institution's share."""

    headcount: int
    wage_paisa: int
    before: queries.Totals | None
    missing: int
    shares: list[Share]


def of(draft: Draft) -> Preview:
    """Work out a draft's totals with the same law that filing applies."""
    rows = queries.good_rows(draft.pk)
    previous = months.add(draft.month, -1)
    institutions = [each.institution for each in employers.registered_with(draft.establishment_id)]
    return Preview(
        headcount=len(rows),
        wage_paisa=sum(row.wage_paisa or 0 for row in rows),
        before=queries.totals(draft.establishment_id, previous),
        missing=len(queries.missing_from(draft, previous)),
        shares=_shares(draft, institutions, rows),
    )


def _shares(draft: Draft, institutions: list[Institution], rows: list[Row]) -> list[Share]:
    ids = [each.pk for each in institutions]
    persons = [row.person_id or 0 for row in rows]
    chosen = desk.positions_of(ids, months.last(draft.month))
    newest = {
        each.institution_id: each
        for each in queries.newest_returns(draft.establishment_id, [draft.month])
    }
    # Who was covered before stands in the institutions' books; filing reads it the same way.
    with scope.acting_for(institutions=ids):
        before = {each: lines.covered_since(each, persons, draft.month) for each in ids}
        over = {each.pk: ended.by_month(each, persons, draft.month) for each in institutions}
    shares = []
    for each in institutions:
        assessed = law.assess(
            each,
            month=draft.month,
            rows=rows,
            covered_before=[person in before[each.pk] for person in persons],
            ended=over[each.pk],
            chosen=chosen[each.pk],
        )
        if isinstance(assessed, statutes.Refusal):
            shares.append(Share(each, assessed))
            continue
        due = law.due(each, draft.month, chosen[each.pk])
        free = tuple(row for row, now in zip(rows, over[each.pk], strict=True) if now)
        shares.append(_share(each, assessed, due, newest.get(each.pk), free))
    return shares


def _share(
    institution: Institution,
    assessed: law.Assessed,
    due: law.Due,
    newest: MonthlyReturn | None,
    free: tuple[Row, ...],
) -> Share:
    return Share(
        institution=institution,
        refusal=None,
        amount_paisa=assessed.amount_paisa,
        employer_paisa=sum(assessed.employer_paisa),
        worker_paisa=sum(assessed.worker_paisa),
        covered=sum(assessed.covered),
        ended=free,
        positions=assessed.positions,
        due=due,
        filed_before_paisa=newest.assessment.amount_paisa if newest else None,
    )
