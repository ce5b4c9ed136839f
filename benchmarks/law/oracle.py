"""Ours against `saiban.law.decide`, case by case: the explained decision is the oracle."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.law.cases import SEED, as_fact
from benchmarks.law.engines.plain import REFUSED
from benchmarks.law.tasks import POSITIONS, Task

EACH = 2_000
"""Cases of each question that are decided."""


def check(
    tasks: Sequence[Task], facts: dict[str, np.ndarray], results: Path, each: int = EACH
) -> tuple[int, list[str]]:
    """How many cases were decided, and a line for each whose answer, part or refusal differs."""
    from saiban import law

    rng = np.random.default_rng(SEED)
    decided, differ = 0, []
    with np.load(results / "ours.npz") as held:
        ours = {name: held[name] for name in held.files}
    for question in dict.fromkeys(task.question for task in tasks):
        of_question = [task for task in tasks if task.question == question]
        for task in of_question:
            some = min(task.stop - task.start, max(1, each // len(of_question)))
            for row in rng.choice(np.arange(task.start, task.stop), some, replace=False).tolist():
                told = {fact: as_fact(fact, facts[fact][row]) for fact in task.facts}
                outcome = law.decide(
                    question, told, on=task.on, place=task.place, position=POSITIONS[task.place]
                )
                right = _as_array(task, outcome)
                got = {name: int(ours[f"{question}|{name}"][row]) for name in task.outputs}
                decided += 1
                if right != got:
                    differ.append(f"{question} {task.place} {task.month} {told}: {right}, {got}")
    return decided, differ


def _as_array(task: Task, outcome: object) -> dict[str, int]:
    from saiban import law

    if isinstance(outcome, law.Refusal):
        return dict.fromkeys(task.outputs, int(REFUSED))
    assert isinstance(outcome, law.Answer)
    found = {"value": outcome.value, **outcome.parts}
    return {name: int(found[name]) for name in task.outputs}
