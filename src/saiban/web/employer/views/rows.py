"""Rows of a draft: add, correct, explain, remove."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_POST

from saiban.offices.returns import actions, queries
from saiban.web import access
from saiban.web.employer import forms, pages
from saiban.web.employer.presenters import draft as presenter
from saiban.web.employer.views.draft import load


@require_http_methods(["GET", "POST"])
@access.establishment
def add(request: HttpRequest, establishment: int, month: date) -> HttpResponse:
    """A worker who joined."""
    draft = load(establishment, month)
    form = forms.Worker(pages.sent(request), initial={"days": 26})
    if request.method == "POST" and form.is_valid():
        try:
            actions.add_row(
                draft=draft,
                values=form.cleaned_data,
                by=request.user,
                on=request.seat.on,
                synthetic=settings.ENVIRONMENT.synthetic,
            )
            return _back(establishment, month, "joined")
        except actions.DraftError as refused:
            form.add_error("cnic", str(refused))
    status = 422 if form.errors else 200
    return pages.show(request, "worker.html", establishment, month=month, form=form, status=status)


@require_http_methods(["GET", "POST"])
@access.establishment
def correct(request: HttpRequest, establishment: int, month: date, number: int) -> HttpResponse:
    """One row: what was found, and its figures to correct."""
    draft = load(establishment, month)
    stored = access.found(queries.draft_row, draft.pk, number)
    form = forms.Worker(pages.sent(request), initial=_initial(stored))
    if request.method == "POST" and form.is_valid():
        try:
            changed = actions.change_row(
                draft=draft,
                number=number,
                changes=_changes(form.cleaned_data, stored),
                by=request.user,
                on=request.seat.on,
                synthetic=settings.ENVIRONMENT.synthetic,
            )
            if not changed.blocked:
                return _back(establishment, month)
            stored = changed
        except actions.DraftError as refused:
            form.add_error("cnic", str(refused))
    status = 422 if form.errors or request.method == "POST" else 200
    row = presenter.one(stored)
    context = {"month": month, "row": row, "form": form, "worker": form, "answer": forms.Answer()}
    return pages.show(request, "row.html", establishment, status=status, **context)


def _initial(stored: Any) -> dict[str, Any]:
    wage = stored.wage_paisa
    return {
        "cnic": presenter.shown_cnic(stored),
        "name": stored.name,
        "wage_paisa": None if wage is None else f"{wage // 100}.{wage % 100:02}",
        "days": stored.days,
        "joined_on": stored.joined_on,
        "left_on": stored.left_on,
    }


def _changes(cleaned: dict[str, Any], stored: Any) -> dict[str, Any]:
    """Everything that was shown; the CNIC only if it was written anew, for it is parsed again."""
    if cleaned["cnic"] == presenter.shown_cnic(stored) and stored.cnic_index:
        return {name: value for name, value in cleaned.items() if name != "cnic"}
    return cleaned


@require_POST
@access.establishment
def answer(request: HttpRequest, establishment: int, month: date, number: int) -> HttpResponse:
    """Explain where a check asked."""
    draft = load(establishment, month)
    stored = access.found(queries.draft_row, draft.pk, number)
    form = forms.Answer(request.POST)
    if form.is_valid():
        actions.answer_row(
            draft=draft,
            number=number,
            answer=form.cleaned_data["answer"],
            by=request.user,
            on=request.seat.on,
        )
        return _back(establishment, month, "questions")
    context = {
        "month": month,
        "row": presenter.one(stored),
        "form": form,
        "answer": form,
        "worker": forms.Worker(initial=_initial(stored)),
    }
    return pages.show(request, "row.html", establishment, status=422, **context)


@require_POST
@access.establishment
def remove(request: HttpRequest, establishment: int, month: date, number: int) -> HttpResponse:
    """Take a row out of the draft."""
    draft = load(establishment, month)
    actions.remove_row(draft=draft, number=number, by=request.user, on=request.seat.on)
    return _back(establishment, month)


def _back(establishment: int, month: date, show: str = "") -> HttpResponse:
    address = reverse("employer:draft", args=[establishment, month])
    return redirect(f"{address}?show={show}" if show else address)
