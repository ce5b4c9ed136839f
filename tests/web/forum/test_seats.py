"""The secretariat seats people and ends terms on screen; bodies propose; nobody does more."""

from __future__ import annotations

import re
from typing import Any

import pytest

from saiban.offices.desk.models import User
from saiban.offices.forum import actions, queries
from saiban.offices.forum.models import Proposal, Seat, SeatKind, Term
from tests.offices.forum.table import TODAY, Table

SEATS = "/forum/table/members/"
NEW = {
    "full_name": "Spogmai Fictitious",
    "username": "spogmai",
    "language": "ur",
    "from_on": TODAY.isoformat(),
    "until": "2026-12-31",
    "notification": "PWF/7 of 20 November 2026",
}


def vacant(key: str) -> Seat:
    return Seat.objects.get(member__key=key, kind=SeatKind.ALTERNATE)


def way(seat: Seat, what: str) -> str:
    return f"/forum/table/seats/{seat.pk}/{what}/"


def seated(visit: Any) -> str:
    """The secretary seats Spogmai as PWF's alternate; the password that the page shows."""
    answer = visit("secretary").post(way(vacant("pwf"), "new"), NEW)
    assert answer.status_code == 200
    assert "no-store" in answer["Cache-Control"]
    codes: list[str] = re.findall(r'<span class="code" dir="ltr">([^<]+)</span>', answer.text)
    assert codes[0] == "spogmai"
    return codes[1]


def test_the_secretary_seats_somebody_new_with_a_password_shown_once(
    visit: Any, table: Table
) -> None:
    password = seated(visit)
    user = User.objects.get(username="spogmai")
    assert user.check_password(password)
    assert queries.chair_of(user, TODAY).sides == {"workers"}
    page = visit("efp").get(SEATS).text
    for said in ("Spogmai Fictitious", "31 December 2026", "PWF/7", "Ends within 90 days"):
        assert said in page
    assert password not in page
    assert "Make the account" not in page


def test_a_new_password_only_for_accounts_of_the_forums_making(visit: Any, table: Table) -> None:
    first = seated(visit)
    user = User.objects.get(username="spogmai")
    client, renew = visit("secretary"), "/forum/table/people/{}/password/".format
    assert renew(user.pk) in client.get(SEATS).text
    assert client.post(renew(user.pk)).status_code == 200
    user.refresh_from_db()
    assert not user.check_password(first)
    for who in ("pwf", "secretary"):
        before = table.users[who].password
        assert client.post(renew(table.users[who].pk)).status_code == 422
        table.users[who].refresh_from_db()
        assert table.users[who].password == before
    # Somebody who has no seat is nobody's business here.
    assert client.post(renew(table.users["visitor"].pk)).status_code == 404


def test_the_secretary_gives_a_known_person_another_seat_and_never_oneself(
    visit: Any, table: Table
) -> None:
    client, seat = visit("secretary"), vacant("efp")
    sent = NEW | {"user": table.users["efp"].pk}
    assert client.post(way(seat, "give"), sent | {"user": ""}).status_code == 422
    oneself = sent | {"user": table.users["secretary"].pk}
    assert client.post(way(seat, "give"), oneself).status_code == 422
    assert client.post(way(seat, "give"), sent).status_code == 302
    assert Term.objects.get(seat=seat).user == table.users["efp"]
    twice = client.post(way(seat, "give"), sent)
    assert "Somebody holds this seat" in twice.text


def test_a_term_ends_with_reasons_and_stays_to_be_read(visit: Any, table: Table) -> None:
    term = Term.objects.get(user=table.users["pwf"])
    client, end = visit("secretary"), f"/forum/table/terms/{term.pk}/end/"
    assert client.post(end, {"until": "2026-11-21", "reason": ""}).status_code == 422
    early = client.post(end, {"until": "2026-11-01", "reason": "Elected elsewhere."})
    assert 'id="id_until_error"' in early.text
    assert client.post(end, {"until": "2026-11-21", "reason": "Elected elsewhere."}).url == SEATS
    page = client.get(SEATS).text
    assert "Who sat here before" in page
    assert "Elected elsewhere." in page
    assert visit("pwf").get(SEATS).status_code == 404


def test_a_bodys_member_proposes_for_its_own_vacant_seat(visit: Any, table: Table) -> None:
    sent = {"name": "Koh Fictitious", "proof": "Letter 7 of 20 November 2026"}
    mine, others = vacant("pwf"), vacant("efp")
    client = visit("pwf")
    assert way(mine, "propose") in client.get(SEATS).text
    assert client.post(way(mine, "propose"), {"name": ""}).status_code == 422
    assert client.post(way(mine, "propose"), sent).status_code == 302
    assert client.post(way(others, "propose"), sent).status_code == 404
    assert visit("secretary").post(way(mine, "propose"), sent).status_code == 404
    assert Proposal.objects.filter(member__key="efp").count() == 0
    assert "Letter 7 of 20 November 2026" in visit("secretary").get(SEATS).text


@pytest.mark.parametrize("who", ["pwf", "focal"])
def test_nobody_else_seats_or_ends(visit: Any, table: Table, who: str) -> None:
    term = Term.objects.get(user=table.users["efp"])
    client = visit(who)
    for address in (
        way(vacant("pwf"), "new"),
        way(vacant("pwf"), "give"),
        f"/forum/table/terms/{term.pk}/end/",
        f"/forum/table/people/{table.users['efp'].pk}/password/",
    ):
        assert client.post(address, NEW).status_code == 403, address
    assert not User.objects.filter(username="spogmai").exists()


def test_an_alternate_does_not_propose(visit: Any, table: Table) -> None:
    with table.sits("secretary") as by:
        actions.give_seat(seat=vacant("pwf"), user=table.users["visitor"], by=by, on=TODAY)
    focal = Seat.objects.get(member__key="pwf", kind=SeatKind.PRINCIPAL)
    assert visit("visitor").get(way(focal, "propose")).status_code == 404
