"""The law is loaded before any test, so that no example of a property has to wait for it."""

import pytest

from saiban import law


@pytest.fixture(scope="session", autouse=True)
def _law_is_loaded():
    law.pakistan()
