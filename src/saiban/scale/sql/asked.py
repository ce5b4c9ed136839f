"""What a query is made of, and what is certain of its columns before any row is read."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from saiban.law.engine.facts import Fact
from saiban.scale.program import Program
from saiban.scale.ranges import MACHINE
from saiban.scale.spans import Span
from saiban.scale.sql.dialects import Dialect
from saiban.scale.sql.reading import Form, Source

WIDEST = Span(-(10**38), 10**38)


@dataclass(frozen=True)
class Known:
    """What is known of all cells of a column: whether some are null, and the span of numbers."""

    nulls: bool
    span: Span


@dataclass(frozen=True)
class Asked:
    """What a query is made of. `program` is proved for `spans`; `keep` are columns to hand on.

    `not_given` are the parts that the law of the day refuses, with their units: null in every row.
    """

    program: Program
    spans: Mapping[str, Span]
    dialect: Dialect
    table: str
    sources: Mapping[str, Source]
    keep: Sequence[str] = ()
    in_rupees: bool = False
    known: Mapping[str, Known] = field(default_factory=dict)
    not_given: Mapping[str, str] = field(default_factory=dict)

    def held(self, name: str) -> Span:
        """What the column of a fact can hold as a number."""
        if name in self.known:
            return self.known[name].span
        return MACHINE if self.fits(name) else WIDEST

    def fits(self, name: str) -> bool:
        """Whether what is read from the column of a fact has 64 bits."""
        source = self.sources[name]
        return source.form == Form.DOUBLE or (
            source.fits and source.form in (Form.WHOLE, Form.CENTS)
        )

    def may_be_null(self, name: str) -> bool:
        """Whether a row may not tell a fact."""
        return name not in self.known or self.known[name].nulls


def stand_in(fact: Fact) -> int | None:
    """What a fact is where it is not told; None for one that must be."""
    return fact.left_out_as if fact.null_as is None else fact.null_as
