"""The way in: the establishments one acts for, and the months of one of them."""

from __future__ import annotations

from django.contrib.auth.decorators import login_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from saiban.web import access
from saiban.web.employer import pages
from saiban.web.employer.presenters import catalogue, units
from saiban.web.employer.presenters import months as presenter


@login_required
def home(request: HttpRequest) -> HttpResponse:
    """One establishment: its months. Several: choose. None: start here."""
    ids = list(request.seat.establishments)
    if len(ids) == 1:
        return redirect("employer:months", establishment=ids[0])
    return render(request, "employer/home.html", {"units": units.of(ids)})


def checks(request: HttpRequest) -> HttpResponse:
    """Every numbered check, for anybody who wants to know what a return is held against."""
    return render(request, "employer/checks.html", {"checks": catalogue.every()})


@access.establishment
def months(request: HttpRequest, establishment: int) -> HttpResponse:
    """The last twelve months as tasks, newest first."""
    board = presenter.board(establishment, request.seat.on)
    return pages.show(request, "months.html", establishment, board=board)
