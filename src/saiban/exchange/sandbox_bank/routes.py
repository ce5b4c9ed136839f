"""Addresses of the sandbox bank, and what each does."""

import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, field

from saiban.exchange.sandbox_bank import pages
from saiban.exchange.sandbox_bank.bank import Bank
from saiban.exchange.sandbox_bank.billers import Biller, biller_of
from saiban.exchange.sandbox_bank.faults import MEANINGS
from saiban.exchange.sandbox_bank.files import (
    Message,
    notification_message,
    receipt_list,
    statement_message,
)
from saiban.exchange.sandbox_bank.refusal import Refused
from saiban.exchange.sandbox_bank.requests import Request, day_of, fault_of, number_of, order_of

_HTML = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True)
class Response:
    """What goes back."""

    status: int = 200
    kind: str = "application/json"
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)


def respond(bank: Bank, request: Request) -> Response:
    """Answer a request; a refusal becomes an answer too, as a page for people, else as JSON."""
    try:
        action = _ROUTES.get((request.method, request.path))
        if action is None:
            raise Refused(
                f"{request.method} {request.path} is nothing that the bank does.",
                remedy=f"It does: {', '.join(' '.join(route) for route in _ROUTES)}.",
                status=404,
            )
        return action(bank, request)
    except Refused as refusal:
        if request.from_form or request.path == "/bill":
            page = pages.problem_page(str(refusal), refusal.remedy)
            return Response(refusal.status, _HTML, page.encode())
        return _json({"error": str(refusal), "remedy": refusal.remedy}, refusal.status)


def _start(bank: Bank, request: Request) -> Response:
    psid = request.query.get("psid", "")
    page = pages.start_page(bank.billers(), bank.latest(20), request.today, psid)
    return Response(kind=_HTML, body=page.encode())


def _bill(bank: Bank, request: Request) -> Response:
    psid = "".join(request.query.get("psid", "").replace("-", " ").split())
    biller, bill = bank.biller_for(psid), bank.bill(psid)
    # The key of the form: sent twice by an impatient finger, it pays once.
    key = f"form-{psid}-{bank.store.number('SELECT max(id) FROM payments')}"
    page = pages.bill_page(psid, biller, bill, request.today, key)
    return Response(kind=_HTML, body=page.encode())


def _pay(bank: Bank, request: Request) -> Response:
    values = request.values()
    key = request.headers.get("idempotency-key", "") or str(values.get("key", ""))
    answer = bank.pay(order_of(values, request.today), key=key[:100])
    if request.from_form:
        entries = answer["entries"]
        assert isinstance(entries, list)
        return Response(kind=_HTML, body=pages.receipt_page(entries).encode())
    return _json(answer)


def _statements(bank: Bank, request: Request) -> Response:
    message = statement_message(
        bank,
        day_of(request.query, "date") or request.today,
        iban=request.query.get("account", ""),
        fault=fault_of(request.query.get("fault", "")),
        pages=number_of(request.query, "pages", 1),
    )
    return _file(message, "application/xml")


def _notifications(bank: Bank, request: Request) -> Response:
    since = number_of(request.query, "since", 0)
    message = notification_message(bank, since)
    if message is None:
        return Response(204, headers={"X-Next-Since": str(since)})
    return _file(message, "application/xml")


def _receipts(bank: Bank, request: Request) -> Response:
    day = day_of(request.query, "date") or request.today
    message = receipt_list(bank, day, iban=request.query.get("account", ""))
    return _file(message, "text/csv; charset=utf-8")


def _register(bank: Bank, request: Request) -> Response:
    biller = biller_of(request.values())
    bank.register(biller)
    return _json(_public(biller), 201)


def _billers(bank: Bank, request: Request) -> Response:
    return _json([_public(biller) for biller in bank.billers()])


def _retry(bank: Bank, request: Request) -> Response:
    return _json({"told": bank.retry()})


def _faults(bank: Bank, request: Request) -> Response:
    return _json({fault.value: meaning for fault, meaning in MEANINGS.items()})


def _health(bank: Bank, request: Request) -> Response:
    return _json({"billers": len(bank.billers()), "today": str(request.today)})


def _style(bank: Bank, request: Request) -> Response:
    return Response(kind="text/css; charset=utf-8", body=pages.STYLE.encode())


_ROUTES: dict[tuple[str, str], Callable[[Bank, Request], Response]] = {
    ("GET", "/"): _start,
    ("GET", "/bill"): _bill,
    ("POST", "/pay"): _pay,
    ("GET", "/statements"): _statements,
    ("GET", "/notifications"): _notifications,
    ("GET", "/receipts"): _receipts,
    ("GET", "/billers"): _billers,
    ("POST", "/billers"): _register,
    ("POST", "/retry"): _retry,
    ("GET", "/faults"): _faults,
    ("GET", "/health"): _health,
    ("GET", "/style.css"): _style,
}


def _json(content: object, status: int = 200) -> Response:
    return Response(status, body=json.dumps(content, ensure_ascii=False).encode())


def _file(message: Message, kind: str) -> Response:
    headers = {
        "Content-Disposition": f'attachment; filename="{message.name}"',
        "X-Next-Since": str(message.next_since),
    }
    return Response(kind=kind, body=message.body, headers=headers)


def _public(biller: Biller) -> dict[str, object]:
    return {name: value for name, value in asdict(biller).items() if name != "password"}
