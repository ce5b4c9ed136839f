"""The Forum's table: without a chair there is none, whatever else somebody is."""

from __future__ import annotations

import pytest
from django.apps import apps

from saiban.offices.forum import scope
from tests.offices.forum import table
from tests.web.forum import walk
from tests.web.tenancy.routes import CHAIRS, PARAMETER
from tests.web.tenancy.street import Street, browser

ALWAYS = {
    "number": 4,
    "kind": "decision",
    "version": 1,
    "key": "brick-kiln-study",
    "code": "bessi",
    "quarter": "2026-07",
    "entry": "kiln-fingerprints",
    "country": "thailand",
    "parameter": "ceiling",
    "lesson": "kp-registration",
}


@pytest.fixture
def addresses(street: Street) -> list[str]:
    """Of rows that exist: a meeting with a draft and an objection, an update."""
    numbers = walk.filled(table.laid(street.town.institutions))
    values = {**ALWAYS, **numbers, "row": numbers["decision"]}
    return ["/" + PARAMETER.sub(lambda found: str(values[found[1]]), each) for each in CHAIRS]


def rows() -> dict[str, int]:
    """How many rows the Forum has, as the secretariat sees them."""
    with scope.sitting(secretariat=True):
        return {
            model._meta.db_table: model.objects.count()
            for model in apps.get_app_config("forum").get_models()
        }


def test_the_secretary_finds_them(street: Street, addresses: list[str]) -> None:
    from saiban.offices.desk.models import User

    client = browser(User.objects.get(username="secretary"))
    found = {address: client.get(address).status_code for address in addresses}
    odd = {address: status for address, status in found.items() if status not in (200, 405)}
    # Remarks, comments, proposals and updates are for members and focal points to write.
    assert set(odd.values()) <= {403, 404}
    assert len(odd) == 4


@pytest.mark.parametrize("who", ["owner", "officer", "administrator", "worker", "stranger"])
def test_nobody_without_a_chair_does(street: Street, addresses: list[str], who: str) -> None:
    client = browser(street.mine.owner if who == "owner" else getattr(street.town, who))
    before, wrong = rows(), {}
    for address in addresses:
        for send in (client.get, client.post):
            answer = send(address)
            if answer.status_code not in (404, 405):
                wrong[address] = answer.status_code
    assert wrong == {}
    assert rows() == before


def test_a_visitor_is_sent_to_sign_in(addresses: list[str]) -> None:
    wrong = {}
    for address in addresses:
        for send in (browser(None).get, browser(None).post):
            answer = send(address)
            turned = answer.status_code == 302 and answer["Location"].startswith("/sign-in/")
            if not (turned or answer.status_code == 405):
                wrong[address] = answer.status_code
    assert wrong == {}
