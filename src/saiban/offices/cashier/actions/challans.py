"""Challans: demands with a PSID for which the bank takes payment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db import connection, transaction

from saiban.exchange.bank import psid
from saiban.offices.cashier import positions
from saiban.offices.cashier.models import Allocation, Challan, ChallanStatus, ReceiptMatch
from saiban.offices.cashier.positions import Months
from saiban.offices.desk.models import Institution, User

LIVE = frozenset({"issued", "part_paid", "reversed"})
"""States in which a challan still asks for money."""


class ChallanError(ValueError):
    """No challan can be issued; the message says why."""


@transaction.atomic
def issue_challan(
    *, institution: Institution, establishment_id: int, months: Iterable[date], by: User, on: date
) -> Challan:
    """One challan for the open dues of these months, contribution and increase; ChallanError if
    none.

    Challans for the same months that were not paid are replaced; their PSIDs are never used again,
    but money that still arrives under one is found.
    """
    wanted = set(months)
    made = _issue(institution, {establishment_id: wanted}, by=by, on=on)
    if not made:
        raise ChallanError("Nothing is open for these months, so there is nothing to pay.")
    return made[0]


@transaction.atomic
def issue_for(
    *, institution: Institution, months: Iterable[tuple[int, date]], on: date
) -> list[Challan]:
    """A challan per establishment and month, where something is open."""
    made = []
    by_month: dict[date, set[int]] = {}
    for establishment_id, month in months:
        by_month.setdefault(month, set()).add(establishment_id)
    for month, units in by_month.items():
        made += _issue(institution, {unit: {month} for unit in units}, by=None, on=on)
    return made


def _issue(
    institution: Institution, wanted: dict[int, set[date]], *, by: User | None, on: date
) -> list[Challan]:
    owed = positions.of(institution.pk, list(wanted))
    _replace(institution, wanted, on)
    drafts: list[Challan] = []
    for unit, months in wanted.items():
        due = [
            each
            for each in positions.in_order(owed[unit])
            if each.month in months and each.open_paisa > 0
        ]
        if not due:
            continue
        drafts.append(
            Challan(
                institution=institution,
                establishment_id=unit,
                amount_paisa=sum(each.open_paisa for each in due),
                issued_on=on,
                issued_by=by,
                due_on=min((each.due_on for each in due if each.due_on), default=None),
                items=[
                    {
                        "month": each.month.isoformat(),
                        "kind": each.kind,
                        "amount_paisa": each.open_paisa,
                    }
                    for each in due
                ],
            )
        )
    for draft, number in zip(drafts, _numbers(len(drafts)), strict=True):
        draft.psid = psid.make(institution.psid_prefix, number)
    made = Challan.objects.bulk_create(drafts)
    note(made, "issued", on=on)
    return made


def _numbers(count: int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute("select nextval('cashier_psid') from generate_series(1, %s)", [count])
        return [row[0] for row in cursor.fetchall()]


def _replace(institution: Institution, wanted: dict[int, set[date]], on: date) -> None:
    """Mark challans that still ask for any of these months as replaced."""
    candidates = _for_months(institution, wanted)
    now = statuses([each.pk for each in candidates])
    note([each for each in candidates if now[each.pk] in LIVE], "replaced", on=on)


def _for_months(institution: Institution, wanted: dict[int, set[date]]) -> list[Challan]:
    # A challan for a month is never issued before the month begins.
    since = min((month for months in wanted.values() for month in months), default=date.min)
    rows = Challan.objects.filter(
        institution=institution, establishment_id__in=wanted, issued_on__gte=since
    )
    return [each for each in rows.order_by("pk") if _concerns(each, wanted[each.establishment_id])]


def _concerns(challan: Challan, months: Iterable[date]) -> bool:
    wanted = {month.isoformat() for month in months}
    return any(item["month"] in wanted for item in challan.items)


def open_paisa(challan: Challan, months: Months) -> int:
    """What is still open of what a challan asks for."""
    keys = [(date.fromisoformat(item["month"]), item["kind"]) for item in challan.items]
    return sum(max(0, months[key].open_paisa) for key in keys if key in months)


def review(
    institution: Institution, touched: Iterable[tuple[int, date]], owed: dict[int, Months], on: date
) -> None:
    """Mark challans as paid whose months were settled, under whichever PSID the money came."""
    wanted: dict[int, set[date]] = {}
    for unit, month in touched:
        wanted.setdefault(unit, set()).add(month)
    if not wanted:
        return
    candidates = _for_months(institution, wanted)
    now = statuses([each.pk for each in candidates])
    live = [each for each in candidates if now[each.pk] in LIVE]
    note([c for c in live if not open_paisa(c, owed[c.establishment_id])], "paid", on=on)


def note_paid(named: Sequence[Challan], *, on: date) -> None:
    """Mark challans that money came for, and that are not settled by it, as part paid."""
    now = statuses([each.pk for each in named])
    asking = [each for each in named if now[each.pk] in LIVE - {"part_paid"}]
    note(asking, "part_paid", on=on)


def reopen(institution: Institution, match: ReceiptMatch, *, on: date) -> None:
    """Have a challan ask again for what a receipt had settled before the bank took it back.

    It is the one under whose PSID the money came; where that was replaced, the newest of these
    months, unless one still asks for them.
    """
    unit, settled = match.establishment_id, Allocation.objects.filter(receipt_id=match.receipt_id)
    months = set(settled.values_list("month", flat=True))
    owed = positions.of(institution.pk, [unit])[unit]
    candidates = _for_months(institution, {unit: months})
    now = statuses([each.pk for each in candidates])
    asking = [
        each for each in candidates if now[each.pk] != "replaced" and open_paisa(each, owed) > 0
    ]
    named = [each for each in asking if each.pk == match.challan_id]
    if not named and not any(now[each.pk] in LIVE for each in asking):
        named = asking[-1:]
    for challan in named:
        whole = open_paisa(challan, owed) >= challan.amount_paisa
        status = "reversed" if whole else "part_paid"
        note([challan], status, on=on, reason="The bank took money back.")


def statuses(ids: Iterable[int]) -> dict[int, str]:
    """The newest status of each challan."""
    ids = list(ids)
    if not ids:
        return {}
    rows = (
        ChallanStatus.objects.filter(challan_id__in=ids)
        .order_by("challan_id", "-pk")
        .distinct("challan_id")
    )
    return {row.challan_id: row.status for row in rows}


def note(challans: Iterable[Challan], status: str, *, on: date, reason: str = "") -> None:
    """Write a new status of challans."""
    ChallanStatus.objects.bulk_create(
        ChallanStatus(
            institution_id=each.institution_id,
            establishment_id=each.establishment_id,
            challan=each,
            status=status,
            on=on,
            reason=reason,
        )
        for each in challans
    )
