"""The open pages of the Forum, with something published and a library to read."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client

if TYPE_CHECKING:
    from tests.offices.forum.table import Table
    from tests.web.people import Town


@pytest.fixture
def published(town: Town, django_capture_on_commit_callbacks) -> Town:
    """See september.py."""
    from tests.web.forum_open import september

    return september.publish(town, django_capture_on_commit_callbacks)


@pytest.fixture
def library(db: None) -> None:
    """The library, the table of countries and the lessons, as the seed has them."""
    from saiban.offices.forum.seed import library

    library.load(on=date(2026, 11, 22))


@pytest.fixture
def table(db: None) -> Table:
    """The Forum's table with those who sit at it."""
    from django.core.cache import cache

    from tests.offices.forum.table import laid

    cache.clear()
    return laid()


@pytest.fixture
def secretary(table: Table) -> Client:
    """The secretariat's browser."""
    return _signed_in(table, "secretary")


@pytest.fixture
def member(table: Table) -> Client:
    """The browser of the employers' member."""
    return _signed_in(table, "efp")


def _signed_in(table: Table, who: str) -> Client:
    made = Client()
    made.force_login(table.users[who], backend="django.contrib.auth.backends.ModelBackend")
    return made


@pytest.fixture
def in_urdu() -> Client:
    """A browser whose pages are in Urdu."""
    client = Client()
    client.cookies["django_language"] = "ur"
    return client
