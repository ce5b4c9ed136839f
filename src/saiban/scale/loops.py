"""The two loops of a kernel: everyday rows several at once, any others one after another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from saiban.scale.arrays import Array
from saiban.scale.nodes import Kind
from saiban.scale.sharing import share
from saiban.scale.straight_text import AGAIN


@dataclass(frozen=True)
class Loops:
    """The texts of both loops, each compiled when rows first ask for it.

    `everyday` is empty where no text without a branch could be written. `kinds` are those of the
    arrays, facts first, then outputs.
    """

    everyday: str
    any_row: str
    kinds: tuple[Kind, ...]

    @property
    def source(self) -> str:
        """Both texts, to read."""
        return "\n\n".join(text for text in (self.everyday, self.any_row) if text)

    def run(self, rows: int, arrays: Sequence[Array], refusal: Array) -> None:
        """Fill the outputs among the arrays, and `refusal`, for every row."""
        if not rows:
            return
        if not self.everyday:
            share(self._compiled(self.any_row), rows, [*arrays, refusal])
            return
        share(self._compiled(self.everyday), rows, [*arrays, refusal])
        if refusal.max() == AGAIN:
            self._again([*arrays, refusal], refusal == AGAIN)

    def _again(self, arrays: Sequence[Array], marked: Array) -> None:
        """The marked rows, stretch by stretch."""
        ends = np.flatnonzero(np.diff(marked, prepend=False, append=False))
        for start, stop in zip(ends[::2].tolist(), ends[1::2].tolist(), strict=True):
            stretch = [array[start:stop] for array in arrays]
            share(self._compiled(self.any_row), stop - start, stretch)

    def _compiled(self, text: str) -> Callable[..., None]:
        # Not imported above: it needs Numba, and takes half a second.
        from saiban.scale.compiling import compiled

        return compiled(text, self.kinds)
