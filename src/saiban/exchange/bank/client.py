"""Fetch files from a bank and, at the sandbox, pay: small, patient, never twice."""

import json
import time
import urllib.parse
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from email.message import Message

from saiban.exchange.http import Reply, Unreachable, send

_BUSY = frozenset({429, 502, 503, 504})


class BankRefused(Exception):
    """The bank answered, but not with what was asked; ``status`` is its HTTP status."""

    def __init__(self, message: str, *, status: int) -> None:
        super().__init__(message)
        self.status = status


@dataclass(frozen=True, slots=True)
class FetchedFile:
    """A file of the bank. Keep ``next_since`` after the file is safely stored, not before."""

    filename: str
    data: bytes
    next_since: int


class BankClient:
    """Talks to one bank. ``attempts`` in all, with growing pauses: 0.5, 1, 2 ... seconds.

    Only what may be repeated is repeated: fetching, and orders with their own key.
    """

    def __init__(
        self,
        url: str,
        *,
        timeout: float = 10.0,
        attempts: int = 4,
        pause: float = 0.5,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._url = url.rstrip("/")
        self._timeout = timeout
        self._attempts = attempts
        self._pause = pause
        self._sleep = sleep

    def notifications(self, since: int = 0) -> FetchedFile | None:
        """The next notification message after ``since``; None where there is nothing new.

        Raises Unreachable after the last attempt, BankRefused.
        """
        reply = self._get("notifications", {"since": str(since)})
        return None if reply.status == 204 else _file(reply, since)

    def all_notifications(self, since: int = 0) -> list[FetchedFile]:
        """All messages after ``since``, in order. Raises as :meth:`notifications`."""
        files: list[FetchedFile] = []
        while (found := self.notifications(since)) is not None:
            files.append(found)
            since = found.next_since
        return files

    def statement(self, day: date, *, account: str = "", **options: str) -> FetchedFile:
        """The statements of a day, of one account or all. Raises Unreachable, BankRefused.

        ``options`` of the sandbox: ``fault`` and ``pages``.
        """
        query = {"date": str(day), "account": account} | options
        return _file(self._get("statements", query), 0)

    def receipts(self, day: date, *, account: str) -> FetchedFile:
        """The receipts of a day as a list. Raises Unreachable, BankRefused."""
        return _file(self._get("receipts", {"date": str(day), "account": account}), 0)

    def pay(self, psid: str, *, key: str, **order: str) -> dict[str, object]:
        """Sandbox only: pay a PSID once, however often it is tried. Raises as the others.

        ``order``: amount (rupees), on, fault, payer, due, booked_on.
        """
        body = json.dumps({"psid": psid, **order}).encode()
        headers = {"Content-Type": "application/json", "Idempotency-Key": key}
        reply = self._send("POST", "pay", {}, body, headers)
        answer = json.loads(reply.body)
        assert isinstance(answer, dict)
        return answer

    def _get(self, path: str, query: dict[str, str]) -> Reply:
        return self._send("GET", path, query, None, {})

    def _send(
        self,
        method: str,
        path: str,
        query: dict[str, str],
        body: bytes | None,
        headers: dict[str, str],
    ) -> Reply:
        url = f"{self._url}/{path}"
        if query:
            url += f"?{urllib.parse.urlencode(query)}"
        for attempt in range(1, self._attempts + 1):
            last = attempt == self._attempts
            try:
                reply = send(method, url, body=body, headers=headers, timeout=self._timeout)
            except Unreachable:
                if last:
                    raise
            else:
                if reply.status not in _BUSY or last:
                    return _accepted(reply, url)
            self._sleep(self._pause * 2 ** (attempt - 1))
        raise Unreachable(f"{url}: no attempt was allowed")


def _accepted(reply: Reply, url: str) -> Reply:
    if reply.status in (200, 204):
        return reply
    try:
        answer = json.loads(reply.body)
        text = f"{answer['error']} {answer['remedy']}"
    except (ValueError, KeyError, TypeError):
        text = reply.body[:200].decode(errors="replace")
    raise BankRefused(f"{url} answered {reply.status}: {text}", status=reply.status)


def _file(reply: Reply, since: int) -> FetchedFile:
    text = reply.headers.get("X-Next-Since", "")
    name = _filename(reply.headers) or "bank-file"
    return FetchedFile(name, reply.body, int(text) if text.isdecimal() else since)


def _filename(headers: Message) -> str:
    message = Message()
    message["Content-Disposition"] = headers.get("Content-Disposition", "")
    return message.get_filename("") or ""
