"""Whom the server takes a visitor for, behind another server and without one."""

from __future__ import annotations

import pytest
from axes.models import AccessAttempt
from django.conf import settings
from django.test import Client

from tests.web import people
from tests.web.account.test_sign_in import sign


@pytest.mark.parametrize("header", ["203.0.113.{}", "203.0.113.{}, 10.0.0.1", "evil{}", ""])
def test_a_header_does_not_make_another_visitor(
    town: people.Town, client: Client, header: str
) -> None:
    """Without a server in front nobody is believed about an address."""
    for number in range(6):
        client.post(
            "/sign-in/",
            {"login": "owner", "password": "wrong"},
            headers={"X-Forwarded-For": header.format(number)},
        )
    assert sign(client, "owner").status_code == 429
    assert set(AccessAttempt.objects.values_list("ip_address", flat=True)) == {"127.0.0.1"}


def test_behind_a_server_visitors_are_told_apart(
    town: people.Town, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The last address is that server's word; what stands before it the visitor wrote."""
    monkeypatch.setattr(settings.ENVIRONMENT, "https", True)
    for number in range(6):
        client = Client(headers={"X-Forwarded-For": f"203.0.113.{number}, 192.0.2.7"})
        sign(client, "owner", "wrong")
    assert AccessAttempt.objects.get().ip_address == "192.0.2.7"
    assert sign(client, "owner").status_code == 429
    elsewhere = Client(headers={"X-Forwarded-For": "2001:db8::1"})
    assert sign(elsewhere, "owner").status_code == 302
    odd = Client(headers={"X-Forwarded-For": "unknown"})
    sign(odd, "stranger", "wrong")
    assert AccessAttempt.objects.filter(ip_address="127.0.0.1", username="stranger").exists()


def test_the_api_counts_by_the_same_address(town: people.Town, client: Client) -> None:
    from saiban.web.api.law import router

    (throttle,) = router.throttle
    asked = [
        client.get("/api/law/questions", headers={"X-Forwarded-For": f"203.0.113.{number}"})
        for number in range(2)
    ]
    idents = {throttle.get_ident(each.wsgi_request) for each in asked}
    assert idents == {"127.0.0.1"}
