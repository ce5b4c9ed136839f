"""The problems that a bank file can have. The code is for people: look it up in the reference."""

from collections.abc import Iterable, Mapping

from saiban.exchange.bank.iban import check_iban
from saiban.exchange.bank.identity import idempotency_key, reference_of
from saiban.exchange.bank.messages import BankFile, Notification, Problem, Statement
from saiban.exchange.bank.money import rupees
from saiban.exchange.bank.proof import UnprovenStatement, prove
from saiban.exchange.bank.psid import near_misses

MEANINGS = {
    "B01": "The file is of no kind that is read here.",
    "B02": "The XML is refused: not well formed, a document type, or too big.",
    "B03": "The amount of an entry cannot be read.",
    "B04": "The booking date of an entry cannot be read.",
    "B05": "An entry says neither credit nor debit.",
    "B06": "The currency is not PKR.",
    "B07": "An entry is announced but not booked.",
    "B08": "The payments of a batch don't add up to its amount or number.",
    "B09": "The balances of a statement don't add up.",
    "B10": "The totals declared are not those of the entries.",
    "B11": "Pages are missing, out of order or contradict each other.",
    "B12": "One receipt stands in the file twice.",
    "B13": "An entry is booked before the period of its statement.",
    "B14": "Rows are alike and carry no reference.",
    "B15": "A column of a receipt list is missing.",
    "B16": "A number looks like a PSID but its check digits are wrong.",
    "B17": "A message identification was seen before.",
    "B18": "The check digits of the account's IBAN are wrong.",
}


class FileRefused(Exception):
    """The file as a whole is not read. ``code`` is B01, B02 or B15."""

    def __init__(self, message: str, *, code: str, remedy: str) -> None:
        super().__init__(message)
        self.code = code
        self.remedy = remedy

    def problem(self) -> Problem:
        """As a blocking problem of the file."""
        return Problem(code=self.code, message=str(self), remedy=self.remedy, blocking=True)


def examine(parts: Iterable[Statement | Notification]) -> list[Problem]:
    """What is to be said about statements or notifications that were read."""
    problems: list[Problem] = []
    seen: dict[str, str] = {}
    for part in parts:
        subject = _id(part)
        try:
            prove(part)
        except UnprovenStatement as error:
            problems.append(
                Problem(code=error.code, message=str(error), blocking=True, subject=subject)
            )
        if part.account_iban and not check_iban(part.account_iban):
            message = f"The check digits of account {part.account_iban} are wrong."
            problems.append(Problem(code="B18", message=message, blocking=True, subject=subject))
        problems.extend(_entries(part, subject, seen))
    return problems


def resent(file: BankFile, seen: Mapping[str, str]) -> Problem | None:
    """Whether the message came before; ``seen`` gives the digests of files by message id.

    The same bytes again is a notice (nothing new to post). The same id over other content blocks:
    one of the two is wrong, and only the bank knows which.
    """
    known = seen.get(file.message_id)
    if not file.message_id or known is None:
        return None
    if known == file.digest:
        message = f"Message {file.message_id} was read before, with the same content."
        return Problem(code="B17", message=message)
    return Problem(
        code="B17",
        message=f"Message {file.message_id} was read before, with other content.",
        remedy="Ask the bank which one holds; nothing of this file is posted.",
        blocking=True,
    )


def _entries(
    part: Statement | Notification, subject: str, seen: dict[str, str]
) -> Iterable[Problem]:
    start = part.period_from if isinstance(part, Statement) else None
    for entry in part.entries:
        key = idempotency_key(entry)
        if key in seen:
            message = (
                f"Receipt {reference_of(entry)} of {rupees(entry.amount_paisa)} stands in the file "
                f"twice, first at {seen[key]}; it is posted once."
            )
            yield Problem(code="B12", message=message, where=entry.where, subject=subject)
        seen[key] = entry.where
        if entry.occurrence > 1:
            message = (
                "A row equal to one before and without a reference; it counts as a further "
                "payment. Compare with the bank's own list."
            )
            yield Problem(code="B14", message=message, where=entry.where, subject=subject)
        if start is not None and entry.booking_date < start:
            message = (
                f"Booked on {entry.booking_date}, before this statement's period from {start}: it "
                "belongs to a period that may be closed."
            )
            yield Problem(code="B13", message=message, where=entry.where, subject=subject)
        if entry.psid is None and entry.direction == "credit":
            yield from _mistyped(entry.remittance_text, entry.where, subject)


def _mistyped(text: str, where: str, subject: str) -> Iterable[Problem]:
    for number in near_misses(text):
        yield Problem(
            code="B16",
            message=f"{number} has the length of a PSID, but its check digits are wrong.",
            where=where,
            remedy="Find the challan by payer and amount in the queue of unmatched receipts.",
            subject=subject,
        )


def _id(part: Statement | Notification) -> str:
    return part.statement_id if isinstance(part, Statement) else part.notification_id
