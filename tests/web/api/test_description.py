"""The API's description: complete, and a page without scripts or other hosts."""

from __future__ import annotations

import re

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_every_operation_says_what_may_go_wrong() -> None:
    schema = Client().get("/api/openapi.json").json()
    operations = {
        f"{method} {address}": set(said["responses"])
        for address, methods in schema["paths"].items()
        for method, said in methods.items()
    }
    assert set(operations) == {
        "post /api/returns",
        "get /api/returns/{filing}",
        "get /api/challans/{psid}",
        "post /api/law/decide",
        "get /api/law/questions",
        "get /api/law/values/{name}",
    }
    for name, answers in operations.items():
        assert {"422", "429"} <= answers
        # Whoever asks the law shows no token.
        assert ("401" in answers) == ("/law/" not in name)
    assert {"201", "409"} <= operations["post /api/returns"]


def test_the_page_needs_nobody_else() -> None:
    answer = Client().get("/api/docs/")
    page = answer.content.decode()
    assert answer.status_code == 200
    assert "<script" not in page
    assert not re.findall(r'(?:src|href)="(?:https?:)?//', page)
    assert "Idempotency-Key" in page
    assert "NewReturn" in page
