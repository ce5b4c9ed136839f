"""Receipt lists that banks send as text: PSID, amount, date, reference, in whatever order."""

import csv
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from saiban.exchange.bank.csv_columns import Columns, find_columns
from saiban.exchange.bank.dates import written_day
from saiban.exchange.bank.identity import number_occurrences
from saiban.exchange.bank.messages import BankEntry, Notification, Problem, Totals
from saiban.exchange.bank.money import paisa_of
from saiban.exchange.bank.problems import FileRefused
from saiban.exchange.bank.psid import check, find_in

_CURRENCY = re.compile(r"(?i)^(rs\.?|pkr|₨)\s*|\s*(pkr|/-|/=)$")
_TOTAL = re.compile(r"(?i)^\s*(grand\s+)?(total|sum|کل|میزان)\b")
_SCIENTIFIC = re.compile(r"\d(\.\d+)?[eE]\+?\d+")
_DEBIT_WORDS = frozenset({"d", "dr", "debit", "dbit", "reversal", "return", "r"})
_CREDIT_WORDS = frozenset({"", "c", "cr", "credit", "crdt", "receipt", "payment"})
_DIGITS = str.maketrans("۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩", "01234567890123456789")


@dataclass(slots=True)
class _List:
    entries: list[BankEntry] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    total_paisa: int | None = None
    refused: int = 0

    def declared(self) -> Totals:
        """The total row, which some banks make of all amounts and others of receipts less returns.

        Where rows could not be read nothing can be compared.
        """
        if self.refused or self.total_paisa is None:
            return Totals()
        gross = sum(entry.amount_paisa for entry in self.entries)
        net = sum(entry.signed_paisa for entry in self.entries)
        return Totals(sum_paisa=gross if self.total_paisa == net else self.total_paisa)


def read_receipt_list(
    data: bytes, filename: str, *, account_iban: str = ""
) -> tuple[Notification, list[Problem]]:
    """The receipts of a list, as a notification without balances.

    A row that cannot be read is a problem with its line; the other rows stay. A total row at the
    foot is compared. ``account_iban``: account that the list belongs to, where no column says so.
    Raises FileRefused: B01 for what is no text, B15 where no row names a PSID or reference, an
    amount and a date.
    """
    text = _text_of(data)
    if "\0" in text:
        raise FileRefused(
            f"{filename} is neither XML nor a text list.",
            code="B01",
            remedy="Ask the bank for camt.053, camt.054 or a CSV list.",
        )
    rows = _rows(text)
    columns: Columns | None = None
    result = _List()
    for line, row in rows:
        if columns is None:
            columns = find_columns(row)
        elif any(cell.strip() for cell in row):
            _take(row, line, columns, account_iban, result)
    if columns is None:
        raise FileRefused(
            "No line of the list names the columns amount, date, and PSID or reference.",
            code="B15",
            remedy="Add a heading line such as: PSID, Amount, Date, Reference.",
        )
    notification = Notification(
        notification_id=filename,
        account_iban=account_iban,
        entries=tuple(number_occurrences(result.entries)),
        declared=result.declared(),
    )
    return notification, result.problems


def _take(row: list[str], line: int, columns: Columns, iban: str, result: _List) -> None:
    if _TOTAL.match(next((cell for cell in row if cell.strip()), "")):
        _take_total(columns.cell(row, "amount"), line, result)
        return
    number = len(result.entries) + result.refused + 1
    try:
        result.entries.append(_entry(row, line, number, columns, iban, result.problems))
    except _RowRefused as error:
        result.refused += 1
        result.problems.append(
            Problem(
                code=error.code,
                message=str(error),
                where=f"row {number}, line {line}",
                remedy="Correct the row in the list of the bank and import it again; rows that "
                "were posted are not posted twice.",
            )
        )


def _take_total(text: str, line: int, result: _List) -> None:
    try:
        paisa, minus = _paisa(text)
        result.total_paisa = -paisa if minus else paisa
    except ValueError:
        message = f"The total {text!r} is not an amount, so the list is not compared with it."
        result.problems.append(Problem(code="B03", message=message, where=f"line {line}"))


class _RowRefused(Exception):
    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def _entry(
    row: list[str],
    line: int,
    number: int,
    columns: Columns,
    iban: str,
    problems: list[Problem],
) -> BankEntry:
    amount, minus = _paisa_or_refuse(columns.cell(row, "amount"))
    try:
        day = written_day(columns.cell(row, "date").translate(_DIGITS))
    except ValueError as error:
        text = columns.cell(row, "date")
        message = f"The date {text!r} is not a day (read are 2026-10-15, 15/10/2026, 15-Oct-2026)."
        raise _RowRefused("B04", message) from error
    written = columns.cell(row, "psid").translate(_DIGITS)
    if _SCIENTIFIC.fullmatch(written):
        problems.append(_scientific(written, number, line))
    remittance = " ".join(filter(None, (written, columns.cell(row, "remittance"))))
    back = minus or _is_debit(columns.cell(row, "direction"))
    return BankEntry(
        account_iban=columns.cell(row, "account").replace(" ", "").upper() or iban,
        amount_paisa=amount,
        direction="debit" if back else "credit",
        reversal=back,
        booking_date=day,
        value_date=day,
        acct_svcr_ref=columns.cell(row, "reference"),
        transaction_id=columns.cell(row, "transaction"),
        psid=_psid(written, remittance),
        remittance_text=remittance,
        payer=columns.cell(row, "payer"),
        number=number,
        line=line,
    )


def _psid(written: str, remittance: str) -> str | None:
    if check(written):
        return written
    found = find_in(remittance)
    return found[0] if len(found) == 1 else None


def _is_debit(text: str) -> bool:
    word = text.strip().lower().rstrip(".")
    if word in _DEBIT_WORDS:
        return True
    if word in _CREDIT_WORDS:
        return False
    raise _RowRefused("B05", f"{text!r} says neither credit (Cr) nor debit (Dr).")


def _paisa_or_refuse(text: str) -> tuple[int, bool]:
    try:
        return _paisa(text)
    except ValueError as error:
        raise _RowRefused("B03", f"The amount {text!r} is not rupees and paisa.") from error


def _paisa(text: str) -> tuple[int, bool]:
    """Paisa without sign, and whether there was a minus or brackets."""
    number = _CURRENCY.sub("", _CURRENCY.sub("", text.translate(_DIGITS).strip()))
    minus = number.startswith("-") or (number.startswith("(") and number.endswith(")"))
    return paisa_of(number.strip("-()").replace(",", "").replace(" ", "")), minus


def _scientific(written: str, number: int, line: int) -> Problem:
    return Problem(
        code="B16",
        message=f"The PSID is written as {written}: a spreadsheet has cut off its digits.",
        where=f"row {number}, line {line}",
        remedy="Ask the bank for the list with the PSID column as text.",
    )


def _rows(text: str) -> Iterator[tuple[int, list[str]]]:
    sample = text[:4096]
    delimiter = max(",;\t|", key=sample.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        for row in reader:
            yield reader.line_num, row
    except csv.Error as error:
        raise FileRefused(
            f"The list cannot be read beyond line {reader.line_num}: {error}.",
            code="B15",
            remedy="Save the list again as CSV (comma separated, UTF-8).",
        ) from error


def _text_of(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1256", errors="replace")
