"""What the law leaves to the institution, and the administrator's record of it."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.desk import queries as desk


def test_everybody_at_the_desks_sees_what_is_open(town, sign_in, at_most) -> None:
    client = sign_in(town.auditor)
    with at_most(12):
        page = client.get("/staff/iessi/choices/")
    assert "The wage ceiling in Islamabad" in page.text
    assert "22,500, as the institution" in page.text
    assert "Not decided" in page.text
    assert "Record a decision" not in page.text


def test_the_administrator_records_a_decision(town, sign_in, at_most) -> None:
    client = sign_in(town.administrator)
    with at_most(12):
        client.get("/staff/iessi/choices/wage_ceiling/")
    sent = {"value": "ordinance_10000", "from_on": "2026-12-01", "reason": "Order 7 of 2026"}
    assert client.post("/staff/iessi/choices/wage_ceiling/", sent).status_code == 302
    assert "ordinance_10000" in desk.positions(town.iessi.pk, date(2026, 12, 1))
    assert "iessi_page_22500" in desk.positions(town.iessi.pk, date(2026, 11, 30))
    assert "Order 7 of 2026" in client.get("/staff/iessi/choices/").text


def test_a_due_day(town, sign_in) -> None:
    sent = {"value": "15", "from_on": "2026-12-01", "reason": "Regulation 4"}
    client = sign_in(town.administrator)
    assert client.post("/staff/iessi/choices/due_day/", sent).status_code == 302
    assert desk.choice(town.iessi.pk, "due_day", date(2026, 12, 1)).value == "15"


@pytest.mark.parametrize(
    "sent, said",
    [
        ({"from_on": "2026-12-01", "reason": "Order"}, "Choose one"),
        ({"value": "ordinance_10000", "reason": "Order"}, "Write from which day"),
        ({"value": "ordinance_10000", "from_on": "soon", "reason": "Order"}, "2026-08-14"),
        ({"value": "ordinance_10000", "from_on": "2026-12-01"}, "Write the reasons"),
        ({"value": "own_idea", "from_on": "2026-12-01", "reason": "Order"}, "There is a problem"),
        (
            {"value": "ordinance_10000", "from_on": "2020-01-01", "reason": "Order"},
            "a decision from this day already",
        ),
    ],
)
def test_a_decision_without_what_it_needs_comes_back(town, sign_in, sent, said: str) -> None:
    if sent.get("from_on") == "2020-01-01":
        # The cast's own decision is kept under another key; take the day with this one.
        first = {**sent, "value": "code_copy_5000"}
        sign_in(town.administrator).post("/staff/iessi/choices/wage_ceiling/", first)
    page = sign_in(town.administrator).post("/staff/iessi/choices/wage_ceiling/", sent)
    assert page.status_code == 422
    assert said in page.text


def test_who_may_not(town, client, sign_in) -> None:
    address = "/staff/iessi/choices/wage_ceiling/"
    assert client.get(address).status_code == 302
    for user, code in ((town.elsewhere, 404), (town.owner, 404), (town.officer, 403)):
        assert sign_in(user).get(address).status_code == code
    assert sign_in(town.administrator).get("/staff/iessi/choices/no-point/").status_code == 404
    assert sign_in(town.administrator).get("/staff/iessi/registrations/").status_code == 403
