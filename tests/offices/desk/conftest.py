"""A database in which every table that belongs to somebody has a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.offices.cast import Cast
    from tests.offices.everything import Belongings


@pytest.fixture
def belongings(cast: Cast) -> Belongings:
    """A unit registered with IESSI and EOBI, and everything there is of it."""
    from tests.offices import everything
    from tests.offices.cast import user

    return everything.of(
        "Zarghun Textile",
        owner=cast.owner,
        officer=cast.officer,
        worker=user("worker"),
        essi=cast.institutions["iessi"],
        eobi=cast.institutions["eobi"],
    )
