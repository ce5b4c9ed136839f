"""The library as the seed fills it."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.fixture
def library(db: None) -> None:
    """Entries, the table of countries, the lessons: entered on 22 November 2026."""
    from saiban.offices.forum.seed import library

    library.load(on=date(2026, 11, 22))
