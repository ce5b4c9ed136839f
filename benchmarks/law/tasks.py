"""What is asked: questions, places and months, as runs of neighbouring rows.

Rows come as an institution has them, month by month and place by place, so whoever computes gets
slices and nobody has to sort. A task is one question for the rows of one place and month; EOBI's
questions are asked for every row of the month. Only what the law answers is asked: a question
that it refuses as a whole on that day is no task. This module is also read by the environment in
which there is no Saiban, so it imports it only where tasks are made.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from itertools import groupby
from pathlib import Path

MONTHS = (
    date(2018, 2, 1),  # before Sindh's amendment of May 2018
    date(2019, 2, 1),
    date(2022, 12, 1),  # after the Acts of KP (2021) and Balochistan (2022)
    date(2023, 8, 1),
    date(2024, 8, 1),
    date(2025, 2, 1),  # after Balochistan's amendment of January 2025
)
PROVINCES = ("punjab", "kp", "sindh", "balochistan")
POSITIONS = {
    "punjab": ("s71_limit", "notifications_stand"),
    "sindh": ("degree_capped_at_total",),
    "kp": ("notified_25000",),
    "balochistan": (),
    "federal": ("federal_minimum_wage",),
}
QUESTIONS = (
    "contribution.due",
    "sickness.benefit",
    "maternity.benefit",
    "injury.benefit",
    "disablement.pension",
    "survivors.pension",
    "eobi.contribution",
    "old_age.pension",
)


NOT_TOLD = ("contributions_have_ended", "months_only_payable")
"""Facts that the law lets a case leave out, and these cases do: nobody in them is past pension age
or was left unpaid."""


@dataclass(frozen=True)
class Task:
    """One question for the rows `start` to `stop` (exclusive) of one place and month.

    `facts` are those that the question needs there and the rows tell, `parts` the names of its
    parts.
    """

    question: str
    place: str
    month: str
    start: int
    stop: int
    facts: tuple[str, ...]
    parts: tuple[str, ...]

    @property
    def on(self) -> date:
        """The day that is asked about, the first of the month."""
        return date.fromisoformat(self.month)

    @property
    def outputs(self) -> tuple[str, ...]:
        """The value, then the parts."""
        return ("value", *self.parts)


def cells(rows: int) -> Iterator[tuple[date, str, int, int]]:
    """Month, province, first row and the row after the last: all of (nearly) equal size."""
    pairs = [(month, province) for month in MONTHS for province in PROVINCES]
    for number, (month, province) in enumerate(pairs):
        yield month, province, rows * number // len(pairs), rows * (number + 1) // len(pairs)


def make(rows: int) -> list[Task]:
    """All that the law answers about so many rows, in the order of the questions."""
    bounds = list(cells(rows))
    places = [(m, p, start, stop) for m, p, start, stop in bounds]
    for month, group in groupby(bounds, key=lambda cell: cell[0]):
        of_month = list(group)
        places.append((month, "federal", of_month[0][2], of_month[-1][3]))
    found = (_task(question, *place) for question in QUESTIONS for place in places)
    return [task for task in found if task is not None and task.stop > task.start]


def _task(question: str, month: date, place: str, start: int, stop: int) -> Task | None:
    from saiban import law

    plan = law.plan(question, on=month, place=place, position=POSITIONS[place])
    if isinstance(plan, law.Refusal):
        return None
    facts = tuple(name for name in plan.facts if name not in NOT_TOLD)
    return Task(question, place, month.isoformat(), start, stop, facts, plan.part_names)


def runs(tasks: Sequence[Task]) -> Iterator[Task]:
    """Tasks of one question and month joined where their rows are neighbours.

    That is how somebody asks whose model holds all provinces at once; `place` is then the first.
    """
    pending: Task | None = None
    for task in sorted(tasks, key=lambda t: (QUESTIONS.index(t.question), t.month, t.start)):
        if pending and (pending.question, pending.month, pending.stop) == (
            task.question,
            task.month,
            task.start,
        ):
            pending = Task(**{**asdict(pending), "stop": task.stop})
        else:
            if pending:
                yield pending
            pending = task
    if pending:
        yield pending


def write(tasks: Sequence[Task], path: Path) -> None:
    """For the other processes to read."""
    path.write_text(json.dumps([asdict(task) for task in tasks]), encoding="utf-8")


def read(path: Path) -> list[Task]:
    """What `write` wrote."""
    found = json.loads(path.read_text(encoding="utf-8"))
    return [
        Task(**{**each, "facts": tuple(each["facts"]), "parts": tuple(each["parts"])})
        for each in found
    ]
