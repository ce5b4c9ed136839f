"""The biller's side of a 1LINK-shaped bill payment: messages parsed and formatted, nothing else.

A bank asks ``BillInquiry`` for a PSID and tells ``BillPayment`` when it has taken the money. The
shape follows what is visible in public programs; the contract itself is between the institution and
its bank, so widths and codes stand here in one place.
"""

from saiban.exchange.biller.access import authorised
from saiban.exchange.biller.fields import BillerFormatError
from saiban.exchange.biller.inquiry import (
    format_inquiry,
    format_inquiry_answer,
    parse_inquiry,
    parse_inquiry_answer,
)
from saiban.exchange.biller.messages import (
    Bill,
    BillInquiry,
    BillInquiryAnswer,
    BillPayment,
    BillPaymentAnswer,
    BillStatus,
    ResponseCode,
)
from saiban.exchange.biller.payment import (
    format_payment,
    format_payment_answer,
    parse_payment,
    parse_payment_answer,
    payment_key,
)

__all__ = [
    "Bill",
    "BillInquiry",
    "BillInquiryAnswer",
    "BillPayment",
    "BillPaymentAnswer",
    "BillStatus",
    "BillerFormatError",
    "ResponseCode",
    "authorised",
    "format_inquiry",
    "format_inquiry_answer",
    "format_payment",
    "format_payment_answer",
    "parse_inquiry",
    "parse_inquiry_answer",
    "parse_payment",
    "parse_payment_answer",
    "payment_key",
]
