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
    if np.issubdtype(column.dtype, np.integer):
        as_is = np.array_equal(order, np.arange(len(order)))
        if as_is and (not len(column) or (column.min() >= 0 and column.max() < len(order))):
            return np.ascontiguousarray(column, dtype=np.int16), None
        bad = (column < 0) | (column >= len(order))
        numbers = order[np.where(bad, 0, column)]
    else:
        numbers = np.full(len(column), -1, np.int16)
        for number, word in zip(order, fact.choices, strict=True):
            numbers[column == word] = number
        bad = numbers < 0
        numbers[bad] = order[0]
    return numbers, bad if bad.any() else None
