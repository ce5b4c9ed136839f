"""Who opens what: everybody the public pages, whoever has a chair the table, nobody else more."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from django.urls import URLResolver

from saiban.web.forum import urls
from tests.offices.forum.table import Table
from tests.web.forum import walk

SENT = (
    "/forum/table/meetings/new/",
    walk.MEETING + "take-back/decision/{decision}/",
    walk.MEETING + "minutes/draft/",
    walk.MEETING + "minutes/1/approve/",
    walk.MEETING + "minutes/publish/",
)
"""Addresses that take a form and show no page."""
FILES = (
    "/forum/meetings/3/minutes-en.pdf",
    "/forum/promises/en.pdf",
    walk.MEETING + "notice.ics",
)
OPEN = {
    "secretary": {*walk.TABLE, *walk.SECRETARIAT},
    "efp": {*walk.TABLE, *walk.MEMBER, walk.MEETING + "decisions/{decision}/reserve/"},
    "focal": {*walk.TABLE, *walk.FOCAL},
}
AT_TABLE = (*walk.TABLE, *walk.SECRETARIAT, *walk.MEMBER, *walk.FOCAL)


def test_every_address_is_tried_here() -> None:
    every = [*walk.PUBLIC, *AT_TABLE, *SENT, *FILES]
    patterns = list(_routes(urls.urlpatterns))
    missing = [route for route in patterns if not any(_like(route, each) for each in every)]
    assert missing == []
    assert len(patterns) > 30


def _routes(patterns, before: str = "/forum/"):
    for each in patterns:
        if isinstance(each, URLResolver):
            yield from _routes(each.url_patterns, before + str(each.pattern))
        else:
            yield before + str(each.pattern)


def _like(route: str, address: str) -> bool:
    pattern = re.sub(r"<(?:\w+:)?\w+>", "[^/]+", route.replace(".", r"\."))
    return re.fullmatch(pattern, address.partition("?")[0]) is not None


@pytest.fixture
def numbers(table: Table) -> dict[str, int]:
    return walk.filled(table)


@pytest.mark.parametrize("language", ["en", "ur"])
def test_the_public_pages_are_everybodys(visit, language: str) -> None:
    for address in walk.PUBLIC:
        answer = visit(language=language).get(address)
        assert answer.status_code == 200, address
        # A slow phone: under 100 KB without pictures.
        assert len(answer.content) < 100_000, address


@pytest.mark.parametrize("who", list(OPEN))
def test_a_chair_opens_its_pages_and_no_other(visit, numbers: dict[str, int], who: str) -> None:
    client = visit(who)
    found = {a: client.get(a.format(**numbers)).status_code for a in AT_TABLE}
    assert {a for a, status in found.items() if status == 200} == OPEN[who]
    assert set(found.values()) <= {200, 403, 404}


def test_nobody_else_opens_or_changes_anything(visit, numbers: dict[str, int]) -> None:
    for address in (*AT_TABLE, *SENT, walk.MEETING + "notice.ics"):
        path = address.format(**numbers)
        for send in (visit("visitor").get, visit("visitor").post):
            assert send(path).status_code in (404, 405), address
        answer = Client().post(path)
        assert answer.status_code in (302, 405), address


def test_a_member_does_not_do_the_secretariats_work(visit, numbers: dict[str, int]) -> None:
    client = visit("efp")
    for address in (*SENT[:3], SENT[4], walk.MEETING + "agenda/", walk.MEETING + "decisions/"):
        status = client.post(address.format(**numbers)).status_code
        assert status in (403, 404), address


def test_nobody_approves_for_another_side(visit, table: Table, numbers: dict[str, int]) -> None:
    sent = {"member": table.member("pwf").pk}
    for who in ("efp", "secretary", "focal"):
        answer = visit(who).post(walk.MEETING + "minutes/1/approve/", sent)
        assert answer.status_code == 403, who


def test_the_second_factor_is_asked_for(visit, table: Table) -> None:
    user = table.users["pwf"]
    user.synthetic = False
    user.save()
    answer = visit("pwf").get("/forum/table/")
    assert answer.status_code == 302
    assert answer["Location"].startswith("/account/second-factor/")


def test_files_are_what_they_say(visit, numbers: dict[str, int]) -> None:
    client = visit("efp")
    for address in FILES[:2]:
        assert client.get(address).content.startswith(b"%PDF"), address
    text = client.get(FILES[2]).content.decode()
    for line in ("BEGIN:VCALENDAR", "DTSTART:20261210T053000Z", "SEQUENCE:0", "METHOD:PUBLISH"):
        assert line in text


def test_a_second_click_begins_no_second_meeting(visit) -> None:
    client = visit("secretary")
    page = client.get("/forum/table/").text
    (newest,) = re.findall(r'name="after" value="(\d+)"', page)
    first, second = (
        client.post("/forum/table/meetings/new/", {"after": newest}).url for _ in range(2)
    )
    assert first == second == f"/forum/table/meetings/{int(newest) + 1}/"


def test_a_meeting_of_which_nothing_is_known_yet_has_its_pages(visit) -> None:
    client = visit("secretary")
    assert client.post("/forum/table/meetings/new/").status_code == 302
    assert "No day is set" in client.get("/forum/table/").text
    for page in ("", "notice/", "agenda/", "attendance/", "decisions/", "actions/", "minutes/"):
        assert client.get(f"/forum/table/meetings/4/{page}").status_code == 200, page
    assert client.get("/forum/table/meetings/4/notice.ics").status_code == 404
