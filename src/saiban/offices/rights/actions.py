"""Writes of the rights office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from saiban.offices.desk.models import User
from saiban.offices.rights.models import Settlement


@dataclass(frozen=True, slots=True)
class Paid:
    """How much of an establishment's month is paid; `cause` tells it once.

    `told` is the number of the fact. Facts may arrive out of order: the highest number holds.
    """

    establishment_id: int
    month: date
    charged_paisa: int
    paid_paisa: int
    cause: str
    told: int


@transaction.atomic
def credit_months(*, institution_id: int, months: Sequence[Paid], by: User | None, on: date) -> int:
    """Record how much of establishments' months is paid, as of a day. Returns the rows given.

    A cause counts once. A worker's months are read against the row that was told last of their
    establishment's month; no row is ever taken away, so a payment that the bank takes back is a
    further row.
    """
    rows = [
        Settlement(
            institution_id=institution_id,
            establishment_id=each.establishment_id,
            month=each.month,
            charged_paisa=each.charged_paisa,
            paid_paisa=each.paid_paisa,
            on=on,
            cause=each.cause[:120],
            told=each.told,
        )
        for each in months
    ]
    return len(Settlement.objects.bulk_create(rows, ignore_conflicts=True))
