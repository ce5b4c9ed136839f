"""A real bank process and a real biller server for the tests; both end with the test."""

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from saiban.exchange import biller
from saiban.exchange.bank import psid
from saiban.exchange.bank.client import BankClient
from saiban.exchange.sandbox_bank import RunningBank, start
from tests.exchange.samples import DAY

USER, PASSWORD = "sandbox", "fictitious"
PSID = psid.make("90011", 1)
BILL = biller.Bill(
    consumer_detail="FICTITIOUS MILLS",
    status=biller.BillStatus.UNPAID,
    due_date=date(2026, 11, 15),
    within_due_paisa=250_000,
    after_due_paisa=262_500,
    billing_month=date(2026, 10, 1),
)


@dataclass
class Biller:
    """An institution's side: bills by PSID, and every payment that it was told of."""

    url: str = ""
    bills: dict[str, biller.Bill] = field(default_factory=lambda: {PSID: BILL})
    told: list[biller.BillPayment] = field(default_factory=list)
    failures: int = 0

    def inquiry(self, message: object) -> dict[str, str]:
        bill = self.bills.get(biller.parse_inquiry(message).consumer_number)
        code = biller.ResponseCode.OK if bill else biller.ResponseCode.NOT_FOUND
        return biller.format_inquiry_answer(biller.BillInquiryAnswer(code, bill))

    def payment(self, message: object) -> dict[str, str]:
        payment = biller.parse_payment(message)
        if self.failures:
            self.failures -= 1
            answer = biller.BillPaymentAnswer(biller.ResponseCode.FAILED)
        else:
            self.told.append(payment)
            bill = self.bills[payment.consumer_number]
            self.bills[payment.consumer_number] = replace(bill, status=biller.BillStatus.PAID)
            answer = biller.BillPaymentAnswer(biller.ResponseCode.OK, f"R{len(self.told)}")
        return biller.format_payment_answer(answer)


@pytest.fixture
def institution() -> Iterator[Biller]:
    """A biller that answers over HTTP and checks the bank's credentials."""
    found = Biller()

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            if not biller.authorised(dict(self.headers), username=USER, password=PASSWORD):
                answer = biller.format_payment_answer(
                    biller.BillPaymentAnswer(biller.ResponseCode.REFUSED)
                )
            elif self.path.endswith("/BillInquiry"):
                answer = found.inquiry(message)
            else:
                answer = found.payment(message)
            body = json.dumps(answer).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        found.url = f"http://127.0.0.1:{server.server_address[1]}/api/biller"
        yield found
        server.shutdown()
        thread.join()


@pytest.fixture
def start_bank(tmp_path: Path) -> Iterator[Callable[..., RunningBank]]:
    """Start a bank; whatever was started is ended by its process id."""
    running: list[RunningBank] = []

    def begin(*options: str, billers: list[dict[str, str]] | None = None) -> RunningBank:
        listed = tmp_path / "billers.json"
        default = [{"prefix": "90011", "name": "Fictitious institution", "opening": "1000.00"}]
        listed.write_text(json.dumps(billers or default), encoding="utf-8")
        bank = start(tmp_path / "bank", "--day", str(DAY), "--billers", str(listed), *options)
        running.append(bank)
        return bank

    yield begin
    for bank in running:
        if bank.process.poll() is None:
            bank.stop()


@pytest.fixture
def bank(start_bank: Callable[..., RunningBank], institution: Biller) -> BankClient:
    """A client of a bank that asks and tells the institution."""
    account = {
        "prefix": "90011",
        "name": "Fictitious institution",
        "opening": "1000.00",
        "url": institution.url,
        "username": USER,
        "password": PASSWORD,
    }
    return BankClient(start_bank(billers=[account]).url, attempts=1)


@pytest.fixture
def quiet_bank(start_bank: Callable[..., RunningBank]) -> BankClient:
    """A client of a bank that writes files and calls nobody."""
    return BankClient(start_bank().url, attempts=1)
