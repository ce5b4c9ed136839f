"""A file of cases in Parquet, and whoever works it out, each in a process of its own.

`python -m benchmarks.law.batchfiles ours|sql KIND SOURCE TARGET` prints seconds and megabytes.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.law import cases, handwritten, tasks
from benchmarks.law.tasks import POSITIONS, cells

PIECE = 1_000_000
GROUP = 122_880


@dataclass(frozen=True)
class Kind:
    """A kind of file: what is asked of it, the columns of facts, whether rows tell their law."""

    question: str
    facts: tuple[str, ...]
    by_hand: str
    tells_law: bool = False


_DUE = ("monthly_wage", "days_paid", "covered_before")
_FAMILY = (
    "total_disablement_pension",
    "widows",
    "children",
    "full_orphans",
    "dependent_father",
    "dependent_mother",
)
KINDS = {
    "contribution": Kind("contribution.due", _DUE, handwritten.CONTRIBUTION),
    "survivors": Kind("survivors.pension", _FAMILY, handwritten.SURVIVORS),
    "many_laws": Kind("contribution.due", _DUE, handwritten.CONTRIBUTION_OF_MANY, tells_law=True),
}


def make(rows: int, folder: Path) -> dict[str, Path]:
    """A Parquet file of so many rows of each kind: a number, what decides the law, the facts.

    Money is DECIMAL rupees. Where rows tell them, place and month change every few ten thousand.
    After a million rows the same cases come again under other numbers.
    """
    import pyarrow as pa
    import pyarrow.parquet as parquet

    size = min(PIECE, rows)
    facts = cases.make(size)
    paths = {kind: folder / f"{kind}.parquet" for kind in KINDS}
    for kind, path in paths.items():
        table = _table(KINDS[kind], facts, size)
        with parquet.ParquetWriter(path, table.schema) as writer:
            for start in range(0, rows, size):
                piece = table.slice(0, min(size, rows - start))
                numbers = pa.array(np.arange(start, start + len(piece)))
                numbered = piece.set_column(0, "number", numbers)
                writer.write_table(numbered, row_group_size=GROUP)
    return paths


def _table(kind: Kind, facts: dict[str, np.ndarray], rows: int):  # type: ignore[no-untyped-def]
    import pyarrow as pa

    columns = {"number": pa.array(np.arange(rows))}
    if kind.tells_law:
        columns |= _law(rows)
    for fact in kind.facts:
        column = facts[fact]
        columns[fact] = _rupees(column) if fact in cases.MONEY else pa.array(column)
    return pa.table(columns)


def _law(rows: int):  # type: ignore[no-untyped-def]
    import pyarrow as pa

    places, positions = np.empty(rows, dtype=object), np.empty(rows, dtype=object)
    days = np.empty(rows, dtype="datetime64[D]")
    for month, place, start, stop in cells(rows):
        places[start:stop], days[start:stop] = place, np.datetime64(month)
        positions[start:stop] = " ".join(POSITIONS[place])
    return {
        "place": pa.array(places).dictionary_encode(),
        "on": pa.array(days),
        "position": pa.array(positions).dictionary_encode(),
    }


def _rupees(paisa: np.ndarray):  # type: ignore[no-untyped-def]
    """DECIMAL(12, 2) out of whole paisa: the same 128 bits, read with two places."""
    import pyarrow as pa

    words = np.zeros((len(paisa), 2), np.int64)
    words[:, 0] = paisa
    return pa.Array.from_buffers(pa.decimal128(12, 2), len(paisa), [None, pa.py_buffer(words)])


def law_of_file() -> tuple[str, date]:
    """Place and day of a whole file, where its rows do not tell their own."""
    return "sindh", tasks.MONTHS[-1]


def figures() -> Iterator[tuple[str, date, int, int | None, int | None]]:
    """For each place and month what the hand-written query joins: limit, fixed base, ceiling."""
    from saiban import law

    facts = {"monthly_wage": 10**12, "days_paid": 26, "covered_before": True}
    for month, place, _, _ in cells(24):
        answer = law.decide(
            "contribution.due", facts, on=month, place=place, position=POSITIONS[place]
        )
        assert isinstance(answer, law.Answer)
        steps = {step.name: step for step in answer.steps}
        base = steps["contribution_base_month"]
        fixed = "monthly_wage" not in base.inputs
        held = int(base.value)
        limit = int(steps["coverage_limit"].value)
        yield place, month, limit, held if fixed else None, None if fixed else held


def by_hand(kind: str, source: Path, target: Path) -> None:
    """The hand-written query, with as many threads as there are cores."""
    import duckdb

    known = list(figures())
    place, on = law_of_file()
    limit, base = next((f[2], f[3]) for f in known if f[:2] == (place, on))
    with duckdb.connect() as connection:
        connection.execute(
            'CREATE TABLE figures (place VARCHAR, "on" DATE, coverage_limit BIGINT,'
            " fixed_base BIGINT, ceiling BIGINT)"
        )
        connection.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?)", known)
        text = KINDS[kind].by_hand.format(target=target, limit=limit, base=base)
        connection.execute(text, {"source": str(source)})


def ours(kind: str, source: Path, target: Path) -> None:
    """`saiban law batch`, by its function."""
    from saiban import scale

    place, on = (None, None) if KINDS[kind].tells_law else law_of_file()
    scale.batch(KINDS[kind].question, source, target, place=place, on=on)


def warm(source: Path) -> Path:
    """The small file beside it, on which whatever is done once is done before the clock runs."""
    return source.with_stem(f"warm-{source.stem}")


def main(who: str, kind: str, source: Path, target: Path) -> None:
    """Work one file out and say what it took; loading the law and the libraries is not counted."""
    from benchmarks.law.worker import forget_peak, peak_mb

    list(figures())
    work = by_hand if who == "sql" else ours
    work(kind, warm(source), target)
    forget_peak()
    start = time.perf_counter()
    work(kind, source, target)
    seconds = time.perf_counter() - start
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak_mb()}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
