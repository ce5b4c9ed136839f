"""A table laid anew for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

    from tests.offices.forum.table import Table


@pytest.fixture
def table(db: None, settings: SettingsWrapper) -> Table:
    """The seed is loaded; secretary, ministry, employers, workers and BESSI's focal point sit."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Django is set up only after this file is read.
    from django.core.cache import cache

    from tests.offices.forum.table import laid

    cache.clear()
    return laid()
