"""The law's own plain functions, row by row: what runs where nothing is compiled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from benchmarks.law import cases
from benchmarks.law.tasks import POSITIONS, Task

REFUSED = np.iinfo(np.int64).min


class Plain:
    """`saiban.law.plan` for each task."""

    def prepare(self, tasks: Sequence[Task], columns: dict[str, np.ndarray]) -> None:
        """Facts as lists of Python values, made once for each fact."""
        from saiban.law.facts import FACTS

        self.tasks = list(tasks)
        self.columns: dict[str, list[Any]] = {}
        for name, column in columns.items():
            values: list[Any] = column.tolist()
            if name in cases.WORDS:
                values = [cases.WORDS[name][each] for each in values]
            elif name == "days_since_last_spell":
                never = FACTS[name].null_as
                values = [never if each == cases.NO_SPELL else each for each in values]
            self.columns[name] = values

    def run(self) -> list[list[tuple[Any, ...]]]:
        """A row of value and parts for each row."""
        return [self._ask(task) for task in self.tasks]

    def _ask(self, task: Task) -> list[tuple[Any, ...]]:
        from saiban import law
        from saiban.law.facts import FACTS

        plan = law.plan(task.question, on=task.on, place=task.place, position=POSITIONS[task.place])
        assert isinstance(plan, law.Plan)
        rows = task.stop - task.start
        return plan.rows_with_parts(
            [
                self.columns[fact][task.start : task.stop]
                if fact in task.facts
                else [FACTS[fact].left_out_as or 0] * rows
                for fact in plan.facts
            ]
        )

    def results(self, found: list[list[tuple[Any, ...]]]) -> dict[tuple[str, str], list[Any]]:
        """For each question and output, pieces of whole paisa; `REFUSED` where there is none."""
        from saiban import law

        pieces: dict[tuple[str, str], list[Any]] = {}
        for task, rows in zip(self.tasks, found, strict=True):
            for name, column in zip(task.outputs, zip(*rows, strict=True), strict=True):
                held = [REFUSED if isinstance(each, law.Refusal) else each for each in column]
                array = np.array(held, np.int64)
                pieces.setdefault((task.question, name), []).append((task.start, array))
        return pieces
