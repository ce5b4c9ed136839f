"""The cast and their browsers; today is the shared cast's day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from django.test import Client

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
def owner(cast: Cast) -> Client:
    """The mill's owner at the screen."""
    from tests.web.employer.cast import sign_in

    return sign_in(cast.owner)


@pytest.fixture
def colleague(cast: Cast) -> Client:
    """Another employer."""
    from tests.web.employer.cast import sign_in

    return sign_in(cast.colleague)


@pytest.fixture
def stranger(cast: Cast) -> Client:
    """Somebody who acts for nobody."""
    from tests.web.employer.cast import sign_in

    return sign_in(cast.stranger)
