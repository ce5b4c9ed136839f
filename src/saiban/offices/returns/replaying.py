"""Assessing filed returns again: every figure ever charged must come out the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from saiban import law as statutes
from saiban.offices.desk.models import Institution
from saiban.offices.returns import law
from saiban.offices.returns.models import Line, MonthlyReturn
from saiban.offices.returns.rows import Row


@dataclass(frozen=True, slots=True)
class Difference:
    """A figure that today's code works out otherwise than it was charged."""

    monthly_return: int
    number: int
    field: str
    filed: object
    now: object
    law_version: str
    law_version_now: str

    def as_json(self) -> dict[str, object]:
        """For the report."""
        return {name: getattr(self, name) for name in self.__slots__}


@dataclass(frozen=True, slots=True)
class Replayed:
    """A return assessed again."""

    monthly_return: MonthlyReturn
    differences: list[Difference] = field(default_factory=list)


def month(institution: Institution, wanted: date) -> Iterator[Replayed]:
    """Every version filed to an institution for a month, with the positions it was filed under."""
    found = MonthlyReturn.objects.filter(institution=institution, month=wanted)
    for filed in found.select_related("assessment").order_by("pk"):
        yield Replayed(filed, _compare(institution, filed))


def _compare(institution: Institution, filed: MonthlyReturn) -> list[Difference]:
    lines = list(Line.objects.filter(month=filed.month, monthly_return=filed).order_by("number"))
    rows = [Row(number=each.number, wage_paisa=each.wage_paisa, days=each.days) for each in lines]
    assessed = law.assess(
        institution,
        month=filed.month,
        rows=rows,
        covered_before=[each.covered_before for each in lines],
        # The lines tell what was assumed; the records may have been withdrawn since.
        ended=[institution.is_eobi and not each.covered for each in lines],
        chosen=tuple(filed.assessment.positions),
    )
    before = filed.assessment.law_version
    if isinstance(assessed, statutes.Refusal):
        return [Difference(filed.pk, 0, "outcome", "answer", assessed.detail, before, "")]
    columns = ("covered", "employer_paisa", "worker_paisa")
    return [
        Difference(
            filed.pk, line.number, name, getattr(line, name), now, before, assessed.law_version
        )
        for name in columns
        for line, now in zip(lines, getattr(assessed, name), strict=True)
        if getattr(line, name) != now
    ]
