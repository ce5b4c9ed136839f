"""Reads of charges, challans and receipts, within the transaction's scope."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.cashier import law, positions
from saiban.offices.cashier.actions.challans import open_paisa, statuses
from saiban.offices.cashier.models import (
    Allocation,
    BankFile,
    Challan,
    ChallanStatus,
    Charge,
    ChargeKind,
    Receipt,
)
from saiban.offices.cashier.positions import Open
from saiban.offices.desk.models import Institution


def owed(institution_id: int, establishment_id: int) -> list[Open]:
    """An establishment's months with what was charged, settled and is open, oldest first."""
    return positions.in_order(positions.of(institution_id, [establishment_id])[establishment_id])


def arrears_paisa(institution_id: int, establishment_id: int, on: date) -> int:
    """What is open of months whose day has passed."""
    return sum(
        each.open_paisa
        for each in owed(institution_id, establishment_id)
        if each.open_paisa > 0 and (each.due_on is None or each.due_on < on)
    )


def advance_paisa(institution_id: int, establishment_id: int) -> int:
    """Money of an establishment that is not set against a due yet."""
    found = positions.unspent(institution_id, [establishment_id])
    return sum(left for _, left in found.get(establishment_id, []))  # type: ignore[misc]


def challans(establishment_id: int, limit: int = 50) -> list[tuple[Challan, str]]:
    """An establishment's challans, newest first, with their status now."""
    rows = list(
        Challan.objects.filter(establishment_id=establishment_id)
        .select_related("institution")
        .order_by("-pk")[:limit]
    )
    now = statuses([each.pk for each in rows])
    return [(each, now.get(each.pk, "issued")) for each in rows]


def challan(psid: str) -> tuple[Challan, str]:
    """A challan in scope by its PSID, with its status; Challan.DoesNotExist."""
    found = Challan.objects.select_related("institution", "establishment").get(psid=psid)
    return found, statuses([found.pk]).get(found.pk, "issued")


def asked_paisa(found: Challan) -> int:
    """What a challan still asks for: less than its amount where other money settled a part."""
    unit = found.establishment_id
    owed = positions.of(found.institution_id, [unit])[unit]
    return min(found.amount_paisa, open_paisa(found, owed))


def challan_history(challan_id: int) -> list[ChallanStatus]:
    """Every status a challan had, oldest first."""
    return list(ChallanStatus.objects.filter(challan_id=challan_id).order_by("pk"))


def open_challans_of_months(
    establishment_id: int, months: Sequence[date]
) -> list[tuple[Challan, str]]:
    """Challans that concern these months and were not replaced, newest first."""
    keys = {month.isoformat() for month in months}
    return [
        (each, status)
        for each, status in challans(establishment_id)
        if status != "replaced" and keys & {item["month"] for item in each.items}
    ]


def charge(charge_id: int) -> Charge:
    """A charge in scope."""
    return Charge.objects.select_related("institution", "transfer").get(pk=charge_id)


def charge_of_transfer(transfer_id: object) -> Charge | None:
    """The charge that a transfer posted: why it is due."""
    return (
        Charge.objects.filter(transfer_id=transfer_id)  # type: ignore[misc]
        .select_related("institution")
        .first()
    )


def charges(establishment_id: int, institution_id: int, month: date) -> list[Charge]:
    """Every charge of a month, oldest first."""
    return list(
        Charge.objects.filter(
            establishment_id=establishment_id, institution_id=institution_id, month=month
        ).order_by("pk")
    )


def allocations(establishment_id: int, institution_id: int, month: date) -> list[Allocation]:
    """What was set against a month, oldest first, with the receipts."""
    return list(
        Allocation.objects.filter(
            establishment_id=establishment_id, institution_id=institution_id, month=month
        )
        .select_related("receipt")
        .order_by("pk")
    )


def unmatched(institution_id: int, *, after: int = 0, limit: int = 50) -> list[Receipt]:
    """Receipts whose payer is not known, oldest first."""
    return list(
        Receipt.objects.filter(
            institution_id=institution_id,
            match__isnull=True,
            amount_paisa__gt=0,
            reversed_by__isnull=True,
            reverses__isnull=True,
            pk__gt=after,
        ).order_by("pk")[:limit]
    )


def receipt(receipt_id: int) -> Receipt:
    """A receipt in scope."""
    return Receipt.objects.select_related("institution", "bank_file").get(pk=receipt_id)


def receipts(institution_id: int, *, before: int | None = None, limit: int = 50) -> list[Receipt]:
    """Receipts as they came in, newest first."""
    rows = Receipt.objects.filter(institution_id=institution_id)
    if before:
        rows = rows.filter(pk__lt=before)
    return list(rows.select_related("match__establishment").order_by("-pk")[:limit])


def suggestions(found: Receipt, limit: int = 10) -> list[Challan]:
    """Unpaid challans of the same amount: whose money an unmatched receipt may be."""
    rows = Challan.objects.filter(
        institution_id=found.institution_id, amount_paisa=found.amount_paisa
    ).select_related("establishment")
    candidates = list(rows.order_by("-pk")[: limit * 3])
    now = statuses([each.pk for each in candidates])
    return [each for each in candidates if now.get(each.pk) in ("issued", "part_paid")][:limit]


def bank_files(institution_id: int, limit: int = 30) -> list[BankFile]:
    """Bank files read, newest first."""
    return list(
        BankFile.objects.filter(institution_id=institution_id)
        .select_related("imported_by")
        .order_by("-pk")[:limit]
    )


@dataclass(frozen=True, slots=True)
class LateMonth:
    """A month that is open after its day, and what the law adds if it is paid on a given day."""

    month: date
    open_paisa: int
    due_on: date
    increase_paisa: int | None
    """None where the law gives no answer; `refusal` says why."""
    refusal: str


def late_months(institution: Institution, months: Sequence[Open], on: date) -> list[LateMonth]:
    """Of an establishment's months (`owed`), the late ones with the increase if paid on a day."""
    found = []
    for each in months:
        late = each.kind == ChargeKind.CONTRIBUTION and each.due_on is not None
        if not late or each.open_paisa <= 0 or each.due_on >= on:  # type: ignore[operator]
            continue
        increase = law.increase(
            institution, amount_paisa=each.open_paisa, due_on=each.due_on, paid_on=on
        )
        if increase is not None and each.due_on is not None:
            found.append(
                LateMonth(
                    each.month,
                    each.open_paisa,
                    each.due_on,
                    increase.amount_paisa,
                    increase.refusal,
                )
            )
    return found


_OVERDUE = """
select establishment_id, sum(open) as owed from (
    select c.establishment_id, c.month, sum(c.amount_paisa) - coalesce((
        select sum(a.amount_paisa) from cashier_allocation a
        where a.institution_id = %(institution)s and a.establishment_id = c.establishment_id
            and a.month = c.month and a.kind = 'contribution'), 0) as open
    from cashier_charge c
    where c.institution_id = %(institution)s and c.kind = 'contribution'
    group by c.establishment_id, c.month having max(c.due_on) < %(on)s
) months where open > 0 group by establishment_id order by owed desc limit %(limit)s
"""


def overdue(institution_id: int, on: date, limit: int = 50) -> list[tuple[int, int]]:
    """Establishments with the largest contributions open past their day: (establishment, paisa).

    Looks at all charges of the institution, so it has a page of its own.
    """
    with connection.cursor() as cursor:
        cursor.execute(_OVERDUE, {"institution": institution_id, "on": on, "limit": limit})
        return [(unit, int(paisa)) for unit, paisa in cursor.fetchall()]
