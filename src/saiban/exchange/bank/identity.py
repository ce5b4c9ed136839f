"""When two bank entries are the same money: the idempotency key of a receipt.

A bank tells of one receipt several times: a notification within minutes, the statement of the day,
either of them sent again. All carry the servicer's reference, so all have one key.
"""

import hashlib
from dataclasses import replace

from saiban.exchange.bank.messages import BankEntry

ABSENT = frozenset({"", "NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "N/A", "NA", "-"})
"""What banks write where they have no reference."""


def reference_of(entry: BankEntry) -> str:
    """The account servicer's reference, else the entry's; empty where the bank gave neither."""
    for reference in (entry.acct_svcr_ref, entry.entry_ref):
        if reference.upper() not in ABSENT:
            return reference
    return ""


def idempotency_key(entry: BankEntry) -> str:
    """``IBAN|reference|paisa|C or D|booking date``, at most 150 characters.

    Without a reference, ``IBAN|sha256 of the canonical entry|...``; the canonical entry includes
    ``occurrence``, so that two equal rows of one file are two receipts and the file sent again is
    none.
    """
    sign = "C" if entry.direction == "credit" else "D"
    reference = reference_of(entry) or f"sha256:{_digest(entry)}"
    return f"{entry.account_iban}|{reference}|{entry.amount_paisa}|{sign}|{entry.booking_date}"


def number_occurrences(entries: list[BankEntry]) -> list[BankEntry]:
    """The entries with ``occurrence`` counted up among equal ones that carry no reference."""
    seen: dict[str, int] = {}
    numbered = []
    for entry in entries:
        if not reference_of(entry):
            digest = _digest(replace(entry, occurrence=1))
            seen[digest] = seen.get(digest, 0) + 1
            entry = replace(entry, occurrence=seen[digest])
        numbered.append(entry)
    return numbered


def _digest(entry: BankEntry) -> str:
    parts = (
        entry.account_iban,
        str(entry.amount_paisa),
        entry.direction,
        str(entry.reversal),
        str(entry.booking_date),
        entry.psid or "",
        entry.transaction_id,
        " ".join(entry.remittance_text.split()),
        entry.payer.strip(),
        str(entry.occurrence),
    )
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()
