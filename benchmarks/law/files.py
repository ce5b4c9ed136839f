"""From Parquet file to Parquet file: ours beside a query written by hand, ten times the rows."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
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


Runs = dict[tuple[str, str], list[Took]]
"""By who and kind of file, one for each round."""


def measure(rows: int, folder: Path, say: Say) -> list[dict[str, object]]:
    """`batch_files`, that with many laws, and memory; no value, and why, if not measured."""
    if find_spec("duckdb") is None:
        why = "not measured: DuckDB is not installed (pip install saiban[scale])"
        return [row(name, None, "s", rows=rows, against=why) for name in _NAMES]
    home = folder / "files"
    home.mkdir()
    (home / "warm").mkdir()
    paths = batchfiles.make(rows, home)
    for kind, warm in batchfiles.make(WARM, home / "warm").items():
        warm.rename(batchfiles.warm(paths[kind]))
    took: Runs = {(who, kind): [] for who in ("ours", "sql") for kind in paths}
    for turn in range(ROUNDS):
        for kind, source in paths.items():
            for who in ("ours", "sql"):
                took[who, kind].append(_run(who, kind, source, home / f"{who}.parquet"))
            if turn == 0 and not _same(kind, home):
                raise AssertionError(f"{kind}: rows differ from those of the query by hand")
    for (who, kind), runs in took.items():
        each = ", ".join(f"{run.seconds:.2f} s {run.peak:,.0f} MB" for run in runs)
        say(f"{rows:,} rows from file to file, {kind}, {who}: {each}")
    one_law = [kind for kind in paths if not batchfiles.KINDS[kind].tells_law]
    return [
        _time("batch_files", one_law, took, rows),
        _time("batch_files_many_laws", ["many_laws"], took, rows),
        _memory(took, rows),
    ]


_NAMES = ("batch_files", "batch_files_many_laws", "batch_files_memory")


def _time(name: str, kinds: Sequence[str], took: Runs, rows: int) -> dict[str, object]:
    """The sum over files of these kinds, and its ratio round by round."""
    ours, sql = (
        [sum(took[who, kind][turn].seconds for kind in kinds) for turn in range(ROUNDS)]
        for who in ("ours", "sql")
    )
    ratios = [own / its for own, its in zip(ours, sql, strict=True)]
    spread = f"{min(ratios):.2f} to {max(ratios):.2f}"
    against = f"DuckDB SQL by hand ({median(sql):.2f} s), {' and '.join(kinds)}, {spread}"
    return row(name, median(ours), "s", rows=rows, ratio=median(ratios), against=against)


def _memory(took: Runs, rows: int) -> dict[str, object]:
    """The most that ours held over any file."""
    peak = {
        who: max(run.peak for (own, _), runs in took.items() if own == who for run in runs)
        for who in ("ours", "sql")
    }
    against = f"DuckDB SQL by hand ({peak['sql']:,.0f} MB)"
    ratio = peak["ours"] / peak["sql"] if peak["sql"] else None
    return row("batch_files_memory", peak["ours"], "MB", rows=rows, ratio=ratio, against=against)


def _run(who: str, kind: str, source: Path, target: Path) -> Took:
    environment = {**os.environ, "PYTHONPATH": f"{CHECKOUT}{os.pathsep}{CHECKOUT / 'src'}"}
    target.unlink(missing_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.law.batchfiles", who, kind, source, target],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{who}, {kind}: {done.stderr[-2000:]}")
    found = json.loads(done.stdout.splitlines()[-1])
    return Took(found["seconds"], found["peak"])


def _same(kind: str, home: Path) -> bool:
    """Whether number, value and parts of every row are the same in both files.

    By a sum of fingerprints of rows: ten million are too many to lay side by side in memory.
    """
    import duckdb

    with duckdb.connect() as connection:
        files = [str(home / f"{who}.parquet") for who in ("ours", "sql")]
        described = connection.execute(
            "DESCRIBE SELECT * FROM read_parquet($1)", [files[1]]
        ).fetchall()
        facts = {"number", "place", "on", "position", *batchfiles.KINDS[kind].facts}
        sums = [f"{name}::DECIMAL(38, 2)" for name, *_ in described if name not in facts]
        fingerprint = f"hash(number, {', '.join(sums)})"
        query = f"SELECT count(*), sum({fingerprint}::HUGEINT) FROM read_parquet($1)"
        ours, sql = (connection.execute(query, [path]).fetchall() for path in files)
        return ours == sql
