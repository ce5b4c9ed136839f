"""Fetching what the bank tells: each message once, none lost, none that holds up the others."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qs, urlparse

import pytest

from saiban.exchange.http import Unreachable
from saiban.offices.cashier.actions import feed, fetch
from saiban.offices.cashier.models import BankFeed, Receipt
from saiban.offices.desk import queries as log
from saiban.offices.ledger import queries as ledger
from tests.offices.cashier import bank
from tests.offices.cashier.desk import EACH, Desk
from tests.offices.cast import DAY, everywhere

pytestmark = pytest.mark.django_db


class Bank:
    """A bank with these messages; `header` False: it forgets to say where to go on."""

    def __init__(self) -> None:
        self.messages: list[bytes] = []
        self.asked: list[int] = []
        self.header = True

    def answer(self, handler: BaseHTTPRequestHandler) -> None:
        since = int(parse_qs(urlparse(handler.path).query)["since"][0])
        self.asked.append(since)
        if since >= len(self.messages):
            handler.send_response(204)
            handler.end_headers()
            return
        handler.send_response(200)
        handler.send_header("Content-Length", str(len(self.messages[since])))
        if self.header:
            handler.send_header("X-Next-Since", str(since + 1))
        handler.end_headers()
        handler.wfile.write(self.messages[since])


@pytest.fixture
def told() -> Iterator[tuple[Bank, str]]:
    """The bank and its address."""
    found = Bank()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.answer(self)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield found, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def ask(url: str) -> int:
    with bank.committed():
        return fetch(url=url, by=None, on=DAY)


def test_each_institution_gets_its_own(desk: Desk, told: tuple[Bank, str]) -> None:
    found, url = told
    desk.file(1)
    pessi = desk.cast.institutions["pessi"]
    paid = bank.money_in(desk.iessi, EACH, on=DAY, psid=desk.challan().psid)
    found.messages = [bank.notice([paid]), bank.notice([bank.money_in(pessi, 7, on=DAY)])]
    assert ask(url) == 2
    assert desk.open() == 0
    with everywhere():
        assert ledger.trial_balance(pessi.pk)["bank"] == 7
    assert ask(url) == 0
    assert found.asked == [0, 1, 2, 2]
    desk.agree()


def test_a_stop_in_between_repeats_the_message_and_posts_nothing_twice(
    desk: Desk, told: tuple[Bank, str]
) -> None:
    found, url = told
    found.messages = [bank.notice([bank.money_in(desk.iessi, EACH, on=DAY)])]
    ask(url)
    BankFeed.objects.update(since=0)
    assert ask(url) == 1  # what the file gave the first time
    with everywhere():
        assert Receipt.objects.count() == 1


def test_the_place_is_not_left_before_the_message_is_posted(
    desk: Desk, told: tuple[Bank, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    found, url = told
    found.messages = [bank.notice([bank.money_in(desk.iessi, EACH, on=DAY)])]

    def broken(**named: object) -> None:
        raise OSError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(feed, "import_bank_file", broken)
        with pytest.raises(OSError, match="disk"):
            ask(url)
    assert BankFeed.objects.get().since == 0
    assert ask(url) == 1


def test_a_message_that_cannot_be_posted_does_not_keep_the_others_waiting(
    desk: Desk, told: tuple[Bank, str]
) -> None:
    found, url = told
    wrong = bank.statement([bank.money_in(desk.iessi, EACH, on=DAY)])
    wrong = wrong.replace(b">1320.00<", b">1321.00<", 1)
    found.messages = [wrong, bank.notice([bank.money_in(desk.iessi, 7, on=DAY)])]
    assert ask(url) == 1
    assert desk.balance("bank") == 7
    with everywhere():
        refused = [
            each
            for each in log.events(f"institution:{desk.iessi.pk}")
            if each.name == "BankMessageRefused"
        ]
    assert "does not add up" in refused[0].data["why"]


def test_what_is_wrong_with_anothers_account_is_no_concern(
    desk: Desk, told: tuple[Bank, str]
) -> None:
    found, url = told
    mine = bank.notice([bank.money_in(desk.iessi, EACH, on=DAY)])
    theirs = bank.notice([bank.money_in(desk.cast.institutions["pessi"], EACH, on=DAY)])
    theirs = theirs.replace(b"CRDT</CdtDbtInd><RvslInd>", b"?</CdtDbtInd><RvslInd>")
    end = theirs.index(b"</BkToCstmrDbtCdtNtfctn>")
    start, head = theirs.index(b"<Ntfctn>"), mine.index(b"<Ntfctn>")
    found.messages = [mine[:head] + theirs[start:end] + mine[head:]]
    assert ask(url) == 1
    assert desk.balance("bank") == EACH


def test_a_bank_that_does_not_say_where_to_go_on_is_left_alone(
    desk: Desk, told: tuple[Bank, str]
) -> None:
    found, url = told
    found.header = False
    found.messages = [bank.notice([bank.money_in(desk.iessi, EACH, on=DAY)])]
    ask(url)
    assert found.asked == [0, 0]
    assert desk.balance("bank") == EACH


def test_a_bank_that_is_down_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def down(*given: object, **named: object) -> None:
        raise Unreachable("down")

    monkeypatch.setattr("saiban.exchange.bank.client.send", down)
    patient = partial(feed.BankClient, sleep=lambda _: None)
    monkeypatch.setattr(feed, "BankClient", patient)
    with pytest.raises(Unreachable):
        ask("http://127.0.0.1:9")
