"""Money that the bank takes back: the receipt, what it settled and its increase are undone."""

from __future__ import annotations

from datetime import date

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier.actions import challans, settling
from saiban.offices.cashier.models import Allocation, BankFile, Charge, Receipt
from saiban.offices.desk.models import Institution, User
from saiban.offices.ledger import actions as ledger


def take_back(
    institution: Institution,
    file: BankFile | None,
    debits: dict[str, BankEntry],
    *,
    by: User | None,
    on: date,
) -> None:
    """Undo receipts that the bank reversed; a debit of no known receipt waits for an officer."""
    for key, entry in debits.items():
        first = _receipt_of(institution, entry)
        if first is None:
            _book_unknown(institution, file, key, entry, by=by, on=on)
        else:
            reverse(institution, file, first, key, entry, by=by, on=on)


def _receipt_of(institution: Institution, entry: BankEntry) -> Receipt | None:
    references = [r for r in (entry.transaction_id, entry.entry_ref, entry.acct_svcr_ref) if r]
    return (
        Receipt.objects.filter(
            institution=institution,
            amount_paisa=entry.amount_paisa,
            reference__in=references,
            reversed_by__isnull=True,
        )
        .select_related("match__challan")
        .order_by("-pk")
        .first()
    )


def reverse(
    institution: Institution,
    file: BankFile | None,
    first: Receipt,
    key: str,
    entry: BankEntry,
    *,
    by: User | None,
    on: date,
) -> None:
    """Undo one receipt: allocations first, then the increase they caused, then the money."""
    match = getattr(first, "match", None)
    if match is not None:
        _release(institution, first, on=on)
        _forgive_increase(institution, first, by=by, on=on)
    transfer = ledger.reverse(
        posted=first.transfer_id,
        reason="receipt_reversed",
        cause=f"receipt:{first.pk}",
        by=by,
        on=on,
    )
    Receipt.objects.create(
        institution=institution,
        bank_file=file,
        key=key,
        amount_paisa=-entry.amount_paisa,
        booked_on=entry.booking_date,
        reference=(entry.acct_svcr_ref or entry.entry_ref)[:60],
        psid=first.psid,
        remittance=entry.remittance_text[:250],
        payer=entry.payer[:160],
        reverses=first,
        transfer=transfer,
        received_on=on,
    )
    if match is not None:
        settling.settle(institution=institution, establishments=[match.establishment_id], on=on)
        if match.challan is not None:
            challans.note([match.challan], "reversed", on=on, reason="The bank took it back.")


def _release(institution: Institution, first: Receipt, *, on: date) -> None:
    net: dict[tuple[int, date, str], int] = {}
    for row in Allocation.objects.filter(receipt=first):
        place = (row.establishment_id, row.month, row.kind)
        net[place] = net.get(place, 0) + row.amount_paisa
    settling.release(institution, first.pk, net, on=on)


def _forgive_increase(
    institution: Institution, first: Receipt, *, by: User | None, on: date
) -> None:
    """An increase that a payment caused falls with it; a later payment takes its own."""
    for charge in Charge.objects.filter(
        institution=institution, cause__startswith=f"increase:{first.pk}:"
    ):
        cause = f"{charge.cause}:back"[:60]
        transfer = ledger.reverse(
            posted=charge.transfer_id, reason="increase_withdrawn", cause=cause, by=by, on=on
        )
        Charge.objects.get_or_create(
            cause=cause,
            defaults={
                "institution": institution,
                "establishment_id": charge.establishment_id,
                "month": charge.month,
                "kind": charge.kind,
                "amount_paisa": -charge.amount_paisa,
                "transfer": transfer,
                "charged_on": on,
            },
        )


def _book_unknown(
    institution: Institution,
    file: BankFile | None,
    key: str,
    entry: BankEntry,
    *,
    by: User | None,
    on: date,
) -> None:
    """A debit of no known receipt: booked against the unmatched, for an officer to clear."""
    move = ledger.Move(
        key=f"receipt:{key}",
        debit="unmatched",
        credit="bank",
        amount_paisa=entry.amount_paisa,
        reason="taken_back_unknown",
        cause=f"bank:{key}"[:60],
    )
    posted = ledger.post(moves=[move], institution_id=institution.pk, by=by, on=on)
    Receipt.objects.create(
        institution=institution,
        bank_file=file,
        key=key,
        amount_paisa=-entry.amount_paisa,
        booked_on=entry.booking_date,
        reference=(entry.acct_svcr_ref or entry.entry_ref)[:60],
        remittance=entry.remittance_text[:250],
        payer=entry.payer[:160],
        transfer=posted[0],
        received_on=on,
    )
