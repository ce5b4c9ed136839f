"""By what a bank names a payment: its own reference, the payment's number, the PSID."""

from __future__ import annotations

import hashlib

from django.db.models import Q

from saiban.exchange.bank import BankEntry, idempotency_key
from saiban.exchange.bank import psid as psids
from saiban.exchange.bank.identity import ABSENT, reference_of
from saiban.offices.desk.models import Institution

KEY_LENGTH = 120


def key(entry: BankEntry) -> str:
    """The key of a receipt; a longer one is cut so that it stays one of its kind."""
    whole = idempotency_key(entry)
    if len(whole) <= KEY_LENGTH:
        return whole
    digest = hashlib.sha256(whole.encode()).hexdigest()
    return f"{whole[: KEY_LENGTH - len(digest) - 1]}:{digest}"


def payment_number(entry: BankEntry) -> str:
    """The number of the payment, which a reversal repeats; "" where there is none."""
    number = entry.transaction_id
    return "" if number.upper() in ABSENT else number[:60]


def reference(entry: BankEntry) -> str:
    """The bank's reference of the entry, else the payment's number."""
    return reference_of(entry)[:60] or payment_number(entry)


def psid_of(institution: Institution, entry: BankEntry) -> str:
    """The PSID that the bank gives, or the only one that stands in the remittance text."""
    if entry.psid:
        return entry.psid
    found = psids.find_in(entry.remittance_text, [institution.psid_prefix])
    return found[0] if len(found) == 1 else ""


def same_money(institution: Institution, entry: BankEntry) -> Q:
    """Receipts that the entry may undo or, told the other way round, be undone by.

    A payment's number is short and comes round again, so the PSID must be the same as well.
    """
    bank = [
        each[:60]
        for each in (entry.acct_svcr_ref, entry.entry_ref)
        if each and each.upper() not in ABSENT
    ]
    named, number = Q(reference__in=bank), payment_number(entry)
    if entry.signed_paisa > 0:
        named |= Q(transaction_id__in=bank)
    elif entry.reversal and number:
        named |= Q(reference=number)
    if number and (entry.reversal or entry.signed_paisa > 0):
        named |= Q(transaction_id=number, psid=psid_of(institution, entry)[:40])
    return named
