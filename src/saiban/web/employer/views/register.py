"""Registering a unit, step by step; what was answered waits in the session until it is sent."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from saiban.offices.desk import queries as desk
from saiban.offices.employers import actions
from saiban.offices.employers import queries as employers
from saiban.web import access, turns
from saiban.web.employer import pages
from saiban.web.employer.forms import register as forms
from saiban.web.employer.presenters import register as presenter

KEY = "registration"
STEPS = ("unit", "where", "institutions", "check")


@login_required
def start(request: HttpRequest) -> HttpResponse:
    """Begin anew, forgetting what was left lying."""
    request.session[KEY] = {}
    return redirect("employer:register_step", step="unit")


@require_POST
@access.establishment
def branch(request: HttpRequest, establishment: int) -> HttpResponse:
    """Begin a branch of this unit: the same enterprise, under this head office."""
    request.session[KEY] = {"head_office": establishment}
    return redirect("employer:register_step", step="unit")


@require_http_methods(["GET", "POST"])
@login_required
def step(request: HttpRequest, step: str) -> HttpResponse:
    """One step; the next one opens when this is answered."""
    if step not in STEPS:
        raise Http404("step")
    answers = request.session.get(KEY)
    if answers is None or not _ready(step, answers):
        return redirect("employer:register")
    if step == "check":
        return _check(request, answers)
    form = _form(request, step, answers)
    if request.method == "POST" and form.is_valid():
        request.session[KEY] = {**answers, step: _plain(form.cleaned_data)}
        return redirect("employer:register_step", step=STEPS[STEPS.index(step) + 1])
    status = 422 if form.errors else 200
    number = STEPS.index(step) + 1
    context = {"form": form, "step": step, "number": number, "of": len(STEPS)}
    context |= {"back": STEPS[number - 2] if number > 1 else "", "answers": answers}
    return render(request, "employer/register.html", context, status=status)


def _ready(step: str, answers: dict[str, Any]) -> bool:
    return all(before in answers for before in STEPS[: STEPS.index(step)])


def _form(request: HttpRequest, step: str, answers: dict[str, Any]) -> Any:
    data, initial = pages.sent(request), answers.get(step)
    if step == "unit":
        return forms.Unit(data, initial=initial)
    if step == "where":
        return forms.Where(desk.districts(), request.seat.on, data, initial=initial)
    possible = presenter.receivers(answers)
    every = {"institutions": [str(each.pk) for each in possible]}
    return forms.Receivers(possible, data, initial=initial or every)


def _plain(cleaned: dict[str, Any]) -> dict[str, Any]:
    """Days as text: the session keeps JSON."""
    return {
        name: value.isoformat() if hasattr(value, "isoformat") else value
        for name, value in cleaned.items()
    }


def _check(request: HttpRequest, answers: dict[str, Any]) -> HttpResponse:
    application = presenter.application(
        answers, _head_office(request, answers), synthetic=settings.ENVIRONMENT.synthetic
    )
    if request.method == "POST":
        if not _claim(request):
            return redirect("employer:home")
        unit = actions.apply(application=application, by=request.user, on=request.seat.on)
        return redirect("employer:registration", establishment=unit.pk)
    context = presenter.summary(application)
    return render(request, "employer/register_check.html", context)


def _claim(request: HttpRequest) -> bool:
    """Take the answers out of the session, in the transaction that applies.

    False for a second click: its session was read before it was this one's turn.
    """
    turns.take("session", request.session.session_key)
    waiting = KEY in type(request.session)(request.session.session_key)
    request.session.pop(KEY, None)
    request.session.save()
    return waiting


def _head_office(request: HttpRequest, answers: dict[str, Any]) -> Any:
    number = answers.get("head_office")
    if number is None:
        return None
    if number not in request.seat.establishments:
        raise Http404("establishment")
    return employers.establishment(number)
