"""From a column's type, as DuckDB names it, to the form in which it holds a fact."""

import re

from saiban.law.engine.errors import BadInput
from saiban.law.engine.facts import Fact
from saiban.scale.sql.reading import Form, Source, in_hundreds

_SMALL = frozenset({"TINYINT", "SMALLINT", "INTEGER", "UTINYINT", "USMALLINT", "UINTEGER"})
_MACHINE = _SMALL | {"BIGINT"}
_WHOLE = _MACHINE | {"UBIGINT", "HUGEINT", "UHUGEINT"}
_DECIMAL = re.compile(r"DECIMAL\((\d+),(\d+)\)")
_DOUBLES = frozenset({"FLOAT", "DOUBLE"})
DIGITS_THAT_FIT = 18


def source_of(fact: Fact, column: str, kind: str, *, in_paisa: bool) -> Source:
    """How a column of a type tells a fact. Raises BadInput for a type that tells no fact."""
    bare = Source(column, Form.WHOLE, law_units=in_paisa)
    if kind in _WHOLE:
        fits = kind in (_SMALL if in_hundreds(fact, bare) else _MACHINE)
        return Source(column, Form.WHOLE, in_paisa, fits)
    decimal = _DECIMAL.fullmatch(kind)
    if decimal:
        digits, places = int(decimal[1]), int(decimal[2])
        plain = places <= 2 and digits <= 35 and in_hundreds(fact, bare)
        fits = plain and digits - places + 2 <= DIGITS_THAT_FIT
        return Source(column, Form.CENTS if plain else Form.DECIMAL, in_paisa, fits)
    if kind in _DOUBLES:
        return Source(column, Form.DOUBLE, in_paisa)
    if kind == "BOOLEAN":
        return Source(column, Form.TRUTH, in_paisa)
    if kind == "VARCHAR" or kind.startswith("ENUM"):
        return Source(column, Form.TEXT, in_paisa)
    raise BadInput(column, f"holds {kind}, which tells no {fact.name}; write {fact.unit} there")
