"""Money that the bank takes back: the receipt, what it settled and its increase are undone.

A bank may tell of a reversal before the payment that it undoes. The debit is then kept, and the
payment, once it comes, answers it: no month is settled with money that is gone.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from saiban.exchange.bank import BankEntry
from saiban.offices.cashier import naming
from saiban.offices.cashier.actions import challans, settling
from saiban.offices.cashier.models import Allocation, BankFile, Receipt, ReceiptMatch
from saiban.offices.desk.models import Institution, User
from saiban.offices.ledger import actions as ledger
from saiban.offices.ledger import queries as books


def take_back(
    institution: Institution,
    file: BankFile | None,
    debits: dict[str, BankEntry],
    *,
    by: User | None,
    on: date,
) -> None:
    """Undo the receipts that the bank reversed; a debit of no known receipt waits in the books."""
    for key, entry in debits.items():
        first = _counterpart(institution, entry)
        if first is None:
            _book_unknown(institution, file, key, entry, by=by, on=on)
        else:
            reverse(institution, file, first, key, entry, by=by, on=on)


def awaited(institution: Institution, money_in: Mapping[str, BankEntry]) -> dict[str, Receipt]:
    """Payments whose reversal came first, by key, with the debit that stands for it.

    One debit answers one payment.
    """
    waiting = Receipt.objects.filter(
        institution=institution,
        amount_paisa__in={-entry.amount_paisa for entry in money_in.values()},
        reverses=None,
        reversed_by=None,
    )
    amounts = set(waiting.values_list("amount_paisa", flat=True))
    found: dict[str, Receipt] = {}
    for key, entry in money_in.items():
        if -entry.amount_paisa not in amounts:
            continue
        debit = _counterpart(institution, entry, but=[each.pk for each in found.values()])
        if debit is not None:
            found[key] = debit
    return found


def _counterpart(
    institution: Institution, entry: BankEntry, but: list[int] | None = None
) -> Receipt | None:
    """The receipt that an entry undoes (or, for money in, the debit that undid it already)."""
    rows = Receipt.objects.filter(
        naming.same_money(institution, entry),
        institution=institution,
        amount_paisa=-entry.signed_paisa,
        reverses=None,
        reversed_by=None,
    )
    return rows.exclude(pk__in=but or []).order_by("-pk").first()


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
    """Undo one receipt: what it settled with the increase on it, whose it was, then the money."""
    # Locked, so that no officer matches the receipt while the bank takes it back.
    first = Receipt.objects.select_for_update(of=("self",)).get(pk=first.pk)
    match = ReceiptMatch.objects.filter(receipt=first).first()
    if match is not None:
        _release(institution, first, on=on)
    if match is not None and match.by_id is not None:
        # An officer's matching moved the money once more; it goes back the way it came.
        _undo(books.transfer_id(f"match:{first.pk}"), first, by=by, on=on)
    transfer = _undo(first.transfer_id, first, by=by, on=on)
    fields = {**_fields(institution, file, key, entry, on), "psid": first.psid}
    Receipt.objects.create(**fields, reverses=first, transfer=transfer)
    if match is not None:
        unit = match.establishment_id
        settling.settle(institution=institution, establishments=[unit], on=on)
        challans.reopen(institution, match, on=on)


def _undo(transfer_id: Any, first: Receipt, *, by: User | None, on: date) -> Any:
    return ledger.reverse(
        posted=transfer_id,
        reason="receipt_reversed",
        cause=f"receipt:{first.pk}",
        by=by,
        on=on,
    )


def _release(institution: Institution, first: Receipt, *, on: date) -> None:
    net: dict[tuple[int, date, str], int] = {}
    for row in Allocation.objects.filter(receipt=first):
        place = (row.establishment_id, row.month, row.kind)
        net[place] = net.get(place, 0) + row.amount_paisa
    settling.release(institution, first, net, on=on)


def _book_unknown(
    institution: Institution,
    file: BankFile | None,
    key: str,
    entry: BankEntry,
    *,
    by: User | None,
    on: date,
) -> None:
    """A debit of which we know no receipt: booked against the unmatched."""
    move = ledger.Move(
        key=f"receipt:{key}",
        debit="unmatched",
        credit="bank",
        amount_paisa=entry.amount_paisa,
        reason="taken_back_unknown",
        cause=f"bank:{key}"[:60],
    )
    posted = ledger.post(moves=[move], institution_id=institution.pk, by=by, on=on)
    Receipt.objects.create(**_fields(institution, file, key, entry, on), transfer=posted[0])


def _fields(
    institution: Institution, file: BankFile | None, key: str, entry: BankEntry, on: date
) -> dict[str, Any]:
    return {
        "institution": institution,
        "bank_file": file,
        "key": key,
        "amount_paisa": entry.signed_paisa,
        "booked_on": entry.booking_date,
        "reference": naming.reference(entry),
        # Only a reversal may later be answered by the payment that it names.
        "transaction_id": naming.payment_number(entry) if entry.reversal else "",
        "psid": naming.psid_of(institution, entry)[:40],
        "remittance": entry.remittance_text[:250],
        "payer": entry.payer[:160],
        "received_on": on,
    }
