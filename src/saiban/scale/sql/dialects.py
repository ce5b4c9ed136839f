"""What differs between databases: types, division, quoting, and reading numbers out of text.

Whole numbers are 64 bits where the proof allows it, and the database's widest exact type where it
does not. Nothing ever becomes a double.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Dialect:
    """One database's way of writing what the law needs. The three that are known stand below.

    `quotient` divides whole numbers towards zero, `wide_quotient` does it for the wide type; each
    has places for numerator `n` and divisor `d`. With `narrows` the plain one takes wide numbers
    too and comes back in 64 bits. `of_double` makes 64 bits of a double `x` that is a whole number.
    `matches` asks whether text `x` has the whole pattern `p`. `fence` ends a level whose columns
    must not be worked out again for every use.
    """

    name: str
    wide: str
    quotient: str
    wide_quotient: str
    matches: str
    text: str = "VARCHAR"
    quote: str = '"'
    escape: str = "''"
    fence: str = ""
    machine: str = "BIGINT"
    double: str = "DOUBLE"
    of_double: str = "CAST({x} AS BIGINT)"
    narrows: bool = False

    def column(self, name: str) -> str:
        """A column's name as any user may have chosen it."""
        return f"{self.quote}{name.replace(self.quote, self.quote * 2)}{self.quote}"

    def word(self, word: str) -> str:
        """A string."""
        safe = word.replace("\\", "\\\\") if self.escape.startswith("\\") else word
        return "'" + safe.replace("'", self.escape) + "'"

    def divided(self, numerator: str, divisor: str, *, wide: bool) -> str:
        """Division of whole numbers towards zero."""
        template = self.wide_quotient if wide else self.quotient
        return template.format(n=numerator, d=divisor)

    def in_wide(self, text: str) -> str:
        return f"CAST({text} AS {self.wide})"

    def in_machine(self, text: str) -> str:
        return f"CAST({text} AS {self.machine})"

    def hundredths_of_text(self, text: str) -> str:
        """`'6000.5'` as 600050: digits put together, so that no fraction is ever made."""
        digits = f"split_part({text}, '.', 1) || rpad(left(split_part({text}, '.', 2), 2), 2, '0')"
        return self.in_wide(digits)

    def type_of(self, unit: str, *, in_rupees: bool) -> str:
        """The type of a result in a unit."""
        if in_rupees and unit in ("PKR", "percent"):
            return "DECIMAL(38,2)"
        return {"flag": "BOOLEAN", "text": self.text}.get(unit, self.machine)

    def rupees(self, paisa: str, *, small: bool) -> str:
        """Paisa as a decimal of rupees with two places. `small`: at most sixteen digits."""
        digits = 16 if small else 36
        return f"CAST(CAST({paisa} AS DECIMAL({digits},0)) * 0.01 AS DECIMAL(38,2))"


DUCKDB = Dialect(
    name="duckdb",
    wide="HUGEINT",
    quotient="{n} // {d}",
    wide_quotient="{n} // {d}",
    matches="regexp_full_match({x}, {p})",
    # Its planner casts a column's least and greatest too, be they not numbers, which must not fail.
    of_double="TRY_CAST({x} AS BIGINT)",
)
POSTGRESQL = Dialect(
    name="postgresql",
    wide="NUMERIC",
    quotient="{n} / {d}",
    wide_quotient="div({n}, {d})",
    matches="{x} ~ ('^(' || {p} || ')$')",
    text="TEXT",
    double="DOUBLE PRECISION",
    fence="OFFSET 0",
)
SPARK = Dialect(
    name="spark",
    wide="DECIMAL(38,0)",
    quotient="{n} div {d}",
    # `div` of decimals comes back in 64 bits; without a remainder the decimal quotient is exact.
    wide_quotient="CAST(({n} - {n} % {d}) / {d} AS DECIMAL(38,0))",
    matches="{x} RLIKE concat('^(', {p}, ')$')",
    text="STRING",
    quote="`",
    escape="\\'",
    narrows=True,
)
DIALECTS = {dialect.name: dialect for dialect in (DUCKDB, SPARK, POSTGRESQL)}
