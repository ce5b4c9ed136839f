"""Bodies that are no JSON are answered like all that cannot be read."""

from __future__ import annotations

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db
BODIES = {
    "nothing": b"\x00",
    "text": b"question=x",
    "deep": b"[" * 100_000,
    "long number": b'{"facts": {"a": ' + b"9" * 5_000 + b"}}",
    "no UTF-8": b"\xff\xfe{",
    "half a pair": rb'{"question": "\ud800", "place": "sindh", "on": "2026-01-01", "facts": {}}',
}


@pytest.mark.parametrize("sent", BODIES.values(), ids=BODIES.keys())
def test_an_unreadable_body_is_refused_in_the_shape_of_all_errors(sent: bytes) -> None:
    answer = Client().post("/api/law/decide", sent, content_type="application/json")
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert set(error) == {"where", "message", "remedy"}
    assert error["where"].startswith("body")
