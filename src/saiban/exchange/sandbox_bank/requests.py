"""What comes in over HTTP, turned into orders; money as decimal rupees, days as ISO dates."""

import json
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar
from urllib.parse import parse_qsl

from saiban.exchange.bank.money import paisa_of
from saiban.exchange.sandbox_bank.faults import Fault
from saiban.exchange.sandbox_bank.plan import Order
from saiban.exchange.sandbox_bank.refusal import Refused

Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Request:
    """One request; ``today`` is the bank's day where the request names none."""

    method: str
    path: str
    query: dict[str, str]
    today: date
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    @property
    def from_form(self) -> bool:
        """Whether a person sent it from a page."""
        return "application/x-www-form-urlencoded" in self.headers.get("content-type", "")

    def values(self) -> dict[str, object]:
        """The fields of the body, without the blank ones. Raises Refused."""
        try:
            text = self.body.decode()
            found = dict(parse_qsl(text)) if self.from_form else json.loads(text or "{}")
        except ValueError as error:
            raise Refused(
                f"The body is not JSON: {error}.", remedy="Send a JSON object.", status=400
            ) from error
        if not isinstance(found, dict):
            raise Refused("The body is not a JSON object.", remedy="Send {...}.", status=400)
        return {str(name): value for name, value in found.items() if value not in (None, "")}


def order_of(values: dict[str, object], today: date) -> Order:
    """psid, amount, on, fault, payer, due, booked_on. Raises Refused."""
    unknown = values.keys() - {"psid", "amount", "on", "fault", "payer", "due", "booked_on", "key"}
    if unknown:
        raise Refused(
            f"The order has fields that the bank does not know: {', '.join(sorted(unknown))}.",
            remedy="See the reference of the sandbox bank.",
            status=400,
        )
    amount = values.get("amount")
    return Order(
        psid="".join(str(values.get("psid", "")).split()),
        on=day_of(values, "on") or today,
        amount_paisa=None if amount is None else _paisa(str(amount)),
        fault=fault_of(str(values.get("fault", ""))),
        payer=str(values.get("payer", "Fictitious payer"))[:70],
        due=day_of(values, "due"),
        booked_on=day_of(values, "booked_on"),
    )


def fault_of(name: str) -> Fault | None:
    """The fault of that name; None for none. Raises Refused."""
    try:
        return Fault(name) if name else None
    except ValueError as error:
        raise Refused(
            f"The bank knows no fault {name!r}.",
            remedy=f"Faults: {', '.join(Fault)}.",
            status=400,
        ) from error


def day_of(values: dict[str, object] | dict[str, str], name: str) -> date | None:
    """An ISO date. Raises Refused."""
    text = str(values.get(name, ""))
    try:
        return date.fromisoformat(text) if text else None
    except ValueError as error:
        raise Refused(
            f"{name} {text!r} is not a date.", remedy="Write it as 2026-10-15.", status=400
        ) from error


def number_of(values: dict[str, str], name: str, default: int) -> int:
    """A number from 0. Raises Refused."""
    text = values.get(name, "")
    if text and not (text.isascii() and text.isdecimal() and len(text) < 16):
        raise Refused(f"{name} {text!r} is not a number.", remedy="Write digits.", status=400)
    return int(text) if text else default


def _paisa(text: str) -> int:
    try:
        return paisa_of(text.replace(",", ""))
    except ValueError as error:
        raise Refused(f"{error}.", remedy='Write it as "2500.00".', status=400) from error
