"""The open pages of the Forum, with something published."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from django.test import Client

if TYPE_CHECKING:
    from tests.web.people import Town


@pytest.fixture
def published(town: Town, django_capture_on_commit_callbacks) -> Town:
    """See september.py."""
    from tests.web.forum_open import september

    return september.publish(town, django_capture_on_commit_callbacks)


@pytest.fixture
def in_urdu() -> Client:
    """A browser whose pages are in Urdu."""
    client = Client()
    client.cookies["django_language"] = "ur"
    return client
