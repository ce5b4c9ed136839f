"""Every address of the site, as the resolver lists them: strangers get nothing from any."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import URLResolver, get_resolver

from saiban.offices.desk.models import Event
from saiban.offices.ledger.models import Transfer
from saiban.offices.returns.models import Draft
from tests.offices.cast import everywhere
from tests.web import people

# Addresses that anybody may open; they show nobody's rows.
PUBLIC = re.compile(
    r"^(|language/|health.*|sign-in/.*|sign-out/|open-account/|account/.*|employer/checks/"
    r"|forum/(figures|knowledge|peers|provinces)/.*"
    r"|law/.*|api/law/.*|api/docs/|api/openapi\.json|api/)$"
)
# Words that only those concerned may read: the unit's and its workers' names, a number of each.
SECRETS = ("Margalla", "Worker 1", "0000000000001", "00000-0000000-1")
PARAMETER = re.compile(r"<(?:(?P<kind>\w+):)?(?P<name>\w+)>")


def routes() -> list[str]:
    """All routes, with their parameters as written in the code."""

    def walk(patterns: list[Any], before: str = "") -> Iterator[str]:
        for each in patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each.url_patterns, route)
            else:
                yield route

    return list(walk(get_resolver().url_patterns))


@pytest.fixture
def addresses(town: people.Town, django_capture_on_commit_callbacks) -> list[str]:
    """Each route with the numbers of rows that exist."""
    commit = django_capture_on_commit_callbacks
    filed = people.files(town, commit)
    files = people.bank_says(town, commit, people.notice(town, paisa=3_960_00))
    application = people.applies(town)
    with everywhere():
        transfer = Transfer.objects.filter(institution=town.iessi).first()
        receipt = files.receipt_set.get()
        person = people.person_of_row()
    assert transfer is not None
    values: dict[str, Callable[[str], object]] = {
        "code": lambda route: "iessi",
        "registration": lambda route: application.pk,
        "monthly_return": lambda route: filed.pk,
        "establishment": lambda route: town.unit.pk,
        "key": lambda route: "2026-10",
        "kind": lambda route: "registration",
        "month": lambda route: "2026-10",
        "receipt": lambda route: receipt.pk,
        "file": lambda route: files.pk,
        "point": lambda route: "wage_ceiling",
        "person": lambda route: person,
        "ending": lambda route: 1,
        "user": lambda route: town.colleague.pk,
        "role": lambda route: town.colleague.roles.get().pk,
        "filing": lambda route: filed.filing,
        "transfer": lambda route: transfer.pk,
        "psid": lambda route: people.challan(town).psid,
        "language": lambda route: "en",
        "step": lambda route: "name",
        "row": lambda route: 1,
        "document": lambda route: 1,
        "token": lambda route: 1,
        "number": lambda route: (
            transfer.pk if "statement/" in route else filed.pk if "/returns/" in route else 1
        ),
    }

    def fill(route: str) -> str:
        def value(found: re.Match[str]) -> str:
            name = found["name"]
            assert name in values, f"say in this test what <{name}> of {route} is filled with"
            if name == "number" and found["kind"] == "int" and "<int:monthly_return>" in route:
                return "1"
            return str(values[name](route))

        return "/" + PARAMETER.sub(value, route)

    # The Forum's pages are public, or tried with its own people in tests/web/forum.
    mine = [route for route in routes() if not route.startswith("forum/")]
    return [fill(route) for route in mine if not PUBLIC.match(route)]


def leaks(answer: Any) -> list[str]:
    """Secrets in an answer."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return [each for each in SECRETS if each.encode() in body]


def test_there_are_addresses_to_try(addresses: list[str]) -> None:
    assert len(addresses) > 50


def test_a_visitor_is_turned_away_from_each(addresses: list[str]) -> None:
    wrong = {}
    for address in addresses:
        for send in (Client().get, Client().post):
            answer = send(address)
            sent_on = answer.status_code == 302 and answer["Location"].startswith("/sign-in/")
            if not (sent_on or answer.status_code in (400, 401, 404, 405)) or leaks(answer):
                wrong[address] = answer.status_code
    assert wrong == {}


@pytest.mark.parametrize("who", ["stranger", "elsewhere", "worker"])
def test_those_whom_it_does_not_concern_get_and_change_nothing(
    town: people.Town, addresses: list[str], who: str
) -> None:
    client = Client()
    client.force_login(getattr(town, who), backend="django.contrib.auth.backends.ModelBackend")
    with everywhere():
        before = (Event.objects.count(), Transfer.objects.count(), Draft.objects.count())
    wrong = {}
    for address in addresses:
        for send in (client.get, client.post):
            answer = send(address)
            if leaks(answer) or ("/iessi/" in address and answer.status_code == 200):
                wrong[address] = (answer.status_code, leaks(answer))
    assert wrong == {}
    with everywhere():
        after = (Event.objects.count(), Transfer.objects.count(), Draft.objects.count())
    assert after == before


def test_the_officer_and_the_owner_get_theirs(town: people.Town, addresses: list[str]) -> None:
    """The secrets are there to be found, so the tests above have something to look for."""
    found = set()
    for user in (town.officer, town.owner):
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        for address in addresses:
            found.update(leaks(client.get(address)))
    assert {"Margalla", "Worker 1"} <= found
