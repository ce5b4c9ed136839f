"""Writes of the rights office."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from saiban.offices.rights.models import Settlement


@transaction.atomic
def credit_months(settlements: Sequence[Settlement]) -> int:
    """Record how much of establishments' months is paid, as of a day. Returns new rows.

    A cause counts once. A worker's months are read against the newest row of their establishment's
    month; no row is ever taken away, so a payment that the bank takes back is a further row.
    """
    made = Settlement.objects.bulk_create(settlements, ignore_conflicts=True)
    return len(made)


def settlement(
    *,
    institution_id: int,
    establishment_id: int,
    month: date,
    charged_paisa: int,
    paid_paisa: int,
    on: date,
    cause: str,
) -> Settlement:
    """A row for `credit_months`."""
    return Settlement(
        institution_id=institution_id,
        establishment_id=establishment_id,
        month=month,
        charged_paisa=charged_paisa,
        paid_paisa=paid_paisa,
        on=on,
        cause=cause[:120],
    )
