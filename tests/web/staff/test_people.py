"""A person's record opens for a stated purpose, which the person can read."""

from __future__ import annotations

import pytest

from saiban.offices.people.models import LookUp
from tests.offices.cast import everywhere, rows
from tests.web import people

CNIC = rows(1)[0].cnic


@pytest.fixture
def person(town: people.Town, django_capture_on_commit_callbacks) -> int:
    """The worker of row 1."""
    people.files(town, django_capture_on_commit_callbacks)
    return people.worker_signs_up(town)


def look(client, cnic: str | None = CNIC, purpose: str = "Claim for sickness benefit"):
    return client.post("/staff/iessi/people/", {"cnic": cnic, "purpose": purpose})


def test_the_look_is_recorded_and_the_worker_sees_it(town, person, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    opened = look(client)
    assert opened.status_code == 302
    with at_most(12):
        page = client.get(opened.url)
    assert "Worker 1" in page.text
    assert "October 2026" in page.text
    assert "Not paid, counts all the same" in page.text
    mine = sign_in(town.worker).get("/worker/looks/")
    assert "Claim for sickness benefit" in mine.text
    assert "officer" in mine.text


@pytest.mark.parametrize(
    "cnic, purpose, said",
    [
        ("", "Claim", "Write the CNIC"),
        (CNIC, "", "Write the purpose"),
        ("123", "Claim", "There is a problem"),
        ("0999999999999", "Claim", "No person with this CNIC is known"),
    ],
)
def test_a_look_without_what_it_needs_opens_nothing(
    town, person, sign_in, cnic: str, purpose: str, said: str
) -> None:
    page = look(sign_in(town.officer), cnic, purpose)
    assert page.status_code == 422
    assert said in page.text
    with everywhere():
        assert not LookUp.objects.exists()


def test_the_record_stays_closed_without_a_look_of_ones_own(town, person, sign_in) -> None:
    assert sign_in(town.officer).get(f"/staff/iessi/people/{person}/").status_code == 404
    look(sign_in(town.officer))
    assert sign_in(town.auditor).get(f"/staff/iessi/people/{person}/").status_code == 404


def test_yesterdays_look_does_not_open_it_today(town, person, sign_in, monkeypatch) -> None:
    from django.conf import settings

    client = sign_in(town.officer)
    address = look(client).url
    assert client.get(address).status_code == 200
    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "2026-11-23")
    assert client.get(address).status_code == 404


def test_who_may_not(town, person, client, sign_in) -> None:
    assert look(client).status_code == 302
    with everywhere():
        assert not LookUp.objects.exists()
    for user, code in (
        (town.elsewhere, 404),
        (town.owner, 404),
        (town.colleague, 403),
        (town.administrator, 403),
    ):
        assert look(sign_in(user)).status_code == code
    known_elsewhere = sign_in(town.elsewhere).post(
        "/staff/pessi/people/", {"cnic": CNIC, "purpose": "Claim"}
    )
    assert known_elsewhere.status_code == 422
    assert "No person with this CNIC is known" in known_elsewhere.text
