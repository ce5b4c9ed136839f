"""`saiban demo` as a visitor runs it, in processes of its own."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

CHECKOUT = Path(__file__).resolve().parents[2]
SMALL = ("--workers", "200", "--months", "2", "--crowd-months", "2", "--plain")


@pytest.fixture
def environment(saiban_database, tmp_path):
    """An empty database of our own, and a home for what belongs to no table."""
    _renew(saiban_database)
    yield {
        **saiban_database.environment(),
        "SAIBAN_HOME": str(tmp_path),
        "PYTHONPATH": str(CHECKOUT / "src"),
    }
    _renew(saiban_database)


def _renew(database):
    """Start over. A test before this one may have left a connection, which would be cut off."""
    from django.db import connections

    connections.close_all()
    database.renew()


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "saiban.cli", "demo", *arguments]


def run(environment, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), env=environment, capture_output=True, text=True, check=False
    )


def test_it_loads_once_and_serves_until_it_is_told_to_stop(environment, tmp_path):
    first = run(environment, *SMALL, "--no-serve")
    assert first.returncode == 0, first.stderr
    personas = tmp_path / "demo" / "personas.json"
    assert personas.stat().st_mode & 0o777 == 0o600
    kept = json.loads(personas.read_text())
    assert {"mill", "accountant", "worker", "sessi.finance"} <= {each["username"] for each in kept}
    assert (tmp_path / "demo" / "mill-wages.xlsx").stat().st_size > 5_000

    began = time.monotonic()
    port = free_ports()
    served = subprocess.Popen(
        command("--port", str(port)), env=environment, stdout=subprocess.PIPE, text=True
    )
    try:
        greeting = "".join(iter(served.stdout.readline, "docs/start/README.md walks through it."
                                                        " Ctrl-C stops everything.\n"))  # fmt: skip
        assert kept[0]["password"] in greeting
        assert time.monotonic() - began < 40, "a second start does not load again"
        with urlopen(f"http://127.0.0.1:{port}/", timeout=10) as page:
            assert page.status == 200
        with urlopen(f"http://127.0.0.1:{port + 1}/", timeout=10) as page:
            assert page.status == 200
    finally:
        served.send_signal(signal.SIGTERM)
        assert served.wait(30) == 0
        served.stdout.close()
    for each in (port, port + 1):
        with socket.socket() as probe:
            assert probe.connect_ex(("127.0.0.1", each)) != 0, "nothing is left running"


def free_ports() -> int:
    """A port that is free together with the next one."""
    while True:
        with socket.socket() as one, socket.socket() as two:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            try:
                two.bind(("127.0.0.1", port + 1))
            except OSError:
                continue
            return int(port)


def test_a_database_with_other_rows_is_left_alone(environment):
    enter = (
        "from saiban.config import start; start.django();"
        "from saiban.offices.desk.models import User;"
        "User.objects.create(username='somebody', full_name='Somebody')"
    )
    subprocess.run([sys.executable, "-c", enter], env=environment, check=True)
    for arguments in ((), ("--reset",)):
        done = run(environment, *SMALL, "--no-serve", *arguments)
        assert done.returncode == 1
        assert "not the demo's" in done.stderr


def test_a_server_named_by_its_address_is_never_emptied(environment):
    environment = {**environment, "SAIBAN_SYNTHETIC": "1"}
    begin = (
        "from datetime import date; from saiban.config import start; start.django();"
        "from saiban.demo import state; from saiban.demo.size import Size;"
        "from saiban.offices.desk import seed; seed.reference_data(synthetic=True);"
        "state.begin(Size(date(2026, 11, 22)), on=date(2026, 11, 22))"
    )
    subprocess.run([sys.executable, "-c", begin], env=environment, check=True)
    done = run(environment, *SMALL, "--no-serve")
    assert done.returncode == 1
    assert "DATABASE_URL names a server" in done.stderr


def test_a_day_is_written_as_a_day():
    done = run({**os.environ, "PYTHONPATH": str(CHECKOUT / "src")}, "--day", "22.11.2026")
    assert done.returncode == 2
    assert "write it as 2026-11-22" in done.stderr
