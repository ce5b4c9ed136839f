"""Queries made from the law."""

from collections.abc import Mapping, Sequence

from saiban.law.engine.facts import Fact
from saiban.law.engine.graph import Graph
from saiban.law.engine.rule import Rule
from saiban.law.engine.scheme import Scheme
from saiban.scale.nodes import Kind
from saiban.scale.program import kind_of_fact, program
from saiban.scale.proof import prove
from saiban.scale.ranges import MACHINE, WIDE, machine_spans, wide_spans
from saiban.scale.sql import query
from saiban.scale.sql.asked import Asked, Known
from saiban.scale.sql.dialects import DIALECTS
from saiban.scale.sql.reading import Form, Source

_FORMS = {Kind.WHOLE: Form.WHOLE, Kind.TRUTH: Form.TRUTH, Kind.WORD: Form.TEXT}


def query_of(
    graph: Graph,
    scheme: Scheme,
    *,
    dialect: str,
    table: str,
    columns: Mapping[str, Source] | None = None,
    keep: Sequence[str] = (),
    in_rupees: bool = False,
    known: Mapping[str, Known] | None = None,
    machine_only: bool = False,
) -> str:
    """The query of a graph. Raises Unreadable where a rule has no exact counterpart in SQL.

    With `machine_only` every number is kept in 64 bits, and rows that are too large for that are
    marked as outside instead of being worked out in the wide type. Raises Unproved too.
    """
    made = program(graph, scheme.facts)
    spans = machine_spans(made, {}) if machine_only else wide_spans(made)
    proved = prove(made, spans, MACHINE if machine_only else WIDE)
    if columns is None:
        columns = {name: as_law_holds(made.facts[name]) for name in made.needed}
    return query.text(
        Asked(
            program=proved,
            spans=spans,
            dialect=DIALECTS[dialect],
            table=table,
            sources=columns,
            keep=keep,
            in_rupees=in_rupees,
            known=known or {},
            not_given=not_given(graph, scheme),
        )
    )


def not_given(graph: Graph, scheme: Scheme) -> dict[str, str]:
    """The units of the parts that the question has elsewhere and the law of the day refuses."""
    wanted = {part: name for part, name in graph.question.parts.items() if part not in graph.parts}
    return {part: unit_of(name, scheme) for part, name in wanted.items()}


def unit_of(name: str, scheme: Scheme) -> str:
    """The unit of a rule or value of a scheme, on whatever day there is one."""
    if name in scheme.catalogue:
        return scheme.catalogue[name].unit
    units = [p.unit for p in scheme.provisions if isinstance(p, Rule) and p.name == name]
    return units[0] if units else "PKR"


def as_law_holds(fact: Fact) -> Source:
    """A column of the fact's name that holds it as the law does: money in whole paisa."""
    return Source(fact.name, _FORMS[kind_of_fact(fact)], law_units=True, fits=True)
