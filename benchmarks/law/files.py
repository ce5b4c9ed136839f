"""From Parquet file to Parquet file: ours beside a query written by hand, ten times the rows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from statistics import median

from benchmarks.law import batchfiles
from benchmarks.law.process import CHECKOUT
from benchmarks.rows import row

ROUNDS = 3
WARM = 24_000
Say = Callable[[str], None]


@dataclass(frozen=True)
class Took:
    """One run over one file: seconds, and the most memory held meanwhile in megabytes."""

    seconds: float
    peak: float


def measure(rows: int, folder: Path, say: Say) -> list[dict[str, object]]:
    """`batch_files` and its memory; no value, and why, where it cannot be measured."""
    if find_spec("duckdb") is None:
        return _skipped(rows, "not measured: DuckDB is not installed (pip install saiban[scale])")
    home = folder / "files"
    home.mkdir()
    paths = batchfiles.make(rows, home)
    for question, warm in batchfiles.make(WARM, _under(home, "warm")).items():
        warm.rename(batchfiles.warm(paths[question]))
    took = {(who, q): [] for who in ("ours", "sql") for q in paths}  # type: ignore[var-annotated]
    for _ in range(ROUNDS):
        for question, source in paths.items():
            for who in ("ours", "sql"):
                took[who, question].append(_run(who, question, source, home / f"{who}.parquet"))
            differ = _differences(question, home)
            if differ:
                raise AssertionError(f"{question}: {differ} rows differ from the query by hand")
    return _rows(rows, paths, took, say)


def _rows(
    rows: int,
    paths: dict[str, Path],
    took: dict[tuple[str, str], list[Took]],
    say: Say,
) -> list[dict[str, object]]:
    whole = {who: [0.0] * ROUNDS for who in ("ours", "sql")}
    for (who, question), runs in took.items():
        whole[who] = [sum(p) for p in zip(whole[who], (r.seconds for r in runs), strict=True)]
        each = ", ".join(f"{run.seconds:.2f} s {run.peak:,.0f} MB" for run in runs)
        say(f"{rows:,} rows from file to file, {question}, {who}: {each}")
    ratios = [own / its for own, its in zip(whole["ours"], whole["sql"], strict=True)]
    peak = {
        w: max(r.peak for (who, _), runs in took.items() if who == w for r in runs) for w in whole
    }
    by_hand = f"DuckDB SQL by hand ({median(whole['sql']):.2f} s)"
    return [
        row(
            "batch_files",
            median(whole["ours"]),
            "s",
            rows=rows,
            ratio=median(ratios),
            against=f"{by_hand}, {' and '.join(paths)}, {min(ratios):.2f} to {max(ratios):.2f}",
        ),
        row(
            "batch_files_memory",
            peak["ours"],
            "MB",
            rows=rows,
            ratio=peak["ours"] / peak["sql"] if peak["sql"] else None,
            against=f"DuckDB SQL by hand ({peak['sql']:,.0f} MB)",
        ),
    ]


def _run(who: str, question: str, source: Path, target: Path) -> Took:
    environment = {**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'src'}"}
    target.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.law.batchfiles", who, question, source, target],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{who}, {question}: {done.stderr[-2000:]}")
    found = json.loads(done.stdout.splitlines()[-1])
    return Took(found["seconds"], found["peak"])


def _differences(question: str, home: Path) -> int:
    """Rows whose number, value or a part is not the same in both files."""
    import duckdb

    with duckdb.connect() as connection:
        files = {who: str(home / f"{who}.parquet") for who in ("ours", "sql")}
        described = connection.execute(
            "DESCRIBE SELECT * FROM read_parquet($1)", [files["sql"]]
        ).fetchall()
        facts = {"place", "on", "position", *batchfiles.FACTS[question]}
        names = [name for name, *_ in described if name not in facts]
        side = f"SELECT {', '.join(names)} FROM read_parquet"
        query = f"SELECT count(*) FROM ({side}($ours) EXCEPT ALL {side}($sql))"
        lost = f"SELECT count(*) FROM ({side}($sql) EXCEPT ALL {side}($ours))"
        counts = [connection.execute(each, files).fetchone() for each in (query, lost)]
        return sum(count[0] for count in counts if count)


def _under(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made


def _skipped(rows: int, why: str) -> list[dict[str, object]]:
    return [
        row("batch_files", None, "s", rows=rows, against=why),
        row("batch_files_memory", None, "MB", rows=rows, against=why),
    ]
