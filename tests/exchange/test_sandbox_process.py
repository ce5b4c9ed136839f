"""The bank as a process: restarts, a biller that is down, strangers, the pages for people."""

import json
import os
import socket
import subprocess
import sys
import threading
import urllib.parse
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from saiban import exchange
from saiban.exchange.bank import psid, read_bank_file
from saiban.exchange.bank.client import BankClient, BankRefused
from saiban.exchange.http import Unreachable, send
from saiban.exchange.sandbox_bank import NotStarted, RunningBank
from tests.exchange.conftest import PASSWORD, PSID, USER, Biller
from tests.exchange.samples import DAY

Start = Callable[..., RunningBank]


def test_memory_survives_a_power_cut(start_bank: Start) -> None:
    first = start_bank()
    client = BankClient(first.url, attempts=1)
    client.pay(PSID, key="k1", amount="10")
    before = client.statement(DAY)
    first.kill()
    with pytest.raises(Unreachable):
        client.statement(DAY)
    client = BankClient(start_bank().url, attempts=1)
    assert client.statement(DAY).data == before.data
    client.pay(PSID, key="k1", amount="10")
    client.pay(psid.make("90011", 2), key="k2", amount="20")
    found = client.statement(DAY)
    entries = read_bank_file(found.data, found.filename).entries
    assert [entry.amount_paisa for entry in entries] == [1000, 2000]
    assert len({entry.acct_svcr_ref for entry in entries}) == 2


def test_same_orders_give_the_same_files(start_bank: Start, tmp_path: Path) -> None:
    bodies = []
    for directory in ("a", "b"):
        bank = start_bank("--state", str(tmp_path / directory))
        client = BankClient(bank.url, attempts=1)
        client.pay(PSID, key="k1", amount="10", fault="paid_twice")
        notice = client.notifications()
        assert notice is not None
        bodies.append((client.statement(DAY).data, notice.data))
    assert bodies[0] == bodies[1]


def test_ends_when_told_to(start_bank: Start) -> None:
    bank = start_bank()
    assert bank.stop() == 0
    with pytest.raises(Unreachable):
        BankClient(bank.url, attempts=1).statement(DAY)


def test_does_not_start_on_a_taken_port(start_bank: Start) -> None:
    port = str(urllib.parse.urlsplit(start_bank().url).port)
    with pytest.raises(NotStarted, match="does not start"):
        start_bank("--port", port)


def test_does_not_start_with_an_account_of_a_real_bank(start_bank: Start) -> None:
    real = {"prefix": "90011", "iban": "PK36SCBL0000001123456702"}
    with pytest.raises(NotStarted, match="not an account of the sandbox"):
        start_bank(billers=[real])


def test_ends_with_its_parent(tmp_path: Path) -> None:
    """Nobody is left behind when the program that started the bank is killed."""
    program = (
        "import os, pathlib, sys\n"
        "from saiban.exchange.sandbox_bank import start\n"
        "bank = start(pathlib.Path(sys.argv[1]))\n"
        "print(bank.url, flush=True)\n"
        "os._exit(1)\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "bank")],
        stdout=subprocess.PIPE,
        text=True,
        check=False,
        env=os.environ | {"PYTHONPATH": str(Path(exchange.__path__[0]).parents[1])},
    )
    address = urllib.parse.urlsplit(run.stdout.strip())
    for _ in range(100):
        with socket.socket() as probe:
            if probe.connect_ex((address.hostname or "", address.port or 0)):
                return
        threading.Event().wait(0.1)
    pytest.fail("the bank outlived its parent")


def test_biller_that_is_down_is_told_later(bank: BankClient, institution: Biller) -> None:
    institution.failures = 1
    answer = bank.pay(PSID, key="k1")
    assert [told["advice"] for told in answer["entries"]] == ["waiting"]  # type: ignore[attr-defined]
    assert institution.told == []
    assert post(bank, "/retry") == {"told": 1}
    assert post(bank, "/retry") == {"told": 0}
    assert len(institution.told) == 1


def test_unreachable_biller_is_no_reason_to_take_money(start_bank: Start) -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{closed.getsockname()[1]}"
        bank = start_bank(billers=[{"prefix": "90011", "url": url}])
        with pytest.raises(BankRefused, match="does not answer") as caught:
            BankClient(bank.url, attempts=1).pay(PSID, key="k1")
    assert caught.value.status == 503


