"""Opens each request's transaction with the rows that its user may see (design 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.utils.cache import add_never_cache_headers

from saiban.offices.desk import clock, scope
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution, User
from saiban.offices.desk.permissions import may
from saiban.offices.employers import queries as employers
from saiban.offices.forum import queries as forum
from saiban.offices.forum.scope import sit
from saiban.offices.people import queries as people
from saiban.web import errors, second_factor

NO_CHAIR = forum.Chair()
NO_TABLE = ("/api/", "/employer/", "/staff/", "/worker/")
"""Counters at which nobody sits for the Forum: they need not ask whether somebody has a chair."""

NO_QUERY = ("/law/", "/api/law/")
"""Pages of the law answer odd texts themselves; they look nothing up in the database."""


@dataclass(frozen=True, slots=True)
class Seat:
    """What a signed-in user is today: an officer, for establishments, a worker."""

    on: date
    desks: dict[int, frozenset[str]] = field(default_factory=dict)
    institutions: dict[int, Institution] = field(default_factory=dict)
    establishments: tuple[int, ...] = ()
    person: int | None = None
    forum: forum.Chair = NO_CHAIR

    def may(self, what: str, institution_id: int | None = None) -> bool:
        """Whether one of the user's desks (in that institution) allows this."""
        desks = self.desks if institution_id is None else {0: self.desks.get(institution_id, ())}
        return any(may(desk, what) for held in desks.values() for desk in held)

    @property
    def is_officer(self) -> bool:
        """Holds any desk."""
        return bool(self.desks)

    @property
    def needs_two_factors(self) -> bool:
        """Officers, and whoever has a chair at the Forum."""
        return self.is_officer or bool(self.forum)


def seat_of(user: User, on: date, *, at_table: bool = True) -> Seat:
    """Read the user's seat, with a chair at the Forum or without: short queries on own rows."""
    desks: dict[int, set[str]] = {}
    found: dict[int, Institution] = {}
    for role in desk.open_roles(user, on):
        desks.setdefault(role.institution_id, set()).add(role.desk)
        found[role.institution_id] = role.institution
    return Seat(
        on=on,
        desks={key: frozenset(held) for key, held in desks.items()},
        institutions=found,
        establishments=tuple(employers.represented_by(user, on)),
        person=people.person_of(user),
        forum=forum.chair_of(user, on) if at_table else NO_CHAIR,
    )


class ScopeMiddleware:
    """One transaction a request; row level security shows it the rows of the user's seat only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Run the request in scope; an answer of 500 or above rolls everything back."""
        if request.path.startswith(("/static/", "/health")):
            return self.get_response(request)
        # PostgreSQL holds no text with a NUL, so no query can be asked for it. Forms refuse it.
        if "\0" in request.path:
            return errors.not_found(request)
        if "%00" in request.META["QUERY_STRING"] and not request.path.startswith(NO_QUERY):
            return errors.bad_request(request)
        user, today = request.user, clock.today()
        at_table = not request.path.startswith(NO_TABLE)
        signed_in = isinstance(user, User)
        seat = seat_of(user, today, at_table=at_table) if signed_in else Seat(on=today)
        request.seat = seat  # type: ignore[attr-defined]
        with scope.acting_for(
            institutions=seat.desks,
            establishments=seat.establishments,
            persons=[seat.person] if seat.person else [],
        ):
            if seat.forum:
                _sit(seat.forum)
            refusal = second_factor.missing(request) if seat.needs_two_factors else None
            response = refusal or self.get_response(request)
            if response.status_code >= 500:
                transaction.set_rollback(True)
        if request.user.is_authenticated:
            # On an office's shared computer the next person must not page back to this one's.
            add_never_cache_headers(response)
        return response


def _sit(chair: forum.Chair) -> None:
    """Open the Forum's rows as well (decision 0018)."""
    sit(
        secretariat=chair.secretariat,
        members=[each.pk for each in chair.members],
        institutions=chair.institutions,
    )
