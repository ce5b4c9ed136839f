"""What a bank and a biller tell each other about one bill."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum


class BillStatus(StrEnum):
    """Whether a bill can be paid."""

    UNPAID = "U"
    PAID = "P"
    BLOCKED = "B"


class ResponseCode(StrEnum):
    """The codes seen in public programs; anything further is under contract with the bank."""

    OK = "00"
    NOT_FOUND = "01"
    FAILED = "03"
    """We could not do it now; the bank may send the same message again."""
    REFUSED = "04"
    """The message is not usable as it is: a field, an amount, the credentials."""


@dataclass(frozen=True, slots=True)
class BillInquiry:
    """A bank asks what a PSID is for."""

    consumer_number: str
    bank_mnemonic: str = ""
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class Bill:
    """A bill as a bank shows it to the payer. Amounts in paisa; ``billing_month`` its first day."""

    consumer_detail: str
    status: BillStatus
    due_date: date
    within_due_paisa: int
    after_due_paisa: int
    billing_month: date
    date_paid: date | None = None
    amount_paid_paisa: int | None = None
    tran_auth_id: str = ""

    def payable_paisa(self, on: date) -> int:
        """What is to be paid on that day."""
        return self.within_due_paisa if on <= self.due_date else self.after_due_paisa


@dataclass(frozen=True, slots=True)
class BillInquiryAnswer:
    """The biller's answer; a bill only with code 00."""

    code: ResponseCode
    bill: Bill | None = None
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class BillPayment:
    """A bank tells that it has taken the money."""

    consumer_number: str
    tran_auth_id: str
    amount_paisa: int
    paid_on: date
    paid_at: time = time(0)
    bank_mnemonic: str = ""
    reserved: str = ""


@dataclass(frozen=True, slots=True)
class BillPaymentAnswer:
    """The biller's answer; ``identification`` is the biller's own number of the receipt."""

    code: ResponseCode
    identification: str = ""
    reserved: str = ""
