"""The employers' cast, and the mill's token."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.web.api.caller import Program
    from tests.web.employer.cast import Cast


@pytest.fixture
def cast(db: None, monkeypatch: pytest.MonkeyPatch) -> Cast:
    """Everybody, in a database of one's own."""
    # Django is set up only after this file is read.
    from django.conf import settings

    from saiban.offices.desk import clock
    from tests.web.employer import cast as people

    settings.STATIC_ROOT.mkdir(exist_ok=True)  # whitenoise warns where it is missing
    monkeypatch.setattr(clock, "today", lambda: people.DAY)
    return people.gather()


@pytest.fixture
def program(cast: Cast) -> Program:
    """Payroll software with the mill's token."""
    from tests.web.api.caller import Program

    return Program.of(cast.mill, cast.owner)