def test_biller_registered_later_and_without_its_password(
    start_bank: Start, institution: Biller
) -> None:
    bank = start_bank(billers=[{"prefix": "90099"}])
    client = BankClient(bank.url, attempts=1)
    body = {"prefix": "90011", "url": institution.url, "username": USER, "password": PASSWORD}
    assert "password" not in post(client, "/billers", body)
    assert "password" not in send("GET", f"{bank.url}/billers").body.decode()
    client.pay(PSID, key="k1")
    assert len(institution.told) == 1


def post(bank: BankClient, path: str, body: object = None) -> dict[str, object]:
    reply = send("POST", bank._url + path, body=json.dumps(body or {}).encode())
    assert reply.status in (200, 201)
    answer = json.loads(reply.body)
    assert isinstance(answer, dict)
    return answer


def test_a_person_pays_on_the_page_and_cannot_pay_twice_by_impatience(
    bank: BankClient, institution: Biller
) -> None:
    start = send("GET", f"{bank._url}/?psid={PSID}").body.decode()
    assert f'value="{PSID}"' in start
    spaced = urllib.parse.quote(psid.grouped(PSID))
    page = send("GET", f"{bank._url}/bill?psid={spaced}").body.decode()
    assert "FICTITIOUS MILLS" in page
    assert 'value="2500.00" readonly' in page
    key = page.split('name="key" value="')[1].split('"')[0]
    form = urllib.parse.urlencode({"psid": PSID, "key": key, "on": str(DAY), "fault": ""})
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Origin": bank._url}
    for _ in range(2):
        reply = send("POST", f"{bank._url}/pay", body=form.encode(), headers=headers)
        assert "<h1>Receipt</h1>" in reply.body.decode()
    assert len(institution.told) == 1
    assert "script" not in page
    assert "default-src 'none'" in reply.headers["Content-Security-Policy"]


def test_refusals_are_pages_for_people(bank: BankClient) -> None:
    reply = send("GET", f"{bank._url}/bill?psid=%3Cscript%3E")
    assert reply.status == 422
    assert "There is a problem" in reply.body.decode()
    assert "<script>" not in reply.body.decode()


@pytest.mark.parametrize(
    "headers", [{"Origin": "http://evil.example"}, {"Host": "evil.example"}, {"Origin": "null"}]
)
def test_pages_elsewhere_cannot_pay(quiet_bank: BankClient, headers: dict[str, str]) -> None:
    body = json.dumps({"psid": PSID, "amount": "1", "on": str(DAY)}).encode()
    assert send("POST", f"{quiet_bank._url}/pay", body=body, headers=headers).status == 403
    assert quiet_bank.notifications() is None


def test_long_bodies_and_unknown_addresses(quiet_bank: BankClient) -> None:
    assert send("POST", f"{quiet_bank._url}/pay", body=b"x" * 70_000).status == 413
    reply = send("GET", f"{quiet_bank._url}/vault")
    assert reply.status == 404
    assert "POST /pay" in json.loads(reply.body)["remedy"]


def test_client_waits_for_a_busy_bank_and_gives_up_in_the_end() -> None:
    statuses = [503, 502, 200, 503, 503, 503, 503]
    pauses: list[float] = []

    class Busy(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(statuses.pop(0))
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Busy) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        url = f"http://127.0.0.1:{server.server_address[1]}"
        client = BankClient(url, attempts=4, pause=0.5, sleep=pauses.append)
        assert client.statement(DAY).data == b""
        assert pauses == [0.5, 1.0]
        with pytest.raises(BankRefused) as caught:
            client.statement(DAY)
        assert (caught.value.status, pauses[2:]) == (503, [0.5, 1.0, 2.0])
        server.shutdown()
        thread.join()


def test_client_follows_nobody_elsewhere() -> None:
    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(302)
            self.send_header("Location", "http://192.0.2.1/")
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.02,))
        thread.start()
        client = BankClient(f"http://127.0.0.1:{server.server_address[1]}")
        with pytest.raises(BankRefused, match="302"):
            client.statement(DAY)
        server.shutdown()
        thread.join()
    with pytest.raises(ValueError, match="http or https"):
        BankClient("file:///etc").statement(DAY)
