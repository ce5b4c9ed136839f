"""What the columns of many cases tell, checked as `decide` checks one case's facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from saiban.law.engine.errors import BadInput
from saiban.law.engine.facts import Fact
from saiban.scale import refusals
from saiban.scale.arrays import DTYPES, Array, first_of, range_codes, ready
from saiban.scale.program import Program, kind_of_fact

Columns = Mapping[str, Array]


@dataclass
class Told:
    """A column for each fact that is told or needed, and the refusals found while reading.

    `refusal` holds numbers of `refusals.of_rows`. Where a fact is refused or not told its column
    holds something harmless, so that whatever reads it meets no surprise. With no `refusal` no row
    is refused.
    """

    rows: int
    refusal: Array | None = None
    columns: dict[str, Array] = field(default_factory=dict)

    def refuse(self, numbers: Array) -> None:
        """Keep in each row the first of its refusals; 0 is none."""
        if self.refusal is None:
            self.refusal = np.zeros(self.rows, np.uint8)
        first_of(self.refusal, numbers)


def tell(
    program: Program,
    columns: Columns,
    missing: Columns,
    codes: Mapping[str, int],
    *,
    ranges: bool,
) -> Told:
    """The columns made ready. Raises BadInput for one of the wrong kind or length.

    `codes` are the numbers of what `refusals.of_rows` says. The ranges of facts that a loop reads
    are its own business, unless `ranges` asks for them here.
    """
    rows = _length(program, columns)
    told = Told(rows)
    for name, fact in program.facts.items():
        needed = name in program.needed
        if name not in columns:
            if needed:
                told.columns[name] = _nowhere(fact, told, codes)
            continue
        array, bad = ready(fact, columns[name], program.words)
        absent = missing.get(name)
        if absent is not None and absent.any():
            array = _filled(fact, array, absent)
            bad = None if bad is None else bad & ~absent
            if needed and stand_in(fact) is None:
                told.refuse(absent.astype(np.uint8) * codes[refusals.missing(name)])
        if bad is not None:
            told.refuse(bad.astype(np.uint8) * codes[refusals.unreadable(fact)])
        found = range_codes(fact, array, codes) if ranges or not needed else None
        if found is not None:
            told.refuse(found)
        told.columns[name] = array
    return told


def stand_in(fact: Fact) -> int | None:
    """What a fact is where it is not told; None for one that must be."""
    return fact.left_out_as if fact.null_as is None else fact.null_as


def _length(program: Program, columns: Columns) -> int:
    for name in columns:
        if name not in program.facts:
            known = ", ".join(program.facts)
            raise BadInput(name, f"is not a fact of this question, which takes {known}")
    lengths = {name: len(column) for name, column in columns.items()}
    if len(set(lengths.values())) > 1:
        raise BadInput("columns", f"are not of one length: {lengths}")
    return next(iter(lengths.values()), 0)


def _nowhere(fact: Fact, told: Told, codes: Mapping[str, int]) -> Array:
    """The column of a fact that no row tells; where nothing stands for it every row is refused."""
    if stand_in(fact) is None:
        told.refuse(np.full(told.rows, codes[refusals.missing(fact.name)], np.uint8))
    return np.full(told.rows, _harmless(fact), DTYPES[kind_of_fact(fact)])


def _harmless(fact: Fact) -> int:
    """What a row holds that does not tell the fact."""
    stands = stand_in(fact)
    return (fact.minimum or 0) if stands is None else stands


def _filled(fact: Fact, array: Array, absent: Array) -> Array:
    """The column with what stands for the fact in rows that do not tell it."""
    filled = array.copy()
    filled[absent] = _harmless(fact)
    return filled
