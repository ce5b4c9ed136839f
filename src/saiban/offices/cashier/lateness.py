"""The increase on what was paid late: by receipt and month, on what stands settled and no more.

A correction or a reversal takes money off a month again. The increase on that money is then
withdrawn: a contribution that was not due, or was not paid, was not paid late.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Count, Sum

from saiban.offices.cashier import law
from saiban.offices.cashier.models import Allocation, Charge, ChargeKind, Receipt
from saiban.offices.cashier.positions import Open
from saiban.offices.desk.models import Institution

Place = tuple[int, date, int]
"""Establishment, month, receipt."""


@dataclass(slots=True)
class _Stand:
    settled_paisa: int = 0
    charged_paisa: int = 0
    charges: int = 0


@dataclass(slots=True)
class Lateness:
    """What each receipt settled of each month's contribution, and the increase charged on it."""

    institution: Institution
    _stands: dict[Place, _Stand] = field(default_factory=dict)

    @classmethod
    def of(cls, institution: Institution, units: Sequence[int]) -> Lateness:
        """As it stands in the books; two queries for all units."""
        made = cls(institution)
        mine = {"institution": institution, "establishment_id__in": units}
        keys = ("establishment_id", "month", "receipt_id")
        settled = Allocation.objects.filter(**mine, kind=ChargeKind.CONTRIBUTION).values(*keys)
        for row in settled.annotate(total=Sum("amount_paisa")):
            made._stand(*(row[key] for key in keys)).settled_paisa = row["total"]
        charged = Charge.objects.filter(**mine, kind=ChargeKind.INCREASE).values(*keys)
        for row in charged.annotate(total=Sum("amount_paisa"), count=Count("pk")):
            stand = made._stand(*(row[key] for key in keys))
            stand.charged_paisa, stand.charges = row["total"], row["count"]
        return made

    def _stand(self, unit: int, month: date, receipt_id: int) -> _Stand:
        return self._stands.setdefault((unit, month, receipt_id), _Stand())

    def settled(self, unit: int, place: Open, receipt: Receipt, paisa: int) -> Charge | None:
        """Note that a receipt settles more (or, negative, less) of a month's contribution.

        Returns the charge, not saved, by which the increase changes; its sign is the change's.
        """
        stand = self._stand(unit, place.month, receipt.pk)
        stand.settled_paisa += paisa
        found = law.increase(
            self.institution,
            amount_paisa=stand.settled_paisa,
            due_on=place.due_on,
            paid_on=receipt.booked_on,
        )
        if not stand.settled_paisa or found is None:
            wanted = 0
        else:
            # Where the law refuses to say, what was charged stands.
            wanted = stand.charged_paisa if found.amount_paisa is None else found.amount_paisa
        change = wanted - stand.charged_paisa
        if not change:
            return None
        stand.charged_paisa = wanted
        stand.charges += 1
        return Charge(
            institution=self.institution,
            establishment_id=unit,
            receipt=receipt,
            month=place.month,
            kind=ChargeKind.INCREASE,
            amount_paisa=change,
            due_on=None,
            cause=f"increase:{receipt.pk}:{unit}:{place.month}:{stand.charges}",
            facts=found.facts if found and stand.settled_paisa else {},
        )
