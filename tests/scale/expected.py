"""What the plain functions make of the cases, and how to compare it with what others make."""

from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

import numpy as np

from saiban.law.engine.refusal import Refusal
from saiban.scale import refusals
from tests.scale import cases


@dataclass(frozen=True)
class Expected:
    """A law, its cases in columns, and for each the value, the parts and the refusal."""

    asked: cases.Asked
    told: dict[str, np.ndarray]
    rows: list[list]

    def first(self, count):
        """The same for fewer cases."""
        told = {name: column[:count] for name, column in self.told.items()}
        return Expected(self.asked, told, self.rows[:count])

    def of(self, numbers):
        """The same for some of the cases."""
        told = {name: column[numbers] for name, column in self.told.items()}
        return Expected(self.asked, told, [self.rows[number] for number in numbers])


@lru_cache(maxsize=1)
def expected(count):
    """Each law that takes facts, with so many cases."""
    found = []
    for number, asked in enumerate(cases.laws()):
        if asked.graph.facts:
            told = cases.columns(asked, count, seed=number)
            found.append(Expected(asked, told, rows_of(asked, told)))
    return found


@lru_cache(maxsize=1)
def a_million():
    """One law of each shape that takes facts, with so many cases that they are a million."""
    asked_of = [asked for asked in cases.shapes() if asked.graph.facts]
    found = []
    for number, asked in enumerate(asked_of):
        told = cases.columns(asked, -(-1_000_000 // len(asked_of)), seed=10_000 + number)
        found.append(Expected(asked, told, rows_of(asked, told)))
    return found


def rows_of(asked, told):
    """The value, the parts and the refusal of each case, by the plain functions."""
    plan = asked.plan
    rows = plan.rows_with_parts(cases.as_lists(asked, told))
    if plan.whole:
        return [[*row, None] for row in rows]
    reasons = {why: refusals.unknown(name, why) for name, why in asked.graph.unknown.items()}
    nothing = [None] * (len(plan.part_names) + 1)
    return [
        [*nothing, reasons[row[0]]] if isinstance(row[0], Refusal) else [*row, None] for row in rows
    ]


def difference(wanted, found):
    """The first case that came out otherwise, in words; None where all are the same."""
    if found == wanted.rows:
        return None
    for number, (one, other) in enumerate(zip(wanted.rows, found, strict=True)):
        other = [int(each) if isinstance(each, Decimal) else each for each in other]
        if one != other:
            case = {name: column[number] for name, column in wanted.told.items()}
            return f"{wanted.asked.name} {case}: {one} and {other}"
    return None


def without_absent(asked, found):
    """Rows of a query without `law_version`, and without parts that the law of the day refuses."""
    assert {row[-1] for row in found} == {asked.graph.law_version}
    names = ("value", *asked.graph.question.parts, "refusal")
    absent = [n for n, name in enumerate(names) if name in asked.graph.refused_parts]
    if not absent:
        return [[*row[:-1]] for row in found]
    assert all(row[number] is None for row in found for number in absent)
    return [[row[n] for n in range(len(names)) if n not in absent] for row in found]
