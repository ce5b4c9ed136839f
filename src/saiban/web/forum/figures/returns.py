"""Returns on contribution: what came back in care and benefits of each rupee contributed."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from saiban.offices.forum.queries import figures
from saiban.offices.forum.queries import returns as published
from saiban.web import money
from saiban.web.forum.figures import shown

BASIS = {
    "budget": _("budget"),
    "revised": _("revised budget"),
    "proposed": _("proposed budget"),
    "expected": _("expected"),
    "statement": _("the institution's statement"),
}


def page(request: HttpRequest) -> HttpResponse:
    """By institution and year, with formula and caveats, for the worker and for the employer."""
    found = published.returns_on_contribution()
    month = figures.newest_month("contribution_paid")
    paid = figures.of_month(month).get("contribution_paid", []) if month else []
    context = {
        "formula": shown.said(found.formula),
        "caveats": [shown.said(each) for each in found.caveats],
        "not_found": shown.said(found.not_found),
        "years": [_year(each) for each in found.years],
        "best": _newest_ratio(found.years),
        "month": month,
        "paid": [shown.shown(figures.whole(places), "PKR") for places in paid],
    }
    return render(request, "forum/figures/returns.html", context)


def _year(each: published.YearOfReturns) -> dict[str, Any]:
    return {
        "each": each,
        "short": each.institution.upper(),
        "basis": BASIS[each.basis],
        "ratio": each.paisa_per_rupee,
        "rupees": money.rupees(each.paisa_per_rupee) if each.paisa_per_rupee is not None else "",
        **{
            name: _million(getattr(each, name))
            for name in ("contributions", "care", "cash", "returned")
        },
    }


def _million(rupees: int | None) -> str:
    """In million rupees, to the tenth; "" where nothing was published."""
    if rupees is None:
        return ""
    tenths = (rupees + 50_000) // 100_000
    return f"{tenths // 10:,}.{tenths % 10}"


def _newest_ratio(years: list[published.YearOfReturns]) -> dict[str, Any] | None:
    """The newest year of a provincial institution of which a ratio can be made."""
    known = [
        each for each in years if each.paisa_per_rupee is not None and each.institution != "eobi"
    ]
    return _year(max(known, key=lambda each: each.year)) if known else None
