"""Who may open a page. Outside one's scope nothing exists: 404, never 403."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse

from saiban.offices.desk.models import Institution
from saiban.web import turns

View = Callable[..., HttpResponse]


def worker(view: View) -> View:
    """For a user who is a registered person; the view gets `person`."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.seat.person is None:
            raise Http404("worker")
        return view(request, *args, person=request.seat.person, **kwargs)

    return guarded


def establishment(view: View) -> View:
    """For somebody who acts for the `establishment` in the address."""

    @login_required
    @wraps(view)
    def guarded(request: HttpRequest, establishment: int, **kwargs: Any) -> HttpResponse:
        if establishment not in request.seat.establishments:
            raise Http404("establishment")
        turns.take_to_write(request, "establishment", establishment)
        return view(request, establishment=establishment, **kwargs)

    return guarded


def officer(what: str = "") -> Callable[[View], View]:
    """For an officer of the institution `code` in the address, whose desk does `what`.

    Another institution's officer gets 404; a colleague whose desk does not do this gets 403. The
    view gets `institution` in place of `code`.
    """

    def decorate(view: View) -> View:
        @login_required
        @wraps(view)
        def guarded(request: HttpRequest, code: str, **kwargs: Any) -> HttpResponse:
            institution = _seat_in(request, code)
            if what and not request.seat.may(what, institution.pk):
                raise PermissionDenied(what)
            request.institution = institution
            return view(request, institution=institution, **kwargs)

        return guarded

    return decorate


class May:
    """What the visitor's desks in an institution allow; templates ask `may.registration_decide`."""

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __getitem__(self, name: str) -> bool:
        institution = getattr(self.request, "institution", None)
        what = name.replace("_", ".", 1)
        return bool(institution and self.request.seat.may(what, institution.pk))


def _seat_in(request: HttpRequest, code: str) -> Institution:
    for institution in request.seat.institutions.values():
        if institution.code == code:
            return institution
    raise Http404("institution")


def found(query: Callable[..., Any], *args: Any, **kwargs: Any) -> Any:
    """What a query gives; 404 where the row does not exist, or not in the visitor's scope."""
    try:
        return query(*args, **kwargs)
    except (ObjectDoesNotExist, LookupError):
        raise Http404(query.__name__) from None


def of_institution(row: Any, institution: Institution) -> Any:
    """The row, if it belongs to the institution of the address; else 404."""
    if row.institution_id != institution.pk:
        raise Http404("institution")
    return row
