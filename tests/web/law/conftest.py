"""Pages of the law need no town: nobody is signed in."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from django.test import Client

WIDOW = {
    "total_disablement_pension": "30,150",
    "widows": "1",
    "children": "4",
    "full_orphans": "0",
    "dependent_father": "no",
    "dependent_mother": "no",
}
"""Of tests/law/cases/sindh/survivors.pension.yaml: 30,150 together, 12,921.43 for the widow."""


@pytest.fixture
def widow() -> dict[str, str]:
    """The facts of a widow with four children, as somebody writes them."""
    return dict(WIDOW)


@pytest.fixture
def ask(client: Client, db: None) -> Callable[..., Any]:
    """The page of an answer: `ask("sindh", "survivors.pension", widow, on="2026-11-22")`."""

    def asked(place: str, question: str, facts: dict[str, str], **more: Any) -> Any:
        query = urlencode({**facts, **more}, doseq=True)
        return client.get(f"/law/{place}/{question}/answer/?{query}")

    return asked


@pytest.fixture
def in_urdu(client: Client) -> Client:
    """A browser whose pages are in Urdu."""
    client.cookies["django_language"] = "ur"
    return client
