"""EOBI's officer ends contributions for a person on a proof, and withdraws it with a reason."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from saiban.offices.desk.models.users import Desk
from saiban.offices.people import queries as persons
from saiban.offices.people.models import ContributionsEnding, Person
from tests.offices.cast import everywhere, rows
from tests.web import people

MAN, WOMAN, OTHER = 1, 2, 3
HOME = "/staff/eobi/people/"
SAID = {"because": "age", "since": "2026-10-15", "proof": "Identity card of 1966"}


@pytest.fixture
def filed(town: people.Town, django_capture_on_commit_callbacks) -> people.Town:
    """October is filed, so EOBI knows the three workers; the first has a sign-in."""
    people.files(town, django_capture_on_commit_callbacks)
    people.worker_signs_up(town)
    return town


@pytest.fixture
def desk(filed: people.Town) -> Client:
    """An officer of EOBI, signed in, who looked at the first worker's record today."""
    client = signed_in(people.officer("zubaida", filed.institutions["eobi"], Desk.CONTRIBUTION))
    look(client)
    return client


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def look(client: Client, row: int = MAN) -> None:
    cnic = rows(1, first=row)[0].cnic
    assert client.post(HOME, {"cnic": cnic, "purpose": "Pension"}).status_code == 302


def record(row: int = MAN) -> str:
    return f"{HOME}{people.person_of_row(row)}/"


def end(client: Client, row: int = MAN, **other: str):  # type: ignore[no-untyped-def]
    return client.post(record(row) + "end/", SAID | other)


def ending() -> int:
    with everywhere():
        return ContributionsEnding.objects.latest("pk").pk


def test_the_record_tells_who_ended_contributions_and_on_what_proof(desk: Client, at_most) -> None:
    before = desk.get(record()).text
    assert "Nothing on record says that contributions have ended." in before
    assert desk.get(record() + "end/").status_code == 200
    assert end(desk)["Location"] == record()
    address = record()
    with at_most(13):
        after = desk.get(address).text
    assert "Contributions ended on 15 October 2026: the age for the old-age pension" in after
    assert "Identity card of 1966" in after
    assert "zubaida" in after
    assert record() + "end/" not in after


def test_withdrawn_it_stays_to_be_read(desk: Client) -> None:
    end(desk, because="pension")
    address = f"{record()}endings/{ending()}/withdraw/"
    assert address in desk.get(record()).text
    assert "EOBI pays the old-age pension" in desk.get(address).text
    assert desk.post(address, {"reason": "Another man's card"})["Location"] == record()
    after = desk.get(record()).text
    assert "Another man&#x27;s card" in after
    assert "Nothing on record says that contributions have ended." in after
    assert desk.get(address).status_code == 404


@pytest.mark.parametrize(
    "wrong, said",
    [
        ({"because": ""}, "Choose why contributions end"),
        ({"since": ""}, "Write the day"),
        ({"since": "2026-11-23"}, "This day has not come"),
        ({"proof": " "}, "Write which document you have seen"),
    ],
)
def test_what_is_missing_is_said_beside_it(desk: Client, wrong: dict[str, str], said: str) -> None:
    answer = end(desk, **wrong)
    assert answer.status_code == 422
    assert said in answer.text
    with everywhere():
        assert not ContributionsEnding.objects.exists()


def test_twice_is_refused_and_a_withdrawal_needs_its_reason(desk: Client) -> None:
    end(desk)
    again = end(desk, since="2026-10-01")
    assert again.status_code == 422
    assert "Contributions ended on 15 October 2026 by the record." in again.text
    none = desk.post(f"{record()}endings/{ending()}/withdraw/", {"reason": ""})
    assert (none.status_code, "Write why the record was wrong" in none.text) == (422, True)


def test_who_may_not(filed: people.Town, desk: Client) -> None:
    end(desk)
    pages = [record() + "end/", f"{record()}endings/{ending()}/withdraw/"]
    auditor = people.officer("auditor of EOBI", filed.institutions["eobi"], Desk.AUDIT)
    fresh = people.officer("fresh", filed.institutions["eobi"], Desk.CONTRIBUTION)
    for user, status in ((auditor, 403), (fresh, 404), (filed.officer, 404), (filed.owner, 404)):
        for page in [*pages, f"{HOME}past-age/"]:
            expected = 200 if user is fresh and "past-age" in page else status
            assert signed_in(user).get(page).status_code == expected, (user, page)
    look(signed_in(auditor))
    seen = signed_in(auditor).get(record()).text
    assert "Identity card of 1966" in seen
    assert "endings/" not in seen
    # IESSI's officer has the permission at IESSI, where contributions do not end with a pension.
    iessi = signed_in(filed.officer)
    cnic = {"cnic": rows(1)[0].cnic, "purpose": "Claim"}
    own = iessi.post("/staff/iessi/people/", cnic)["Location"]
    assert "Identity card" not in iessi.get(own).text
    assert "past-age" not in iessi.get("/staff/iessi/people/").text
    for page in ("end/", f"endings/{ending()}/withdraw/"):
        assert iessi.post(own + page, SAID).status_code == 404


