"""BillInquiry: what is this PSID for, and what is to be paid."""

from saiban.exchange.biller import fields
from saiban.exchange.biller.messages import (
    Bill,
    BillInquiry,
    BillInquiryAnswer,
    BillStatus,
    ResponseCode,
)


def parse_inquiry(message: object) -> BillInquiry:
    """The question of a bank. Raises BillerFormatError; answer that with code 04."""
    found = fields.Fields(message)
    return BillInquiry(
        consumer_number=found.digits("consumer_number", fields.CONSUMER_NUMBER),
        bank_mnemonic=found.text("bank_mnemonic", fields.MNEMONIC),
        reserved=found.text("reserved", fields.RESERVED),
    )


def format_inquiry(inquiry: BillInquiry) -> dict[str, str]:
    """The question as a bank sends it."""
    return {
        "consumer_number": inquiry.consumer_number,
        "bank_mnemonic": inquiry.bank_mnemonic,
        "reserved": inquiry.reserved,
    }


def format_inquiry_answer(answer: BillInquiryAnswer) -> dict[str, str]:
    """The answer as it goes to the bank. Without a bill its fields are blank."""
    bill = answer.bill
    paid = bill.amount_paid_paisa if bill else None
    return {
        "response_Code": answer.code,
        "consumer_Detail": fields.plain_name(bill.consumer_detail) if bill else "",
        "bill_status": bill.status if bill else "",
        "due_date": fields.day_text(bill.due_date) if bill else "",
        "amount_within_dueDate": fields.signed(bill.within_due_paisa) if bill else "",
        "amount_after_dueDate": fields.signed(bill.after_due_paisa) if bill else "",
        "billing_month": f"{bill.billing_month:%y%m}" if bill else "",
        "date_paid": fields.day_text(bill.date_paid) if bill else "",
        "amount_paid": "" if paid is None else fields.unsigned(paid, fields.PAID_DIGITS),
        "tran_auth_Id": bill.tran_auth_id if bill else "",
        "reserved": answer.reserved[: fields.RESERVED],
    }


def parse_inquiry_answer(message: object) -> BillInquiryAnswer:
    """The answer as a bank understands it. Raises BillerFormatError."""
    found = fields.Fields(message)
    code = found.code()
    reserved = found.text("reserved", fields.RESERVED)
    if code is not ResponseCode.OK:
        return BillInquiryAnswer(code, reserved=reserved)
    paid = found.text("amount_paid", fields.PAID_DIGITS)
    status = found.text("bill_status", 1, needed=True)
    if status not in list(BillStatus):
        raise fields.BillerFormatError("bill_status", f"{status!r} is not U, P or B")
    bill = Bill(
        consumer_detail=found.text("consumer_Detail", fields.DETAIL),
        status=BillStatus(status),
        due_date=found.needed_day("due_date"),
        within_due_paisa=found.signed_paisa("amount_within_dueDate"),
        after_due_paisa=found.signed_paisa("amount_after_dueDate"),
        billing_month=found.month("billing_month"),
        date_paid=found.day("date_paid"),
        amount_paid_paisa=int(found.digits("amount_paid", fields.PAID_DIGITS)) if paid else None,
        tran_auth_id=found.text("tran_auth_Id", fields.AUTH_ID),
    )
    return BillInquiryAnswer(code, bill, reserved)
