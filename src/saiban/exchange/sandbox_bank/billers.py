"""Those whose bills the bank takes payments for, and the calls to them."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from saiban.exchange.bank.iban import check_iban, make_iban
from saiban.exchange.bank.money import paisa_of
from saiban.exchange.biller import (
    BillerFormatError,
    BillInquiry,
    BillInquiryAnswer,
    BillPayment,
    BillPaymentAnswer,
    format_inquiry,
    format_payment,
    parse_inquiry_answer,
    parse_payment_answer,
)
from saiban.exchange.http import Unreachable, send
from saiban.exchange.sandbox_bank.refusal import Refused

MNEMONIC = "ZZZZ"
Answer = TypeVar("Answer", BillInquiryAnswer, BillPaymentAnswer)


@dataclass(frozen=True, slots=True)
class Biller:
    """An institution: the prefix of its PSIDs, its account, and where the bank may ask."""

    prefix: str
    name: str
    iban: str
    url: str = ""
    username: str = ""
    password: str = ""
    opening_paisa: int = 0


def biller_of(values: dict[str, object], *, default_url: str = "") -> Biller:
    """A biller from JSON: prefix, name, iban, url, username, password, opening. Raises Refused."""
    text = {name: str(value) for name, value in values.items() if value is not None}
    prefix = text.get("prefix", "")
    iban = text.get("iban") or make_iban(prefix)
    if not (prefix.isascii() and prefix.isdecimal() and 3 <= len(prefix) <= 6):
        raise Refused(f"The prefix {prefix!r} is not 3 to 6 digits.", remedy="Give 'prefix'.")
    if not check_iban(iban) or iban[4:8] != MNEMONIC:
        raise Refused(
            f"{iban} is not an account of the sandbox.",
            remedy=f"Use bank code {MNEMONIC} with right check digits, or leave 'iban' out.",
        )
    return Biller(
        prefix=prefix,
        name=text.get("name") or f"Biller {prefix}",
        iban=iban,
        url=text.get("url", default_url).rstrip("/"),
        username=text.get("username", ""),
        password=text.get("password", ""),
        opening_paisa=paisa_of(text.get("opening", "0")),
    )


def inquire(biller: Biller, psid: str, *, timeout: float) -> BillInquiryAnswer:
    """Ask the biller for a bill. Raises Unreachable (also for an answer that makes no sense)."""
    message = format_inquiry(BillInquiry(psid, MNEMONIC))
    return _understood(parse_inquiry_answer, _call(biller, "BillInquiry", message, timeout))


def advise(biller: Biller, payment: BillPayment, *, timeout: float) -> BillPaymentAnswer:
    """Tell the biller of a payment. Raises Unreachable (also for an answer that makes no sense)."""
    message = format_payment(payment)
    return _understood(parse_payment_answer, _call(biller, "BillPayment", message, timeout))


def _call(biller: Biller, name: str, message: dict[str, str], timeout: float) -> object:
    url = f"{biller.url}/{name}"
    headers = {
        "Content-Type": "application/json",
        "username": biller.username,
        "password": biller.password,
    }
    reply = send("POST", url, body=json.dumps(message).encode(), headers=headers, timeout=timeout)
    if reply.status >= 500 or not reply.body:
        raise Unreachable(f"{url} answered {reply.status}")
    try:
        return json.loads(reply.body)
    except ValueError as error:
        raise Unreachable(f"{url} answered {reply.status} with no JSON") from error


def _understood(parse: Callable[[object], Answer], message: object) -> Answer:
    try:
        return parse(message)
    except BillerFormatError as error:
        raise Unreachable(f"the biller's answer makes no sense: {error}") from error
