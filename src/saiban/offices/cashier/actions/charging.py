"""Assessments become charges; a charge is what a receipt can be set against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from saiban.offices.cashier.actions import challans, settling
from saiban.offices.cashier.models import Charge, ChargeKind
from saiban.offices.desk.models import Institution, User
from saiban.offices.ledger import queries as books
from saiban.offices.returns.models import Assessment


@transaction.atomic
def charge_assessments(
    *, institution: Institution, assessments: Sequence[Assessment], by: User | None, on: date
) -> list[Charge]:
    """Charge what assessments of one institution add (or take off), and issue the challans.

    Money that an establishment paid ahead is set against the new dues at once. Repeating it does
    nothing.
    """
    causes = {f"assessment:{each.pk}": each for each in assessments if each.difference_paisa}
    known = set(Charge.objects.filter(cause__in=causes).values_list("cause", flat=True))
    charges = Charge.objects.bulk_create(
        Charge(
            institution=institution,
            establishment_id=each.establishment_id,
            month=each.monthly_return.month,
            kind=ChargeKind.CONTRIBUTION,
            amount_paisa=each.difference_paisa,
            due_on=each.due_on,
            cause=cause,
            transfer_id=books.transfer_id(cause),
            charged_on=on,
        )
        for cause, each in causes.items()
        if cause not in known
    )
    units = list({each.establishment_id for each in charges})
    months = {(each.establishment_id, each.month) for each in charges}
    settling.settle(institution=institution, establishments=units, on=on, charged=months)
    challans.issue_for(institution=institution, months=months, on=on)
    return charges
