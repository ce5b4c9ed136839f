"""Neighbours, their workers, officers elsewhere: nobody reaches what is another's."""

from __future__ import annotations

import pytest

from tests.web.tenancy.routes import SOMEBODYS, STAFF, UNIT
from tests.web.tenancy.street import Street, browser, counts, street_cnic

PERSON = STAFF + "people/<int:person>/"
EOBIS = (
    STAFF + "people/past-age/",
    PERSON + "end/",
    PERSON + "endings/<int:ending>/withdraw/",
)


def test_the_rows_are_there(street: Street) -> None:
    """Those whom they concern open every page with these numbers."""
    wrong, seen = {}, set()
    for route in SOMEBODYS:
        client = browser(street.town.officer if route.startswith(STAFF) else street.mine.owner)
        address = street.address(route, street.mine)
        if route == PERSON:
            client.post("/staff/iessi/people/", {"cnic": street_cnic(street), "purpose": "Claim"})
        answer = client.get(address)
        seen.update(street.leaks(answer))
        # 405: the page only takes a form. 403: another desk's. 404: nothing was sent back.
        odd = {UNIT + "registration/<int:registration>/": 404, STAFF + "choices/": 403}
        odd |= {
            STAFF + "choices/<slug:point>/": 403,
            STAFF + "events/<slug:kind>/<int:number>/": 403,
        }
        odd |= {each: 403 for each in SOMEBODYS if each.startswith(STAFF + "officers/")}
        # IESSI's officer: contributions end at EOBI alone, tried in tests/web/staff.
        odd |= dict.fromkeys(EOBIS, 404)
        if answer.status_code not in (200, 405, odd.get(route)):
            wrong[address] = answer.status_code
    assert wrong == {}
    # The token's text is shown to nobody again.
    assert seen == set(street.secrets) - {street.mine.secret}


@pytest.mark.parametrize("who", ["rival", "elsewhere", "hand", "stranger"])
def test_nobody_else_gets_what_is_the_units(street: Street, who: str) -> None:
    """The neighbour, an officer of another institution, a neighbour's worker, nobody at all."""
    users = {"rival": street.theirs.owner, "hand": street.theirs.worker}
    client = browser(users.get(who) or getattr(street.town, who))
    before, wrong = counts(street), {}
    for route in SOMEBODYS:
        address = street.address(route, street.mine)
        for send in (client.get, client.post):
            answer = send(address)
            if answer.status_code not in (404, 405) or street.leaks(answer):
                wrong[address] = (answer.status_code, street.leaks(answer))
    assert wrong == {}
    assert counts(street) == before


@pytest.mark.parametrize("who", ["rival", "elsewhere"])
def test_a_row_is_not_reached_through_ones_own_address(street: Street, who: str) -> None:
    """The number of another's row below one's own unit or institution."""
    client = browser(street.theirs.owner if who == "rival" else street.town.elsewhere)
    tree = UNIT if who == "rival" else STAFF
    own = {"establishment": street.theirs.unit.pk} if who == "rival" else {"code": "pessi"}
    before, wrong, tried = counts(street), {}, 0
    for route, leads_to in SOMEBODYS.items():
        if not route.startswith(tree) or not leads_to:
            continue
        tried += 1
        address = street.address(route, street.mine, **own)
        for send in (client.get, client.post):
            answer = send(address)
            # Ending a token that is not one's own ends nothing and goes back to one's own list.
            back = answer.status_code == 302 and leads_to == "token"
            if not (answer.status_code in (404, 405) or back) or street.leaks(answer):
                wrong[address] = (answer.status_code, street.leaks(answer))
    assert tried > 5
    assert wrong == {}
    after = counts(street)
    # What the rival tried with the token stands in the log as the rival's own deed.
    after["desk_event"] = before["desk_event"] if who == "rival" else after["desk_event"]
    assert after == before
    street.mine.token.refresh_from_db()
    assert street.mine.token.ended_on is None


def test_an_officer_elsewhere_does_not_find_the_person(street: Street) -> None:
    client = browser(street.town.elsewhere)
    form = {"cnic": street_cnic(street), "purpose": "Curiosity"}
    answer = client.post("/staff/pessi/people/", form)
    assert answer.status_code == 422
    assert "Gulfishan" not in answer.text
