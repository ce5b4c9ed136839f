"""The importer loses nothing and doubles nothing, however it is stopped."""

from __future__ import annotations

import random
import signal
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from tests.offices.returns.folders import (
    WORKERS,
    Folder,
    all_end_well,
    deliver_waiting,
    ends_well,
    python,
    saiban,
)

if TYPE_CHECKING:
    from tests.database import Database
    from tests.offices.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


def stop_somewhere(process: subprocess.Popen[str], dice: random.Random) -> bool:
    """Kill the process some moments after some line of its progress; False if it was faster."""
    assert process.stderr is not None
    for _ in range(dice.randint(1, 3)):
        if not process.stderr.readline():
            break
    try:
        process.wait(timeout=dice.uniform(0, 0.15))
    except subprocess.TimeoutExpired:
        process.kill()
    process.communicate()
    return process.returncode == -signal.SIGKILL


@pytest.mark.parametrize("seed", [1, 2])
def test_runs_that_are_killed_are_taken_up_again(
    cast: Cast, saiban_database: Database, tmp_path: Path, seed: int
) -> None:
    folder = Folder(cast, tmp_path / "october", count=14)
    dice = random.Random(seed)
    killed = [stop_somewhere(folder.start(saiban_database), dice) for _ in range(3)]
    assert any(killed)
    said = ends_well(folder.start(saiban_database))
    assert "of 14 files filed" in said
    folder.filed_once()
    deliver_waiting(saiban_database)
    folder.charged_once()


def test_two_runs_side_by_side_file_everything_once(
    cast: Cast, saiban_database: Database, tmp_path: Path
) -> None:
    folder = Folder(cast, tmp_path / "october", count=10)
    all_end_well([folder.start(saiban_database), folder.start(saiban_database)])
    folder.filed_once()
    deliver_waiting(saiban_database)
    folder.charged_once()


def test_sheets_come_back_with_messages(
    cast: Cast, saiban_database: Database, tmp_path: Path
) -> None:
    folder, report = Folder(cast, tmp_path / "october", count=2), tmp_path / "wrong"
    ends_well(folder.start(saiban_database, "--report", str(report)))
    written = sorted(report.iterdir())
    assert len(written) == 2
    lines = CalamineWorkbook.from_path(written[0]).get_sheet_by_index(0).to_python()
    assert len(lines) == 1 + WORKERS + 1
    assert "wage" in str(lines[-1][-1])


# What a process runs whose life ends at a certain point of delivering a fact.
END = """
import os, sys
from saiban.config import start
start.django()
from saiban.offices.desk import outbox

def die(*_):
    os.kill(os.getpid(), 9)

{how}
from saiban import cli
cli.main()
"""
MOMENTS = {
    "after the commit, before any handler": "outbox.deliver = die",
    "ticked off, before the handler has run": """
tick = outbox._tick_off
outbox._tick_off = lambda *given: (tick(*given), die())
""",
    "after the handler, before it is committed": """
for fact, found in outbox._handlers.items():
    outbox._handlers[fact] = [
        (name, lambda rows, handler=handler: (handler(rows), die())) for name, handler in found
    ]
""",
}


@pytest.mark.parametrize("moment", MOMENTS)
def test_what_a_stopped_process_did_not_deliver_the_worker_delivers_once(
    cast: Cast, saiban_database: Database, tmp_path: Path, moment: str
) -> None:
    folder = Folder(cast, tmp_path / "october", count=2)
    process = python(
        saiban_database,
        *("-c", END.format(how=MOMENTS[moment])),
        *("returns", "import", str(folder.path), "--period", "2026-10"),
        *("--institution", "iessi", "--on", "2026-11-22"),
    )
    process.communicate(timeout=300)
    assert process.returncode == -signal.SIGKILL
    folder.filed_once()
    both = [saiban(saiban_database, "worker", "--once") for _ in range(2)]
    all_end_well(both)
    deliver_waiting(saiban_database)
    folder.charged_once()
