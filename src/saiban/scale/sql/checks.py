"""What a row must tell before the rules are asked: the tests that refuse it, in order."""

from collections.abc import Iterator

from saiban.law.engine.facts import Fact
from saiban.scale import refusals
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact
from saiban.scale.ranges import told
from saiban.scale.sql.asked import Asked, stand_in
from saiban.scale.sql.reading import reading

OUTSIDE = "outside: a number is too large for this query"
"""What a row is marked with whose numbers pass the spans that the query was made for."""


def tests(asked: Asked) -> list[tuple[str, str]]:
    """`(fact, WHEN ... THEN ...)` for everything that can be wrong with what a row tells."""
    found = []
    for name in asked.sources:
        fact = asked.program.facts[name]
        found += [(name, test) for test in _wrong(asked, fact)]
    for name in asked.program.needed:
        if stand_in(asked.program.facts[name]) is None and asked.may_be_null(name):
            test = f"{name}_told IS NULL" if name in asked.sources else "TRUE"
            found.append((name, _when(asked, test, refusals.missing(name))))
    for name in asked.program.needed:
        found += [(name, test) for test in _outside(asked, name)]
    return found


def _wrong(asked: Asked, fact: Fact) -> Iterator[str]:
    source = asked.sources[fact.name]
    if reading(fact, source, asked.dialect).readable is not None:
        yield _when(asked, f"{fact.name}_unreadable", refusals.unreadable(fact))
    if kind_of_fact(fact) != Kind.WHOLE:
        return
    span, held = told(fact), asked.held(fact.name)
    besides = "".join(
        f" AND {fact.name}_told <> {int(value)}"
        for value in (fact.null_as, fact.left_out_as)
        if value is not None and value not in span
    )
    if held.low < span.low:
        test = f"{fact.name}_told < {span.low}{besides}"
        yield _when(asked, test, refusals.too_low(fact))
    if held.high > span.high:
        test = f"{fact.name}_told > {span.high}{besides}"
        yield _when(asked, test, refusals.too_high(fact))


def _outside(asked: Asked, name: str) -> Iterator[str]:
    """Rows beyond the spans that the proof was made for."""
    fact = asked.program.facts[name]
    if name not in asked.sources or kind_of_fact(fact) != Kind.WHOLE:
        return
    span = asked.spans[name]
    if not told(fact).meet(asked.held(name)).within(span):
        yield _when(asked, f"{name}_told NOT BETWEEN {span.low} AND {span.high}", OUTSIDE)


def _when(asked: Asked, test: str, refusal: str) -> str:
    return f"WHEN {test} THEN {asked.dialect.word(refusal)}"
