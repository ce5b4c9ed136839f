"""What an amendment does to many cases: who gets more, who less, who loses the answer."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from saiban.law.engine.errors import BadFacts
from saiban.law.engine.facts import Fact, read_facts
from saiban.law.engine.graph import Graph
from saiban.law.engine.plan import Outcome, compile_plan
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import MissingFact, Reason, Refusal
from saiban.law.engine.units import Value, show

CHUNK = 4096
BIGGEST = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One case under both laws. `number` counts from 1; `fault` says why it could not be read."""

    number: int
    before: Outcome | None
    after: Outcome | None
    fault: BadFacts | None = None

    @property
    def difference(self) -> int | None:
        """By how much the answer rises; None where there is not an answer under both laws."""
        if isinstance(self.before, Refusal | str) or isinstance(self.after, Refusal | str):
            return None
        if self.before is None or self.after is None:
            return None
        return int(self.after) - int(self.before)


@dataclass
class Tally:
    """Counts and sums over cases. Sums are in the question's unit (money in paisa).

    A truth value counts as 1 where it is true, so `before` and `after` say how many are.
    `most_gained` and `most_lost` are the largest differences, with the row that has them first (0:
    none). `newly_answered` and `newly_refused` are cases whose outcome changes between the two.
    """

    rows: int = 0
    answered: int = 0
    higher: int = 0
    lower: int = 0
    gain: int = 0
    loss: int = 0
    most_gained: int = 0
    most_gained_row: int = 0
    most_lost: int = 0
    most_lost_row: int = 0
    before: int = 0
    after: int = 0
    newly_answered: int = 0
    newly_refused: int = 0
    refused: int = 0
    unreadable: int = 0
    refusals: dict[str, int] = field(default_factory=dict)

    def add(self, row: Row) -> None:
        """Count one case."""
        self.rows += 1
        was, now = isinstance(row.before, Refusal), isinstance(row.after, Refusal)
        if row.fault is not None:
            self.unreadable += 1
        elif was or now:
            self.newly_answered += was and not now
            self.newly_refused += now and not was
            self.refused += was and now
        difference = row.difference
        if difference is not None:
            self._count(row, difference)
        if isinstance(row.after, Refusal):
            said = f"{row.after.reason.value}: {row.after.detail}"
            self.refusals[said] = self.refusals.get(said, 0) + 1

    def _count(self, row: Row, difference: int) -> None:
        assert row.before is not None
        assert not isinstance(row.before, Refusal)
        self.answered += 1
        self.before += int(row.before)
        self.after += int(row.before) + difference
        self.higher += difference > 0
        self.lower += difference < 0
        self.gain += max(0, difference)
        self.loss += max(0, -difference)
        if difference > self.most_gained:
            self.most_gained, self.most_gained_row = difference, row.number
        if -difference > self.most_lost:
            self.most_lost, self.most_lost_row = -difference, row.number

    @property
    def change(self) -> int:
        """The sum of all differences."""
        return self.after - self.before

    @property
    def mean(self) -> int:
        """The mean difference of the cases that change, rounded half away from zero."""
        moved = self.higher + self.lower
        if not moved:
            return 0
        size = (2 * abs(self.change) + moved) // (2 * moved)
        return size if self.change >= 0 else -size

    def as_json(self, unit: str) -> dict[str, object]:
        """The tally as data: money as rupees in decimal strings."""
        sums = {
            name: show(unit, getattr(self, name))
            for name in (
                "gain",
                "loss",
                "most_gained",
                "most_lost",
                "before",
                "after",
                "change",
                "mean",
            )
        }
        counts = ("rows", "answered", "higher", "lower", "newly_answered", "newly_refused")
        return (
            {name: getattr(self, name) for name in (*counts, "refused", "unreadable")}
            | sums
            | {"refusals": dict(self.refusals)}
        )


