"""A whole query: what the table tells, whether it can be answered, and the rules level by level."""

from collections.abc import Sequence

from saiban.law.engine.facts import Fact
from saiban.scale import refusals
from saiban.scale.kernel_text import reaching
from saiban.scale.nodes import Choice, Constant, Kind, Node, names
from saiban.scale.program import Column, Output, kind_of_fact
from saiban.scale.ranges import MACHINE
from saiban.scale.spans import Span
from saiban.scale.sql.asked import Asked, stand_in
from saiban.scale.sql.checks import OUTSIDE as OUTSIDE
from saiban.scale.sql.checks import tests
from saiban.scale.sql.expressions import Width, Writer
from saiban.scale.sql.reading import reading

SIXTEEN_DIGITS = Span(-(10**16) + 1, 10**16 - 1)


def text(asked: Asked) -> str:
    """The query: the kept columns, `value`, the parts, `refusal`, `law_version`."""
    refused, reached = tests(asked), _reached(asked)
    levels = [("told", _told(asked))]
    if refused:
        levels.append(("checked", ["*", f"{_first([test for _, test in refused])} AS refused"]))
    levels.append(("facts", _facts(asked, frozenset(name for name, _ in refused))))
    levels += [(f"law_{n}", ["*", *level]) for n, level in enumerate(_levels(asked), start=1)]
    if reached:
        before = ["WHEN refused IS NOT NULL THEN refused"] if refused else []
        levels.append(("answered", ["*", f"{_first([*before, *reached])} AS refused_at_last"]))
    refusal = "refused_at_last" if reached else "refused" if refused else ""
    written, before_it = [], asked.table
    for name, columns in levels:
        fence = f"\n    {asked.dialect.fence}" if asked.dialect.fence else ""
        body = ",\n        ".join(columns)
        written.append(f"{name} AS (\n    SELECT\n        {body}\n    FROM {before_it}{fence}\n)")
        before_it = name
    given = ",\n    ".join(_given(asked, refusal))
    return f"WITH {', '.join(written)}\nSELECT\n    {given}\nFROM {before_it}\n"


def _first(tests: Sequence[str]) -> str:
    """The first refusal of a list that holds."""
    return "\n            ".join(["CASE", *tests]) + "\n        END"


def _kept(asked: Asked) -> dict[str, str]:
    """The names under which the kept columns go through the levels."""
    program = asked.program
    ours = {*program.facts, *(c.name for c in program.columns), *(o.name for o in program.outputs)}
    ours |= {f"{name}_told" for name in program.facts} | {f"{n}_unreadable" for n in program.facts}
    ours |= {"refused", "refused_at_last", "refusal", "law_version"}
    taken = ours | {name.lower() for name in asked.keep}
    kept = {}
    for name in asked.keep:
        kept[name] = name
        while name.lower() in ours and kept[name].lower() in taken:
            kept[name] = f"kept_{kept[name]}"
        taken.add(kept[name].lower())
    return kept


def _told(asked: Asked) -> list[str]:
    """The first level: kept columns, and each fact that the table tells."""
    column = asked.dialect.column
    found = [
        column(name) if name == kept else f"{column(name)} AS {column(kept)}"
        for name, kept in _kept(asked).items()
    ]
    for name, source in asked.sources.items():
        read = reading(asked.program.facts[name], source, asked.dialect)
        there = f"{column(source.column)} IS NOT NULL"
        if read.readable is None:
            found.append(f"{read.value} AS {name}_told")
            continue
        value = read.value if read.safe else f"CASE WHEN {read.readable} THEN {read.value} END"
        found.append(f"{value} AS {name}_told")
        found.append(f"{there} AND NOT ({read.readable}) AS {name}_unreadable")
    return found or ["1 AS one"]


def _facts(asked: Asked, doubtful: frozenset[str]) -> list[str]:
    """Facts as the rules see them. A refused row has harmless ones, so that the proof holds."""
    column = asked.dialect.column
    found = [column(kept) for kept in _kept(asked).values()]
    if doubtful:
        found.append("refused")
    for name in asked.program.needed:
        value = _fact(asked, name)
        if name in doubtful and name in asked.sources:
            value = f"CASE WHEN refused IS NULL THEN {value} ELSE {_harmless(asked, name)} END"
        found.append(f"{value} AS {name}")
    return found or ["1 AS one"]


