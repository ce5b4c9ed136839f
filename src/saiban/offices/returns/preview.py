"""What a draft would come to if it were filed now: the check-answers page."""

from __future__ import annotations

from dataclasses import dataclass

from saiban import law as statutes
from saiban.offices.desk import months, scope
from saiban.offices.desk.models import Institution
from saiban.offices.employers import queries as employers
from saiban.offices.returns import law, lines, queries
from saiban.offices.returns.models import Draft


@dataclass(frozen=True, slots=True)
class Share:
    """One institution's part of a filing, or why its law gives no answer."""

    institution: Institution
    refusal: statutes.Refusal | None
    amount_paisa: int | None = None
    employer_paisa: int | None = None
    worker_paisa: int | None = None
    covered: int = 0
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
    shares = []
    for registration in employers.registered_with(draft.establishment_id):
        shares.append(_share(registration.institution, draft, rows))
    return Preview(
        headcount=len(rows),
        wage_paisa=sum(row.wage_paisa or 0 for row in rows),
        before=queries.totals(draft.establishment_id, previous),
        missing=len(queries.missing_from(draft, previous)),
        shares=shares,
    )


def _share(institution: Institution, draft: Draft, rows: list[law.Row]) -> Share:
    persons = [row.person_id or 0 for row in rows]
    # Who was covered before stands in the institution's books; filing reads it the same way.
    with scope.acting_for(institutions=[institution.pk]):
        before = lines.covered_since(institution.pk, persons, draft.month)
    assessed = law.assess(
        institution,
        month=draft.month,
        rows=rows,
        covered_before=[person in before for person in persons],
    )
    if isinstance(assessed, statutes.Refusal):
        return Share(institution, assessed)
    newest = queries.newest(institution.pk, draft.establishment_id, draft.month)
    return Share(
        institution=institution,
        refusal=None,
        amount_paisa=assessed.amount_paisa,
        employer_paisa=sum(assessed.employer_paisa),
        worker_paisa=sum(assessed.worker_paisa),
        covered=sum(assessed.covered),
        positions=assessed.positions,
        due=law.due(institution, draft.month),
        filed_before_paisa=newest.assessment.amount_paisa if newest else None,
    )
