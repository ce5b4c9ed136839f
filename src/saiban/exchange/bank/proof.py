"""The proof of a statement: it adds up, or nothing of it is posted."""

from collections.abc import Iterable
from dataclasses import dataclass

from saiban.exchange.bank.messages import BankEntry, Notification, Statement, Totals
from saiban.exchange.bank.money import rupees


class UnprovenStatement(Exception):
    """A statement or notification contradicts itself; ``difference_paisa`` says by how much.

    ``code`` is that of the problem (B09 balances, B10 totals), see the reference of bank files.
    """

    def __init__(self, message: str, *, code: str, difference_paisa: int = 0) -> None:
        super().__init__(message)
        self.code = code
        self.difference_paisa = difference_paisa


@dataclass(frozen=True, slots=True)
class _Figure:
    name: str
    declared: int | None
    counted: int | None
    money: bool

    def text(self, value: int) -> str:
        return rupees(value) if self.money else f"{value}"


def prove(part: Statement | Notification, *, previous_closing_paisa: int | None = None) -> None:
    """Opening + credits - debits = closing, and the totals declared are those counted.

    ``previous_closing_paisa``: closing balance of the statement before, where it is known; the
    opening balance must be the same. A notification has no balances: only its totals are proved.
    Raises UnprovenStatement. Call it before anything of the statement is posted.
    """
    _prove_totals(part)
    if isinstance(part, Notification):
        return
    name = _name(part)
    if part.opening_paisa is None or part.closing_paisa is None:
        missing = "opening" if part.opening_paisa is None else "closing"
        raise UnprovenStatement(
            f"{name} has no {missing} balance, so it cannot be proved. Ask the bank for a "
            "statement with both booked balances (OPBD and CLBD).",
            code="B09",
        )
    if previous_closing_paisa is not None and previous_closing_paisa != part.opening_paisa:
        difference = part.opening_paisa - previous_closing_paisa
        raise UnprovenStatement(
            f"{name} opens with {rupees(part.opening_paisa)}, but the one before closed with "
            f"{rupees(previous_closing_paisa)}: difference {rupees(difference)}. A statement "
            "between them is missing; import it first.",
            code="B09",
            difference_paisa=difference,
        )
    _prove_balance(part, part.opening_paisa, part.closing_paisa, name)


def count(entries: Iterable[BankEntry]) -> Totals:
    """The totals of entries."""
    numbers = {"credit": 0, "debit": 0}
    sums = {"credit": 0, "debit": 0}
    for entry in entries:
        numbers[entry.direction] += 1
        sums[entry.direction] += entry.amount_paisa
    return Totals(
        numbers["credit"] + numbers["debit"],
        sums["credit"] + sums["debit"],
        numbers["credit"],
        sums["credit"],
        numbers["debit"],
        sums["debit"],
    )


def _prove_balance(statement: Statement, opening: int, closing: int, name: str) -> None:
    totals = count(statement.entries)
    credit, debit = totals.credit_paisa or 0, totals.debit_paisa or 0
    difference = closing - (opening + credit - debit)
    if difference:
        raise UnprovenStatement(
            f"{name} does not add up: opening {rupees(opening)} + credits {rupees(credit)} - "
            f"debits {rupees(debit)} = {rupees(opening + credit - debit)}, but it closes with "
            f"{rupees(closing)}: difference {rupees(difference)}. Nothing of it is posted. "
            "Ask the bank for a corrected statement.",
            code="B09",
            difference_paisa=difference,
        )


def _prove_totals(part: Statement | Notification) -> None:
    counted = part.counted or count(part.entries)
    for figure in _figures(part.declared, counted):
        if figure.declared is None or figure.counted is None:
            continue  # not declared, or an entry that cannot be read keeps it from being counted
        if figure.declared != figure.counted:
            raise UnprovenStatement(
                f"{_name(part)} declares {figure.name} {figure.text(figure.declared)}, but its "
                f"entries give {figure.text(figure.counted)}. Nothing of it is posted. "
                "Ask the bank for the complete file.",
                code="B10",
                difference_paisa=figure.declared - figure.counted if figure.money else 0,
            )


def _figures(declared: Totals, counted: Totals) -> tuple[_Figure, ...]:
    return (
        _Figure("the number of entries", declared.entries, counted.entries, False),
        _Figure("the sum of entries", declared.sum_paisa, counted.sum_paisa, True),
        _Figure("the number of credits", declared.credit_entries, counted.credit_entries, False),
        _Figure("the sum of credits", declared.credit_paisa, counted.credit_paisa, True),
        _Figure("the number of debits", declared.debit_entries, counted.debit_entries, False),
        _Figure("the sum of debits", declared.debit_paisa, counted.debit_paisa, True),
    )


def _name(part: Statement | Notification) -> str:
    if isinstance(part, Notification):
        return f"Notification {part.notification_id} of account {part.account_iban or 'unknown'}"
    page = "" if part.page == 1 and part.last_page else f", page {part.page}"
    return f"Statement {part.statement_id}{page} of account {part.account_iban}"
