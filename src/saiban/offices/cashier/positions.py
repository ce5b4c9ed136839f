"""What an establishment owes an institution, month by month, as charges less allocations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Sum

from saiban.offices.cashier.models import Allocation, Charge, ChargeKind, Receipt


@dataclass(slots=True)
class Open:
    """One month and kind: charged, allocated, and by when it was payable."""

    month: date
    kind: str
    charged_paisa: int = 0
    allocated_paisa: int = 0
    due_on: date | None = None

    @property
    def open_paisa(self) -> int:
        """Still owed; negative after a correction that lowered what was already paid."""
        return self.charged_paisa - self.allocated_paisa


Months = dict[tuple[date, str], Open]


def of(institution_id: int, establishments: Sequence[int]) -> dict[int, Months]:
    """The position of each establishment, in two queries for all of them."""
    found: dict[int, Months] = {each: {} for each in establishments}
    mine = {"institution_id": institution_id, "establishment_id__in": establishments}
    keys = ("establishment_id", "month", "kind")
    charges = Charge.objects.filter(**mine).values(*keys)
    for row in charges.annotate(total=Sum("amount_paisa"), due=Max("due_on")):
        place = _place(found, row)
        place.charged_paisa, place.due_on = row["total"], row["due"]
    allocations = Allocation.objects.filter(**mine).values(*keys)
    for row in allocations.annotate(total=Sum("amount_paisa")):
        _place(found, row).allocated_paisa = row["total"]
    return found


def _place(found: dict[int, Months], row: dict[str, object]) -> Open:
    months = found[row["establishment_id"]]  # type: ignore[index]
    key = (row["month"], row["kind"])
    return months.setdefault(key, Open(*key))  # type: ignore[arg-type]


def in_order(months: Months) -> list[Open]:
    """Oldest month first; within a month contribution before increase."""
    kinds = list(ChargeKind.values)
    return sorted(months.values(), key=lambda each: (each.month, kinds.index(each.kind)))


def unspent(institution_id: int, establishments: Iterable[int]) -> dict[int, list[list[object]]]:
    """Receipts with what is not yet set against a due: establishment -> [[receipt, paisa]...].

    Oldest booking first. A receipt that the bank took back has nothing left to spend.
    """
    receipts = (
        Receipt.objects.filter(
            institution_id=institution_id,
            match__establishment_id__in=list(establishments),
            amount_paisa__gt=0,
            reversed_by__isnull=True,
        )
        .annotate(spent=Sum("allocation__amount_paisa", default=0))
        .select_related("match")
        .order_by("booked_on", "pk")
    )
    found: dict[int, list[list[object]]] = {}
    for receipt in receipts:
        left = receipt.amount_paisa - receipt.spent
        if left > 0:
            found.setdefault(receipt.match.establishment_id, []).append([receipt, left])
    return found
