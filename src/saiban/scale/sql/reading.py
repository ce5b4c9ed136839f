"""Facts out of a table's columns: whatever the column's type, a number in the law's own units.

Money may be rupees in text, decimals, whole numbers or exact doubles, or paisa. Each reading is
exact, or says that the cell cannot be read.
"""

from dataclasses import dataclass
from enum import StrEnum

from saiban.law.engine.errors import BadInput
from saiban.law.engine.facts import Fact
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact
from saiban.scale.sql.dialects import Dialect

DIGITS = 30
"""More digits than anybody's number has; text with more is not read as one."""

EXACT_DOUBLE = 2**53


class Form(StrEnum):
    """How a column holds a fact."""

    WHOLE = "whole numbers"
    CENTS = "decimals with at most two places"
    DECIMAL = "decimals"
    DOUBLE = "floating-point numbers"
    TEXT = "text"
    TRUTH = "truth values"


@dataclass(frozen=True)
class Source:
    """The column that tells a fact, and how it holds it.

    In `law_units` money is in paisa and percents in hundredths, else in rupees and percents. Where
    it `fits`, every number of the column is known to be 64 bits in the law's units.
    """

    column: str
    form: Form = Form.WHOLE
    law_units: bool = False
    fits: bool = False


@dataclass(frozen=True)
class Reading:
    """SQL for a fact: its value (null where it is not told) and, if cells of this form can be
    wrong, the test that one is readable. A `safe` value may be asked for whatever the cell."""

    value: str
    readable: str | None = None
    safe: bool = False


def reading(fact: Fact, source: Source, dialect: Dialect) -> Reading:
    """How to read a fact. Raises BadInput for a form that never holds such a fact."""
    column = dialect.column(source.column)
    kind = kind_of_fact(fact)
    if kind == Kind.WORD and source.form == Form.TEXT:
        text = f"CAST({column} AS {dialect.text})"
        choices = ", ".join(dialect.word(choice) for choice in fact.choices)
        return Reading(text, f"{text} IN ({choices})", safe=True)
    if kind == Kind.TRUTH and source.form == Form.TRUTH:
        return Reading(column)
    if kind == Kind.TRUTH and source.form == Form.TEXT:
        true, false = "'true', 'True', 'TRUE'", "'false', 'False', 'FALSE'"
        return Reading(f"{column} IN ({true})", f"{column} IN ({true}, {false})", safe=True)
    if kind == Kind.WHOLE and source.form != Form.TRUTH:
        return _number(source, column, dialect, in_hundreds(fact, source))
    raise BadInput(source.column, f"holds {source.form}; {_wanted(fact)}")


def in_hundreds(fact: Fact, source: Source) -> bool:
    """Whether a number of the column stands for a hundred times as much in the law's units."""
    return fact.unit in ("PKR", "percent") and not source.law_units


def _wanted(fact: Fact) -> str:
    kind = kind_of_fact(fact)
    if kind == Kind.WORD:
        return f"write one of {', '.join(fact.choices)} in each cell"
    return "write true or false" if kind == Kind.TRUTH else f"write {fact.unit} as numbers"


def _number(source: Source, column: str, dialect: Dialect, hundred: bool) -> Reading:
    cast = dialect.in_machine if source.fits else dialect.in_wide
    match source.form:
        case Form.WHOLE:
            return Reading(f"{cast(column)} * 100" if hundred else cast(column))
        case Form.CENTS if hundred:
            return Reading(cast(f"{column} * CAST(100 AS DECIMAL(3,0))"))
        case Form.DOUBLE:
            return _double(column, dialect, hundred)
    text = column if source.form == Form.TEXT else f"CAST({column} AS {dialect.text})"
    return _text(text, "" if source.form == Form.TEXT else "0*", dialect, hundred)


def _text(text: str, zeros: str, dialect: Dialect, hundred: bool) -> Reading:
    """`zeros` may follow, where the column's type puts them there."""
    places = f"([.][0-9]{{1,2}}{zeros})?" if hundred else (f"([.]{zeros})?" if zeros else "")
    pattern = dialect.word(f"-?[0-9]{{1,{DIGITS}}}{places}")
    value = dialect.in_wide(f"split_part({text}, '.', 1)")
    if hundred:
        value = dialect.hundredths_of_text(text)
    return Reading(value, dialect.matches.format(x=text, p=pattern))


def _double(column: str, dialect: Dialect, hundred: bool) -> Reading:
    """A double is read if it is the one nearest to a number of paisa, and small enough to tell."""
    scale = 100 if hundred else 1
    double = f"CAST({column} AS {dialect.double})"
    nearest = f"round({double} * {scale})" if hundred else f"round({double})"
    same = f"{nearest} / {scale} = {double}" if hundred else f"{nearest} = {double}"
    readable = f"abs({double}) < {EXACT_DOUBLE // scale} AND {same}"
    return Reading(dialect.of_double.format(x=nearest), readable)
