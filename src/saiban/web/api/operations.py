"""What a program may ask."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest
from ninja import Header, Router, Status

from saiban.offices.cashier import queries as cashier
from saiban.offices.desk import scope
from saiban.offices.returns import queries
from saiban.web import access
from saiban.web.api import answers, filing
from saiban.web.api.auth import Bearer, PerToken
from saiban.web.api.schemas import Challan, Errors, Filed, NewReturn

router = Router(auth=Bearer(), throttle=[PerToken("120/m")])
REFUSALS = {401: Errors, 422: Errors, 429: Errors}


@router.post(
    "/returns",
    response={201: Filed, 409: Errors, **REFUSALS},
    throttle=[PerToken("20/m")],
    summary="File a month, or prepare it",
)
def file_return(
    request: HttpRequest,
    wanted: NewReturn,
    idempotency_key: str = Header(
        ...,
        alias="Idempotency-Key",
        min_length=8,
        max_length=100,
        description="Made by you, new for each request. Repeating it gives the same answer.",
    ),
) -> Any:
    """Good rows are filed to every institution where the unit is registered; rows with an error
    are left out and listed. A month that was filed before gets a new version, and the difference is
    charged or given back."""
    status, answer = filing.once(request, idempotency_key, wanted)
    return Status(status, answer)


@router.get(
    "/returns/{uuid:filing}", response={200: Filed, 404: Errors, **REFUSALS}, summary="A filing"
)
def see_return(request: HttpRequest, filing: UUID) -> Any:
    """What was filed, with the state of its challans now."""
    with _scope(request) as establishment:
        returns = queries.returns_of_filing(filing)
        if not returns or returns[0].establishment_id != establishment:
            raise Http404("filing")
        return answers.of_filing(filing, returns)


@router.get(
    "/challans/{psid}", response={200: Challan, 404: Errors, **REFUSALS}, summary="A challan"
)
def see_challan(request: HttpRequest, psid: str) -> Any:
    """What is to be paid, and whether the bank has reported it."""
    with _scope(request) as establishment:
        challan, status = access.found(cashier.challan, psid)
        if challan.establishment_id != establishment:
            raise Http404("challan")
        return answers.of_challan(challan, status)


@contextmanager
def _scope(request: HttpRequest) -> Iterator[int]:
    """See the rows of the token's establishment; gives its number."""
    establishment: int = request.auth.establishment_id  # type: ignore[attr-defined]
    with scope.acting_for(establishments=[establishment]):
        yield establishment
