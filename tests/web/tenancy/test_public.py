"""What is anybody's opens without signing in, and shows nobody's rows to anybody."""

from __future__ import annotations

import pytest

from tests.offices.forum import table
from tests.web.tenancy.routes import ANYBODYS
from tests.web.tenancy.street import Street, browser

OTHERWISE = {
    "language/": 405,
    "api/law/decide": 405,
    "sign-in/code/": 302,
    "sign-in/inactive/": 403,
    "sign-out/": 302,
    "api/": 404,
}
"""What they answer who does not send a form, or has not begun to sign in."""
EMPTY = ("forum/figures/<slug:name>/<slug:", "forum/knowledge/<slug:key>/<int:")
"""Files of which there are none here: nothing is published, and no paper was taken in."""


@pytest.fixture
def street(street: Street) -> Street:
    """With what the Forum published."""
    table.laid(street.town.institutions)
    return street


def test_a_visitor_opens_each(street: Street) -> None:
    wrong = {}
    for route, (address, _) in ANYBODYS.items():
        expected = 404 if route.startswith(EMPTY) else OTHERWISE.get(route, 200)
        answer = browser(None).get(address)
        if answer.status_code != expected or street.leaks(answer):
            wrong[address] = (answer.status_code, street.leaks(answer))
    assert wrong == {}


@pytest.mark.parametrize("who", ["owner", "officer", "worker"])
def test_those_who_know_the_secrets_do_not_read_them_there(street: Street, who: str) -> None:
    """A page that shows them to those whom they concern is not the same for everybody."""
    client = browser(getattr(street.town, who) if who != "owner" else street.mine.owner)
    wrong = {}
    for route, (address, _) in ANYBODYS.items():
        # The front page sends everybody to their own counter; leaving would end the visit.
        if route not in ("", "sign-out/"):
            answer = client.get(address)
            if street.leaks(answer):
                wrong[address] = street.leaks(answer)
    assert wrong == {}
