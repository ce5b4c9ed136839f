"""What banks tell: entries, statements (camt.053), notifications (camt.054), files.

Money is integer paisa, days are dates. Nothing here is changed after it is read.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Direction = Literal["credit", "debit"]
Kind = Literal["camt.053", "camt.054", "csv"]


@dataclass(frozen=True, slots=True)
class BankEntry:
    """One movement on an account of the institution, as the bank booked it.

    ``direction`` is the bank's own: a credit is money received. A reversal of a receipt is a debit
    with ``reversal`` set and the ``transaction_id`` of the receipt that it takes back.
    ``batch_ref`` is the reference of the batch that a payment was booked in: where a
    statement shows the batch as one entry of that reference, it is the same money.
    ``occurrence`` tells apart rows that are alike and carry no reference (1, 2, ...).
    """

    account_iban: str
    amount_paisa: int
    direction: Direction
    booking_date: date
    value_date: date
    entry_ref: str = ""
    acct_svcr_ref: str = ""
    reversal: bool = False
    psid: str | None = None
    transaction_id: str = ""
    batch_ref: str = ""
    remittance_text: str = ""
    payer: str = ""
    page: int = 1
    number: int = 0
    line: int = 0
    occurrence: int = 1

    @property
    def signed_paisa(self) -> int:
        """What the entry adds to the balance."""
        return self.amount_paisa if self.direction == "credit" else -self.amount_paisa

    @property
    def where(self) -> str:
        """Place in the file, for messages."""
        page = f"page {self.page}, " if self.page > 1 else ""
        return f"{page}entry {self.number}, line {self.line}"


@dataclass(frozen=True, slots=True)
class Totals:
    """Numbers and sums of entries; None is "not declared"."""

    entries: int | None = None
    sum_paisa: int | None = None
    credit_entries: int | None = None
    credit_paisa: int | None = None
    debit_entries: int | None = None
    debit_paisa: int | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement of account (or one page of it): balances and all entries between them.

    ``declared`` are the totals that the bank wrote into the file, ``counted`` those of the entries
    as they stand there (a batch is one entry there, several :class:`BankEntry` here).
    """

    statement_id: str
    account_iban: str
    opening_paisa: int | None
    closing_paisa: int | None
    entries: tuple[BankEntry, ...]
    page: int = 1
    last_page: bool = True
    message_id: str = ""
    created: datetime | None = None
    period_from: date | None = None
    period_to: date | None = None
    declared: Totals = Totals()
    counted: Totals | None = None


@dataclass(frozen=True, slots=True)
class Notification:
    """A debit and credit notification: entries without balances, usually within minutes."""

    notification_id: str
    account_iban: str
    entries: tuple[BankEntry, ...]
    page: int = 1
    last_page: bool = True
    message_id: str = ""
    created: datetime | None = None
    declared: Totals = Totals()
    counted: Totals | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something in a file that a person should know. A blocking one keeps its subject from posting.

    ``subject`` is the id of the statement or notification; empty where the whole file is meant.
    """

    code: str
    message: str
    where: str = ""
    remedy: str = ""
    blocking: bool = False
    subject: str = ""


@dataclass(frozen=True, slots=True)
class BankFile:
    """All that one file says. ``digest`` is the SHA-256 of its bytes, to know a file sent again."""

    kind: Kind | None
    filename: str
    digest: str
    message_id: str = ""
    created: datetime | None = None
    statements: tuple[Statement, ...] = ()
    notifications: tuple[Notification, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def entries(self) -> tuple[BankEntry, ...]:
        """Every entry of the file, in order."""
        parts: tuple[Statement | Notification, ...] = (*self.statements, *self.notifications)
        return tuple(entry for part in parts for entry in part.entries)

    @property
    def blocking(self) -> tuple[Problem, ...]:
        """The problems that keep something of this file from being posted."""
        return tuple(problem for problem in self.problems if problem.blocking)
