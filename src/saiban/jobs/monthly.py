"""What is done once a month: publish the figures of the months that have closed."""

from __future__ import annotations

from datetime import date

from saiban.offices.desk import clock, months
from saiban.offices.desk.figures import actions as figures
from saiban.offices.desk.figures import content

AT_FIRST = 12
"""Months back for which an installation that begins publishes what its rows still tell."""
_done: list[date] = []


def publish_figures() -> int:
    """Publish what the last months lack; asked again in the same month, it looks at nothing."""
    today = clock.today()
    newest = content.newest_closed(today)
    if _done == [newest]:
        return 0
    since = months.add(newest, 1 - AT_FIRST)
    published = sum(
        figures.publish_due(month=month, by=None, on=today)
        for month in months.between(since, newest)
    )
    _done[:] = [newest]
    return published
