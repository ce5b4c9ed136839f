"""Shared by the tests of `scale`."""

import psycopg
import pytest


@pytest.fixture(scope="module")
def connection(saiban_database):
    """A connection of the owner's: the app role makes no tables, not even temporary ones."""
    url = saiban_database.cluster.url("owner", saiban_database.name)
    with psycopg.connect(url, autocommit=True) as made:
        yield made
