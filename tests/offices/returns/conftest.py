"""An employer with a unit registered with IESSI and EOBI."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.offices.cast import Cast
    from tests.offices.returns.desk import Employer


@pytest.fixture
def employer(cast: Cast) -> Employer:
    """The owner of the cast's unit."""
    from tests.offices.returns.desk import Employer

    return Employer(cast)
