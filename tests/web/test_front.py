"""The front page, the errors and the health addresses."""

from __future__ import annotations

import pytest

from tests.web import people


def test_signed_out_there_are_three_doors(client, db: None) -> None:
    page = client.get("/")
    for said in ("Employers", "Workers", "Officers and the Forum", "What was promised?"):
        assert said in page.text
    assert "unsafe" not in page.headers["Content-Security-Policy"]
    assert "<script" not in page.text
    assert "style=" not in page.text


def test_everybody_is_sent_to_the_own_counter(
    town: people.Town, sign_in, django_capture_on_commit_callbacks
) -> None:
    people.files(town, django_capture_on_commit_callbacks)
    people.worker_signs_up(town)
    for user, counter in (
        (town.officer, "/staff/"),
        (town.owner, "/employer/"),
        (town.stranger, "/employer/"),
        (town.worker, "/worker/"),
    ):
        assert sign_in(user).get("/").url == counter


def test_who_is_several_things_chooses(
    town: people.Town, sign_in, django_capture_on_commit_callbacks
) -> None:
    people.files(town, django_capture_on_commit_callbacks)
    town.worker = town.officer
    people.worker_signs_up(town)
    page = sign_in(town.officer).get("/")
    assert "My desk in the institution" in page.text
    assert "My own months" in page.text
    assert "The establishments I act for" not in page.text


def test_the_account_s_language_is_taken_on_a_first_visit(town: people.Town, sign_in) -> None:
    town.officer.language = "ur"
    town.officer.save()
    assert sign_in(town.officer).get("/").cookies["django_language"].value == "ur"


def test_the_language_is_switched_by_a_form(client, db: None) -> None:
    assert client.get("/language/").status_code == 405
    client.post("/language/", {"language": "ur", "next": "/"})
    assert 'dir="rtl"' in client.get("/").text


def test_what_does_not_exist(client, db: None) -> None:
    page = client.get("/nothing/")
    assert page.status_code == 404
    assert "it belongs to somebody else" in page.text


def test_a_fault_of_ours_needs_no_database(client, monkeypatch: pytest.MonkeyPatch) -> None:
    from saiban.web import errors

    page = errors.broken(None)
    assert page.status_code == 500
    assert b"Nothing that you sent was kept" in page.content


def test_a_form_from_another_site_is_refused(town: people.Town) -> None:
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    page = strict.post("/sign-in/", {"login": "officer", "password": "x"})
    assert page.status_code == 403
    assert "This form is too old" in page.text


def test_health_asks_no_database(client) -> None:
    assert client.get("/health").json() == {"status": "alive"}


def test_readiness_asks_it(client, db: None) -> None:
    assert client.get("/health/ready").json() == {"status": "ready"}
