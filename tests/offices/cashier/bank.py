"""What the bank sends in these tests: entries, and the files they come in."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import contextmanager
from datetime import UTC, date, datetime
from itertools import count

from django.test import TestCase

from saiban.exchange.bank import (
    BankEntry,
    Notification,
    Statement,
    write_camt053,
    write_camt054,
)
from saiban.offices.cashier import actions as cashier
from saiban.offices.cashier.models import BankFile
from saiban.offices.desk import scope
from saiban.offices.desk.models import Institution, User

_numbers = count(1)
_MADE = datetime(2026, 11, 22, tzinfo=UTC)


def money_in(
    institution: Institution,
    paisa: int,
    *,
    on: date,
    psid: str = "",
    ref: str = "",
    transaction: str = "",
    text: str = "",
) -> BankEntry:
    """A receipt as the bank books it: a reference of the bank's and one of the payment."""
    number = next(_numbers)
    return BankEntry(
        account_iban=institution.account_iban,
        amount_paisa=paisa,
        direction="credit",
        booking_date=on,
        value_date=on,
        acct_svcr_ref=ref or f"ZZZZ-{number:07}",
        transaction_id=transaction or f"{number:06}",
        psid=psid or None,
        remittance_text=text,
    )


def taken_back(first: BankEntry, *, on: date, ref: str = "") -> BankEntry:
    """The bank reverses a receipt: an entry of its own that names the payment."""
    return BankEntry(
        account_iban=first.account_iban,
        amount_paisa=first.amount_paisa,
        direction="debit",
        reversal=True,
        booking_date=on,
        value_date=on,
        acct_svcr_ref=ref or f"ZZZZ-{next(_numbers):07}",
        transaction_id=first.transaction_id,
        psid=first.psid,
    )


def notice(entries: Sequence[BankEntry]) -> bytes:
    """A camt.054 with these entries; never the same bytes twice."""
    number = f"{next(_numbers)}"
    note = Notification(number, entries[0].account_iban, tuple(entries))
    return write_camt054([note], message_id=number, created=_MADE)


def statement(entries: Sequence[BankEntry], *, opening: int = 0) -> bytes:
    """A camt.053 that adds up."""
    number = f"{next(_numbers)}"
    closing = opening + sum(each.signed_paisa for each in entries)
    account = entries[0].account_iban
    made = Statement(number, account, opening, closing, tuple(entries))
    return write_camt053([made], message_id=number, created=_MADE)


def batch(
    institution: Institution, ref: str, parts: Sequence[tuple[int, str]], *, on: date
) -> bytes:
    """A camt.054 with one entry that lists its payments: (paisa, PSID) each."""
    whole = money_in(institution, sum(paisa for paisa, _ in parts), on=on, ref=ref)
    listed = "".join(
        f"<TxDtls><Refs><EndToEndId>{psid}</EndToEndId><TxId>{ref}-{number}</TxId></Refs>"
        f'<Amt Ccy="PKR">{paisa // 100}.{paisa % 100:02}</Amt></TxDtls>'
        for number, (paisa, psid) in enumerate(parts)
    )
    written = notice([whole]).decode()
    start, end = written.index("<NtryDtls>"), written.index("</NtryDtls>")
    return f"{written[:start]}<NtryDtls>{listed}{written[end:]}".encode()


@contextmanager
def committed():  # type: ignore[no-untyped-def]
    """What follows a commit happens at the end of the block, though the test rolls back."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        yield


def take(institution: Institution, content: bytes, *, by: User | None, on: date) -> BankFile:
    """The finance officer imports a file, and the offices above hear of it."""
    with committed(), scope.acting_for(institutions=[institution.pk]):
        return cashier.import_bank_file(
            institution=institution, content=content, name="bank.xml", by=by, on=on
        )
