"""The bank's files: statements of a day and notifications since a point, with faults on demand."""

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from saiban.exchange.bank import (
    BankEntry,
    Notification,
    Statement,
    count,
    write_camt053,
    write_camt054,
)
from saiban.exchange.bank.dates import PAKISTAN
from saiban.exchange.bank.money import decimal_of
from saiban.exchange.sandbox_bank.bank import Bank
from saiban.exchange.sandbox_bank.billers import Biller
from saiban.exchange.sandbox_bank.faults import Fault
from saiban.exchange.sandbox_bank.store import Row

_WRONG = 10_00
"""By how much a balance or a control sum is wrong where that is ordered: ten rupees."""


@dataclass(frozen=True, slots=True)
class Message:
    """A file of the bank. ``next_since`` is where the next notifications begin."""

    name: str
    body: bytes
    next_since: int = 0


def statement_message(
    bank: Bank, day: date, *, iban: str = "", fault: Fault | None = None, pages: int = 1
) -> Message:
    """camt.053 of a day, for one account or all. ``fault`` spoils it, besides those ordered.

    The same day asked for again gives the same bytes, unless further entries came in between.
    """
    billers = [biller for biller in bank.billers() if iban in ("", biller.iban)]
    statements: list[Statement] = []
    faults = {fault} if fault else set()
    last = 0
    for biller in _one_per_account(billers):
        rows = _rows_of_day(bank, biller.iban, day)
        last = max([last, *(row["id"] for row in rows)])
        mine = faults | _ordered(bank, biller.iban, day)
        faults |= mine & {Fault.SAME_MESSAGE_ID}
        whole = _spoiled(_statement(bank, biller, day, rows), mine)
        number = max(pages, 3 if Fault.PAGES_OUT_OF_ORDER in mine else 1)
        parts = split(whole, number)
        if Fault.PAGES_OUT_OF_ORDER in mine:
            parts[0], parts[1] = parts[1], parts[0]
        statements.extend(parts)
    message_id = _statement_id(bank, day, iban, last)
    if Fault.SAME_MESSAGE_ID in faults:
        before = day - timedelta(days=1)
        message_id = _statement_id(bank, before, iban, _last_of_day(bank, before, iban))
    body = write_camt053(statements, message_id=message_id, created=_evening(day))
    return Message(f"camt053-{iban or 'all'}-{day}.xml", body)


def notification_message(bank: Bank, since: int) -> Message | None:
    """camt.054 of all that was reported after ``since``; None where there is nothing new.

    Where the fault ``resent`` is ordered, the message before comes again first, once.
    """
    again = _resent(bank, since)
    if again is not None:
        return again
    last = bank.store.number("SELECT max(id) FROM reports")
    if last <= since:
        return None
    with bank.store.transaction():
        bank.store.run("INSERT OR REPLACE INTO messages (last, since) VALUES (?, ?)", last, since)
    return Message(f"camt054-{since}-{last}.xml", _notifications(bank, since, last), last)


