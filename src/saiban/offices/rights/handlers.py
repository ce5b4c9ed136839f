"""What the rights office does when the cashier reports that money was set against a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from saiban.offices.desk import outbox
from saiban.offices.desk.models import Outbox
from saiban.offices.rights import actions


@outbox.handles("PaymentAllocated")
def credit(facts: Sequence[Outbox]) -> None:
    """Credit the months of everybody who worked there."""
    actions.credit_months(
        [
            actions.settlement(
                institution_id=fact.institution_id,
                establishment_id=fact.payload["establishment"],
                month=date.fromisoformat(fact.payload["month"]),
                charged_paisa=fact.payload["charged_paisa"],
                paid_paisa=fact.payload["paid_paisa"],
                on=fact.on,
                cause=fact.key,
            )
            for fact in facts
        ]
    )
