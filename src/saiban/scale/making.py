"""Kernels made from the law, each once."""

from functools import lru_cache

from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import compile_plan
from saiban.law.engine.scheme import Scheme
from saiban.scale import kernel_text
from saiban.scale.fused import Kernel
from saiban.scale.nodes import Kind, Unreadable
from saiban.scale.program import Program, kind_of_fact, outline, program
from saiban.scale.proof import Unproved, prove
from saiban.scale.ranges import MACHINE, machine_spans


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
    source = kernel_text.text(proved, spans)
    return Kernel(proved, plan, compiled(source, _kinds(proved)), source)


def _kinds(made: Program) -> tuple[Kind, ...]:
    facts = [kind_of_fact(made.facts[name]) for name in made.needed]
    return (*facts, *(output.node.kind for output in made.outputs))
