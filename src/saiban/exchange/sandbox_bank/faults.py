"""What goes wrong between banks and those who wait for money; the sandbox does it on demand."""

from enum import StrEnum


class Fault(StrEnum):
    """A fault that can be ordered with a payment. The value is its name in the interface."""

    DUPLICATE_NOTIFICATION = "duplicate_notification"
    PAID_TWICE = "paid_twice"
    AFTER_DUE_DATE = "after_due_date"
    SHORT_PAYMENT = "short_payment"
    OVER_PAYMENT = "over_payment"
    UNKNOWN_REFERENCE = "unknown_reference"
    GARBLED_REFERENCE = "garbled_reference"
    REVERSAL = "reversal"
    LATE_ENTRY = "late_entry"
    NO_ADVICE = "no_advice"
    STATEMENT_ONLY = "statement_only"
    UNBALANCED = "unbalanced"
    PAGES_OUT_OF_ORDER = "pages_out_of_order"
    CONTROL_SUM = "control_sum"
    NUMBER_OF_ENTRIES = "number_of_entries"
    SAME_MESSAGE_ID = "same_message_id"
    RESENT = "resent"


MEANINGS = {
    Fault.DUPLICATE_NOTIFICATION: "The bank tells of one payment twice, with the same reference.",
    Fault.PAID_TWICE: "The payer pays the same PSID twice: two payments, two references.",
    Fault.AFTER_DUE_DATE: "The payment is booked on the day after the due date.",
    Fault.SHORT_PAYMENT: "A tenth less than the bill is paid.",
    Fault.OVER_PAYMENT: "A tenth more than the bill is paid.",
    Fault.UNKNOWN_REFERENCE: "The money comes with a PSID that was never issued.",
    Fault.GARBLED_REFERENCE: "The money comes with a mistyped PSID in a free text.",
    Fault.REVERSAL: "The payment is taken back by the bank (a debit marked as reversal).",
    Fault.LATE_ENTRY: "The entry is booked in the month before and appears in today's statement.",
    Fault.NO_ADVICE: "The bank never calls BillPayment; only its files tell of the money.",
    Fault.STATEMENT_ONLY: "No call and no notification; only the statement tells of the money.",
    Fault.UNBALANCED: "The entries of the day's statement don't add up to its balances.",
    Fault.PAGES_OUT_OF_ORDER: "The day's statement has three pages, in the order 2, 1, 3.",
    Fault.CONTROL_SUM: "The sum that the day's statement declares is not that of its entries.",
    Fault.NUMBER_OF_ENTRIES: "The day's statement declares one entry more than it has.",
    Fault.SAME_MESSAGE_ID: "The day's statement bears the message id of the day before.",
    Fault.RESENT: "The bank sends the last notification message again before the next.",
}
"""One line each, as the demo's page and the reference show them."""

FILE_FAULTS = frozenset(
    {
        Fault.UNBALANCED,
        Fault.PAGES_OUT_OF_ORDER,
        Fault.CONTROL_SUM,
        Fault.NUMBER_OF_ENTRIES,
        Fault.SAME_MESSAGE_ID,
        Fault.RESENT,
    }
)
"""Faults of the files; ordered with a payment, they spoil the files of that day."""
