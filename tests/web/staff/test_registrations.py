"""Applications: who sees them, and what a decision needs."""

from __future__ import annotations

import pytest

from saiban.offices.employers.models import Registration
from tests.offices.cast import everywhere
from tests.web import people


@pytest.fixture
def application(town: people.Town) -> Registration:
    """One that waits."""
    return people.applies(town)


def address(application: Registration) -> str:
    return f"/staff/iessi/registrations/{application.pk}/"


def status_of(application: Registration) -> str:
    with everywhere():
        return Registration.objects.get(pk=application.pk).status


def test_the_queue_shows_what_waits(town, application, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    with at_most(12):
        page = client.get("/staff/iessi/registrations/")
    assert page.status_code == 200
    assert "Rawal Works" in page.text
    assert "19 days" in page.text


def test_registering_gives_the_number(town, application, sign_in, at_most) -> None:
    client = sign_in(town.officer)
    with at_most(12):
        client.get(address(application))
    done = client.post(address(application), {"status": "registered", "number": "I-777"})
    assert done.status_code == 302
    with everywhere():
        row = Registration.objects.get(pk=application.pk)
    assert (row.status, row.number) == ("registered", "I-777")
    assert "Decided: Rawal Works" in client.get("/staff/iessi/registrations/").text


@pytest.mark.parametrize(
    "sent, said",
    [
        ({}, "Choose what you decide"),
        ({"status": "registered"}, "Write the registration number"),
        ({"status": "sent_back"}, "Write the reasons"),
        ({"status": "refused", "reason": "  "}, "Write the reasons"),
        ({"status": "registered", "number": "IESSI-00001"}, None),
    ],
)
def test_a_decision_without_what_it_needs_comes_back(
    town, application, sign_in, sent: dict[str, str], said: str | None
) -> None:
    if said is None:
        with everywhere():
            taken = Registration.objects.get(establishment=town.unit, institution=town.iessi)
        sent, said = {**sent, "number": taken.number}, "belongs to another unit"
    page = sign_in(town.officer).post(address(application), sent)
    assert page.status_code == 422
    assert said in page.text
    assert "<title>Error:" in page.text
    assert status_of(application) == "applied"


def test_sending_back_tells_the_reasons(town, application, sign_in) -> None:
    client = sign_in(town.officer)
    client.post(address(application), {"status": "sent_back", "reason": "The lease is missing."})
    assert status_of(application) == "sent_back"
    page = client.get(address(application))
    assert "The lease is missing." in page.text
    assert "What do you decide?" not in page.text


def test_closing_and_opening_again(town, sign_in) -> None:
    with everywhere():
        row = Registration.objects.get(establishment=town.unit, institution=town.iessi)
    client = sign_in(town.officer)
    page = client.get(address(row))
    assert "Close the registration" in page.text
    assert "Registration number</label>" not in page.text
    assert client.post(address(row), {"status": "closed"}).status_code == 422
    assert client.post(address(row), {"status": "refused", "reason": "No"}).status_code == 422
    client.post(address(row), {"status": "closed", "reason": "The mill burnt down."})
    assert status_of(row) == "closed"
    client.post(address(row), {"status": "registered"})
    with everywhere():
        again = Registration.objects.get(pk=row.pk)
    assert (again.status, again.number) == ("registered", row.number)


def test_two_officers_at_the_same_moment(town, application, sign_in) -> None:
    client = sign_in(town.officer)
    assert (
        client.post(address(application), {"status": "refused", "reason": "No"}).status_code == 302
    )
    late = client.post(address(application), {"status": "registered", "number": "I-9"})
    assert late.status_code == 422
    assert status_of(application) == "refused"


def test_who_may_not(town, application, client, sign_in) -> None:
    assert client.get(address(application)).url.startswith("/sign-in/")
    for user, code in (
        (town.elsewhere, 404),
        (town.stranger, 404),
        (town.owner, 404),
        (town.colleague, 403),
        (town.auditor, 403),
    ):
        seen = sign_in(user)
        assert seen.get(address(application)).status_code == code, user
        assert seen.post(address(application), {"status": "refused"}).status_code == code
    assert status_of(application) == "applied"


def test_an_application_to_another_institution_does_not_exist_here(town, application, sign_in):
    page = sign_in(town.elsewhere).get(f"/staff/pessi/registrations/{application.pk}/")
    assert page.status_code == 404
