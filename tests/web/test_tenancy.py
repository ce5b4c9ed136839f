"""Every address with numbers of rows that exist: nobody reaches what is another's.

The table below names each route of the site. A new route fails the first test until it stands here
with the rows that it leads to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import pytest
from django.apps import apps
from django.test import Client
from django.urls import URLResolver, get_resolver

from saiban.offices.desk import scope
from tests.offices.cast import everywhere
from tests.web import people

if TYPE_CHECKING:
    from django.http import HttpResponse

    from saiban.offices.desk.models import User
    from tests.offices.everything import Belongings

NOBODYS = (
    "",
    "language/",
    "health",
    "health/ready",
    "sign-in/",
    "sign-in/code/",
    "sign-in/forgotten/",
    "sign-in/inactive/",
    "sign-out/",
    "open-account/",
    "employer/checks/",
    "api/",
    "api/docs/",
    "api/openapi.json",
)
"""Routes that show the same to everybody."""
ONES_OWN = (
    "account/",
    "account/e-mail/",
    "account/password/",
    "account/confirm/",
    "account/confirm-code/",
    "account/second-factor/",
    "account/second-factor/on/",
    "account/second-factor/off/",
    "account/second-factor/codes/",
    "account/second-factor/codes/new/",
    "account/second-factor/codes/download/",
    "worker/",
    "worker/employers/",
    "worker/looks/",
    "staff/",
    "employer/",
    "employer/register/",
    "employer/register/<slug:step>/",
)
"""Routes without a number: they show what is the visitor's own."""
STAFF, UNIT = "staff/<slug:code>/", "employer/<int:establishment>/"
MONTH = UNIT + "<month:month>/"
ROW = MONTH + "draft/rows/<int:number>/"
SOMEBODYS = {
    STAFF: "",
    STAFF + "registrations/": "",
    STAFF + "registrations/<int:registration>/": "registration",
    STAFF + "returns/": "",
    STAFF + "returns/<int:monthly_return>/": "monthly_return",
    STAFF + "returns/<int:monthly_return>/<int:number>/": "monthly_return",
    STAFF + "establishments/": "",
    STAFF + "establishments/overdue/": "",
    STAFF + "establishments/<int:establishment>/": "establishment",
    STAFF + "establishments/<int:establishment>/months/<str:key>/": "establishment",
    STAFF + "establishments/<int:establishment>/statement/": "establishment",
    STAFF + "establishments/<int:establishment>/statement/<uuid:number>/": "establishment",
    STAFF + "receipts/": "",
    STAFF + "receipts/<int:receipt>/": "receipt",
    STAFF + "bank-files/new/": "",
    STAFF + "bank-files/<int:file>/": "file",
    STAFF + "choices/": "",
    STAFF + "choices/<slug:point>/": "",
    STAFF + "events/<slug:kind>/<int:number>/": "",
    STAFF + "people/": "",
    STAFF + "people/<int:person>/": "person",
    UNIT: "",
    UNIT + "filings/<uuid:filing>/": "filing",
    UNIT + "returns/": "",
    UNIT + "returns/<int:number>/": "monthly_return",
    UNIT + "returns/<int:number>/differences/": "monthly_return",
    UNIT + "returns/<int:number>/lines/<int:row>/": "monthly_return",
    MONTH: "",
    MONTH + "carry/": "",
    MONTH + "upload/": "",
    MONTH + "type/": "",
    MONTH + "nil/": "",
    MONTH + "correct/": "",
    MONTH + "template/": "",
    MONTH + "columns/<int:document>/": "document",
    MONTH + "draft/": "",
    MONTH + "draft/drop/": "",
    MONTH + "draft/messages/": "",
    MONTH + "draft/rows/add/": "",
    ROW: "",
    ROW + "answer/": "",
    ROW + "remove/": "",
    MONTH + "draft/check/": "",
    MONTH + "draft/missing/": "",
    MONTH + "draft/file/": "",
    UNIT + "challans/": "",
    UNIT + "challans/new/<slug:code>/": "",
    UNIT + "challans/<str:psid>/": "psid",
    UNIT + "challans/<str:psid>/qr.svg": "psid",
    UNIT + "challans/<str:psid>/<slug:language>.pdf": "psid",
    UNIT + "account/": "",
    UNIT + "account/<slug:code>/": "",
    UNIT + "account/<slug:code>/<uuid:transfer>/": "transfer",
    UNIT + "registration/": "",
    UNIT + "registration/<int:registration>/": "registration",
    UNIT + "branch/": "",
    UNIT + "people/": "",
    UNIT + "tokens/": "",
    UNIT + "tokens/<int:token>/end/": "token",
}
"""Routes below an institution or a unit, with the row that they lead to, if it has a number."""
PROGRAMS = {
    "api/returns": "",
    "api/returns/<uuidstr:filing>": "filing",
    "api/challans/<psid>": "psid",
    "api/biller/BillInquiry": "",
    "api/biller/BillPayment": "",
}
"""Routes for programs, which show a token or a password."""
ELSEWHERE = ("law/", "api/law/", "forum/")
"""Trees that belong to no institution, unit or person; tests of their own try their routes."""
PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")


