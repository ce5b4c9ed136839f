"""A desk at which money is followed: the shared cast with short words for its deeds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.offices.cashier.desk import Desk
    from tests.offices.cast import Cast


@pytest.fixture
def desk(cast: Cast) -> Desk:
    """IESSI's cashier and one establishment."""
    from tests.offices.cashier.desk import Desk

    return Desk(cast)
