"""No law at all: the same bytes in and out. The floor that no engine gets below."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.law.tasks import Task


class Copying:
    """Copies, for each task, every fact that it needs and as many bytes as `Ours` gives back."""

    def prepare(self, tasks: Sequence[Task], columns: dict[str, np.ndarray]) -> None:
        """The columns as `Ours` holds them."""
        self.tasks = list(tasks)
        self.columns = dict(columns)
        rows = len(next(iter(columns.values())))
        self.wide = np.zeros(rows, np.int64)
        self.narrow = np.zeros(rows, np.uint8)

    def run(self) -> list[list[np.ndarray]]:
        """All tasks."""
        return [self._copy(task) for task in self.tasks]

    def _copy(self, task: Task) -> list[np.ndarray]:
        rows = slice(task.start, task.stop)
        facts = [self.columns[fact][rows].copy() for fact in task.facts]
        outputs = [self.wide[rows].copy() for _ in task.outputs]
        return [*facts, *outputs, self.narrow[rows].copy()]

    def results(self, found: object) -> dict[tuple[str, str], list[object]]:
        """None: a copy answers nothing."""
        return {}
