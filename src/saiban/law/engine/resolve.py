"""From a question, a day and the positions chosen to the law that answers it."""

from dataclasses import replace
from datetime import date

from saiban.law.engine.graph import Graph, Refused, Undecided, build, contested
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import Reason, Refusal
from saiban.law.engine.scheme import Scheme


def resolve(
    scheme: Scheme, question: Question, on: date, chosen: frozenset[str] = frozenset()
) -> Graph | Refusal:
    """The law that answers a question on a day, or why none does."""
    if on < scheme.manifest.in_force_from:
        start = scheme.manifest.in_force_from.isoformat()
        detail = f"{scheme.manifest.institution} begins on {start}; earlier law is not held here."
        return Refusal(Reason.NOT_IN_FORCE, detail)
    if not scheme.models(question.name):
        return _not_modelled(scheme, question)
    return law_of(scheme, question, on, chosen)


def law_of(scheme: Scheme, question: Question, on: date, chosen: frozenset[str]) -> Graph | Refusal:
    """The law behind any name of a scheme, asked as a question of its own."""
    try:
        return build(scheme, question, on, chosen)
    except Refused as refused:
        return refused.refusal
    except Undecided as undecided:
        return _settle(scheme, question, on, chosen, undecided.positions)


def _settle(
    scheme: Scheme,
    question: Question,
    on: date,
    chosen: frozenset[str],
    positions: tuple[str, ...],
) -> Graph | Refusal:
    """Try every position of a dispute: where all give one law, this question has no dispute."""
    outcomes = [law_of(scheme, question, on, chosen | {position}) for position in positions]
    graphs = [outcome for outcome in outcomes if isinstance(outcome, Graph)]
    if len(graphs) == len(outcomes) and len({graph.law_version for graph in graphs}) == 1:
        # Nothing depends on the positions that were only tried.
        settled = tuple(each for each in graphs[0].positions if each in chosen)
        return replace(graphs[0], positions=settled)
    refusals = [outcome for outcome in outcomes if isinstance(outcome, Refusal)]
    if len(refusals) == len(outcomes) and len(set(refusals)) == 1:
        return refusals[0]
    return contested(scheme, positions)


def _not_modelled(scheme: Scheme, question: Question) -> Refusal:
    manifest = scheme.manifest
    unwritten = f"{manifest.institution}'s law on this has not been written here yet."
    why = manifest.not_modelled.get(question.name, unwritten)
    return Refusal(Reason.NOT_MODELLED, f"{question.title.en}: {why}")
