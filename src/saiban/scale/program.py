"""A question of one day and place as a list of columns, each worked out from those before it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from saiban.law.engine.facts import Fact
from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import fold
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import Rule
from saiban.law.engine.units import Value
from saiban.scale.nodes import Constant, Kind, Name, Node, Unknown, Unreadable, kind_of
from saiban.scale.reading import read, words_of


@dataclass(frozen=True)
class Column:
    """What one rule gives in each row."""

    name: str
    node: Node
    rule: Rule


@dataclass(frozen=True)
class Output:
    """A result that is handed out: `value`, or a part by its name."""

    name: str
    node: Constant | Name
    unit: str


@dataclass(frozen=True)
class Program:
    """The columns of a question in an order in which each finds its inputs ready.

    `facts` are all that the question takes and `needed` those that the law of the day asks;
    `unknown` are guarded names whose law is not known, with the refusal of a row that reaches one;
    `lifted` are values of the law that come as columns, because rows differ in them; `words` is
    every word that a row can hold, those of the facts first.
    """

    question: Question
    facts: Mapping[str, Fact]
    needed: tuple[str, ...]
    columns: tuple[Column, ...]
    outputs: tuple[Output, ...]
    unknown: Mapping[str, Refusal]
    lifted: tuple[str, ...]
    words: tuple[str, ...]
    law_version: str
    positions: tuple[str, ...]


def program(
    graph: Graph, declared: Mapping[str, Fact], lifted: frozenset[str] = frozenset()
) -> Program:
    """The program of a graph. Raises Unreadable where a rule has no exact counterpart.

    Values named in `lifted` stay names; all others become constants.
    """
    rules = fold(graph)[1]
    nodes = _nodes(graph, declared, lifted)
    columns = []
    for rule in rules:
        kind = _kind_of_unit(rule.unit)
        unknown = {n: Unknown(n, kind) for n in rule.guarded if n in graph.unknown}
        node = read(rule, {**nodes, **unknown})
        if node.kind != kind:
            raise Unreadable(f"{rule.name} gives {node.kind}, and says {rule.unit}")
        columns.append(Column(rule.name, node, rule))
    return replace(outline(graph, declared, lifted), columns=tuple(columns))


def outline(
    graph: Graph, declared: Mapping[str, Fact], lifted: frozenset[str] = frozenset()
) -> Program:
    """The program without its columns: what goes in and what comes out."""
    nodes = _nodes(graph, declared, lifted)
    facts = {name: declared[name] for name in graph.question.facts}
    return Program(
        question=graph.question,
        facts=facts,
        needed=graph.facts,
        columns=(),
        outputs=_outputs(graph, nodes),
        unknown=graph.unknown,
        lifted=tuple(name for name in nodes if name in lifted),
        words=_words(graph, facts),
        law_version=graph.law_version,
        positions=graph.positions,
    )


def constants_of(graph: Graph) -> Mapping[str, Value]:
    """Every value of a graph that does not hang on the facts of a case."""
    return fold(graph)[0]


def kind_of_fact(fact: Fact) -> Kind:
    """What a declared fact holds."""
    return Kind.WORD if fact.choices else _kind_of_unit(fact.unit)


def _kind_of_unit(unit: str) -> Kind:
    return {"flag": Kind.TRUTH, "text": Kind.WORD}.get(unit, Kind.WHOLE)


def _nodes(
    graph: Graph, declared: Mapping[str, Fact], lifted: frozenset[str]
) -> dict[str, Constant | Name]:
    """What each name is to the rules that are left once the constants are worked out."""
    constants, rules = fold(graph)
    nodes: dict[str, Constant | Name] = {
        name: Name(name, kind_of(value)) if name in lifted else Constant(value)
        for name, value in constants.items()
    }
    nodes |= {name: Name(name, kind_of_fact(declared[name])) for name in graph.facts}
    return nodes | {rule.name: Name(rule.name, _kind_of_unit(rule.unit)) for rule in rules}


def _words(graph: Graph, facts: Mapping[str, Fact]) -> tuple[str, ...]:
    found = [word for fact in facts.values() for word in fact.choices]
    found += [value for value in constants_of(graph).values() if isinstance(value, str)]
    for rule in graph.rules:
        found += words_of(rule)
    return tuple(dict.fromkeys(found))


def _outputs(graph: Graph, nodes: Mapping[str, Constant | Name]) -> tuple[Output, ...]:
    units = {rule.name: rule.unit for rule in graph.rules}
    units |= {name: entry.unit for name, entry in graph.values.items()}
    wanted = {"value": graph.question.answer, **graph.parts}
    return tuple(Output(output, nodes[name], units[name]) for output, name in wanted.items())
