"""The unit itself: its registrations, who may act for it, and programs that file for it."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_POST

from saiban.offices.employers import actions
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import Establishment
from saiban.web import access
from saiban.web.employer import pages
from saiban.web.employer.forms.register import Correction
from saiban.web.employer.forms.tokens import Token
from saiban.web.employer.presenters import register as presenter


@access.establishment
def registration(request: HttpRequest, establishment: int) -> HttpResponse:
    """Each institution's decision so far."""
    cases = presenter.cases(establishment)
    return pages.show(request, "registration.html", establishment, cases=cases)


@require_http_methods(["GET", "POST"])
@access.establishment
def correct(request: HttpRequest, establishment: int, registration: int) -> HttpResponse:
    """Put right what was sent back, and hand it in again."""
    case = _case(establishment, registration)
    unit = employers.establishment(establishment)
    form = Correction(pages.sent(request), initial=_initial(unit))
    if request.method == "POST" and form.is_valid():
        try:
            actions.resubmit(
                establishment_id=establishment,
                registration_id=registration,
                changes=form.cleaned_data,
                by=request.user,
                on=request.seat.on,
            )
            return redirect("employer:registration", establishment=establishment)
        except actions.RegistrationError as refused:
            form.add_error(None, str(refused))
    status = 422 if form.errors else 200
    context = {"form": form, "case": case}
    return pages.show(request, "correct_unit.html", establishment, status=status, **context)


def _case(establishment: int, registration: int) -> presenter.Case:
    for case in presenter.cases(establishment):
        if case.registration.pk == registration and case.to_correct:
            return case
    raise Http404("registration")


def _initial(unit: Establishment) -> dict[str, object]:
    return {name: getattr(unit, name) for name in Correction.base_fields}


@access.establishment
def people(request: HttpRequest, establishment: int) -> HttpResponse:
    """Who may act for the unit."""
    found = employers.representatives(establishment, request.seat.on)
    return pages.show(request, "people.html", establishment, people=found)


@require_http_methods(["GET", "POST"])
@access.establishment
def tokens(request: HttpRequest, establishment: int) -> HttpResponse:
    """Tokens of programs. A new one is shown in this answer and never again, so no redirect."""
    form, made = Token(pages.sent(request)), ""
    if request.method == "POST" and form.is_valid():
        made = actions.make_token(
            establishment_id=establishment,
            label=form.cleaned_data["label"],
            by=request.user,
            on=request.seat.on,
        )
        form = Token()
    status = 422 if form.errors else 201 if made else 200
    context = {"form": form, "made": made, "tokens": employers.tokens(establishment)}
    response = pages.show(request, "tokens.html", establishment, status=status, **context)
    response.headers["Cache-Control"] = "no-store"
    return response


@require_POST
@access.establishment
def end_token(request: HttpRequest, establishment: int, token: int) -> HttpResponse:
    """Stop a program."""
    actions.end_token(
        establishment_id=establishment, token_id=token, by=request.user, on=request.seat.on
    )
    return redirect("employer:tokens", establishment=establishment)
