"""Everything that a story needs, running: database, country, bank, web server; all stopped after.

The database is a copy of the migrated template under a name of its own, so that what the stories
commit is seen by no other test. The server and the jobs work as the app role, under row security.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

from saiban.exchange.sandbox_bank import process as sandbox
from tests.database import CHECKOUT, Database
from tests.stories.country import DAY

# Under this kind of name a killed run's database is swept up by the next run.
NAME = f"draft_{os.getpid()}"
PATIENCE = 60.0


@dataclass(frozen=True)
class Town:
    """Addresses, passwords by user name, and how to run a command of Saiban's on this database."""

    pages: str
    bank: str
    passwords: dict[str, str] = field(repr=False)
    worker_cnic: str
    home: Path
    environment: dict[str, str] = field(repr=False)

    def saiban(self, *arguments: str) -> str:
        """Run a command to its end; what it printed."""
        done = subprocess.run(
            [sys.executable, "-m", "saiban.cli", *arguments],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout + done.stderr

    def server_said(self) -> str:
        """The end of the web server's log."""
        return (self.home / "serve.log").read_text(errors="replace")[-3000:]


@contextmanager
def opened(database: Database, home: Path) -> Iterator[Town]:
    """A town of its own on this cluster, with `home` for its secrets and files."""
    own = replace(database, name=NAME)
    own.renew()
    with ExitStack() as to_end:
        to_end.callback(own.cluster.drop_database, NAME)
        port = _free_port()
        pages = f"http://127.0.0.1:{port}"
        environment = _environment(own, home)
        country = _country(environment)
        bank = _bank(home, pages, country["billers"], environment)
        to_end.callback(bank.stop)
        environment["SAIBAN_BANK_URL"] = bank.url
        to_end.enter_context(_server(home, port, environment))
        people, cnic = country["people"], country["worker_cnic"]
        yield Town(pages, bank.url, people, cnic, home, environment)


def _environment(database: Database, home: Path) -> dict[str, str]:
    return {
        **database.environment(),
        "SAIBAN_HOME": str(home),
        "SAIBAN_DB_ROLE": "app",
        "SAIBAN_SYNTHETIC": "1",
        "SAIBAN_TRAINING_DAY": DAY.isoformat(),
        "SAIBAN_BILLER_USERNAME": "sandbox",
        "SAIBAN_BILLER_PASSWORD": secrets.token_hex(8),
        "PYTHONPATH": os.pathsep.join([str(CHECKOUT / "src"), str(CHECKOUT)]),
    }


def _country(environment: dict[str, str]) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "tests.stories.country"],
        env=environment,
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _bank(
    home: Path, pages: str, billers: list[dict[str, Any]], environment: dict[str, str]
) -> sandbox.RunningBank:
    word = environment["SAIBAN_BILLER_PASSWORD"]
    known = [{**each, "username": "sandbox", "password": word} for each in billers]
    listed = home / "billers.json"
    listed.write_text(json.dumps(known))
    options = ("--billers", str(listed), "--callback", f"{pages}/api/biller", "--day", str(DAY))
    return sandbox.start(home / "bank", *options)


@contextmanager
def _server(home: Path, port: int, environment: dict[str, str]) -> Iterator[None]:
    log = home / "serve.log"
    with log.open("wb") as out:
        process = subprocess.Popen(
            [sys.executable, "-m", "saiban.cli", "serve", "--port", str(port), "--workers", "1"],
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=subprocess.STDOUT,
        )
    try:
        _wait_for(f"http://127.0.0.1:{port}/health/ready", process, log)
        yield
    finally:
        process.terminate()
        try:
            process.wait(15)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _wait_for(url: str, server: subprocess.Popen[bytes], log: Path) -> None:
    end = time.monotonic() + PATIENCE
    while server.poll() is None and time.monotonic() < end:
        try:
            with urlopen(url, timeout=5) as answer:
                if answer.status == 200:
                    return
        except (URLError, OSError):
            time.sleep(0.1)
    raise AssertionError(f"No answer at {url}: {log.read_text(errors='replace')[-2000:]}")


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port
