"""The street that all these tests walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.web import people
    from tests.web.tenancy.street import Street


@pytest.fixture
def street(town: people.Town) -> Street:
    """Everything there is of two units."""
    from tests.offices import cast, everything
    from tests.web.tenancy.street import Street

    common = {
        "officer": town.officer,
        "essi": town.iessi,
        "eobi": town.institutions["eobi"],
    }
    mine = everything.of("Zarghun Textile", owner=town.owner, worker=town.worker, **common)
    rival, hand = cast.user("rival"), cast.user("hand")
    with pytest.MonkeyPatch.context() as other:
        other.setattr(everything, "WORKERS", ("Allah Ditta", "Allah Rakha", "Allah Wasaya"))
        theirs = everything.of("Rawal Foundry", owner=rival, worker=hand, **common)
    return Street(town, mine, theirs)
