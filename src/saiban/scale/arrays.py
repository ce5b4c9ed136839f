"""Columns as callers hold them, made ready for a kernel: 64-bit numbers, truth values, words."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from saiban.law.engine.errors import BadInput
from saiban.law.engine.facts import Fact
from saiban.scale import refusals
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact
from saiban.scale.ranges import told

DTYPES = {Kind.WHOLE: np.int64, Kind.TRUTH: np.bool_, Kind.WORD: np.int16}
Array = NDArray[Any]


def ready(fact: Fact, column: Array, words: Sequence[str]) -> tuple[Array, Array | None]:
    """A column as kernels read it, and which of its rows say nothing of the fact's kind.

    Words are given as words, or as numbers in the order of the fact's choices, and become numbers
    in the order of `words`. Raises BadInput for a column of the wrong kind.
    """
    kind = kind_of_fact(fact)
    if kind == Kind.WORD:
        return _words(fact, column, words)
    if kind == Kind.TRUTH and column.dtype == np.bool_:
        return np.ascontiguousarray(column), None
    whole = np.issubdtype(column.dtype, np.signedinteger) or column.dtype in (
        np.uint8,
        np.uint16,
        np.uint32,
    )
    if kind == Kind.WHOLE and whole:
        return np.ascontiguousarray(column, dtype=np.int64), None
    what = "truth values" if kind == Kind.TRUTH else "whole numbers (money in paisa)"
    raise BadInput(fact.name, f"is an array of {what}, not of {column.dtype}")


def range_codes(fact: Fact, column: Array, codes: Mapping[str, int]) -> Array | None:
    """For each row the number of the refusal that its range asks for, 0 for none."""
    if kind_of_fact(fact) != Kind.WHOLE:
        return None
    span = told(fact)
    found = np.zeros(len(column), np.uint8)
    found[column < span.low] = codes[refusals.too_low(fact)]
    found[column > span.high] = codes[refusals.too_high(fact)]
    for stands in (fact.null_as, fact.left_out_as):
        if stands is not None:
            found[column == stands] = 0
    return found


def first_of(refusal: Array, others: Array) -> None:
    """Keep in each row the first refusal in the order of precedence; 0 is none."""
    both = (others != 0) & ((refusal == 0) | (others < refusal))
    refusal[both] = others[both]


def _words(fact: Fact, column: Array, words: Sequence[str]) -> tuple[Array, Array | None]:
    order = np.array([words.index(choice) for choice in fact.choices], np.int16)
    as_is = np.array_equal(order, np.arange(len(order)))
    if np.issubdtype(column.dtype, np.integer):
        if as_is and (not len(column) or (column.min() >= 0 and column.max() < len(order))):
            return np.ascontiguousarray(column, dtype=np.int16), None
        bad = (column < 0) | (column >= len(order))
        return order[np.where(bad, 0, column)], bad if bad.any() else None
    # Places among the choices from 1; 0 is none of them.
    places = _looked_up(fact, column) if column.dtype == object else _compared(fact, column)
    bad = places == 0
    if bad.any():
        places[bad] = 1
        return order[places - 1], bad
    places -= 1
    return places if as_is else order[places], None


def _compared(fact: Fact, column: Array) -> Array:
    """Sums of comparisons: of one row at most one is true, and a mask costs more than a product."""
    places = np.zeros(len(column), np.int16)
    for place, choice in enumerate(fact.choices, start=1):
        places += np.multiply(column == choice, place, dtype=np.int16)
    return places


def _looked_up(fact: Fact, column: Array) -> Array:
    """Python's words carry their hash: one look for each row, however many choices there are."""
    places = _Places({choice: place for place, choice in enumerate(fact.choices, start=1)})
    try:
        return np.fromiter(map(places.__getitem__, column), np.int16, len(column))
    except TypeError as error:
        raise BadInput(fact.name, f"is one of {', '.join(fact.choices)} in each row") from error


class _Places(dict[object, int]):
    """Where each choice stands; 0 for anything else."""

    def __missing__(self, word: object) -> int:
        return 0
