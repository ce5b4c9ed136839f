"""Every address of the counter: the owner gets it, nobody else learns that it is there."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web.employer import cast as people
from tests.web.employer.cast import PROBLEMS, Cast

pytestmark = pytest.mark.django_db


@pytest.fixture
def addresses(cast: Cast, django_capture_on_commit_callbacks) -> list[str]:
    """Every page of the mill with something in it."""
    with django_capture_on_commit_callbacks(execute=True):
        done = people.filed(cast.mill, cast.owner)
    draft = people.draft(cast.mill, cast.owner, PROBLEMS, month=people.LAST)
    months = ["", "draft/", "draft/check/", "draft/rows/add/", "draft/rows/2/", "template/"]
    last = [f"2026-09/{each}" for each in [*months, "draft/messages/"]]
    sheet = f"2026-09/columns/{draft.document_id}/"
    filed = [f"returns/{each.pk}/" for each in done.returns]
    lines = [f"{each}lines/4/" for each in filed]
    tail = ["2026-10/", f"filings/{done.id}/", "returns/", *filed, *lines]
    with people.scope.acting_for(establishments=[cast.mill.pk]):
        psids = [each.psid for each, _ in people.cashier.challans(cast.mill.pk)]
        transfers = people.statement(cast.mill, cast.institutions["iessi"])
    assert transfers
    assert len(psids) == 2
    money = ["challans/", "challans/new/iessi/", "account/", "account/iessi/", "account/eobi/"]
    for psid in psids:
        money += [f"challans/{psid}/", f"challans/{psid}/qr.svg", f"challans/{psid}/en.pdf"]
    money += [f"account/iessi/{each.transfer.pk}/" for each in transfers]
    unit = ["registration/", "people/", "tokens/"]
    return [cast.home + each for each in ["", *last, sheet, *tail, *money, *unit]]


def test_the_owner_sees_every_page(addresses: list[str], owner: Client) -> None:
    statuses = {address: owner.get(address).status_code for address in addresses}
    assert {address: status for address, status in statuses.items() if status != 200} == {}


def test_nobody_else_does(
    addresses: list[str], colleague: Client, stranger: Client, cast: Cast
) -> None:
    officer = people.sign_in(cast.officer)
    for client in (colleague, stranger, officer):
        statuses = {address: client.get(address).status_code for address in addresses}
        assert {address: status for address, status in statuses.items() if status != 404} == {}


def test_a_visitor_is_sent_to_sign_in(addresses: list[str]) -> None:
    for address in addresses:
        answer = Client().get(address)
        assert answer.status_code == 302
        assert answer.headers["Location"].startswith("/sign-in/")


def test_another_units_rows_are_not_reached_through_ones_own_address(
    addresses: list[str], colleague: Client, cast: Cast
) -> None:
    """The number of a filing, return, challan or document of the mill under the foundry's own."""
    own = f"/employer/{cast.foundry.pk}/"
    deep = ("filings/", "returns/", "challans/9", "columns/", "account/iessi/")
    for address in addresses:
        rest = address.removeprefix(cast.home)
        if any(part in rest for part in deep) and rest not in ("returns/", "account/iessi/"):
            assert colleague.get(own + rest).status_code == 404, rest
