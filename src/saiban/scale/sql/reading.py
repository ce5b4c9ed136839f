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

    LAW = "law"  # whole numbers in the law's own units: paisa, hundredths of a percent, days
    WHOLE = "whole"  # whole rupees, percent or days
    CENTS = "cents"  # a decimal with at most two places
    DECIMAL = "decimal"  # any other decimal
    DOUBLE = "double"
    TEXT = "text"
    TRUTH = "truth"


@dataclass(frozen=True)
class Source:
    """The column that tells a fact, and how it holds it."""

    column: str
    form: Form = Form.LAW


@dataclass(frozen=True)
class Reading:
    """SQL for a fact: its value (null where it is not told) and, if cells of this form can be
    wrong, the test that one is readable."""

    value: str
    readable: str | None


def reading(fact: Fact, source: Source, dialect: Dialect) -> Reading:
    """How to read a fact. Raises BadInput for a form that never holds such a fact."""
    column = dialect.column(source.column)
    kind = kind_of_fact(fact)
    if kind == Kind.WORD and source.form == Form.TEXT:
        choices = ", ".join(dialect.word(choice) for choice in fact.choices)
        return Reading(column, f"{column} IN ({choices})")
    if kind == Kind.TRUTH and source.form == Form.TRUTH:
        return Reading(column, None)
    if kind == Kind.TRUTH and source.form == Form.TEXT:
        true, false = "'true', 'True', 'TRUE'", "'false', 'False', 'FALSE'"
        return Reading(f"{column} IN ({true})", f"{column} IN ({true}, {false})")
    if kind == Kind.WHOLE and source.form != Form.TRUTH:
        return _number(fact, source.form, column, dialect)
    raise BadInput(source.column, f"holds {source.form}, and {fact.name} is {kind}")


def _number(fact: Fact, form: Form, column: str, dialect: Dialect) -> Reading:
    hundred = fact.unit in ("PKR", "percent")
    match form:
        case Form.LAW:
            return Reading(column, None)
        case Form.WHOLE:
            wide = dialect.in_wide(column)
            return Reading(f"{wide} * 100" if hundred else wide, None)
        case Form.CENTS if hundred:
            return Reading(dialect.in_wide(f"{column} * CAST(100 AS DECIMAL(3,0))"), None)
        case Form.DOUBLE:
            return _double(column, dialect, hundred)
    text = f"CAST({column} AS {dialect.text})"
    zeros = "0*" if form in (Form.CENTS, Form.DECIMAL) else ""
    return _text(column if form == Form.TEXT else text, zeros, dialect, hundred)


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
    nearest = f"round({column} * {scale})" if hundred else f"round({column})"
    same = f"{nearest} / {scale} = {column}" if hundred else f"{nearest} = {column}"
    readable = f"abs({column}) < {EXACT_DOUBLE // scale} AND {same}"
    return Reading(dialect.in_machine(nearest), readable)
