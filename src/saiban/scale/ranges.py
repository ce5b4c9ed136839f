"""How large facts may be: as declared, as a batch takes them, and as machine numbers hold.

A declared range is law and refuses. Beyond what a batch takes nobody's case lies (a thousand
million days); the row is refused too, by name. Between the machine's range and that, numbers are
worked out in wider arithmetic, so every answer is exact.
"""

from collections.abc import Mapping

from saiban.law.engine.facts import Fact
from saiban.scale.nodes import Kind, names
from saiban.scale.program import Program, kind_of_fact
from saiban.scale.proof import Unproved, prove
from saiban.scale.spans import TRUTH, Span

MACHINE = Span(-(2**63) + 1, 2**63 - 1)
WIDE = Span(-(10**37), 10**37)
"""What DECIMAL(38,0), HUGEINT and NUMERIC all hold, with room for a carry."""

LARGEST_WHOLE = 10**9
_USUAL = {"PKR": 10**9}
_USUAL_WHOLE = 10**3


def taken(fact: Fact) -> Span:
    """What a batch takes of a numeric fact, in the law's own units: declared limits, or wide ones.

    What stands for a null or for a fact left out is always inside.
    """
    low, high = _declared(fact)
    stands = [v for v in (fact.null_as, fact.left_out_as) if v is not None]
    return Span(min([low, *stands]), max([high, *stands]))


def told(fact: Fact) -> Span:
    """What a row may say of a numeric fact; nulls apart."""
    return Span(*_declared(fact))


def wide_spans(program: Program) -> dict[str, Span]:
    """The spans of the needed facts as a batch takes them."""
    return {name: _taken(program.facts[name]) for name in program.needed}


def machine_spans(program: Program, lifted: Mapping[str, Span]) -> dict[str, Span]:
    """The spans of the needed facts within which 64 bits are enough. Raises Unproved."""
    found = {**wide_spans(program), **lifted}
    while True:
        try:
            prove(program, found, MACHINE)
        except Unproved as error:
            found = _shrunk(program, found, error)
        else:
            return {name: found[name] for name in program.needed}


def _declared(fact: Fact) -> tuple[int, int]:
    scale = 100 if fact.unit in ("PKR", "percent") else 1
    widest = MACHINE.high if fact.unit == "PKR" else LARGEST_WHOLE
    low = -widest if fact.minimum is None else fact.minimum * scale
    high = widest if fact.maximum is None else fact.maximum * scale
    return low, high


def _taken(fact: Fact) -> Span:
    return taken(fact) if kind_of_fact(fact) == Kind.WHOLE else TRUTH


def _shrunk(program: Program, spans: dict[str, Span], error: Unproved) -> dict[str, Span]:
    """Spans with one fact brought nearer to the usual: the one that goes furthest beyond it.

    Only facts whose shrinking makes the number in question smaller are tried.
    """
    behind = facts_behind(program, error.names)
    best: tuple[float, dict[str, Span]] | None = None
    for name in behind:
        fact, span = program.facts[name], spans[name]
        smaller = _tenth(fact, span)
        if smaller == span:
            continue
        trial = {**spans, name: smaller}
        if _helps(program, trial, error):
            excess = span.largest / _USUAL.get(fact.unit, _USUAL_WHOLE)
            if best is None or excess > best[0]:
                best = (excess, trial)
    if best is None:
        raise error
    return best[1]


def _helps(program: Program, trial: Mapping[str, Span], before: Unproved) -> bool:
    try:
        prove(program, trial, MACHINE)
    except Unproved as error:
        return str(error) != str(before)
    return True


def _tenth(fact: Fact, span: Span) -> Span:
    stands = [v for v in (fact.null_as, fact.left_out_as) if v is not None]
    low, high = -(-span.low // 10), span.high // 10
    return Span(min([low, *stands]), max([high, *stands, 1]))


def facts_behind(program: Program, wanted: frozenset[str]) -> list[str]:
    """The numeric facts that names rest on, through whatever rules."""
    behind = {column.name: set(names(column.node)) for column in program.columns}
    found: set[str] = set()
    waiting = set(wanted)
    while waiting:
        name = waiting.pop()
        if name in behind:
            waiting |= behind[name] - found
        found.add(name)
    return [
        name
        for name in program.needed
        if name in found and kind_of_fact(program.facts[name]) == Kind.WHOLE
    ]
