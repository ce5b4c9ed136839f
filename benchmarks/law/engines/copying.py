"""No law at all: the same bytes in and out. The floor that no engine gets below."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.law.tasks import Task


class Copying:
    """Copies, for each task, every fact that it needs and as many bytes as `Ours` gives back.

    Into buffers that are used again: memory asked for anew costs more than the copy itself, and
    that is not what is asked about.
    """

    def prepare(self, tasks: Sequence[Task], columns: dict[str, np.ndarray]) -> None:
        """The columns as `Ours` holds them, and a buffer for each width."""
        self.tasks = list(tasks)
        self.columns = dict(columns)
        rows = len(next(iter(columns.values())))
        self.wide, self.narrow = np.zeros(rows, np.int64), np.zeros(rows, np.uint8)
        longest = max(task.stop - task.start for task in tasks)
        types = {column.dtype for column in [*columns.values(), self.wide, self.narrow]}
        self.buffers = {each: np.zeros(longest, each) for each in types}

    def run(self) -> int:
        """All tasks; gives the number of bytes read."""
        return sum(self._copy(task) for task in self.tasks)

    def _copy(self, task: Task) -> int:
        facts = [self.columns[fact] for fact in task.facts]
        outputs = [self.wide for _ in task.outputs]
        read = 0
        for column in (*facts, *outputs, self.narrow):
            piece = column[task.start : task.stop]
            np.copyto(self.buffers[column.dtype][: len(piece)], piece)
            read += piece.nbytes
        return read

    def results(self, found: object) -> dict[tuple[str, str], list[object]]:
        """None: a copy answers nothing."""
        return {}