def _fact(asked: Asked, name: str) -> str:
    fact = asked.program.facts[name]
    if name not in asked.sources:
        return _harmless(asked, name)
    value, stands = f"{name}_told", stand_in(fact)
    if stands is not None and asked.may_be_null(name):
        value = f"coalesce({value}, {_literal(asked, fact, stands)})"
    exact = asked.fits(name) or kind_of_fact(fact) != Kind.WHOLE
    return value if exact else asked.dialect.in_machine(value)


def _harmless(asked: Asked, name: str) -> str:
    """A value inside the spans of the proof."""
    fact = asked.program.facts[name]
    stands = stand_in(fact)
    if fact.choices:
        return asked.dialect.word(fact.choices[0])
    if stands is None and fact.unit != "flag":
        stands = asked.spans[name].low
    return _literal(asked, fact, stands or 0)


def _literal(asked: Asked, fact: Fact, value: int) -> str:
    if fact.unit == "flag":
        return "TRUE" if value else "FALSE"
    return asked.dialect.in_machine(str(int(value)))


def _levels(asked: Asked) -> list[list[str]]:
    """A level for each depth: rules that need nothing but what stands in the levels before."""
    depths: dict[str, int] = {}
    widths: dict[str, Width] = {}
    levels: list[list[str]] = []
    for column in asked.program.columns:
        depth = 1 + max((depths.get(name, 0) for name in names(column.node)), default=0)
        depths[column.name] = depth
        while len(levels) < depth:
            levels.append([])
        written = Writer(asked.dialect, widths).column(column.node)
        widths[column.name] = written.width
        levels[depth - 1].append(f"{written.text} AS {column.name}")
    return levels


def _given(asked: Asked, refusal: str) -> list[str]:
    """What comes out."""
    column = asked.dialect.column
    found = [
        column(name) if name == kept else f"{column(kept)} AS {column(name)}"
        for name, kept in _kept(asked).items()
    ]
    given = {part: _nothing(asked, part, unit) for part, unit in asked.not_given.items()}
    for output in asked.program.outputs:
        value = _output(asked, output)
        if refusal:
            value = f"CASE WHEN {refusal} IS NULL THEN {value} END"
        given[output.name] = f"{value} AS {column(output.name)}"
    found += [given[name] for name in ("value", *asked.program.question.parts)]
    version = asked.dialect.word(asked.program.law_version)
    refusal = refusal or f"CAST(NULL AS {asked.dialect.text})"
    return [*found, f"{refusal} AS refusal", f"{version} AS law_version"]


def _output(asked: Asked, output: Output) -> str:
    written = Writer(asked.dialect, {}).column(output.node)
    if asked.in_rupees and output.unit in ("PKR", "percent"):
        return asked.dialect.rupees(written.text, small=_span(output).within(SIXTEEN_DIGITS))
    return written.text


def _nothing(asked: Asked, part: str, unit: str) -> str:
    held = asked.dialect.type_of(unit, in_rupees=asked.in_rupees)
    return f"CAST(NULL AS {held}) AS {asked.dialect.column(part)}"


def _span(output: Output) -> Span:
    return output.node.span or MACHINE


def _reached(asked: Asked) -> list[str]:
    """`WHEN ... THEN ...` for rows that reach law which is not known, rule by rule."""
    words = refusals.of_rows(asked.program)
    codes = {refusal: code for code, refusal in enumerate(words)}
    found = []
    for column in asked.program.columns:
        node = reaching(column.node, codes, asked.program)
        found += _ways(node, asked, words, column)
    return found


def _ways(node: Node, asked: Asked, words: Sequence[str], column: Column) -> list[str]:
    if isinstance(node, Constant) and not node.value:
        return []
    writer = Writer(asked.dialect, {})
    if (
        isinstance(node, Choice)
        and isinstance(node.yes, Constant)
        and isinstance(node.no, Constant)
    ):
        test = writer.write(node.test).text
        if not node.yes.value:
            return [f"WHEN NOT ({test}) THEN {asked.dialect.word(words[int(node.no.value)])}"]
        if not node.no.value:
            return [f"WHEN {test} THEN {asked.dialect.word(words[int(node.yes.value)])}"]
    number = writer.write(node).text
    codes = sorted({code for code in _codes(node) if code})
    return [f"WHEN {number} = {code} THEN {asked.dialect.word(words[code])}" for code in codes]


def _codes(node: Node) -> set[int]:
    if isinstance(node, Choice):
        return _codes(node.yes) | _codes(node.no)
    return {int(node.value)} if isinstance(node, Constant) else set()