def receipt_list(bank: Bank, day: date, *, iban: str) -> Message:
    """The receipts of a day as the plain list that some branches send."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(["PSID", "Amount", "Date", "Reference", "Tran Auth ID", "Dr/Cr", "Narration"])
    entries = [_entry(bank, row) for row in _rows_of_day(bank, iban, day)]
    for entry in entries:
        sign = "Cr" if entry.direction == "credit" else "Dr"
        writer.writerow(
            [
                entry.psid or "",
                decimal_of(entry.amount_paisa),
                f"{entry.booking_date:%d/%m/%Y}",
                entry.acct_svcr_ref,
                entry.transaction_id,
                sign,
                entry.remittance_text,
            ]
        )
    return Message(f"receipts-{iban}-{day}.csv", out.getvalue().encode("utf-8-sig"))


def split(statement: Statement, pages: int) -> list[Statement]:
    """The pages of a statement: each with its own balances and totals, going on from the last."""
    if pages < 2:
        return [statement]
    size = max(1, -(-len(statement.entries) // pages))
    parts: list[Statement] = []
    balance = statement.opening_paisa or 0
    for number in range(1, pages + 1):
        entries = statement.entries[(number - 1) * size : number * size]
        opening, balance = balance, balance + sum(entry.signed_paisa for entry in entries)
        last = number == pages
        parts.append(
            replace(
                statement,
                entries=entries,
                page=number,
                last_page=last,
                opening_paisa=opening,
                closing_paisa=statement.closing_paisa if last else balance,
                declared=count(entries),
            )
        )
    return parts


def _statement(bank: Bank, biller: Biller, day: date, rows: Sequence[Row]) -> Statement:
    before = bank.store.number(
        "SELECT sum(CASE reversal WHEN 1 THEN -paisa ELSE paisa END) FROM entries"
        " WHERE iban = ? AND statement_day < ?",
        biller.iban,
        str(day),
    )
    entries = tuple(_entry(bank, row) for row in rows)
    opening = biller.opening_paisa + before
    return Statement(
        statement_id=f"{biller.iban[-8:]}-{day:%Y%m%d}",
        account_iban=biller.iban,
        opening_paisa=opening,
        closing_paisa=opening + sum(entry.signed_paisa for entry in entries),
        entries=entries,
        period_from=day,
        period_to=day,
        declared=count(entries),
    )


def _spoiled(statement: Statement, faults: set[Fault]) -> Statement:
    if Fault.UNBALANCED in faults:
        statement = replace(statement, closing_paisa=(statement.closing_paisa or 0) + _WRONG)
    totals = statement.declared
    if Fault.CONTROL_SUM in faults:
        totals = replace(totals, sum_paisa=(totals.sum_paisa or 0) + _WRONG)
    if Fault.NUMBER_OF_ENTRIES in faults:
        totals = replace(totals, entries=(totals.entries or 0) + 1)
    return replace(statement, declared=totals)


def _notifications(bank: Bank, since: int, last: int) -> bytes:
    rows = bank.store.rows(
        "SELECT e.* FROM reports r JOIN entries e ON e.id = r.entry"
        " WHERE r.id > ? AND r.id <= ? ORDER BY r.id",
        since,
        last,
    )
    message_id = f"SBX054-{bank.settings.seed}-{since}-{last}"
    day = max(date.fromisoformat(row["statement_day"]) for row in rows)
    notices = []
    for iban in sorted({row["iban"] for row in rows}):
        entries = tuple(_entry(bank, row) for row in rows if row["iban"] == iban)
        identity = f"{iban[-8:]}-{since}-{last}"
        notices.append(Notification(identity, iban, entries, declared=count(entries)))
    return write_camt054(notices, message_id=message_id, created=_evening(day))


def _resent(bank: Bank, since: int) -> Message | None:
    fault = bank.store.row(
        "SELECT id FROM file_faults WHERE fault = ? AND used = 0", Fault.RESENT.value
    )
    before = bank.store.row("SELECT * FROM messages WHERE last = ?", since)
    if fault is None or before is None:
        return None
    with bank.store.transaction():
        bank.store.run("UPDATE file_faults SET used = 1 WHERE id = ?", fault["id"])
    body = _notifications(bank, before["since"], before["last"])
    return Message(f"camt054-{before['since']}-{before['last']}.xml", body, since)


def _entry(bank: Bank, row: Row) -> BankEntry:
    booked = date.fromisoformat(row["booking_day"])
    return BankEntry(
        account_iban=row["iban"],
        amount_paisa=row["paisa"],
        direction="debit" if row["reversal"] else "credit",
        reversal=bool(row["reversal"]),
        booking_date=booked,
        value_date=booked,
        acct_svcr_ref=bank.reference(row),
        transaction_id=bank.authorisation(row["payment"]),
        psid=row["psid"] or None,
        remittance_text=row["text"],
        payer=row["payer"],
    )


def _rows_of_day(bank: Bank, iban: str, day: date) -> list[Row]:
    return bank.store.rows(
        "SELECT * FROM entries WHERE iban = ? AND statement_day = ? ORDER BY id", iban, str(day)
    )


def _ordered(bank: Bank, iban: str, day: date) -> set[Fault]:
    rows = bank.store.rows(
        "SELECT fault FROM file_faults WHERE iban = ? AND day = ?", iban, str(day)
    )
    return {Fault(row["fault"]) for row in rows}


def _last_of_day(bank: Bank, day: date, iban: str) -> int:
    return bank.store.number(
        "SELECT max(id) FROM entries WHERE statement_day = ? AND ? IN ('', iban)", str(day), iban
    )


def _statement_id(bank: Bank, day: date, iban: str, last: int) -> str:
    account = iban[-8:] or "ALL"
    return f"SBX053-{bank.settings.seed}-{account}-{day:%Y%m%d}-{last}"


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(23, 59, 59), PAKISTAN)


def _one_per_account(billers: Iterable[Biller]) -> list[Biller]:
    return list({biller.iban: biller for biller in billers}.values())
