"""Registering a unit: one question after the other, the institutions' answers, corrections."""

from __future__ import annotations

import pytest
from django.test import Client

from saiban.offices.desk import scope
from saiban.offices.employers import actions as employers
from saiban.offices.employers import queries as units
from tests.web.employer.cast import DAY, Cast

pytestmark = pytest.mark.django_db

UNIT = {"name_en": "Sihala Bricks", "name_ur": "سہالہ اینٹیں", "ntn": "1234567", "sector": "2392"}
WHERE = {
    "district": "district-islamabad",
    "address": "Plot 1, Sihala",
    "started_on": "2026-05-01",
    "persons_employed": "14",
}


def walk(client: Client, cast: Cast) -> None:
    """All steps up to the last."""
    assert client.get("/employer/register/").headers["Location"].endswith("/unit/")
    assert client.post("/employer/register/unit/", UNIT).headers["Location"].endswith("/where/")
    done = client.post("/employer/register/where/", WHERE)
    assert done.headers["Location"].endswith("/institutions/")
    both = [str(cast.institutions[code].pk) for code in ("iessi", "eobi")]
    done = client.post("/employer/register/institutions/", {"institutions": both})
    assert done.headers["Location"].endswith("/check/")


def test_a_stranger_becomes_an_employer(stranger: Client, cast: Cast) -> None:
    assert "Start here" in stranger.get("/employer/").content.decode()
    walk(stranger, cast)
    check = stranger.get("/employer/register/check/").content.decode()
    for said in ("Sihala Bricks", "سہالہ اینٹیں", "Plot 1, Sihala", "1 May 2026", "IESSI", "EOBI"):
        assert said in check
    done = stranger.post("/employer/register/check/")
    page = stranger.get(done.headers["Location"]).content.decode()
    assert page.count("Waiting for a decision") >= 2
    assert stranger.get("/employer/").status_code == 302
    # The same click again registers nothing more.
    assert stranger.post("/employer/register/check/").headers["Location"] == "/employer/register/"


def test_steps_cannot_be_skipped(stranger: Client) -> None:
    for step in ("unit", "where", "institutions", "check"):
        assert stranger.get(f"/employer/register/{step}/").status_code == 302
    stranger.get("/employer/register/")
    assert stranger.get("/employer/register/check/").headers["Location"] == "/employer/register/"
    assert stranger.get("/employer/register/elsewhere/").status_code == 404


@pytest.mark.parametrize(
    "step, sent, said",
    [
        ("unit", {}, "Write the name of the unit"),
        ("unit", {**UNIT, "ntn": "abc"}, "An NTN has"),
        ("unit", {**UNIT, "sector": "bricks"}, "four or five digits"),
        ("where", {**WHERE, "district": "atlantis"}, "Choose a district from the list"),
        ("where", {**WHERE, "started_on": "2027-01-01"}, "lies ahead"),
        ("where", {**WHERE, "started_on": "1923-01-01"}, "March 1967"),
        ("where", {**WHERE, "persons_employed": "0"}, "from 1"),
        ("where", {**WHERE, "address": "x" * 251}, "250"),
        ("institutions", {}, "at least one institution"),
        ("institutions", {"institutions": "1"}, ""),
    ],
)
def test_answers_that_will_not_do(
    stranger: Client, cast: Cast, step: str, sent: dict[str, str], said: str
) -> None:
    walk(stranger, cast)
    page = stranger.post(f"/employer/register/{step}/", sent)
    assert page.status_code == 422
    assert "There is a problem" in page.content.decode()
    assert said in page.content.decode()


def test_sent_back_corrected_and_handed_in_again(stranger: Client, cast: Cast) -> None:
    walk(stranger, cast)
    home = stranger.post("/employer/register/check/").headers["Location"]
    unit = int(home.split("/")[2])
    iessi = cast.institutions["iessi"].pk
    with scope.acting_for(institutions=[iessi], establishments=[unit]):
        case = next(each for each in units.registrations(unit) if each.institution_id == iessi)
        employers.decide(
            registration_id=case.pk,
            status="sent_back",
            reason="The address <b>is not complete</b>.",
            by=cast.officer,
            on=DAY,
        )
    page = stranger.get(home).content.decode()
    assert "Sent back for correction" in page
    assert "&lt;b&gt;is not complete" in page
    correct = f"{home}{case.pk}/"
    assert stranger.get(correct).status_code == 200
    assert stranger.post(correct, {"name_en": ""}).status_code == 422
    better = {
        "name_en": "Sihala Bricks",
        "name_ur": "",
        "address": "Plot 1, Street 2, Sihala",
        "persons_employed": "14",
        "started_on": "2026-05-01",
    }
    assert stranger.post(correct, better).status_code == 302
    page = stranger.get(home).content.decode()
    assert "Plot 1, Street 2, Sihala" in page
    assert stranger.get(correct).status_code == 404  # it is with the institution now


def test_a_branch_belongs_to_the_enterprise(owner: Client, cast: Cast) -> None:
    assert owner.post(f"{cast.home}branch/").headers["Location"].endswith("/unit/")
    owner.post("/employer/register/unit/", {**UNIT, "name_en": "Margalla Mills 2"})
    owner.post("/employer/register/where/", WHERE)
    both = [str(cast.institutions["eobi"].pk)]
    owner.post("/employer/register/institutions/", {"institutions": both})
    assert "Head office" in owner.get("/employer/register/check/").content.decode()
    home = owner.post("/employer/register/check/").headers["Location"]
    with scope.acting_for(establishments=[cast.mill.pk, int(home.split("/")[2])]):
        branch = units.establishment(int(home.split("/")[2]))
    assert branch.head_office_id == cast.mill.pk
    assert branch.enterprise_id == cast.mill.enterprise_id
    both_units = owner.get("/employer/").content.decode()
    assert "Margalla Mills 2" in both_units


def test_nobody_adds_a_branch_to_somebody_elses_enterprise(colleague: Client, cast: Cast) -> None:
    assert colleague.post(f"{cast.home}branch/").status_code == 404


def test_tokens_are_shown_once_and_can_be_ended(owner: Client, cast: Cast) -> None:
    page = owner.post(f"{cast.home}tokens/", {"label": "<i>Payroll</i>"})
    assert page.status_code == 201
    assert "no-store" in page.headers["Cache-Control"]
    said = page.content.decode()
    token = said.partition('<code class="code">')[2].partition("</code>")[0]
    assert token.startswith("sbn_")
    assert "<i>Payroll" not in said
    again = owner.get(f"{cast.home}tokens/").content.decode()
    assert token not in again
    found = units.token(token)
    assert found is not None
    assert owner.post(f"{cast.home}tokens/", {"label": ""}).status_code == 422
    owner.post(f"{cast.home}tokens/{found.pk}/end/")
    assert units.token(token) is None
    assert "Ended on" in owner.get(f"{cast.home}tokens/").content.decode()


def test_nobody_ends_somebody_elses_token(owner: Client, colleague: Client, cast: Cast) -> None:
    made = employers.make_token(
        establishment_id=cast.mill.pk, label="Payroll", by=cast.owner, on=DAY
    )
    found = units.token(made)
    assert found is not None
    foundry = f"/employer/{cast.foundry.pk}/"
    assert colleague.post(f"{cast.home}tokens/{found.pk}/end/").status_code == 404
    colleague.post(f"{foundry}tokens/{found.pk}/end/")
    assert units.token(made) is not None


def test_who_may_act(owner: Client, cast: Cast) -> None:
    assert "owner" in owner.get(f"{cast.home}people/").content.decode()
