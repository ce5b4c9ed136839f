"""The bank as a process: an HTTP server on the loopback interface. Only here is a clock."""

import contextlib
import os
import threading
from collections.abc import Callable
from datetime import date, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qsl, urlsplit

from saiban.exchange.bank.dates import PAKISTAN
from saiban.exchange.sandbox_bank.bank import Bank
from saiban.exchange.sandbox_bank.requests import Request
from saiban.exchange.sandbox_bank.routes import Response, respond

HOST = "127.0.0.1"
_MAX_BODY = 64 * 1024
_POLICY = "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'"


class BankServer(ThreadingHTTPServer):
    """Serves one bank. ``today`` gives the day for requests that name none."""

    daemon_threads = True

    def __init__(self, bank: Bank, port: int, today: Callable[[], date]) -> None:
        super().__init__((HOST, port), _Handler)
        self.bank = bank
        self.today = today

    @property
    def url(self) -> str:
        """Address of the bank."""
        return f"http://{HOST}:{self.server_address[1]}"


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "SandboxBank"
    timeout = 60
    server: BankServer

    def do_GET(self) -> None:
        self._answer(b"")

    def do_POST(self) -> None:
        length = self.headers.get("Content-Length", "0")
        if not length.isdecimal() or int(length) > _MAX_BODY:
            self.close_connection = True
            self._send(Response(413, "text/plain", b"The body is too long.\n"))
            return
        self._answer(self.rfile.read(int(length)))

    def log_message(self, *args: object) -> None:
        """Stay quiet: the output is for the one line that says where the bank is."""

    def _answer(self, body: bytes) -> None:
        if not self._from_here():
            self._send(Response(403, "text/plain", b"Only pages of this bank may ask.\n"))
            return
        address = urlsplit(self.path)
        request = Request(
            method=self.command,
            path=address.path,
            query=dict(parse_qsl(address.query)),
            today=self.server.today(),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=body,
        )
        try:
            response = respond(self.server.bank, request)
        except Exception:
            self._send(Response(500, "text/plain", b"The sandbox bank has a fault of its own.\n"))
            raise
        self._send(response)

    def _from_here(self) -> bool:
        """A page elsewhere must not be able to pay here through the browser of the user."""
        hosts = {f"{name}:{self.server.server_address[1]}" for name in (HOST, "localhost")}
        origin = self.headers.get("Origin")
        fine = origin is None or urlsplit(origin).netloc in hosts
        return fine and self.headers.get("Host", "") in hosts

    def _send(self, response: Response) -> None:
        with contextlib.suppress(ConnectionError):
            self.send_response(response.status)
            if response.status != 204:
                self.send_header("Content-Type", response.kind)
                self.send_header("Content-Length", str(len(response.body)))
            self.send_header("Content-Security-Policy", _POLICY)
            self.send_header("X-Content-Type-Options", "nosniff")
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(response.body)


def today_in_pakistan() -> date:
    """The day on the calendar of the bank's clerks."""
    return datetime.now(PAKISTAN).date()


def stop_with_parent(server: BankServer) -> None:
    """End the server when the process that started it is gone, however it went."""
    parent = os.getppid()

    def watch() -> None:
        gone = threading.Event()
        while os.getppid() == parent:
            gone.wait(1.0)
        server.shutdown()

    threading.Thread(target=watch, daemon=True).start()
