"""Kernels made from the law, each once."""

from collections.abc import Mapping
from functools import lru_cache

from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import compile_plan
from saiban.law.engine.scheme import Scheme
from saiban.scale import kernel_text, straight_text
from saiban.scale.fused import Kernel
from saiban.scale.nodes import Kind, Unreadable
from saiban.scale.program import Program, kind_of_fact, outline, program
from saiban.scale.proof import Unproved, prove
from saiban.scale.ranges import MACHINE, machine_spans
from saiban.scale.spans import Span
from saiban.scale.usual import usual


@lru_cache(maxsize=512)
def kernel_of(graph: Graph, scheme: Scheme) -> Kernel:
    """The kernel of a graph: compiled if Numba is there and the proof holds, else plain."""
    plan = compile_plan(graph)
    try:
        from saiban.scale.compiling import compiled
    except ImportError:
        return Kernel(outline(graph, scheme.facts), plan, None, plan.source)
    try:
        made = program(graph, scheme.facts)
        spans = machine_spans(made, {})
        proved = prove(made, spans, MACHINE)
    except (Unreadable, Unproved):
        return Kernel(outline(graph, scheme.facts), plan, None, plan.source)
    source = source_of(proved, spans)
    return Kernel(proved, plan, compiled(source, _kinds(proved)), source)


def source_of(proved: Program, machine: Mapping[str, Span]) -> str:
    """The loops of a program: several everyday rows at once, any others one by one."""
    one_by_one = kernel_text.each(proved, machine)
    try:
        return straight_text.text(*usual(proved, machine), one_by_one)
    except straight_text.Uneven:
        return kernel_text.text(proved, machine)


def _kinds(made: Program) -> tuple[Kind, ...]:
    facts = [kind_of_fact(made.facts[name]) for name in made.needed]
    return (*facts, *(output.node.kind for output in made.outputs))