@dataclass
class Effect:
    """What an amendment does: all cases, by group, and the biggest differences."""

    unit: str
    total: Tally = field(default_factory=Tally)
    groups: dict[str, Tally] = field(default_factory=dict)
    most_gained: list[Row] = field(default_factory=list)
    most_lost: list[Row] = field(default_factory=list)
    first_faults: list[Row] = field(default_factory=list)

    def add(self, row: Row, group: str | None) -> None:
        """Count one case, also in its group."""
        self.total.add(row)
        if group is not None:
            self.groups.setdefault(group, Tally()).add(row)
        if row.fault is not None and len(self.first_faults) < BIGGEST:
            self.first_faults.append(row)
        difference = row.difference or 0
        if difference:
            _keep(self.most_gained if difference > 0 else self.most_lost, row)


def effect(
    question: Question,
    before: Graph | Refusal,
    after: Graph | Refusal,
    facts: Mapping[str, Fact],
    cases: Iterable[Mapping[str, object]],
) -> Iterator[Row]:
    """Each case under the law as it is and as it would be.

    A case maps the question's facts to values as a caller tells them (see `Fact.read`); a case
    that cannot be read comes out with its fault and stops no other.
    """
    laws = [_Law(graph) for graph in (before, after)]
    number = 0
    for chunk in _chunks(cases):
        read = [_read(question, facts, case) for case in chunk]
        told = [row for row in read if not isinstance(row, BadFacts)]
        outcomes = [iter(law.outcomes(told, facts)) for law in laws]
        for row in read:
            number += 1
            if isinstance(row, BadFacts):
                yield Row(number, None, None, row)
            else:
                yield Row(number, next(outcomes[0]), next(outcomes[1]))


class _Law:
    """One law, ready for many cases."""

    def __init__(self, law: Graph | Refusal) -> None:
        self.law = law
        self.plan = compile_plan(law) if isinstance(law, Graph) else None

    def outcomes(
        self, told: Sequence[Mapping[str, Value]], facts: Mapping[str, Fact]
    ) -> list[Outcome]:
        """The outcome of each case; a case that lacks a fact that this law needs is refused."""
        if isinstance(self.law, Refusal):
            return [self.law] * len(told)
        assert self.plan is not None
        needed = self.law.facts
        whole = [row for row in told if all(name in row for name in needed)]
        columns = [[row.get(name, 0) for row in whole] for name in self.plan.facts]
        answers = iter(self.plan.rows(columns))
        return [
            _missing(facts, [n for n in needed if n not in row])
            if any(name not in row for name in needed)
            else next(answers)
            for row in told
        ]


def _missing(facts: Mapping[str, Fact], names: list[str]) -> Refusal:
    lacking = tuple(MissingFact(n, facts[n].why, facts[n].who) for n in names)
    said = "; ".join(f"{m.name}: {m.why} {m.who} can supply it." for m in lacking)
    return Refusal(Reason.MISSING_FACT, said, missing=lacking)


def _read(
    question: Question, facts: Mapping[str, Fact], case: Mapping[str, object]
) -> dict[str, Value] | BadFacts:
    try:
        return read_facts(facts, question.facts, case)
    except BadFacts as fault:
        return fault


def _keep(biggest: list[Row], row: Row) -> None:
    """Keep the rows with the largest differences, the first of equals."""
    if len(biggest) == BIGGEST and abs(row.difference or 0) <= abs(biggest[-1].difference or 0):
        return
    biggest.append(row)
    biggest.sort(key=lambda each: (-abs(each.difference or 0), each.number))
    del biggest[BIGGEST:]


def _chunks(cases: Iterable[Mapping[str, object]]) -> Iterator[list[Mapping[str, object]]]:
    chunk: list[Mapping[str, object]] = []
    for case in cases:
        chunk.append(case)
        if len(chunk) == CHUNK:
            yield chunk
            chunk = []
    if chunk:
        yield chunk
