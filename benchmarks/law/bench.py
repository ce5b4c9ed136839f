"""The whole comparison: rows, agreement, time and memory, one case, files."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.law import (
    agreement,
    cases,
    files,
    latency,
    oracle,
    parameters,
    process,
    report,
    tasks,
    timing,
)
from benchmarks.rows import row

Say = Callable[[str], None]
FUSED = ("openfisca-fused", "policyengine-fused")
IDIOM = ("openfisca", "openfisca-tuned", "policyengine", "policyengine-tuned")
PEERS = (*IDIOM, *FUSED)
NAMES = ("batch_openfisca", "batch_best_tuned", "batch_fused")
TEN_MILLION = 10_000_000
NOT_INSTALLED = f"not measured: the peers are not installed here; run {process.INSTALL}"


def run(*, rows: int, full: bool, say: Say) -> list[dict[str, object]]:
    """Measure all; tells `say` what was found on the way, gives the rows of the budget."""
    folder = Path(tempfile.mkdtemp(prefix="saiban-bench-law-"))
    try:
        return [
            *in_memory(rows, full, folder, say),
            *files.measure(10 * rows, folder, say),
            one(folder, say),
        ]
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def in_memory(rows: int, full: bool, folder: Path, say: Say) -> list[dict[str, object]]:
    """Arrays to arrays, at several sizes; the budget is judged at `rows`."""
    if not process.compiled():
        say("Without Numba (pip install saiban[scale]) the plain functions run; so they do here.")
    engines = ("ours", "copying", *(PEERS if process.peers_installed() else ()))
    if not process.peers_installed():
        say(f"OpenFisca-core and PolicyEngine-core are {NOT_INSTALLED}.")
    found: dict[int, dict[str, timing.Timed]] = {}
    for size in sizes(rows, full):
        made, facts = prepare(size, folder / str(size))
        results = folder / "results" if size == rows else None
        if results is not None:
            results.mkdir()
        found[size] = timing.measure(engines, folder / str(size), size, results)
        if results is not None:
            _agree(engines, made, facts, results, say)
        _say_all(say, report.of_timing(size, found[size]))
        shutil.rmtree(folder / str(size))
    return [*budget(rows, found[rows])]


def sizes(rows: int, full: bool) -> list[int]:
    """Smaller ones first, and ten million where all is asked for."""
    smaller = [size for size in (1_000, 100_000) if size < rows]
    return [*dict.fromkeys([*smaller, rows, *([TEN_MILLION] if full else [])])]


def prepare(rows: int, folder: Path) -> tuple[list[tasks.Task], dict[str, np.ndarray]]:
    """Rows, tasks and the peers' parameters, written where the workers look for them."""
    folder.mkdir(parents=True)
    made, facts = tasks.make(rows), cases.make(rows)
    tasks.write(made, folder / "tasks.json")
    cases.write(facts, folder)
    parameters.write(made, folder / "parameters")
    return made, facts


def _agree(
    engines: Sequence[str],
    made: Sequence[tasks.Task],
    facts: dict[str, np.ndarray],
    results: Path,
    say: Say,
) -> None:
    _say_all(say, report.of_oracle(*oracle.check(made, facts, results)))
    kept = process.CHECKOUT / "var" / "bench-law"
    for engine in (each for each in engines if each in PEERS):
        kept.mkdir(parents=True, exist_ok=True)
        listing = kept / f"{engine}.csv"
        _say_all(say, report.of_agreement(agreement.compare(engine, made, facts, results, listing)))
        say(f"  all of them: {listing.relative_to(process.CHECKOUT)}")


def budget(rows: int, timed: dict[str, timing.Timed]) -> Iterator[dict[str, object]]:
    """The rows of arrays in memory. A ratio says how many times longer the other took."""
    ours = timed["ours"]
    if "openfisca" in timed:
        best, fused = (
            min((timed[name] for name in names), key=lambda each: each.median)
            for names in (IDIOM, FUSED)
        )
        for name, other in (*zip(NAMES, (timed["openfisca"], best, fused), strict=True),):
            against = f"{report.NAMES[other.engine]} ({other.median:.3f} s)"
            ratio = median(other.ratios(ours))
            yield row(name, ours.median, "s", rows=rows, ratio=ratio, against=against)
    else:
        for name in NAMES:
            yield row(name, ours.median, "s", rows=rows, against=NOT_INSTALLED)
    copying = timed["copying"]
    yield row(
        "batch_copy",
        ours.median,
        "s",
        rows=rows,
        ratio=median(ours.ratios(copying)),
        against=f"copying the same bytes ({copying.median:.3f} s)",
    )


def one(folder: Path, say: Say) -> dict[str, object]:
    """The slowest question's decision; ratio: how many times longer OpenFisca takes for its own."""
    made = tasks.make(1_000)
    parameters.write(made, folder / "one" / "parameters")
    tasks.write(made, folder / "one" / "tasks.json")
    cases.write(cases.make(1_000), folder / "one")
    found = {"ours": latency.ours()}
    for engine in ("openfisca", "policyengine"):
        found[engine] = latency.of_peer(engine, folder / "one")
    _say_all(say, report.of_latency({name: times for name, times in found.items() if times}))
    slowest = max(found["ours"].values())
    theirs = max(found["openfisca"].values(), default=None)
    return row(
        "decide",
        slowest,
        "ms",
        rows=1,
        ratio=theirs / slowest if theirs else None,
        against=f"OpenFisca with its trace ({theirs:.3f} ms)" if theirs else NOT_INSTALLED,
    )


def _say_all(say: Say, lines: Iterator[str]) -> None:
    for line in lines:
        say(line)
