"""An establishment's account: months, statement, and why each amount stands there."""

from __future__ import annotations

import re
from datetime import date

import pytest

from tests.web import people


@pytest.fixture
def owing(town: people.Town, django_capture_on_commit_callbacks) -> people.Town:
    """August was filed and paid late; October is open."""
    commit = django_capture_on_commit_callbacks
    people.files(town, commit, month=date(2026, 8, 1), on=date(2026, 9, 10))
    psid = people.challan(town).psid
    people.bank_says(town, commit, people.notice(town, paisa=3_960_00, psid=psid))
    people.files(town, commit)
    return town


def test_it_is_found_by_name_and_by_number(owing, sign_in, at_most) -> None:
    client = sign_in(owing.officer)
    with at_most(12):
        found = client.get("/staff/iessi/establishments/?q=margalla")
    assert "Margalla Mills" in found.text
    assert "Margalla Mills" in client.get("/staff/iessi/establishments/?q=IESSI-").text
    assert "No establishment" in client.get("/staff/iessi/establishments/?q=nobody").text


def test_months_with_charged_paid_and_open(owing, sign_in, at_most) -> None:
    client = sign_in(owing.officer)
    with at_most(12):
        page = client.get(f"/staff/iessi/establishments/{owing.unit.pk}/")
    # 51 days after 30 September at 0.5% a day of 3,960.00.
    assert "Rs 1,009.80" in page.text
    assert "October 2026" in page.text
    # Of the last twelve months, all but August and October were never filed.
    assert page.text.count("No return</strong>") == 10
    assert "July 2026" in page.text


def test_a_month_shows_charges_and_receipts(owing, sign_in, at_most) -> None:
    client = sign_in(owing.officer)
    with at_most(12):
        page = client.get(f"/staff/iessi/establishments/{owing.unit.pk}/months/2026-08/")
    assert "Increase for late payment" in page.text
    assert "A1" in page.text
    empty = client.get(f"/staff/iessi/establishments/{owing.unit.pk}/months/2025-01/")
    assert "No return has been filed for this month" in empty.text


def test_every_line_of_the_statement_says_why(owing, sign_in, at_most) -> None:
    client = sign_in(owing.officer)
    base = f"/staff/iessi/establishments/{owing.unit.pk}/statement/"
    with at_most(12):
        page = client.get(base)
    links = re.findall(rf"{base}[0-9a-f-]{{36}}/", page.text)
    assert len(links) == 4
    pages = []
    for link in links:
        with at_most(12):
            pages.append(client.get(link).text)
    assert any("Share added for lateness" in page for page in pages)
    assert any("From the return" in page for page in pages)
    assert any("Receipt from the bank" in page for page in pages)


def test_overdue(owing, sign_in, at_most) -> None:
    client = sign_in(owing.officer)
    with at_most(12):
        assert client.get("/staff/iessi/establishments/overdue/").status_code == 200


def test_who_may_not(owing, client, sign_in) -> None:
    unit = owing.unit.pk
    below = f"/staff/iessi/establishments/{unit}/"
    addresses = [below, f"{below}months/2026-08/", f"{below}statement/"]
    for address in addresses:
        assert client.get(address).status_code == 302
    for user, code in (
        (owing.elsewhere, 404),
        (owing.stranger, 404),
        (owing.administrator, 403),
        (owing.auditor, 200),
    ):
        seen = sign_in(user)
        assert [seen.get(address).status_code for address in addresses] == [code] * 3, user
    foreign = sign_in(owing.elsewhere)
    assert foreign.get(f"/staff/pessi/establishments/{unit}/").status_code == 404
    assert "Margalla" not in foreign.get("/staff/pessi/establishments/?q=margalla").text
    wrong = sign_in(owing.officer).get(f"{below}months/soon/")
    assert wrong.status_code == 404
