"""Who sits at the institution's desks: the administrator seats, ends and gives new passwords."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any, TypeVar

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from saiban.offices.desk import actions, queries
from saiban.offices.desk.models import Institution, Role, User
from saiban.web import access
from saiban.web.forms import Form, posted
from saiban.web.staff.officers_forms import Ending, Newcomer, Seating

Made = TypeVar("Made")
REFUSALS: dict[str, tuple[str | None, Any]] = {
    "taken": ("username", gettext_lazy("This user name is taken; choose another")),
    "oneself": (None, gettext_lazy("Another administrator has to do this for you")),
    "held": ("desk", gettext_lazy("This officer sits at this desk already")),
    "ended": (None, gettext_lazy("This has ended already")),
    "past": ("until", gettext_lazy("Write yesterday, today or a later day")),
    "never": ("until", gettext_lazy("The last day cannot lie before the first")),
    "last": (
        None,
        gettext_lazy("Nobody else administers this institution; seat another administrator first"),
    ),
    "elsewhere": (
        None,
        gettext_lazy("This account was made elsewhere; its owner changes the password"),
    ),
}
"""What the desk refuses: the field that it is about, and a sentence."""


@access.officer("role.see")
def officers(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Everybody who sits at a desk, then those who did."""
    roles = queries.roles_of(institution.pk)
    today = request.seat.on
    context = {
        "institution": institution,
        "today": today,
        "seated": [each for each in roles if not _over(each, today)],
        "former": [each for each in roles if _over(each, today)],
    }
    return render(request, "staff/officers.html", context)


@access.officer("role.give")
def admit(request: HttpRequest, institution: Institution) -> HttpResponse:
    """Make an account and seat its owner. The first password is shown once, here."""

    def made() -> tuple[User, str]:
        return actions.admit_officer(
            **form.cleaned_data,
            institution_id=institution.pk,
            by=request.user,
            on=request.seat.on,
            synthetic=settings.ENVIRONMENT.synthetic,
        )

    form = Newcomer(*posted(request))
    if account := _tried(request, form, made):
        return _told(request, institution, *account)
    return _asked(request, institution, form, "new")


@access.officer("role.give")
def seat(request: HttpRequest, institution: Institution, user: int) -> HttpResponse:
    """Give an officer of the institution another desk from today."""
    officer = _officer(institution, user)

    def given() -> Role:
        return actions.give_role(
            user=officer,
            institution_id=institution.pk,
            desk=form.cleaned_data["desk"],
            by=request.user,
            on=request.seat.on,
        )

    form = Seating(*posted(request))
    if _tried(request, form, given):
        messages.success(request, _("Seated from today: %(name)s") % {"name": officer})
        return redirect("staff:officers", code=institution.code)
    return _asked(request, institution, form, "seat", officer=officer)


@access.officer("role.give")
def end(request: HttpRequest, institution: Institution, role: int) -> HttpResponse:
    """Let a role end with a day, and write why."""
    held = next((each for each in queries.roles_of(institution.pk) if each.pk == role), None)
    if held is None:
        raise Http404("role")

    def ended() -> Role:
        return actions.end_role(role=held, **form.cleaned_data, by=request.user, on=request.seat.on)

    today = request.seat.on
    form = Ending(*posted(request), initial={"until": today})
    if _tried(request, form, ended):
        messages.success(request, _("The time at the desk ends: %(name)s") % {"name": held.user})
        return redirect("staff:officers", code=institution.code)
    eve = today - timedelta(days=1)
    return _asked(request, institution, form, "end", role=held, officer=held.user, eve=eve)


@access.officer("role.give")
def renew(request: HttpRequest, institution: Institution, user: int) -> HttpResponse:
    """A new password for an officer who forgot it; shown once, here."""
    officer = _officer(institution, user)

    def renewed() -> str:
        return actions.renew_password(
            user=officer, institution_id=institution.pk, by=request.user, on=request.seat.on
        )

    form = Form(*posted(request))
    if password := _tried(request, form, renewed):
        return _told(request, institution, officer, password)
    return _asked(request, institution, form, "renew", officer=officer)


def _over(role: Role, today: Any) -> bool:
    return role.until_on is not None and role.until_on < today


def _officer(institution: Institution, user: int) -> User:
    """Somebody who sits or sat at a desk of the institution; else 404."""
    roles = queries.roles_of(institution.pk)
    found = next((each.user for each in roles if each.user_id == user), None)
    if found is None:
        raise Http404("officer")
    return found


def _tried(request: HttpRequest, form: Form, do: Callable[[], Made]) -> Made | None:
    """What came of a form that was sent and is in order; a refusal goes beside its field."""
    if request.method != "POST" or not form.is_valid():
        return None
    try:
        return do()
    except actions.Refused as refused:
        field, words = REFUSALS[refused.why]
        form.add_error(field, words)
        return None


def _asked(
    request: HttpRequest, institution: Institution, form: Form, page: str, **context: Any
) -> HttpResponse:
    status = 422 if request.method == "POST" else 200
    context |= {"institution": institution, "form": form}
    return render(request, f"staff/officer_{page}.html", context, status=status)


def _told(
    request: HttpRequest, institution: Institution, officer: User, password: str
) -> HttpResponse:
    """The page that shows a password, once. It is in no message and no address."""
    context = {"institution": institution, "officer": officer, "password": password}
    return render(request, "staff/officer_password.html", context)
