"""`saiban law check`: is the law of the country whole?"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from saiban.law.calendar import DAY, RULE
from saiban.law.engine.check import doubtful, inherited, outcomes, problems, reached
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.structure import entries
from saiban.law.pakistan import pakistan


@dataclass(frozen=True)
class Report:
    """What was looked at and found.

    `coverage` counts, for each place, answers and refusals over every question modelled there,
    day of change and position. `inherited` names, for each place whose newer Act was not read
    whole, the values and rules that go on from the older text by inference. `stale` and `weak` are
    values to look at again, `unused` names of values that no rule reads: none of them are errors.
    """

    problems: tuple[str, ...]
    coverage: dict[str, Counter[str]]
    rules: dict[str, int]
    values: dict[str, int]
    dates: dict[str, int]
    checked_on: date
    stale: tuple[Entry, ...]
    weak: tuple[Entry, ...]
    inherited: dict[str, tuple[list[str], list[str]]]
    unused: tuple[str, ...]


def check(*, on: date | None = None, stale_days: int = 365) -> Report:
    """Check every scheme. `on` is the day that staleness is counted from.

    Without `on` it is the newest day on which any value was checked. Raises LawError if the law
    cannot even be loaded.
    """
    schemes = pakistan().schemes
    reference = on or max(e.checked_on for s in schemes.values() for e in entries(s))
    found: list[str] = []
    coverage: dict[str, Counter[str]] = {}
    stale: dict[Entry, None] = {}
    weak: dict[Entry, None] = {}
    for place, scheme in schemes.items():
        wrong = problems(scheme)
        found += wrong
        found += [
            f"{place}: no question reaches the rule {name}"
            for name in sorted({p.name for p in scheme.provisions} - reached(scheme))
        ]
        coverage[place] = Counter(
            outcome.result.reason.value if isinstance(outcome.result, Refusal) else "answered"
            for outcome in (outcomes(scheme) if not wrong else ())
            if scheme.models(outcome.question)
        )
        old, low = doubtful(scheme, on=reference, stale_days=stale_days)
        stale |= dict.fromkeys(old)
        weak |= dict.fromkeys(low)
    return Report(
        problems=tuple(found),
        coverage=coverage,
        rules={place: len(scheme.provisions) for place, scheme in schemes.items()},
        values={place: sum(1 for _ in entries(scheme)) for place, scheme in schemes.items()},
        dates={place: len(scheme.changes) for place, scheme in schemes.items()},
        checked_on=reference,
        stale=tuple(stale),
        weak=tuple(weak),
        inherited={
            f"{place} under {act.act}": inherited(scheme, reference)
            for place, scheme in schemes.items()
            if (act := scheme.succession(reference))
        },
        unused=_unused(schemes),
    )


def _unused(schemes: Mapping[str, Scheme]) -> tuple[str, ...]:
    """Values that stand in the files for people to read: no rule and no calendar needs them."""
    needed = {RULE, DAY}.union(*(reached(scheme) for scheme in schemes.values()))
    names = {entry.name for scheme in schemes.values() for entry in entries(scheme)}
    return tuple(sorted(names - needed))
