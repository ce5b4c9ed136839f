"""How many queries a page costs beyond what every request asks (session, user, seat, scope)."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.employer import cast as people
from tests.web.employer.cast import PROBLEMS, Cast

pytestmark = pytest.mark.django_db

BUDGET = 12
# The law is worked out for each institution, and each asks for coverage, choices and versions.
CHECK = 18
NOT_ROWS = ("SAVEPOINT", "set_config", "current_setting")


def asked(client: Client, address: str) -> int:
    """Queries for rows; what sets the scope of the transaction is not counted."""
    with CaptureQueriesContext(connection) as found:
        assert client.get(address).status_code == 200
    return sum(not any(word in each["sql"] for word in NOT_ROWS) for each in found)


@pytest.fixture
def addresses(cast: Cast, django_capture_on_commit_callbacks) -> list[str]:
    with django_capture_on_commit_callbacks(execute=True):
        done = people.filed(cast.mill, cast.owner)
    people.draft(cast.mill, cast.owner, PROBLEMS, month=people.LAST)
    number = done.returns[0].pk
    with people.scope.acting_for(establishments=[cast.mill.pk]):
        psid = people.cashier.challans(cast.mill.pk)[0][0].psid
    months = ["2026-10/", "2026-09/", "2026-09/draft/", "2026-09/draft/rows/2/"]
    returns = ["returns/", f"returns/{number}/", f"returns/{number}/lines/7/"]
    money = ["challans/", f"challans/{psid}/", "challans/new/iessi/", "account/", "account/iessi/"]
    unit = ["registration/", "people/", "tokens/"]
    filed = [f"filings/{done.id}/", "2026-09/draft/missing/"]
    return [cast.home + each for each in ["", *months, *returns, *money, *unit, *filed]]


def test_no_page_asks_more_than_its_budget(owner: Client, cast: Cast, addresses: list[str]) -> None:
    every = asked(owner, "/account/")
    costs = {address: asked(owner, address) - every for address in addresses}
    assert {address: cost for address, cost in costs.items() if cost > BUDGET} == {}
    assert asked(owner, f"{cast.home}2026-09/draft/check/") - every <= CHECK


def test_more_workers_cost_no_more_queries(owner: Client, cast: Cast) -> None:
    address = f"{cast.home}2026-10/draft/?show=all"
    costs = []
    for count in (3, 120):
        rows = "".join(f"01101{n:07}1,Worker {n},22000,26\n" for n in range(1, count + 1))
        people.draft(cast.mill, cast.owner, "CNIC,Name,Gross wage,Days\n" + rows)
        check = asked(owner, f"{cast.home}2026-10/draft/check/")
        costs.append((asked(owner, address), check))
    assert costs[0] == costs[1]
