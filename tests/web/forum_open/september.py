"""August and September as they were published: two units, one with few workers, nobody else."""

from __future__ import annotations

from datetime import date

from saiban.offices.desk import months, scope
from saiban.offices.desk.figures import actions
from saiban.offices.returns import actions as returns
from saiban.offices.returns import convert
from tests.offices import cast
from tests.web import people
from tests.web.people import Commit

SEPTEMBER = date(2026, 9, 1)


def publish(town: people.Town, commit: Commit) -> people.Town:
    """Two months, filed by 14 workers' employers, and published on 22 November."""
    small = cast.registered_unit("Rawal Works", town.owner, town.officer, [town.iessi])
    for month in (date(2026, 8, 1), SEPTEMBER):
        people.files(town, commit, month=month, workers=12, on=months.add(month, 1))
        sheet = cast.rows(2, first=80)
        with commit(execute=True), scope.acting_for(establishments=[small.pk]):
            convert.identify(sheet)
            returns.file_rows(
                establishment=small,
                month=month,
                rows=sheet,
                door="typed",
                by=town.owner,
                on=months.add(month, 1),
                synthetic=True,
            )
        actions.publish_due(month=month, by=None, on=people.TODAY)
    return town
