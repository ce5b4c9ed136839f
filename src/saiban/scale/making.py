"""Kernels made from the law, each once."""

from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec

from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import compile_plan
from saiban.law.engine.scheme import Scheme
from saiban.scale import kernel_text, straight_text
from saiban.scale.fused import Kernel
from saiban.scale.loops import Loops
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
    if find_spec("numba") is None:
        return Kernel(outline(graph, scheme.facts), plan, None)
    try:
        made = program(graph, scheme.facts)
        spans = machine_spans(made, {})
        proved = prove(made, spans, MACHINE)
    except (Unreadable, Unproved):
        return Kernel(outline(graph, scheme.facts), plan, None)
    return Kernel(proved, plan, loops_of(proved, spans))


def loops_of(proved: Program, machine: Mapping[str, Span]) -> Loops:
    """The loops of a program: several everyday rows at once, any others one by one."""
    any_row = kernel_text.text(proved, machine)
    try:
        everyday = straight_text.text(*usual(proved, machine))
    except straight_text.Uneven:
        everyday = ""
    return Loops(everyday, any_row, _kinds(proved))


def _kinds(made: Program) -> tuple[Kind, ...]:
    facts = [kind_of_fact(made.facts[name]) for name in made.needed]
    return (*facts, *(output.node.kind for output in made.outputs))
