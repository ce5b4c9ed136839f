"""Facts just below, at and just above every condition of a law, found from the rules' own text.

A case is run with every comparison watched. Along each fact, the two sides of a comparison are
followed: where one passes the other between two values of the fact, halving finds the place.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from saiban.law.facts import FACTS
from tests.law.proof.cases_of import Case, alternatives, families, is_number, span
from tests.law.proof.laws import Law
from tests.law.proof.watch import Condition, Seen, constants, watch

DRAWS = 32
"""Cases to start from, for each fact of a question: more facts hide a turn more often."""
LIMIT = 4
"""Places kept for each condition and fact, of those that change the rule and those that do not."""


@dataclass(frozen=True)
class Step:
    """Two neighbouring cases: one fact moves from one value to the next, and a condition turns.

    `decides` says whether the rule with the condition, or the refusal, is another one after it;
    `tells` whether the answer is.
    """

    condition: Condition
    fact: str
    before: Case
    after: Case
    decides: bool
    tells: bool


@cache
def steps(law: Law) -> tuple[Step, ...]:
    """The places at which conditions of a law turn, each with the cases on both sides."""
    kept = _Kept()
    chosen = [name for name in law.graph.facts if not is_number(FACTS[name])]
    for case in families(law.graph.question, draws=DRAWS * len(law.graph.facts)):
        for fact in law.graph.facts:
            kept.take(_choices(law, case, fact) if fact in chosen else _numbers(law, case, fact))
    for step in kept.all():
        if step.decides:
            for fact in chosen:
                kept.take(_choices(law, step.before, fact))
    return kept.all()


class _Kept:
    """Steps, few of each kind."""

    def __init__(self) -> None:
        self.found: dict[tuple[Condition, str, bool, bool], list[Step]] = {}

    def take(self, turns: Iterable[Step]) -> None:
        for step in turns:
            same = self.found.setdefault((step.condition, step.fact, step.decides, step.tells), [])
            if len(same) < LIMIT:
                same.append(step)

    def all(self) -> tuple[Step, ...]:
        return tuple(step for same in self.found.values() for step in same)


@cache
def boundary_cases(law: Law) -> tuple[Case, ...]:
    """Every case next to a turn: just below, at and just above."""
    found: dict[tuple[object, ...], Case] = {}
    for step in steps(law):
        for case in (step.before, step.after, *_beyond(step)):
            found.setdefault(tuple(case.values()), case)
    return tuple(found.values())


def _beyond(step: Step) -> Iterator[Case]:
    if is_number(FACTS[step.fact]):
        least, most = span(FACTS[step.fact])
        for value in (step.before[step.fact] - 1, step.after[step.fact] + 1):
            if least <= value <= most:
                yield step.before | {step.fact: value}


def _choices(law: Law, case: Case, fact: str) -> Iterator[Step]:
    before = watch(law.graph, case)
    for other in alternatives(FACTS[fact]):
        after_case = case | {fact: other}
        after = watch(law.graph, after_case)
        for condition, truth in before.truth.items():
            if condition in after.truth and after.truth[condition] != truth:
                told = _changes(law, condition, before, after)
                yield Step(condition, fact, case, after_case, *told)


def _numbers(law: Law, case: Case, fact: str) -> Iterator[Step]:
    seen: dict[int, Seen] = {}

    def at(value: int) -> Seen:
        if value not in seen:
            seen[value] = watch(law.graph, case | {fact: value})
        return seen[value]

    grid = _grid(law, fact)
    for low, high in pairwise(grid):
        one, other = at(low), at(high)
        for condition in one.sides.keys() & other.sides.keys():
            for value in _turns(lambda v, c=condition: _order(at(v), c), low, high):
                told = _changes(law, condition, at(value), at(value + 1))
                below, above = case | {fact: value}, case | {fact: value + 1}
                yield Step(condition, fact, below, above, *told)


def _changes(law: Law, condition: Condition, before: Seen, after: Seen) -> tuple[bool, bool]:
    """Whether the condition's rule, and whether the answer, is another one after than before."""
    if before.refusal or after.refusal:
        return (before.refusal != after.refusal,) * 2
    answer = law.graph.question.answer
    decides = before.values[condition.rule] != after.values[condition.rule]
    return bool(decides), bool(before.values[answer] != after.values[answer])


def _grid(law: Law, fact: str) -> list[int]:
    """Values to start from: the ends, the figures of the law, and powers in between."""
    least, most = span(FACTS[fact])
    figures = {v for v in constants(law.graph).values() if isinstance(v, int)}
    spread = {least, most, 0, 1, *(most * part // 8 for part in range(1, 8))}
    null = FACTS[fact].null_as
    kept = {v for v in spread | figures if least <= v <= most}
    return sorted(kept | ({null} if null is not None else set()))


def _order(seen: Seen, condition: Condition) -> int | None:
    """Minus one, nothing or one as the left side is less, equal or more; None if not reached."""
    if condition not in seen.sides:
        return None
    left, right = seen.sides[condition]
    if isinstance(left, str) or isinstance(right, str):
        return 0 if left == right else 1
    return (left > right) - (left < right)


def _turns(order: Callable[[int], int | None], low: int, high: int) -> Iterator[int]:
    """The last value before a turn between two values: by halving, where there is one."""
    first, last = order(low), order(high)
    if first == last or first is None or last is None:
        return
    while high - low > 1:
        middle = (low + high) // 2
        if order(middle) == first:
            low = middle
        else:
            high = middle
    yield low
    if last != order(high):
        # Both sides are equal here, and one passes the other with the next value.
        yield high
