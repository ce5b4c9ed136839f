"""Setting money against dues.

The rule `oldest_month_first_contribution_before_increase`: the oldest month is settled first, and
in a month the contribution before the increase. No section of the statutes was found that orders
it otherwise (docs/decisions/0011); the rule's name stands on every allocation, so that a later
finding can tell what to set right.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import uuid4

from django.db import connection, transaction

from saiban.offices.cashier import law, positions
from saiban.offices.cashier.models import Allocation, Charge, ChargeKind, Receipt
from saiban.offices.cashier.positions import Months, Open
from saiban.offices.desk import outbox
from saiban.offices.desk.models import Institution
from saiban.offices.ledger import actions as ledger
from saiban.offices.ledger import queries as books

RULE = "oldest_month_first_contribution_before_increase"
_ACCOUNT = {
    ChargeKind.CONTRIBUTION: ("contribution_due", "contribution_income"),
    ChargeKind.INCREASE: ("increase_due", "increase_income"),
}


@dataclass(slots=True)
class _Work:
    """What one settlement run will write, collected for one write each."""

    moves: list[ledger.Move] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    touched: set[tuple[int, date]] = field(default_factory=set)


@transaction.atomic
def settle(*, institution: Institution, establishments: Sequence[int], on: date) -> int:
    """Set unspent receipts of these establishments against what they owe. Returns allocations made.

    A contribution paid after its day takes the increase of the law, which is charged and then
    settled from the same money. What is left stays as an advance for the next dues.
    """
    units = sorted(set(establishments))
    if not units:
        return 0
    _lock(institution.pk, units)
    owed = positions.of(institution.pk, units)
    work = _Work()
    for unit in units:
        _release(institution, unit, owed[unit], work, on)
    _write(institution, work, on)
    money = positions.unspent(institution.pk, units)
    run = _Work(touched=work.touched)
    for unit, receipts in money.items():
        _spend(institution, unit, owed[unit], receipts, run, on)
    _write(institution, run, on)
    _tell(institution, owed, run.touched, on)
    return len(work.allocations) + len(run.allocations)


def release(
    institution: Institution,
    receipt_id: int,
    amounts: dict[tuple[int, date, str], int],
    *,
    on: date,
) -> None:
    """Take what a receipt settled back from the dues, because the bank took the money back.

    `amounts`: (establishment, month, kind) -> paisa that the receipt settled there. In the caller's
    transaction.
    """
    units = sorted({unit for unit, _, _ in amounts})
    _lock(institution.pk, units)
    owed = positions.of(institution.pk, units)
    work = _Work()
    for (unit, month, kind), amount in amounts.items():
        if amount > 0:
            place = owed[unit][month, kind]
            _allocate(institution, unit, place, receipt_id, -amount, work, on)
    _write(institution, work, on)
    _tell(institution, owed, work.touched, on)


def _lock(institution_id: int, units: Iterable[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(%s::text[]) as k",
            [[f"settle:{institution_id}:{unit}" for unit in units]],
        )


def _release(institution: Institution, unit: int, months: Months, work: _Work, on: date) -> None:
    """Where a correction left less due than was paid, take the surplus back for other dues."""
    for each in months.values():
        surplus = -each.open_paisa
        if surplus <= 0:
            continue
        paid = Allocation.objects.filter(
            institution=institution, establishment_id=unit, month=each.month, kind=each.kind
        ).order_by("-pk")
        net: dict[int, int] = {}
        for row in paid:
            net[row.receipt_id] = net.get(row.receipt_id, 0) + row.amount_paisa
        for receipt_id, amount in net.items():
            part = min(surplus, amount)
            if part > 0:
                _allocate(institution, unit, each, receipt_id, -part, work, on)
                surplus -= part


def _spend(
    institution: Institution,
    unit: int,
    months: Months,
    receipts: list[list[Any]],
    work: _Work,
    on: date,
) -> None:
    for purse in receipts:
        for key in sorted(months, key=lambda k: (k[0], k[1] != ChargeKind.CONTRIBUTION)):
            _pay(institution, unit, months, key, purse, work, on)
            late = (key[0], ChargeKind.INCREASE)
            # An increase charged just now is settled before the next month.
            if key[1] == ChargeKind.CONTRIBUTION and late in months:
                _pay(institution, unit, months, late, purse, work, on)
            if purse[1] <= 0:
                break


def _pay(
    institution: Institution,
    unit: int,
    months: Months,
    key: tuple[date, str],
    purse: list[Any],
    work: _Work,
    on: date,
) -> None:
    place, (receipt, left) = months[key], purse
    part = min(left, place.open_paisa)
    if part <= 0:
        return
    _allocate(institution, unit, place, receipt.pk, part, work, on)
    purse[1] = left - part
    if place.kind == ChargeKind.CONTRIBUTION:
        _charge_increase(institution, unit, months, place, receipt, part, work, on)


def _allocate(
    institution: Institution,
    unit: int,
    place: Open,
    receipt_id: int | None,
    amount: int,
    work: _Work,
    on: date,
) -> None:
    due = _ACCOUNT[ChargeKind(place.kind)][0]
    debit, credit = ("advance", due) if amount > 0 else (due, "advance")
    # Settling is safe to repeat because it looks, under a lock, at what is open; so the key need
    # only be new.
    key = f"allocation:{uuid4()}"
    work.moves.append(
        ledger.Move(
            key=key,
            debit=debit,
            credit=credit,
            amount_paisa=abs(amount),
            reason="receipt_allocated" if amount > 0 else "allocation_released",
            cause=f"receipt:{receipt_id}",
            month=place.month,
            establishment_id=unit,
        )
    )
    work.allocations.append(
        Allocation(
            institution=institution,
            establishment_id=unit,
            receipt_id=receipt_id,
            month=place.month,
            kind=place.kind,
            amount_paisa=amount,
            on=on,
            rule=RULE,
            transfer_id=books.transfer_id(key),
        )
    )
    place.allocated_paisa += amount
    work.touched.add((unit, place.month))


def _charge_increase(
    institution: Institution,
    unit: int,
    months: Months,
    place: Open,
    receipt: Receipt,
    part: int,
    work: _Work,
    on: date,
) -> None:
    found = law.increase(
        institution, amount_paisa=part, due_on=place.due_on, paid_on=receipt.booked_on
    )
    if found is None or not found.amount_paisa:
        return
    cause = f"increase:{receipt.pk}:{unit}:{place.month}:{place.allocated_paisa}"
    debit, credit = _ACCOUNT[ChargeKind.INCREASE]
    work.moves.append(
        ledger.Move(
            key=cause,
            debit=debit,
            credit=credit,
            amount_paisa=found.amount_paisa,
            reason="increase_charged",
            cause=cause,
            month=place.month,
            establishment_id=unit,
        )
    )
    work.charges.append(
        Charge(
            institution=institution,
            establishment_id=unit,
            month=place.month,
            kind=ChargeKind.INCREASE,
            amount_paisa=found.amount_paisa,
            due_on=None,
            cause=cause,
            transfer_id=books.transfer_id(cause),
            facts=found.facts,
            charged_on=on,
        )
    )
    key = (place.month, str(ChargeKind.INCREASE))
    months.setdefault(key, Open(*key)).charged_paisa += found.amount_paisa


def _write(institution: Institution, work: _Work, on: date) -> None:
    ledger.post(moves=work.moves, institution_id=institution.pk, by=None, on=on)
    Charge.objects.bulk_create(work.charges)
    Allocation.objects.bulk_create(work.allocations)


def _tell(
    institution: Institution,
    owed: dict[int, Months],
    touched: set[tuple[int, date]],
    on: date,
) -> None:
    """Tell of each month whose payment changed: what is charged, and what of it is paid."""
    facts = []
    for unit, month in sorted(touched):
        place = owed[unit].get((month, str(ChargeKind.CONTRIBUTION)))
        if place is None:
            continue
        facts.append(
            outbox.Fact(
                "PaymentAllocated",
                key=f"{institution.pk}:{unit}:{month}:{uuid4()}",
                institution_id=institution.pk,
                on=on,
                payload={
                    "establishment": unit,
                    "month": month.isoformat(),
                    "charged_paisa": place.charged_paisa,
                    "paid_paisa": place.allocated_paisa,
                },
            )
        )
    outbox.tell(facts)
