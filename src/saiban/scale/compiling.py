"""Kernels' text to machine code, each once in a process."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numba
import numpy as np
from numba.core.compiler import CompilerBase, DefaultPassBuilder

from saiban.scale.nodes import Kind

ARRAYS = {Kind.WHOLE: np.int64, Kind.TRUTH: np.bool_, Kind.WORD: np.int16}
_TYPES = {
    Kind.WHOLE: numba.types.int64[::1],
    Kind.TRUTH: numba.types.boolean[::1],
    Kind.WORD: numba.types.int16[::1],
}
_inline = numba.njit(inline="always", error_model="numpy")


@_inline
def _floor(numerator: int, divisor: int) -> int:
    """Neither is negative, so the faster division without a sign gives the same."""
    return np.int64(np.uint64(numerator) // np.uint64(divisor))  # type: ignore[return-value]


@_inline
def _floor_signed(numerator: int, divisor: int) -> int:
    return numerator // divisor


@_inline
def _half_up(numerator: int, divisor: int) -> int:
    doubled = np.uint64(2 * numerator + divisor)
    return np.int64(doubled // np.uint64(2 * divisor))  # type: ignore[return-value]


@_inline
def _half_up_signed(numerator: int, divisor: int) -> int:
    return (2 * numerator + divisor) // (2 * divisor)


@_inline
def _floor_float(numerator: int, divisor: int) -> int:
    """Right where `usual.exact` says so: then what is below a whole number stays below it."""
    return np.int64(np.float64(numerator) / np.float64(divisor))  # type: ignore[return-value]


@_inline
def _floor_float_signed(numerator: int, divisor: int) -> int:
    quotient = np.float64(numerator) / np.float64(divisor)
    return np.int64(np.floor(quotient))  # type: ignore[return-value]


@_inline
def _half_up_float(numerator: int, divisor: int) -> int:
    quotient = np.float64(numerator) / np.float64(divisor)
    return np.int64(quotient + 0.5)  # type: ignore[return-value]


@_inline
def _half_up_float_signed(numerator: int, divisor: int) -> int:
    quotient = np.float64(numerator) / np.float64(divisor)
    return np.int64(np.floor(quotient + 0.5))  # type: ignore[return-value]


class Apart(CompilerBase):
    """Compiles for arrays of which none that is written shares memory with another.

    Not told so, the compiler compares every pair of arrays before it works on several rows at once,
    and with a dozen arrays it gives that up. `Kernel.run` sees to it that it is so.
    """

    def define_pipelines(self) -> list[Any]:
        """Numba's own steps, with that said."""
        self.state.flags.noalias = True
        steps: Any = DefaultPassBuilder
        return [steps.define_nopython_pipeline(self.state)]


HELPERS: Mapping[str, Any] = {
    "floor": _floor,
    "floor_signed": _floor_signed,
    "half_up": _half_up,
    "half_up_signed": _half_up_signed,
    "floor_float": _floor_float,
    "floor_float_signed": _floor_float_signed,
    "half_up_float": _half_up_float,
    "half_up_float_signed": _half_up_float_signed,
}


@lru_cache(maxsize=512)
def compiled(source: str, kinds: tuple[Kind, ...]) -> Callable[..., None]:
    """The function `rows` of a text, for arrays of these kinds and one of refusals.

    Waits for no lock of the interpreter, so that two threads share the rows.
    """
    scope: dict[str, Any] = dict(HELPERS)
    exec(compile(source, "<kernel>", "exec"), scope)
    arrays = [_TYPES[kind] for kind in kinds]
    ends = [numba.types.int64, numba.types.int64]
    signature = numba.types.void(*ends, *arrays, numba.types.uint8[::1])
    made: Callable[..., None] = numba.njit(
        signature, nogil=True, error_model="numpy", pipeline_class=Apart
    )(scope["rows"])
    return made
