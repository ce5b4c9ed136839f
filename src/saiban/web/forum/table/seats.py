"""Seats at the table: who holds which, who is seated, whose term ends, who is proposed."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from saiban.offices.desk.models import User
from saiban.offices.forum import actions, queries
from saiban.offices.forum.actions import accounts
from saiban.offices.forum.queries import seating
from saiban.web import access as rows
from saiban.web.forms import Form, posted
from saiban.web.forum import access, pages
from saiban.web.forum.forms.seats import EndForm, KnownForm, NewcomerForm, ProposalForm


@require_safe
@access.chair
def seats(request: HttpRequest) -> HttpResponse:
    """The bodies with their seats, what is vacant, what ends soon, who sat; parity, by our rule."""
    on = request.seat.on
    context = {
        "sides": queries.sides(),
        "seats": queries.seats(on),
        "parity": queries.parity(),
        "vacant": seating.vacant(on),
        "ending": seating.ending(on),
        "days": seating.ENDS_SOON,
        "former": seating.former(on),
        "made_here": seating.of_the_forum(),
        "mine": seating.principal_of(request.user, on),
    }
    return pages.show(request, "members.html", **context)


@require_http_methods(["GET", "POST"])
@access.secretariat
def admit(request: HttpRequest, seat: int) -> HttpResponse:
    """Make an account and seat its owner. The first password is shown once, here."""
    row = rows.found(seating.seat, seat)
    form = NewcomerForm(*posted(request), initial={"from_on": request.seat.on})
    made: list[tuple[User, str]] = []

    def act() -> None:
        who = form.newcomer(synthetic=settings.ENVIRONMENT.synthetic)
        made.append(
            accounts.admit(who=who, seat=row, **form.term, by=request.user, on=request.seat.on)
        )

    if pages.done(form, act):
        return _told(request, *made[0])
    return pages.show(request, "seat_new.html", form, seat=row)


@require_http_methods(["GET", "POST"])
@access.secretariat
def give(request: HttpRequest, seat: int) -> HttpResponse:
    """Seat somebody who holds or held a seat."""
    row = rows.found(seating.seat, seat)
    people = {str(each.pk): each for each in seating.people() if each.pk != request.user.pk}
    form = KnownForm(*posted(request), initial={"from_on": request.seat.on})
    form.offer(list(people.values()))

    def act() -> None:
        who = people[form.cleaned_data["user"]]
        actions.give_seat(seat=row, user=who, **form.term, by=request.user, on=request.seat.on)

    if pages.done(form, act):
        messages.success(request, _("The seat is given."))
        return redirect("forum:table_members")
    return pages.show(request, "seat_give.html", form, seat=row)


@require_http_methods(["GET", "POST"])
@access.secretariat
def end(request: HttpRequest, term: int) -> HttpResponse:
    """End a term before its day, or one that has none, and write why."""
    row = rows.found(seating.term, term)
    today = request.seat.on
    form = EndForm(*posted(request), initial={"until": today})

    def act() -> None:
        actions.end_term(term=row, **form.cleaned_data, by=request.user, on=today)

    if pages.done(form, act):
        messages.success(request, _("The term ends with that day."))
        return redirect("forum:table_members")
    eve = today - timedelta(days=1)
    return pages.show(request, "term_end.html", form, seat=row.seat, term=row, eve=eve)


@require_http_methods(["GET", "POST"])
@access.secretariat
def renew(request: HttpRequest, user: int) -> HttpResponse:
    """A new password for somebody whose account the secretariat made; shown once, here."""
    who = next((each for each in seating.people() if each.pk == user), None)
    if who is None:
        raise Http404("user")
    form = Form(*posted(request))
    made: list[str] = []

    def act() -> None:
        made.append(accounts.renew(user=who, by=request.user, on=request.seat.on))

    if pages.done(form, act):
        return _told(request, who, made[0])
    return pages.show(request, "seat_renew.html", form, who=who)


@require_http_methods(["GET", "POST"])
@access.speaker
def propose(request: HttpRequest, seat: int) -> HttpResponse:
    """A body's own member proposes who takes its vacant seat."""
    row = rows.found(seating.seat, seat)
    if row.member_id not in seating.principal_of(request.user, request.seat.on):
        raise Http404("seat")
    form = ProposalForm(*posted(request))

    def act() -> None:
        actions.propose(seat=row, **form.cleaned_data, by=request.user, on=request.seat.on)

    if pages.done(form, act):
        messages.success(request, _("Proposed. The secretariat reads it next."))
        return redirect("forum:table_members")
    return pages.show(request, "seat_propose.html", form, seat=row)


def _told(request: HttpRequest, who: User, password: str) -> HttpResponse:
    """The page that shows a password, once. It is in no message and no address."""
    return pages.show(request, "seat_password.html", who=who, password=password)