def routes() -> list[str]:
    """All routes, as written in the code."""

    def walk(patterns: list[Any], before: str = "") -> Iterator[str]:
        for each in patterns:
            route = before + str(each.pattern)
            if isinstance(each, URLResolver):
                yield from walk(each.url_patterns, route)
            else:
                yield route

    return list(walk(get_resolver().url_patterns))


def test_every_route_is_tried_here() -> None:
    known = [*NOBODYS, *ONES_OWN, *SOMEBODYS, *PROGRAMS]
    tried = [each for each in routes() if not each.startswith(ELSEWHERE)]
    assert sorted(tried) == sorted(known)


@dataclass
class Street:
    """Two neighbours registered with IESSI, PESSI's officers, and somebody without anything."""

    town: people.Town
    mine: Belongings
    theirs: Belongings
    secrets: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.secrets = [
            "Zarghun Textile",
            "Gulfishan",
            self.mine.challan.psid,
            self.mine.registration.number,
            self.mine.secret,
        ]

    def values(self, whose: Belongings) -> dict[str, object]:
        """What stands for the parameters of a route."""
        return {
            "code": "iessi",
            "establishment": whose.unit.pk,
            "registration": whose.registration.pk,
            "monthly_return": whose.monthly_return.pk,
            "receipt": whose.unmatched.pk,
            "file": whose.bank_file.pk,
            "person": whose.person,
            "filing": whose.filing,
            "document": whose.document.pk,
            "psid": whose.challan.psid,
            "transfer": whose.transfer.pk,
            "token": whose.token.pk,
            "month": "2026-10",
            "key": "2026-10",
            "kind": "return",
            "point": "wage_ceiling",
            "language": "en",
            "row": 1,
        }

    def address(self, route: str, whose: Belongings, **other: object) -> str:
        """The address of a row; `other` replaces some of its parameters."""
        values = {**self.values(whose), **other}
        number: object = 2 if "rows/" in route else 1
        if "returns/<int:number>" in route or "events/" in route:
            number = whose.monthly_return.pk
        elif "statement/" in route:
            number = whose.transfer.pk
        return "/" + PARAMETER.sub(lambda found: str({"number": number, **values}[found[1]]), route)

    def leaks(self, answer: HttpResponse) -> list[str]:
        """Secrets in an answer, but for those that stand in the address that was asked for."""
        body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        text = body.decode("utf-8", "replace") + unquote(str(answer.headers))
        text = text.replace(answer.request["PATH_INFO"], "")
        return [each for each in self.secrets if each in text]


@pytest.fixture
def street(town: people.Town) -> Street:
    """Everything there is of two units."""
    from tests.offices import cast, everything

    common = {
        "officer": town.officer,
        "essi": town.iessi,
        "eobi": town.institutions["eobi"],
    }
    mine = everything.of("Zarghun Textile", owner=town.owner, worker=town.worker, **common)
    rival, hand = cast.user("rival"), cast.user("hand")
    with pytest.MonkeyPatch.context() as other:
        other.setattr(everything, "WORKERS", ("Allah Ditta", "Allah Rakha", "Allah Wasaya"))
        theirs = everything.of("Rawal Foundry", owner=rival, worker=hand, **common)
    return Street(town, mine, theirs)


