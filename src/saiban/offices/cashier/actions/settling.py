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

from saiban.offices.cashier import positions
from saiban.offices.cashier.actions import challans
from saiban.offices.cashier.lateness import Lateness
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

    institution: Institution
    lateness: Lateness
    on: date
    moves: list[ledger.Move] = field(default_factory=list)
    allocations: list[Allocation] = field(default_factory=list)
    charges: list[Charge] = field(default_factory=list)
    touched: set[tuple[int, date]] = field(default_factory=set)


@transaction.atomic
def settle(
    *,
    institution: Institution,
    establishments: Sequence[int],
    on: date,
    charged: Iterable[tuple[int, date]] = (),
) -> int:
    """Set unspent receipts of these establishments against what they owe. Returns allocations made.

    A contribution paid after its day takes the increase of the law, which is charged and then
    settled from the same money. What is left stays as an advance for the next dues. `charged`:
    establishments' months whose charge changed just now, which may be paid or not paid by that.
    """
    units = sorted(set(establishments))
    if not units:
        return 0
    _lock(institution.pk, units)
    owed = positions.of(institution.pk, units)
    work = _Work(institution, Lateness.of(institution, units), on)
    for unit in units:
        _release(unit, owed[unit], work)
    _write(work)
    released = work.touched
    work = _Work(institution, work.lateness, on)
    for unit, receipts in positions.unspent(institution.pk, units).items():
        _spend(unit, owed[unit], receipts, work)
    _write(work)
    settled = released | work.touched
    challans.review(institution, settled, owed, on)
    _tell(work, owed, settled | {each for each in charged if _paid_in_part(owed, *each)})
    return len(work.allocations)


def _paid_in_part(owed: dict[int, Months], unit: int, month: date) -> bool:
    place = owed[unit].get((month, str(ChargeKind.CONTRIBUTION)))
    return place is not None and place.allocated_paisa > 0


def release(
    institution: Institution,
    receipt: Receipt,
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
    work = _Work(institution, Lateness.of(institution, units), on)
    for (unit, month, kind), amount in amounts.items():
        if amount > 0:
            _allocate(unit, owed[unit], (month, kind), receipt, -amount, work)
    _write(work)
    _tell(work, owed, work.touched)


def _lock(institution_id: int, units: Iterable[int]) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(hashtextextended(k, 0)) from unnest(%s::text[]) as k",
            [[f"settle:{institution_id}:{unit}" for unit in units]],
        )


def _release(unit: int, months: Months, work: _Work) -> None:
    """Where a correction left less due than was paid, take the surplus back for other dues."""
    # A contribution before its increase, which falls with it and may be paid already.
    for place in positions.in_order(months):
        surplus = -place.open_paisa
        if surplus <= 0:
            continue
        for receipt, amount in _settled_by(work.institution, unit, place):
            part = min(surplus, amount)
            if part > 0:
                _allocate(unit, months, (place.month, place.kind), receipt, -part, work)
                surplus -= part


def _settled_by(institution: Institution, unit: int, place: Open) -> list[tuple[Receipt, int]]:
    """What each receipt settled of a month's due, newest first."""
    rows = Allocation.objects.filter(
        institution=institution, establishment_id=unit, month=place.month, kind=place.kind
    )
    net: dict[Receipt, int] = {}
    for row in rows.select_related("receipt").order_by("-pk"):
        net[row.receipt] = net.get(row.receipt, 0) + row.amount_paisa
    return list(net.items())


def _spend(unit: int, months: Months, receipts: list[list[Any]], work: _Work) -> None:
    for purse in receipts:
        for key in sorted(months, key=lambda k: (k[0], k[1] != ChargeKind.CONTRIBUTION)):
            _pay(unit, months, key, purse, work)
            late = (key[0], str(ChargeKind.INCREASE))
            # An increase charged just now is settled before the next month.
            if key[1] == ChargeKind.CONTRIBUTION and late in months:
                _pay(unit, months, late, purse, work)
            if purse[1] <= 0:
                break


def _pay(unit: int, months: Months, key: tuple[date, str], purse: list[Any], work: _Work) -> None:
    receipt, left = purse
    part = min(left, months[key].open_paisa)
    if part > 0:
        _allocate(unit, months, key, receipt, part, work)
        purse[1] = left - part


def _allocate(
    unit: int,
    months: Months,
    key: tuple[date, str],
    receipt: Receipt,
    amount: int,
    work: _Work,
) -> None:
    place = months[key]
    due = _ACCOUNT[ChargeKind(place.kind)][0]
    # Settling is safe to repeat because it looks, under a lock, at what is open; so the key need
    # only be new.
    name = f"allocation:{uuid4()}"
    work.moves.append(
        ledger.Move(
            key=name,
            debit="advance" if amount > 0 else due,
            credit=due if amount > 0 else "advance",
            amount_paisa=abs(amount),
            reason="receipt_allocated" if amount > 0 else "allocation_released",
            cause=f"receipt:{receipt.pk}",
            month=place.month,
            establishment_id=unit,
        )
    )
    work.allocations.append(
        Allocation(
            institution=work.institution,
            establishment_id=unit,
            receipt=receipt,
            month=place.month,
            kind=place.kind,
            amount_paisa=amount,
            on=work.on,
            rule=RULE,
            transfer_id=books.transfer_id(name),
        )
    )
    place.allocated_paisa += amount
    work.touched.add((unit, place.month))
    if place.kind == ChargeKind.CONTRIBUTION:
        _charge_increase(unit, months, place, receipt, amount, work)


def _charge_increase(
    unit: int, months: Months, place: Open, receipt: Receipt, amount: int, work: _Work
) -> None:
    charge = work.lateness.settled(unit, place, receipt, amount)
    if charge is None:
        return
    due, income = _ACCOUNT[ChargeKind.INCREASE]
    up = charge.amount_paisa > 0
    work.moves.append(
        ledger.Move(
            key=charge.cause,
            debit=due if up else income,
            credit=income if up else due,
            amount_paisa=abs(charge.amount_paisa),
            reason="increase_charged" if up else "increase_withdrawn",
            cause=charge.cause,
            month=place.month,
            establishment_id=unit,
        )
    )
    charge.transfer_id, charge.charged_on = books.transfer_id(charge.cause), work.on
    work.charges.append(charge)
    key = (place.month, str(ChargeKind.INCREASE))
    months.setdefault(key, Open(*key)).charged_paisa += charge.amount_paisa


def _write(work: _Work) -> None:
    ledger.post(moves=work.moves, institution_id=work.institution.pk, by=None, on=work.on)
    Charge.objects.bulk_create(work.charges)
    Allocation.objects.bulk_create(work.allocations)


def _tell(work: _Work, owed: dict[int, Months], months: set[tuple[int, date]]) -> None:
    """Tell of each month whose payment changed: what is charged, and what of it is paid."""
    facts = []
    for unit, month in sorted(months):
        place = owed[unit].get((month, str(ChargeKind.CONTRIBUTION)))
        if place is None:
            continue
        facts.append(
            outbox.Fact(
                "PaymentAllocated",
                key=f"{work.institution.pk}:{unit}:{month}:{uuid4()}",
                institution_id=work.institution.pk,
                on=work.on,
                payload={
                    "establishment": unit,
                    "month": month.isoformat(),
                    "charged_paisa": place.charged_paisa,
                    "paid_paisa": place.allocated_paisa,
                },
            )
        )
    outbox.tell(facts)
