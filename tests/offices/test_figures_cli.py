"""`saiban figures`, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

from tests.database import Database


def run(database: Database, *arguments: str) -> tuple[int, str]:
    """Exit code and what was printed."""
    done = subprocess.run(
        [sys.executable, "-m", "saiban.cli", "figures", *arguments],
        env=database.environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


def test_it_lists_what_offices_define(saiban_database: Database) -> None:
    code, said = run(saiban_database, "list")
    assert code == 0
    assert "active_persons" in said
    assert "rights" in said


def test_nothing_published_is_nothing_wrong(saiban_database: Database) -> None:
    assert run(saiban_database, "check", "--month", "2026-01") == (
        0,
        "0 snapshots of 2026-01 looked at, 0 differ.\n",
    )


def test_a_wrong_month_or_figure_is_refused_in_words(saiban_database: Database) -> None:
    code, said = run(saiban_database, "publish", "--month", "2026-13")
    assert (code, "write it as 2026-10" in said) == (2, True)
    code, said = run(saiban_database, "revise", "nothing", "pessi", "--reason", "x")
    assert (code, "No office defines a figure" in said.replace("\n", " ")) == (2, True)
