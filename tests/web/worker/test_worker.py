"""The worker's own months."""

from __future__ import annotations

from datetime import date

import pytest

from tests.web import people


@pytest.fixture
def person(town: people.Town, django_capture_on_commit_callbacks) -> int:
    """September is paid, October is not; July and August were never filed."""
    commit = django_capture_on_commit_callbacks
    people.files(town, commit, month=date(2026, 9, 1), on=date(2026, 10, 10))
    psid = people.challan(town).psid
    # 21 days after 31 October at 0.5% a day: the increase is paid along.
    people.bank_says(town, commit, people.notice(town, paisa=4_500_00, psid=psid))
    people.files(town, commit)
    return people.worker_signs_up(town)


def test_each_month_says_whether_it_counts(town, person, sign_in, at_most) -> None:
    client = sign_in(town.worker)
    with at_most(12):
        page = client.get("/worker/")
    assert page.status_code == 200
    assert "2 months count this year." in page.text
    assert "Paid, counts" in page.text
    assert "Not paid, counts all the same" in page.text
    assert "Due, not paid" in page.text
    assert "Nothing filed" in page.text
    assert "Margalla Mills" in page.text


def test_a_month_is_counted_once_after_a_correction(
    town, person, sign_in, django_capture_on_commit_callbacks
) -> None:
    people.files(town, django_capture_on_commit_callbacks, workers=2)
    page = sign_in(town.worker).get("/worker/")
    assert page.text.count("<strong>October 2026</strong>") == 2
    assert page.text.count("Margalla Mills") == 4


def test_other_years(town, person, sign_in) -> None:
    client = sign_in(town.worker)
    assert (
        "No employer has reported a month for you in 2025" in client.get("/worker/?year=2025").text
    )
    for wrong in ("2027", "1900", "x", "-1"):
        assert client.get(f"/worker/?year={wrong}").status_code == 404


def test_my_employers_and_nobody_elses(town, person, sign_in, at_most) -> None:
    client = sign_in(town.worker)
    with at_most(12):
        page = client.get("/worker/employers/")
    assert "Margalla Mills" in page.text


def test_it_speaks_urdu_from_right_to_left(town, person, sign_in) -> None:
    client = sign_in(town.worker)
    client.cookies["django_language"] = "ur"
    page = client.get("/worker/")
    assert '<html lang="ur" dir="rtl">' in page.text


def test_who_may_not(town, person, client, sign_in) -> None:
    assert client.get("/worker/").status_code == 302
    for user in (town.officer, town.owner, town.stranger):
        assert sign_in(user).get("/worker/").status_code == 404
