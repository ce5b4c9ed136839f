"""What everybody may open says nothing of others."""

from __future__ import annotations

import pytest

from tests.web.tenancy.routes import ONES_OWN, SOMEBODYS
from tests.web.tenancy.street import Street, browser, counts


def test_a_visitor_is_sent_to_sign_in(street: Street) -> None:
    before, wrong = counts(street), {}
    for route in (*ONES_OWN, *SOMEBODYS):
        address = street.address(route.replace("<slug:step>", "unit"), street.mine)
        for send in (browser(None).get, browser(None).post):
            answer = send(address)
            turned = answer.status_code == 302 and answer["Location"].startswith("/sign-in/")
            if not (turned or answer.status_code == 405) or street.leaks(answer):
                wrong[address] = answer.status_code
    assert wrong == {}
    assert counts(street) == before


@pytest.mark.parametrize("who", ["rival", "elsewhere", "hand", "stranger", "worker"])
def test_ones_own_pages_say_nothing_of_others(street: Street, who: str) -> None:
    users = {"rival": street.theirs.owner, "hand": street.theirs.worker}
    user = users.get(who) or getattr(street.town, who)
    mine = [
        street.address(route.replace("<slug:step>", "unit"), street.theirs, code="pessi")
        for route in (*ONES_OWN, *SOMEBODYS)
    ]
    mine += ["/staff/pessi/establishments/?q=Zarghun", "/staff/pessi/establishments/?q=IESSI"]
    client = browser(user)
    wrong = {}
    for address in mine:
        if "codes/" in address or "sign-out" in address:
            continue
        answer = client.get(address)
        told = street.leaks(answer)
        # The unit's own worker reads who his employer is, and his own name.
        if who == "worker":
            told = [each for each in told if each not in ("Zarghun Textile", "Gulfishan")]
        if told:
            wrong[address] = told
    assert wrong == {}
