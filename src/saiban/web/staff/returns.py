"""Returns as they were filed, line by line, and how each figure came about."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from saiban.offices.desk.models import Institution
from saiban.offices.returns import queries
from saiban.offices.returns.models import MonthlyReturn
from saiban.web import access, explain, paging

QUEUE, LINES = 50, 100


@access.officer("return.see")
def queue(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Newest first, late ones marked."""
    rows = queries.queue(institution.pk, before=paging.after(request), limit=QUEUE + 1)
    page = paging.page(request, rows, size=QUEUE, key=lambda row: row.pk)
    return render(request, "staff/returns.html", {"institution": institution, "page": page})


@access.officer("return.see")
def filed(request: HttpRequest, institution: Institution, monthly_return: int) -> HttpResponse:
    """One return: totals, and its lines a hundred a page."""
    row = _of(institution, monthly_return)
    lines = queries.lines(row, after=paging.after(request) or -1, limit=LINES + 1)
    context = {
        "institution": institution,
        "filed": row,
        "assessment": row.assessment,
        "positions": [
            explain.position_title(name, row.assessment.place) for name in row.assessment.positions
        ],
        "page": paging.page(request, lines, size=LINES, key=lambda line: line.number),
    }
    return render(request, "staff/return.html", context)


@access.officer("return.see")
def line(
    request: HttpRequest, institution: Institution, monthly_return: int, number: int
) -> HttpResponse:
    """How one worker's contribution is computed, by the law as it was applied."""
    row = _of(institution, monthly_return)
    found = access.found(queries.line, row, number)
    context = {
        "institution": institution,
        "filed": row,
        "line": found,
        "explanation": explain.line(row.assessment, found),
    }
    return render(request, "staff/line.html", context)


def _of(institution: Institution, number: int) -> MonthlyReturn:
    return access.of_institution(access.found(queries.monthly_return, number), institution)
