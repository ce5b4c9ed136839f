"""Every test runs as the app role on a real PostgreSQL; tests of pure Python start nothing.

Django is set up on any run that goes beyond the folders in PURE; the database is started by the
first test that asks for it.
"""

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests import database

PURE = ("law", "exchange", "scale", "config")

# No test asserts a time, Hypothesis's none either: the machine may be busy.
settings.register_profile("saiban", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("saiban")

os.environ["SAIBAN_HOME"] = str(database.HOME)
os.environ["SAIBAN_DB_ROLE"] = "app"
os.environ["SAIBAN_SYNTHETIC"] = "1"
for name in ("DATABASE_URL", "SAIBAN_OWNER_DATABASE_URL", "SAIBAN_EMBEDDED_URL"):
    os.environ.pop(name, None)


def pytest_configure(config: pytest.Config) -> None:
    """Set Django up, unless only tests that know nothing of it were asked for."""
    if all(_is_pure(argument) for argument in config.args):
        return
    os.environ["DJANGO_SETTINGS_MODULE"] = "saiban.config.settings"
    from django.conf import settings

    assert settings.DATABASES


def pytest_runtest_setup() -> None:
    """No test begins in the language of the page that the one before it asked for last."""
    if "saiban.config.settings" in sys.modules:
        from django.utils import translation

        translation.deactivate()


def _is_pure(argument: str) -> bool:
    path = Path(argument.partition("::")[0]).resolve()
    here = Path(__file__).parent
    return any(path.is_relative_to(here / folder) for folder in PURE)


@pytest.fixture(scope="session")
def saiban_database() -> Iterator[database.Database]:
    """This run's database: `renew()`, `environment()` for subprocesses, `cluster.url()`."""
    with database.running() as found:
        yield found


@pytest.fixture(scope="session")
def django_db_setup(
    saiban_database: database.Database, django_db_blocker: pytest.FixtureRequest
) -> Iterator[None]:
    """Point Django at this run's database, in place of pytest-django's own `test_` database."""
    from django.db import connections
    from django.test import TransactionTestCase

    from saiban.config.postgres.urls import to_django

    connection = connections["default"]
    address = to_django(saiban_database.cluster.url("app", saiban_database.name))
    connection.settings_dict.update(address)
    connections.databases["default"].update(address)

    def start_over(self: TransactionTestCase) -> None:
        connections.close_all()
        saiban_database.renew()

    # A flush would need TRUNCATE, which the app role has not, and would lose what migrations wrote.
    ordinary = TransactionTestCase._fixture_teardown
    TransactionTestCase._fixture_teardown = start_over
    yield
    TransactionTestCase._fixture_teardown = ordinary
    with django_db_blocker.unblock():
        connections.close_all()
