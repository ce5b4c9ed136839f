"""The cast, in a database of one's own for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytest_django.fixtures import SettingsWrapper

    from tests.offices.cast import Cast


@pytest.fixture
def cast(db: None, settings: SettingsWrapper) -> Cast:
    """Six institutions; a unit in Islamabad registered with IESSI and EOBI; its owner; others."""
    # The real hasher is slow on purpose: half a second for three people nobody signs in as.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Django is set up only after this file is read.
    from django.core.cache import cache

    from tests.offices import cast as people

    cache.clear()
    made = people.institutions()
    people.choose(made["eobi"], "eobi_base", "federal_minimum_wage")
    people.choose(made["eobi"], "minimum_wage", "last_notified_rate_continues")
    people.choose(made["iessi"], "ceiling", "iessi_page_22500")
    people.choose(made["iessi"], "minimum_wage", "last_notified_rate_continues")
    officer, owner, stranger = (people.user(name) for name in ("officer", "owner", "stranger"))
    unit = people.registered_unit("Margalla Mills", owner, officer, [made["iessi"], made["eobi"]])
    return people.Cast(made, officer, owner, stranger, unit)
