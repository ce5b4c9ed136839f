"""The numbered checks as a page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from saiban.offices.returns import checks, queries
from saiban.offices.returns.models import Draft
from saiban.web.employer.presenters.draft import language


@dataclass(frozen=True, slots=True)
class Check:
    """A check: its rule, what to do where it finds something, and the law."""

    rule: str
    severity: str
    meaning: str
    remedy: str
    cites: str


def every() -> list[Check]:
    """In the order of their numbers."""
    return [
        Check(
            rule=each.number(),
            severity=each.severity,
            meaning=_first(each),
            remedy=each.remedy[language()],
            cites=each.cites,
        )
        for each in checks.catalogue()
    ]


def _first(check: type[checks.RowCheck]) -> str:
    return (check.__doc__ or "").strip()


@dataclass(frozen=True, slots=True)
class Found:
    """How many rows of a draft a check found something in."""

    rule: str
    count: int
    blocks: bool
    meaning: str


def found(draft: Draft) -> list[Found]:
    """Errors first, then by number."""
    rows = [
        Found(rule, count, severity == "error", _first(checks.BY_NUMBER[rule]))
        for rule, severity, count in queries.findings_of(draft.pk)
    ]
    return sorted(rows, key=lambda each: (not each.blocks, each.rule))
