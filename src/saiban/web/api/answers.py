"""Answers made from what the offices give."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

from django.urls import reverse

from saiban.law import Refusal
from saiban.law.engine.units import decimal
from saiban.offices.cashier import queries as cashier
from saiban.offices.cashier.models import Challan
from saiban.offices.desk.models import Institution
from saiban.offices.returns import checks, queries
from saiban.offices.returns.models import Draft, DraftRow, MonthlyReturn

ALL = 1_000_000


def of_filing(
    filing: UUID,
    returns: Sequence[MonthlyReturn],
    *,
    refused: Iterable[tuple[Institution, Refusal]] = (),
) -> dict[str, Any]:
    """A filing with its assessments, challans and the rows that were left out."""
    first = returns[0]
    challans = cashier.open_challans_of_months(first.establishment_id, [first.month])
    draft = queries.draft_of_filing(filing)
    return {
        "filing": str(filing),
        "month": f"{first.month:%Y-%m}",
        "mode": "file",
        "filed_rows": max(each.headcount for each in returns),
        "left_out_rows": queries.draft_counts(draft.pk).blocked if draft else 0,
        "returns": [_part(each, challans) for each in returns],
        "no_answer": [
            {
                "institution": institution.code,
                "reason": refusal.reason.value,
                "detail": refusal.detail,
            }
            for institution, refusal in refused
        ],
        "problems": problems(draft) if draft else [],
        "page": reverse("employer:filed", args=[first.establishment_id, filing]),
    }


def of_draft(draft: Draft) -> dict[str, Any]:
    """A list that was only prepared."""
    counts = queries.draft_counts(draft.pk)
    return {
        "filing": None,
        "month": f"{draft.month:%Y-%m}",
        "mode": "draft",
        "filed_rows": 0,
        "left_out_rows": counts.blocked,
        "returns": [],
        "no_answer": [],
        "problems": problems(draft),
        "page": reverse("employer:draft", args=[draft.establishment_id, draft.month]),
    }


def problems(draft: Draft) -> list[dict[str, Any]]:
    """What the numbered checks found, row by row."""
    rows = queries.draft_rows(draft.pk, limit=ALL)
    return [_finding(row, finding) for row in rows for finding in row.findings]


def _finding(row: DraftRow, finding: dict[str, Any]) -> dict[str, Any]:
    said = checks.spoken(finding, "en")
    kept = ("rule", "severity", "field", "message", "remedy", "cites")
    return {"row": row.number, **{name: said[name] for name in kept}}


def _part(filed: MonthlyReturn, challans: Sequence[tuple[Challan, str]]) -> dict[str, Any]:
    assessment = filed.assessment
    return {
        "institution": filed.institution.code,
        "version": filed.version,
        "workers": filed.headcount,
        "wage_bill": decimal(filed.wage_bill_paisa),
        "contribution": decimal(assessment.amount_paisa),
        "employer_share": decimal(assessment.employer_paisa),
        "worker_share": decimal(assessment.worker_paisa),
        "difference": decimal(assessment.difference_paisa),
        "due_on": assessment.due_on.isoformat() if assessment.due_on else None,
        "due_basis": assessment.due_basis,
        "positions": list(assessment.positions),
        "law_version": assessment.law_version,
        "challans": [
            of_challan(challan, status)
            for challan, status in challans
            if challan.institution_id == filed.institution_id
        ],
    }


def of_challan(challan: Challan, status: str) -> dict[str, Any]:
    """A challan with its state."""
    return {
        "psid": challan.psid,
        "institution": challan.institution.code,
        "amount": decimal(challan.amount_paisa),
        "due_on": challan.due_on.isoformat() if challan.due_on else None,
        "issued_on": challan.issued_on.isoformat(),
        "status": status,
    }
