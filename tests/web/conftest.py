"""The portals' shared cast: owner, colleagues at the desks, an officer elsewhere, a stranger."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client
    from pytest_django.fixtures import SettingsWrapper

    from saiban.offices.desk.models import User
    from tests.web.people import Town

# What opens and closes a transaction and its scope reads no table. In production the outermost
# transaction has no savepoint.
_FRAME = (
    "SAVEPOINT",
    "RELEASE SAVEPOINT",
    "ROLLBACK TO",
    "select set_config(",
    "select coalesce(nullif(current_setting(",
)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every page is opened on 22 November 2026."""
    from django.conf import settings

    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "2026-11-22")


@pytest.fixture(autouse=True)
def quick_passwords(settings: SettingsWrapper) -> None:
    """The real hasher is slow on purpose; a cast of nine would wait a second in every test."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture
def town(db: None) -> Town:
    """IESSI and EOBI with a unit in Islamabad, PESSI as the institution next door."""
    from django.core.cache import cache

    from tests.web import people

    cache.clear()
    return people.town()


@pytest.fixture
def sign_in(client: Client) -> Callable[[User], Client]:
    """Sign somebody in, without the form."""

    def signed(user: User) -> Client:
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        return client

    return signed


@pytest.fixture
def at_most() -> Callable[[int], object]:
    """Fail when the block asks the database more often than said."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    @contextmanager
    def limit(count: int) -> Iterator[None]:
        with CaptureQueriesContext(connection) as seen:
            yield
        asked = [q["sql"] for q in seen.captured_queries if not q["sql"].startswith(_FRAME)]
        assert len(asked) <= count, "\n".join([f"{len(asked)} queries:", *asked])

    return limit
