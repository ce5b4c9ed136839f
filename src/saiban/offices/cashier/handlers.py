"""What the cashier does when the returns office reports that a return was assessed."""

from __future__ import annotations

from collections.abc import Sequence

from saiban.offices.cashier import actions
from saiban.offices.desk import outbox
from saiban.offices.desk.models import Outbox
from saiban.offices.returns import queries as returns


@outbox.handles("ReturnAssessed")
def charge(facts: Sequence[Outbox]) -> None:
    """Charge the assessments and issue their challans."""
    assessments = returns.assessments([fact.payload["assessment"] for fact in facts])
    by_day = {fact.payload["assessment"]: fact.on for fact in facts}
    for day in sorted(set(by_day.values())):
        batch = [each for each in assessments if by_day[each.pk] == day]
        actions.charge_assessments(
            institution=batch[0].institution, assessments=batch, by=None, on=day
        )
