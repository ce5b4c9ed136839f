"""A question over arrays in memory: the law as one fused loop, or plain where that cannot be."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from saiban.law.engine.errors import BadInput
from saiban.law.engine.plan import Outcome, Plan, Row
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.units import Value
from saiban.scale import refusals
from saiban.scale.arrays import DTYPES, Array, first_of
from saiban.scale.kernel_text import OUTSIDE
from saiban.scale.loops import Loops
from saiban.scale.program import Program
from saiban.scale.ranges import MACHINE
from saiban.scale.telling import Told, stand_in, tell


@dataclass(frozen=True)
class Kernel:
    """A question compiled for one day, place and choice of positions. Made by `scale.kernel`.

    `loops` are the loops to compile, None where the plain functions run instead (with the same
    results).
    """

    program: Program
    plan: Plan
    loops: Loops | None

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that the law of the day needs, as columns of `run`."""
        return self.program.needed

    @property
    def outputs(self) -> tuple[str, ...]:
        """`value`, then the parts: the arrays that `run` gives, besides `refusal`."""
        return tuple(output.name for output in self.program.outputs)

    @property
    def units(self) -> Mapping[str, str]:
        """The unit of each output; PKR stands in paisa."""
        return {output.name: output.unit for output in self.program.outputs}

    @property
    def law_version(self) -> str:
        """The fingerprint that `decide` gives."""
        return self.program.law_version

    @property
    def source(self) -> str:
        """The text of the loops, or of the plain functions."""
        return self.plan.source if self.loops is None else self.loops.source

    @property
    def engine(self) -> str:
        """`numba`, or `plain` where the functions themselves run."""
        return "plain" if self.loops is None else "numba"

    @cached_property
    def refusals(self) -> tuple[str, ...]:
        """What the numbers of the array `refusal` mean; 0 is an answer."""
        return refusals.of_rows(self.program)

    @cached_property
    def _codes(self) -> Mapping[str, int]:
        return {words: code for code, words in enumerate(self.refusals)}

    @cached_property
    def words(self) -> tuple[str, ...]:
        """What the numbers of an output mean that holds words."""
        return self.program.words

    def run(
        self,
        columns: Mapping[str, Array],
        *,
        missing: Mapping[str, Array] | None = None,
        out: Mapping[str, Array] | None = None,
    ) -> dict[str, Array]:
        """The outputs and `refusal`, one element for each row.

        Columns are whole numbers (money in paisa), truth values, and words (as words, or as
        numbers in the order of the fact's choices). `missing` marks the rows in which a fact is not
        told; a fact that is no column is told nowhere. A refused row holds 0 in every output. `out`
        hands arrays in to be filled. Raises BadInput for columns of the wrong kind or length.
        """
        told = tell(self.program, columns, missing or {}, self._codes, ranges=self.loops is None)
        given = self._given(told, out or {})
        if self.loops is None:
            given["refusal"][:] = OUTSIDE
        else:
            arrays = [told.columns[name] for name in self.facts]
            outputs = [given[name] for name in self.outputs]
            self.loops.run(told.rows, [*arrays, *outputs], given["refusal"])
        self._refuse(told, given)
        self._work_out_plain(told, given)
        return given

    def _given(self, told: Told, out: Mapping[str, Array]) -> dict[str, Array]:
        """Arrays to be filled, none of which shares memory with any other."""
        rows = told.rows
        wanted = {o.name: DTYPES[o.node.kind] for o in self.program.outputs}
        given: dict[str, Array] = {}
        for name, dtype in {**wanted, "refusal": np.uint8}.items():
            array = out[name] if name in out else np.empty(rows, dtype)
            if array.dtype != dtype or len(array) != rows or not array.flags.c_contiguous:
                raise BadInput(name, f"to be filled is a plain array of {rows} {dtype.__name__}")
            if name in out:
                _alone(name, array, told.columns | given)
            given[name] = array
        return given

    def _refuse(self, told: Told, given: Mapping[str, Array]) -> None:
        """Rows that say nothing, too little or too much, whatever the loop made of them."""
        if told.refusal is None:
            return
        refused = told.refusal != 0
        first_of(given["refusal"], told.refusal)
        for output in self.outputs:
            given[output][refused] = 0

    def _work_out_plain(self, told: Told, given: Mapping[str, Array]) -> None:
        """Rows whose numbers are too large for the loop; all rows where there is none."""
        if not told.rows or given["refusal"].max() != OUTSIDE:
            return
        where = np.flatnonzero(given["refusal"] == OUTSIDE)
        columns = [self._plain(name, told.columns.get(name), where) for name in self.plan.facts]
        for row, found in zip(where, self.plan.rows_with_parts(columns), strict=True):
            refused = self._refused(found)
            given["refusal"][row] = self.refusals.index(refused)
            for output, value in zip(self.outputs, found, strict=True):
                given[output][row] = 0 if refused else self._held(value)

    def _refused(self, found: Row) -> str:
        """Why a row that was worked out plain has no answer here; "" if it has one."""
        if isinstance(found[0], Refusal):
            names = [n for n, r in self.program.unknown.items() if r == found[0]]
            return refusals.unknown(names[0], found[0])
        whole = [value for value in found if isinstance(value, int)]
        return "" if all(value in MACHINE for value in whole) else refusals.TOO_LARGE

    def _held(self, value: Outcome) -> int:
        assert not isinstance(value, Refusal)
        return self.words.index(value) if isinstance(value, str) else value

    def _plain(self, name: str, column: Array | None, where: Array) -> list[Value]:
        """A fact as the plain functions take it."""
        fact = self.program.facts[name]
        if column is None:
            return [stand_in(fact) or 0] * len(where)
        values = column[where].tolist()
        return [self.words[value] for value in values] if fact.choices else values


def _alone(name: str, array: Array, others: Mapping[str, Array]) -> None:
    """Raise BadInput if an array to be filled lies where another does."""
    for other, held in others.items():
        if np.may_share_memory(array, held):
            raise BadInput(name, f"to be filled shares memory with {other}; give it its own")
