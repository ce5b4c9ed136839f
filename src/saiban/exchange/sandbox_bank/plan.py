"""What the bank books for one order, by the fault ordered. Pure: no clock, no chance, no store."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from saiban.exchange.bank import psid as psids
from saiban.exchange.bank.money import rupees
from saiban.exchange.biller import Bill
from saiban.exchange.sandbox_bank.faults import Fault
from saiban.exchange.sandbox_bank.refusal import Refused


@dataclass(frozen=True, slots=True)
class Order:
    """Somebody pays ``psid`` on a day. Without an amount, what the bill says."""

    psid: str
    on: date
    amount_paisa: int | None = None
    fault: Fault | None = None
    payer: str = "Fictitious payer"
    due: date | None = None
    booked_on: date | None = None


@dataclass(frozen=True, slots=True)
class Posting:
    """One entry to be booked; ``advised`` calls of BillPayment, ``reported`` in notifications."""

    paisa: int
    psid: str
    text: str
    statement_day: date
    booking_day: date
    reversal: bool = False
    same_payment: bool = False
    advised: int = 1
    reported: int = 1


def plan(order: Order, bill: Bill | None, *, prefix: str, number: int) -> list[Posting]:
    """The postings of an order. ``number`` of the next payment makes unknown PSIDs differ.

    Raises Refused where the bill and the order don't say what is to be paid.
    """
    order = replace(order, on=_day(order, bill))
    base = Posting(
        paisa=_amount(order, bill),
        psid=order.psid,
        text=f"PSID {psids.grouped(order.psid)}",
        statement_day=order.on,
        booking_day=order.on,
    )
    change = _CHANGES.get(order.fault) if order.fault else None
    return change(base, order, prefix, number) if change else [base]


def _day(order: Order, bill: Bill | None) -> date:
    if order.fault is not Fault.AFTER_DUE_DATE:
        return order.on
    due = order.due or (bill.due_date if bill else None)
    if due is None:
        raise Refused(
            "The bank does not know the due date of this bill.",
            remedy="Give 'due', or connect the biller so that the bank can ask.",
        )
    return max(order.on, due + timedelta(days=1))


def _amount(order: Order, bill: Bill | None) -> int:
    payable = bill.payable_paisa(order.on) if bill else order.amount_paisa
    if payable is None:
        raise Refused(
            "The amount is missing, and the bank cannot ask the biller.",
            remedy="Give 'amount' in rupees, for example \"2500.00\".",
        )
    if order.fault in (Fault.SHORT_PAYMENT, Fault.OVER_PAYMENT):
        tenth = max(1, payable // 10)
        other = payable - tenth if order.fault is Fault.SHORT_PAYMENT else payable + tenth
        payable = order.amount_paisa if bill and order.amount_paisa else other
    elif order.amount_paisa not in (None, payable):
        given = rupees(order.amount_paisa or 0)
        raise Refused(
            f"The bill is over {rupees(payable)}, the order over {given}.",
            remedy="Leave the amount out, or order the fault short_payment or over_payment.",
        )
    if payable <= 0:
        raise Refused("There is nothing to pay on this bill.", remedy="Pay another bill.")
    return payable


def _duplicate(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    return [replace(base, advised=2, reported=2)]


def _twice(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    return [base, base]


def _unknown(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    last = 10 ** (psids.LENGTH - 2 - len(prefix)) - 1
    stray = psids.make(prefix, last - number)
    return [replace(base, psid=stray, text=f"PSID {psids.grouped(stray)}", advised=0)]


def _garbled(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    wrong = base.psid[:-1] + str((int(base.psid[-1]) + 1) % 10)
    return [replace(base, psid="", text=f"contribution challan {wrong}", advised=0)]


def _reversal(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    back = replace(base, reversal=True, same_payment=True, advised=0, text=f"REVERSAL {base.text}")
    return [base, back]


def _late(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    month_before = order.on.replace(day=1) - timedelta(days=1)
    return [replace(base, booking_day=order.booked_on or month_before, advised=0)]


def _no_advice(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    return [replace(base, advised=0)]


def _statement_only(base: Posting, order: Order, prefix: str, number: int) -> list[Posting]:
    return [replace(base, advised=0, reported=0)]


_CHANGES: dict[Fault, Callable[[Posting, Order, str, int], list[Posting]]] = {
    Fault.DUPLICATE_NOTIFICATION: _duplicate,
    Fault.PAID_TWICE: _twice,
    Fault.UNKNOWN_REFERENCE: _unknown,
    Fault.GARBLED_REFERENCE: _garbled,
    Fault.REVERSAL: _reversal,
    Fault.LATE_ENTRY: _late,
    Fault.NO_ADVICE: _no_advice,
    Fault.STATEMENT_ONLY: _statement_only,
}
