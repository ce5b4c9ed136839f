"""One small HTTP client for all adapters: no redirects, bounded answers, errors in plain words."""

import urllib.error
import urllib.parse
import urllib.request
from dataclasses import dataclass
from email.message import Message
from http.client import HTTPException

MAX_ANSWER = 512 * 1024 * 1024
LOOPBACK = frozenset({"127.0.0.1", "localhost", "::1"})


class Unreachable(Exception):
    """No answer: the other side is down, too slow, or broke off. Sending again may help."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What the other side answered."""

    status: int
    headers: Message
    body: bytes


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    # An address is agreed with a bank; whoever answers "go elsewhere" may not be the bank.
    def redirect_request(self, *args: object, **options: object) -> None:
        return None


def send(
    method: str,
    url: str,
    *,
    body: bytes | None = None,
    headers: dict[str, str] | None = None,
    timeout: float = 10.0,
) -> Reply:
    """Send and wait for the answer, whatever its status. Raises Unreachable, ValueError.

    ``timeout`` in seconds, for connecting and for each silence. Proxies of the environment are used
    except to this machine.
    """
    parts = urllib.parse.urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError(f"{url!r} is not an http or https address")
    proxies: dict[str, str] | None = {} if parts.hostname in LOOPBACK else None
    opener = urllib.request.build_opener(_NoRedirect, urllib.request.ProxyHandler(proxies))
    # urllib would call any body a form.
    named = ({"Content-Type": "application/json"} if body is not None else {}) | (headers or {})
    request = urllib.request.Request(url, data=body, headers=named, method=method)
    try:
        with opener.open(request, timeout=timeout) as answer:
            return Reply(answer.status, answer.headers, _bounded(answer.read(MAX_ANSWER + 1), url))
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.headers, error.read(MAX_ANSWER))
    except (OSError, HTTPException) as error:
        raise Unreachable(f"{parts.scheme}://{parts.netloc}: {error}") from error


def _bounded(body: bytes, url: str) -> bytes:
    if len(body) > MAX_ANSWER:
        raise Unreachable(f"{url} answered with more than {MAX_ANSWER // 2**20} MB")
    return body