def browser(user: User | None) -> Client:
    """Of somebody who signed in, or of nobody."""
    client = Client()
    if user:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def counts(street: Street) -> dict[str, int]:
    """Rows of every table, as somebody sees them who sees everything."""
    passing = ("sessions", "axes", "account", "mfa", "pghistory")
    with scope.acting_for(
        institutions=range(1, 7),
        establishments=[street.mine.unit.pk, street.theirs.unit.pk],
        persons=[street.mine.person, street.theirs.person],
    ):
        kept = [
            model
            for model in apps.get_models()
            if model._meta.app_label not in passing and not is_history(model)
        ]
        return {model._meta.db_table: model.objects.count() for model in kept}


def is_history(model: type[Any]) -> bool:
    """Tables that triggers write and the application does not read."""
    return hasattr(model, "pgh_tracked_model")


def test_the_rows_are_there(street: Street) -> None:
    """Those whom they concern open every page with these numbers."""
    wrong, seen = {}, set()
    for route in SOMEBODYS:
        client = browser(street.town.officer if route.startswith(STAFF) else street.mine.owner)
        address = street.address(route, street.mine)
        if route == STAFF + "people/<int:person>/":
            client.post("/staff/iessi/people/", {"cnic": street_cnic(street), "purpose": "Claim"})
        answer = client.get(address)
        seen.update(street.leaks(answer))
        # 405: the page only takes a form. 403: another desk's. 404: nothing was sent back.
        odd = {UNIT + "registration/<int:registration>/": 404, STAFF + "choices/": 403}
        odd |= {
            STAFF + "choices/<slug:point>/": 403,
            STAFF + "events/<slug:kind>/<int:number>/": 403,
        }
        if answer.status_code not in (200, 405, odd.get(route)):
            wrong[address] = answer.status_code
    assert wrong == {}
    # The token's text is shown to nobody again.
    assert seen == set(street.secrets) - {street.mine.secret}


def street_cnic(street: Street) -> str:
    """The number of the worker who is looked up."""
    with everywhere():
        from saiban.offices.people import queries

        return queries.person(street.mine.person).cnic


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


@pytest.mark.parametrize("who", ["rival", "elsewhere", "hand", "stranger", "worker"])
def test_ones_own_pages_say_nothing_of_others(street: Street, who: str) -> None:
    users = {"rival": street.theirs.owner, "hand": street.theirs.worker}
    user = users.get(who) or getattr(street.town, who)
    mine = [
        street.address(route.replace("<slug:step>", "unit"), street.theirs, code="pessi")
        for route in (*NOBODYS, *ONES_OWN, *SOMEBODYS)
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


def test_an_officer_elsewhere_does_not_find_the_person(street: Street) -> None:
    client = browser(street.town.elsewhere)
    form = {"cnic": street_cnic(street), "purpose": "Curiosity"}
    answer = client.post("/staff/pessi/people/", form)
    assert answer.status_code == 422
    assert "Gulfishan" not in answer.text


def test_a_program_sees_its_own_establishment_only(street: Street) -> None:
    for route, leads_to in PROGRAMS.items():
        address = street.address(route, street.mine)
        for token, expected in (("", 401), (street.theirs.secret, 404), (street.mine.secret, 200)):
            headers = {"Authorization": f"Bearer {token}"} if token else {}
            answer = Client().get(address, headers=headers)
            if leads_to:
                assert answer.status_code == expected, address
                assert bool(street.leaks(answer)) is (expected == 200), address
            else:
                assert answer.status_code in (401, 405), address
                assert not street.leaks(answer)


def test_a_bank_without_its_password_is_told_nothing(street: Street) -> None:
    for name in ("BillInquiry", "BillPayment"):
        asked = {"consumer_number": street.mine.challan.psid}
        answer = Client().post(f"/api/biller/{name}", asked, content_type="application/json")
        assert answer.status_code == 401
        assert not street.leaks(answer)
