"""The processes of a running demo: the sandbox bank, the web server, the worker."""

from __future__ import annotations

import importlib.util
import json
import os
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from saiban.exchange.sandbox_bank import process as sandbox

PATIENCE = 60.0


class NotServed(RuntimeError):
    """A part of the demo did not start; the message says which and what it said."""


@contextmanager
def running(*, home: Path, port: int, billers: list[dict[str, Any]]) -> Iterator[dict[str, str]]:
    """Run everything; yields the addresses of the pages and of the bank; stops all in the end."""
    address = f"http://127.0.0.1:{port}"
    secret = secrets.token_urlsafe(24)
    known = [{**each, "username": "sandbox-bank", "password": secret} for each in billers]
    bank = _bank(home, port, known)
    environment = {
        **os.environ,
        "SAIBAN_SYNTHETIC": "1",
        "SAIBAN_BANK_URL": bank.url,
        "SAIBAN_BILLER_USERNAME": "sandbox-bank",
        "SAIBAN_BILLER_PASSWORD": secret,
    }
    started = [_saiban("serve", "--port", str(port), environment=environment, home=home)]
    if importlib.util.find_spec("saiban.jobs"):
        started.append(_saiban("worker", environment=environment, home=home))
    try:
        _wait_for(f"{address}/health/ready", started[0], home)
        yield {"pages": address, "bank": bank.url}
    finally:
        for each in started:
            each.terminate()
        for each in started:
            _end(each)
        bank.stop()


def _bank(home: Path, port: int, billers: list[dict[str, Any]]) -> sandbox.RunningBank:
    folder = home / "demo" / "bank"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    listed = folder / "billers.json"
    listed.touch(mode=0o600)
    listed.write_text(json.dumps(billers, indent=1))
    options = ["--billers", str(listed), "--callback", f"http://127.0.0.1:{port}/api/biller"]
    if day := os.environ.get("SAIBAN_TRAINING_DAY"):
        options += ["--day", day]
    try:
        # The same port each time: what was fetched from the bank is remembered by its address.
        return sandbox.start(folder, *options, "--port", str(port + 1))
    except sandbox.NotStarted as why:
        raise NotServed(f"The bank needs port {port + 1}, next to the pages' own: {why}") from why


def _saiban(*arguments: str, environment: dict[str, str], home: Path) -> subprocess.Popen[bytes]:
    log = home / "demo" / f"{arguments[0]}.log"
    with log.open("wb") as out:
        return subprocess.Popen(
            [sys.executable, "-m", "saiban.cli", *arguments],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
            # A Ctrl-C reaches us alone; we end them in order.
            start_new_session=True,
        )


def _wait_for(url: str, server: subprocess.Popen[bytes], home: Path) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if server.poll() is not None:
            break
        try:
            with urlopen(url, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    said = (home / "demo" / "serve.log").read_text(errors="replace").strip()[-1500:]
    raise NotServed(f"The web server does not answer at {url}. It said:\n{said}")


def _end(process: subprocess.Popen[bytes]) -> None:
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def until_stopped() -> None:
    """Wait for Ctrl-C or SIGTERM."""
    stop = threading.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    stop.wait()
