"""Returns that were filed: versions, lines, differences, and how each figure came about."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse

from saiban.offices.returns import queries
from saiban.offices.returns.models import MonthlyReturn
from saiban.web import access, explain, paging
from saiban.web.employer import pages
from saiban.web.employer.presenters import history as presenter

LINES = 100


def load(establishment: int, number: int) -> MonthlyReturn:
    """A return of this establishment; 404 for anybody else's."""
    found: MonthlyReturn = access.found(queries.monthly_return, number)
    if found.establishment_id != establishment:
        raise Http404("return")
    return found


@access.establishment
def history(request: HttpRequest, establishment: int) -> HttpResponse:
    """Every version, newest month first."""
    shown = presenter.page(establishment, presenter.before(request.GET.get("before")))
    return pages.show(request, "history.html", establishment, history=shown)


@access.establishment
def filed(request: HttpRequest, establishment: int, number: int) -> HttpResponse:
    """One return: totals, and its lines a hundred a page."""
    row = load(establishment, number)
    after = paging.after(request)
    lines = queries.lines(row, after=-1 if after is None else after, limit=LINES + 1)
    page = paging.page(request, lines, size=LINES, key=lambda line: line.number)
    titles = [explain.position_title(n, row.assessment.place) for n in row.assessment.positions]
    context = {"filed": row, "assessment": row.assessment, "positions": titles, "page": page}
    return pages.show(request, "return.html", establishment, **context)


@access.establishment
def line(request: HttpRequest, establishment: int, number: int, row: int) -> HttpResponse:
    """How one worker's contribution is computed, by the law as it was applied."""
    filed = load(establishment, number)
    found = access.found(queries.line, filed, row)
    explanation = explain.line(filed.assessment, found)
    context = {"filed": filed, "line": found, "explanation": explanation}
    return pages.show(request, "line.html", establishment, **context)


@access.establishment
def differences(request: HttpRequest, establishment: int, number: int) -> HttpResponse:
    """What a correction changed against the version that it replaced."""
    row = load(establishment, number)
    if row.replaces_id is None:
        raise Http404("replaces")
    changes = presenter.differences(row, load(establishment, row.replaces_id))
    return pages.show(request, "differences.html", establishment, filed=row, changes=changes)
