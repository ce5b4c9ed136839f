"""Is the law whole? Every rule, every value, every date on which anything changes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from saiban.law.engine.dimension import unit_faults
from saiban.law.engine.errors import LawError
from saiban.law.engine.graph import Graph
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.resolve import resolve
from saiban.law.engine.rule import OPEN, Rule
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import entries
from saiban.law.engine.subset import faults


@dataclass(frozen=True)
class Outcome:
    """What a question gives on a day of change under a choice of positions."""

    place: str
    question: str
    on: date
    position: str | None
    result: Graph | Refusal


def problems(scheme: Scheme) -> list[str]:
    """Everything wrong with a scheme, one line each; an empty list when the law is whole."""
    found = [
        f"{scheme.place}: {fault}"
        for provision in scheme.provisions
        if isinstance(provision, Rule)
        for fault in faults(provision)
    ]
    found += [f"{scheme.place}: {fault}" for fault in unit_faults(scheme)]
    try:
        for outcome in outcomes(scheme):
            found += _fault(outcome)
    except LawError as error:
        found += error.problems
    return found


def outcomes(scheme: Scheme) -> Iterator[Outcome]:
    """Every question of the contract, on every day of change, with no position and with each.

    Positions that no rule or value behind the question knows are left out: they decide nothing.
    Raises LawError where a name is unknown or rules go round in a circle.
    """
    for name, question in scheme.contract.items():
        positions = positions_behind(scheme, name) if scheme.models(name) else ()
        for on in scheme.changes:
            if on == date.min:
                continue
            yield Outcome(scheme.place, name, on, None, resolve(scheme, question, on))
            for position in positions:
                result = resolve(scheme, question, on, frozenset({position}))
                yield Outcome(scheme.place, name, on, position, result)


def _fault(outcome: Outcome) -> list[str]:
    where = f"{outcome.place}: {outcome.question} on {outcome.on.isoformat()}"
    result = outcome.result
    if isinstance(result, Refusal):
        return [] if result.detail else [f"{where}: refuses without saying why"]
    answer = next((r for r in result.rules if r.name == result.question.answer), None)
    if answer is not None and answer.unit != result.question.unit:
        return [f"{where}: {answer.name} is in {answer.unit}, not {result.question.unit}"]
    return []


def doubtful(scheme: Scheme, *, on: date, stale_days: int) -> tuple[list[Entry], list[Entry]]:
    """Values of the scheme's own place that were last checked too long ago, and weak ones.

    Of the weak ones only those that still hold on the day, or later, are listed.
    """
    own = [e for e in entries(scheme) if e.value is not None]
    stale = [e for e in own if on - e.checked_on > timedelta(days=stale_days)]
    weak = [e for e in own if e.confidence == "low" and (e.end == OPEN or e.end >= on)]
    return stale, weak


def inherited(scheme: Scheme, on: date) -> tuple[list[str], list[str]]:
    """Names of values and of rules that hold on a day only by inference from an older text.

    Those that a question reaches; two empty lists where no Act has replaced the older text.
    """
    act = scheme.succession(on)
    if act is None:
        return [], []
    values, rules = set(), set()
    for name in reached(scheme):
        for variant in scheme.variants(name, on).values():
            if isinstance(variant, Entry):
                if variant.value is not None and act.inherits(variant, scheme.place):
                    values.add(name)
            elif act.inherits_rule(variant):
                rules.add(name)
    return sorted(values), sorted(rules)


def reached(scheme: Scheme, questions: Iterable[str] | None = None) -> set[str]:
    """Every name that questions of the scheme rest on, on whatever day and under any position.

    Those of all its questions, or of the ones named.
    """
    needs: dict[str, set[str]] = {}
    for provision in scheme.provisions:
        if isinstance(provision, Rule):
            needs.setdefault(provision.name, set()).update(provision.arguments)
    asked = [scheme.contract[name] for name in questions or scheme.manifest.questions]
    waiting = [name for each in asked for name in (each.answer, *each.parts.values())]
    found: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting += needs.get(name, ())
    return found


def positions_behind(scheme: Scheme, question: str) -> tuple[str, ...]:
    """The positions that a rule or a value behind a question knows, in the manifest's order."""
    names = reached(scheme, [question])
    known = {p.position for p in scheme.provisions if p.name in names}
    known |= {entry.position for entry in entries(scheme) if entry.name in names}
    return tuple(name for name in scheme.positions if name in known)
