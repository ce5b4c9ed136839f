"""BillPayment: a bank has taken the money for a PSID."""

from saiban.exchange.biller import fields
from saiban.exchange.biller.messages import BillPayment, BillPaymentAnswer


def parse_payment(message: object) -> BillPayment:
    """What a bank tells. Raises BillerFormatError; answer that with code 04."""
    found = fields.Fields(message)
    paisa = int(found.digits("transaction_amount", fields.PAID_DIGITS))
    if paisa == 0:
        raise fields.BillerFormatError("transaction_amount", "is zero")
    return BillPayment(
        consumer_number=found.digits("consumer_number", fields.CONSUMER_NUMBER),
        tran_auth_id=found.text("tran_auth_id", fields.AUTH_ID, needed=True),
        amount_paisa=paisa,
        paid_on=found.needed_day("tran_date"),
        paid_at=found.clock("tran_time"),
        bank_mnemonic=found.text("bank_mnemonic", fields.MNEMONIC),
        reserved=found.text("reserved", fields.RESERVED),
    )


def format_payment(payment: BillPayment) -> dict[str, str]:
    """The message as a bank sends it."""
    return {
        "consumer_number": payment.consumer_number,
        "tran_auth_id": payment.tran_auth_id,
        "transaction_amount": fields.unsigned(payment.amount_paisa, fields.PAID_DIGITS),
        "tran_date": fields.day_text(payment.paid_on),
        "tran_time": f"{payment.paid_at:%H%M%S}",
        "bank_mnemonic": payment.bank_mnemonic,
        "reserved": payment.reserved,
    }


def format_payment_answer(answer: BillPaymentAnswer) -> dict[str, str]:
    """The answer as it goes to the bank."""
    return {
        "response_Code": answer.code,
        "Identification_parameter": answer.identification[: fields.IDENTIFICATION],
        "reserved": answer.reserved[: fields.RESERVED],
    }


def parse_payment_answer(message: object) -> BillPaymentAnswer:
    """The answer as a bank understands it. Raises BillerFormatError."""
    found = fields.Fields(message)
    return BillPaymentAnswer(
        code=found.code(),
        identification=found.text("Identification_parameter", fields.IDENTIFICATION),
        reserved=found.text("reserved", fields.RESERVED),
    )


def payment_key(payment: BillPayment) -> str:
    """When two BillPayments are the same money: same bank, authorisation, PSID, amount and day.

    A bank repeats the message when it did not see our answer. The authorisation number alone is
    not enough: many banks count it with six digits and start again.
    """
    return (
        f"{payment.bank_mnemonic}|{payment.tran_auth_id}|{payment.consumer_number}|"
        f"{payment.amount_paisa}|{payment.paid_on}"
    )