def test_an_ending_is_not_reached_through_another_persons_record(desk: Client) -> None:
    end(desk)
    look(desk, OTHER)
    answer = desk.post(f"{record(OTHER)}endings/{ending()}/withdraw/", {"reason": "Wrong"})
    assert answer.status_code == 404


def test_the_worker_reads_it_in_words(filed: people.Town, desk: Client, at_most) -> None:
    worker = signed_in(filed.worker)
    assert "takes no contribution for you" not in worker.get("/worker/").text
    end(desk)
    with at_most(12):
        page = worker.get("/worker/").text
    assert "Since 15 October 2026 EOBI takes no contribution for you, because you have" in page
    assert "Identity card of 1966" in page
    desk.post(f"{record()}endings/{ending()}/withdraw/", {"reason": "Misread"})
    page = worker.get("/worker/").text
    assert "takes no contribution for you" not in page
    assert "It withdrew that on 22 November 2026:" in page
    assert "Misread" in page


def test_the_employer_sees_the_line_and_why_before_and_after_filing(
    filed: people.Town, desk: Client, django_capture_on_commit_callbacks
) -> None:
    end(desk)
    owner = signed_in(filed.owner)
    month = f"/employer/{filed.unit.pk}/2026-10/"
    assert owner.post(month + "correct/").status_code == 302
    check = owner.get(month + "draft/check/").text
    assert "No contribution any more" in check
    assert "Row 1</" in check or "Row 1:" in check
    assert "neither share is payable (section 9(1), proviso)" in check
    # What proves it, and whether it is the pension or the age, is not the employer's to know.
    assert "Identity card" not in check
    people.files(filed, django_capture_on_commit_callbacks)
    with everywhere():
        from saiban.offices.returns.models import MonthlyReturn

        newest = MonthlyReturn.objects.filter(institution__code="eobi").latest("pk")
    page = owner.get(f"/employer/{filed.unit.pk}/returns/{newest.pk}/").text
    assert page.count("contributions have ended") == 1
    line = owner.get(f"/employer/{filed.unit.pk}/returns/{newest.pk}/lines/1/").text
    assert "s.9(1) proviso, 9(2)" in line
    assert "reached 60 (a woman 55)" in line
    at_desk = desk.get(f"/staff/eobi/returns/{newest.pk}/").text
    assert at_desk.count("contributions have ended") == 1


def born(row: int, on: date | None, sex: str) -> None:
    with everywhere():
        Person.objects.filter(pk=people.person_of_row(row)).update(birth_on=on, sex=sex)


@pytest.mark.parametrize(
    "birth, sex, listed",
    [
        (date(1966, 10, 31), "m", "31 October 2026"),
        (date(1966, 11, 1), "m", ""),
        (date(1971, 10, 31), "f", "31 October 2026"),
        (date(1971, 11, 1), "f", ""),
        (date(1971, 10, 31), "", ""),
        (date(1960, 1, 1), "", "1 January 2020"),
        (None, "m", ""),
    ],
)
def test_births_on_record_are_a_list_to_look_at(
    desk: Client, birth: date | None, sex: str, listed: str, at_most
) -> None:
    born(WOMAN, birth, sex)
    with at_most(8):
        page = desk.get(f"{HOME}past-age/").text
    assert ("Worker 2" in page) == bool(listed)
    assert listed in page
    assert ("Nobody, as far as births are on record." in page) == (not listed)
    with everywhere():
        assert not ContributionsEnding.objects.exists()


def test_a_look_from_the_list_is_recorded_and_an_ending_takes_one_off_it(desk: Client) -> None:
    born(WOMAN, date(1970, 5, 5), "f")
    woman = people.person_of_row(WOMAN)
    assert f"{HOME}past-age/" in desk.get(HOME).text
    assert desk.post(f"{HOME}past-age/", {str(woman): "1"})["Location"] == record(WOMAN)
    with everywhere():
        (seen,) = persons.lookups(woman)
        assert seen.purpose == "Contributions are charged after the pension age"
    assert desk.post(f"{HOME}past-age/", {str(people.person_of_row(OTHER)): "1"}).status_code == 404
    end(desk, WOMAN)
    assert "Worker 2" not in desk.get(f"{HOME}past-age/").text
