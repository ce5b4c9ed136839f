"""Time and memory side by side: round after round, every engine once in each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.law.process import Worker

ALL_AT_ONCE = 2_000_000
"""Up to so many rows all engines stand ready together; above, each has the machine's memory."""


@dataclass(frozen=True)
class Timed:
    """What one engine took: seconds in each round, and the most memory it held (megabytes).

    `first` is the run before the rounds, in which code is compiled and caches fill.
    """

    engine: str
    seconds: tuple[float, ...]
    peak: float
    first: float

    @property
    def median(self) -> float:
        """Seconds, half of the rounds faster and half slower."""
        return median(self.seconds)

    def ratios(self, other: Timed) -> list[float]:
        """How many times longer this one took than the other, round by round."""
        return [own / its for own, its in zip(self.seconds, other.seconds, strict=True)]


def rounds_for(rows: int) -> int:
    """More rounds where they are short."""
    return 25 if rows <= 10_000 else 11 if rows <= 200_000 else 7 if rows <= ALL_AT_ONCE else 2


def measure(
    engines: Sequence[str], folder: Path, rows: int, results: Path | None = None
) -> dict[str, Timed]:
    """Every engine timed; `results` is where each one's answers are kept, if they are wanted."""
    if rows > ALL_AT_ONCE:
        return {name: _alone(name, folder, rows, results) for name in engines}
    workers = {name: Worker(name, folder) for name in engines}
    try:
        first = {name: worker.run() for name, worker in workers.items()}
        seconds: dict[str, list[float]] = {name: [] for name in engines}
        for _ in range(rounds_for(rows)):
            for name, worker in workers.items():
                seconds[name].append(worker.run())
        found = {
            name: Timed(name, tuple(seconds[name]), worker.peak(), first[name])
            for name, worker in workers.items()
        }
        if results is not None:
            for name, worker in workers.items():
                worker.save(results / f"{name}.npz")
        return found
    finally:
        for worker in workers.values():
            worker.close()


def _alone(name: str, folder: Path, rows: int, results: Path | None) -> Timed:
    with Worker(name, folder) as worker:
        first = worker.run()
        seconds = tuple(worker.run() for _ in range(rounds_for(rows)))
        found = Timed(name, seconds, worker.peak(), first)
        if results is not None:
            worker.save(results / f"{name}.npz")
        return found
