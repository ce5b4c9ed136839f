"""The law compiled by `saiban.scale`, over arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.law import cases
from benchmarks.law.engines.plain import REFUSED
from benchmarks.law.tasks import POSITIONS, Task


class Ours:
    """A kernel for each task, from the arrays as the law holds facts: 64 bits, words as numbers."""

    def prepare(self, tasks: Sequence[Task], columns: dict[str, np.ndarray]) -> None:
        """Facts in the kernel's own types."""
        from saiban.law.facts import FACTS

        self.tasks = list(tasks)
        self.columns = dict(columns)
        never = FACTS["days_since_last_spell"].null_as
        if "days_since_last_spell" in columns:
            since = columns["days_since_last_spell"]
            self.columns["days_since_last_spell"] = np.where(since == cases.NO_SPELL, never, since)

    def run(self) -> list[dict[str, np.ndarray]]:
        """All tasks, from the facts' arrays to the results' arrays."""
        return [self._ask(task) for task in self.tasks]

    def _ask(self, task: Task) -> dict[str, np.ndarray]:
        from saiban import law, scale

        made = scale.kernel(
            task.question, on=task.on, place=task.place, position=POSITIONS[task.place]
        )
        assert not isinstance(made, law.Refusal), made
        return made.run({fact: self.columns[fact][task.start : task.stop] for fact in task.facts})

    def results(self, found: list[dict[str, np.ndarray]]) -> dict[tuple[str, str], list[Any]]:
        """For each question and output, pieces of whole paisa; `REFUSED` where there is none."""
        pieces: dict[tuple[str, str], list[Any]] = {}
        for task, given in zip(self.tasks, found, strict=True):
            refused = given["refusal"] != 0
            for name in task.outputs:
                array = given[name].astype(np.int64)
                array[refused] = REFUSED
                pieces.setdefault((task.question, name), []).append((task.start, array))
        return pieces
