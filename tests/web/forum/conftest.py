"""A table of the Forum, and browsers of those who sit at it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

    from tests.offices.forum.table import Table


@pytest.fixture
def table(db: None) -> Table:
    """The seed, and five people in their seats."""
    from django.core.cache import cache

    from tests.offices.forum.table import laid

    cache.clear()
    return laid()


@pytest.fixture
def visit(table: Table) -> Callable[..., Client]:
    """A browser of one of them, or of nobody: `visit("secretary")`, `visit(language="ur")`."""
    from django.test import Client

    def opened(who: str = "", language: str = "en") -> Client:
        client = Client()
        client.cookies["django_language"] = language
        if who:
            user = table.users[who]
            client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return opened
