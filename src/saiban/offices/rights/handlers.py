"""What the rights office does when the cashier reports that money was set against a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from saiban.offices.desk import outbox
from saiban.offices.desk.models import Outbox
from saiban.offices.rights import actions


@outbox.handles("PaymentAllocated")
def credit(facts: Sequence[Outbox]) -> None:
    """Credit the months of everybody who worked there."""
    for day, told in groupby(sorted(facts, key=lambda f: (f.on, f.pk)), lambda f: f.on):
        batch = list(told)
        actions.credit_months(
            institution_id=batch[0].institution_id,
            months=[
                actions.Paid(
                    establishment_id=fact.payload["establishment"],
                    month=date.fromisoformat(fact.payload["month"]),
                    charged_paisa=fact.payload["charged_paisa"],
                    paid_paisa=fact.payload["paid_paisa"],
                    cause=fact.key,
                    told=fact.pk,
                )
                for fact in batch
            ],
            by=None,
            on=day,
        )
