"""Agreement before speed: which answers differ from ours, and why.

Every differing answer is put down to one cause, tried in this order:

`refused`   ours gives no number, because nobody found the law of that case; theirs gives one
`fact`      the sum that was told cannot be held to the paisa in a float of 32 bits
`answer`    the right answer cannot be held to the paisa in a float of 32 bits
`on the way` fact and answer could be held, but a product or quotient between them was rounded
`unexplained` none of these (whole paisa differ): something is wrong
"""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from benchmarks.law.cases import MONEY
from benchmarks.law.engines.plain import REFUSED
from benchmarks.law.tasks import Task

CAUSES = ("refused", "fact", "answer", "on the way", "unexplained")


@dataclass
class Agreement:
    """What was compared with one engine and what differed; amounts are paisa."""

    engine: str
    answers: int = 0
    rows: int = 0
    rows_wrong: int = 0
    largest: int = 0
    causes: Counter[str] = field(default_factory=Counter)
    by_output: Counter[str] = field(default_factory=Counter)
    examples: list[tuple[str, str, int, str, int, int]] = field(default_factory=list)

    @property
    def exact(self) -> bool:
        """Whether every answer that ours gives is the same to the paisa."""
        return not self.rows_wrong


def compare(
    engine: str,
    tasks: Sequence[Task],
    facts: dict[str, np.ndarray],
    results: Path,
    listing: Path | None = None,
) -> Agreement:
    """Every answer of an engine beside ours. `listing` is a CSV file of all that differ."""
    found = Agreement(engine)
    wrong = np.zeros(len(next(iter(facts.values()))), np.bool_)
    found.rows = len(wrong)
    lines = list(_differences(engine, tasks, facts, results, found, wrong))
    found.rows_wrong = int(wrong.sum())
    found.examples = _examples(lines)
    if listing is not None:
        _write(lines, listing)
    return found


Line = tuple[str, str, int, str, int, int]


def _differences(
    engine: str,
    tasks: Sequence[Task],
    facts: dict[str, np.ndarray],
    results: Path,
    found: Agreement,
    wrong: np.ndarray,
) -> Iterator[Line]:
    """Cause, output, row, place and month, ours and theirs."""
    floats = "" if engine.endswith("-fused") else "wide" if engine.endswith("-tuned") else "short"
    with np.load(results / "ours.npz") as ours, np.load(results / f"{engine}.npz") as theirs:
        for name in ours.files:
            mine, other = ours[name], theirs[name]
            found.answers += int(sum(t.stop - t.start for t in tasks if t.question in name))
            where = np.flatnonzero(mine != other)
            causes = _causes(mine[where], _sums(name, tasks, facts, where), floats)
            found.causes.update(causes.tolist())
            known = where[causes != "refused"]
            wrong[known] = True
            found.by_output[name] += len(known)
            if len(known):
                found.largest = max(found.largest, int(np.abs(mine - other)[known].max()))
            for row, cause in zip(where.tolist(), causes.tolist(), strict=True):
                yield cause, name, row, _where(tasks, name, row), int(mine[row]), int(other[row])


def _causes(right: np.ndarray, told: np.ndarray, floats: str) -> np.ndarray:
    causes = np.full(len(right), "on the way" if floats else "unexplained", dtype="<U11")
    if floats == "short":
        causes[~_held(right)] = "answer"
        causes[~_held(told)] = "fact"
    causes[right == REFUSED] = "refused"
    return causes


def _held(paisa: np.ndarray) -> np.ndarray:
    """Whether a float of 32 bits that holds rupees tells this sum to the paisa."""
    back = np.rint((paisa / 100).astype(np.float32).astype(np.float64) * 100)
    return back == paisa


def _sums(
    name: str, tasks: Sequence[Task], facts: dict[str, np.ndarray], where: np.ndarray
) -> np.ndarray:
    """The sum of money that the question was told, in these rows; 0 where it is told none."""
    needed = next(t.facts for t in tasks if t.question == name.split("|")[0])
    money = next((fact for fact in needed if fact in MONEY), None)
    return facts[money][where] if money else np.zeros(len(where), np.int64)


def _where(tasks: Sequence[Task], name: str, row: int) -> str:
    question = name.split("|")[0]
    task = next(t for t in tasks if t.question == question and t.start <= row < t.stop)
    return f"{task.place} {task.month[:7]}"


def _examples(lines: list[Line]) -> list[Line]:
    """Of each cause the first two, and the one that is furthest off."""
    found: list[Line] = []
    for cause in CAUSES:
        of_cause = [line for line in lines if line[0] == cause]
        furthest = max(of_cause, key=lambda line: abs(line[4] - line[5]), default=None)
        chosen = of_cause[:2]
        if furthest is not None and cause != "refused" and furthest not in chosen:
            chosen.append(furthest)
        found += chosen
    return found


def _write(lines: list[Line], path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(("cause", "output", "row", "where", "ours_paisa", "theirs_paisa"))
        writer.writerows(
            (*line[:4], "" if line[4] == REFUSED else line[4], line[5]) for line in lines
        )
