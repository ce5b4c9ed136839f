"""A file of cases in Parquet, and whoever works it out, each in a process of its own.

`python -m benchmarks.law.batchfiles ours|sql QUESTION SOURCE TARGET` prints seconds and megabytes.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np

from benchmarks.law import cases, handwritten
from benchmarks.law.tasks import POSITIONS, cells

PIECE = 1_000_000
GROUP = 122_880
FACTS = {
    "contribution.due": ("monthly_wage", "days_paid", "covered_before"),
    "survivors.pension": (
        "total_disablement_pension",
        "widows",
        "children",
        "full_orphans",
        "dependent_father",
        "dependent_mother",
    ),
}

# One law for the whole file; the other file tells place, day and positions row by row.
FIXED = {"survivors.pension": {"place": "sindh", "on": date(2025, 2, 1)}}


def make(rows: int, folder: Path) -> dict[str, Path]:
    """A Parquet file of so many rows for each question: a number, what decides the law, the facts.

    Money is DECIMAL rupees. Where the rows tell them, place and month change every few ten
    thousand rows.
    """
    import pyarrow.parquet as parquet

    paths = {question: folder / f"{question}.parquet" for question in FACTS}
    writers: dict[str, parquet.ParquetWriter] = {}
    for number, start in enumerate(range(0, rows, PIECE)):
        size = min(PIECE, rows - start)
        facts = cases.make(size, cases.SEED + number)
        for question, path in paths.items():
            table = _table(question, facts, size, start)
            if question not in writers:
                writers[question] = parquet.ParquetWriter(path, table.schema)
            writers[question].write_table(table, row_group_size=GROUP)
    for writer in writers.values():
        writer.close()
    return paths


def _table(question: str, facts: dict[str, np.ndarray], rows: int, first: int):  # type: ignore[no-untyped-def]
    import pyarrow as pa

    columns = {"number": pa.array(np.arange(first, first + rows))}
    if question not in FIXED:
        columns |= _law(rows)
    for fact in FACTS[question]:
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


def by_hand(question: str, source: Path, target: Path) -> None:
    """The hand-written query, with as many threads as there are cores."""
    import duckdb

    with duckdb.connect() as connection:
        connection.execute(
            'CREATE TABLE figures (place VARCHAR, "on" DATE, coverage_limit BIGINT,'
            " fixed_base BIGINT, ceiling BIGINT)"
        )
        connection.executemany("INSERT INTO figures VALUES (?, ?, ?, ?, ?)", list(figures()))
        text = handwritten.QUERIES[question].format(target=target)
        connection.execute(text, {"source": str(source)})


def ours(question: str, source: Path, target: Path) -> None:
    """`saiban law batch`, by its function."""
    from saiban import scale

    law = FIXED.get(question, {})
    scale.batch(question, source, target, **law)  # type: ignore[arg-type]


def warm(source: Path) -> Path:
    """The small file beside it, on which whatever is done once is done before the clock runs."""
    return source.with_stem(f"warm-{source.stem}")


def main(who: str, question: str, source: Path, target: Path) -> None:
    """Work one file out and say what it took; loading the law and the libraries is not counted."""
    from benchmarks.law.worker import forget_peak, peak_mb

    list(figures())
    work = by_hand if who == "sql" else ours
    work(question, warm(source), target)
    forget_peak()
    start = time.perf_counter()
    work(question, source, target)
    seconds = time.perf_counter() - start
    sys.stdout.write(json.dumps({"seconds": seconds, "peak": peak_mb()}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), Path(sys.argv[4]))
