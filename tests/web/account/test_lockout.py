"""Guessing passwords in other ways than six times the same name from one place."""

from __future__ import annotations

import pytest
from axes.models import AccessAttempt
from django.test import Client

from tests.web import people
from tests.web.account.test_sign_in import PASSWORD, sign

MANY = 12


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Limits that a test reaches soon."""
    monkeypatch.setattr("saiban.config.lockout.WIDE", MANY)


def come_from(address: str) -> Client:
    return Client(REMOTE_ADDR=address)


def test_a_name_is_one_name_in_all_cases(town: people.Town, client: Client) -> None:
    for name in ("owner", "Owner", "OWNER", "oWner", "owneR"):
        assert sign(client, name, "wrong").status_code == 422
    assert sign(client, "oWNEr", "wrong").status_code == 429
    assert sign(client, "owner").status_code == 429


def test_a_name_is_not_guessed_from_many_addresses(town: people.Town, wide: None) -> None:
    for number in range(MANY):
        sign(come_from(f"192.0.2.{number}"), "owner", "wrong")
    assert sign(come_from("198.51.100.1"), "owner").status_code == 429
    assert sign(come_from("198.51.100.1"), "stranger").status_code == 302


def test_an_address_does_not_try_many_names(town: people.Town, wide: None) -> None:
    for number in range(MANY):
        sign(come_from("192.0.2.1"), f"somebody{number}", "wrong")
    assert sign(come_from("192.0.2.1"), "owner").status_code == 429
    assert sign(come_from("192.0.2.2"), "owner").status_code == 302


def test_nothing_of_what_was_sent_is_kept(town: people.Town, client: Client) -> None:
    sent = {"login": "nobody", "password": PASSWORD, "next": "/worker/", "rubbish": "r" * 9000}
    page = client.post("/sign-in/?q=rubbish", sent)
    assert 'value="/worker/"' in page.text
    kept = AccessAttempt.objects.get()
    assert (kept.username, kept.failures_since_start) == ("nobody", 1)
    assert "rubbish" not in kept.post_data + kept.get_data
