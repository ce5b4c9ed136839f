"""A NUL in an address is refused; PostgreSQL has no text that holds one."""

from __future__ import annotations

import pytest
from django.test import Client

from tests.web import people

ADDRESSES = (
    "/staff/iessi/establishments/?q=%00",
    "/staff/iessi/establishments/?q=a&z=b%00c",
    "/staff/iessi/establishments/1/months/2026%00/",
    "/api/challans/1%00",
    "/forum/knowledge/?q=%00",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_it_is_refused(town: people.Town, address: str) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(town.officer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(address).status_code in (400, 404)
