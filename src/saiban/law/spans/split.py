"""Cutting a decision at the changes of law within its days, and deciding each piece."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from saiban.law.engine.answer import Answer
from saiban.law.engine.errors import BadFacts, BadInput
from saiban.law.engine.refusal import Refusal
from saiban.law.spans.declared import Days, Months, Span
from saiban.law.spans.pieces import Piece, Split
from saiban.law.spans.stretches import Asked, month_ends, stretches

Facts = Mapping[str, object]
LONGEST_YEARS = 100
"""Longer than any law held here; a slip of the pen in a year is not worked out month by month."""


@dataclass(frozen=True, slots=True)
class Case:
    """A question with its facts. `money_in_words` as in `Country.decide`."""

    asked: Asked
    facts: Facts
    money_in_words: bool

    def decide(self, on: date, **changed: object) -> Answer | Refusal:
        """The decision by the law of a day, on the facts with some of them changed."""
        asked = self.asked
        return asked.country.decide(
            asked.question,
            {**self.facts, **changed},
            on=on,
            place=asked.place,
            position=asked.position,
            money_in_words=self.money_in_words,
        )


def split(
    asked: Asked,
    span: Span,
    facts: Facts,
    *,
    first: date,
    last: date,
    money_in_words: bool = False,
) -> Split:
    """The question decided over the days from `first` to `last`, each by the law that governs it.

    Facts that count the days may be left out where there is one of them; told, they must fit the
    days. Raises BadInput and BadFacts.
    """
    if last < first:
        raise BadInput("to", f"is before {first.isoformat()}, the first day")
    if last.year - first.year > LONGEST_YEARS:
        raise BadInput("to", f"is more than {LONGEST_YEARS} years after {first.isoformat()}")
    unit = asked.country.question(asked.question, asked.place).unit
    if isinstance(span, Months):
        case = Case(asked, facts, money_in_words)
        pieces = tuple(_with_reasons(asked, _monthly(case, span, first, last)))
        return Split(asked.question, unit, "months", pieces, span.note)
    case = Case(asked, facts, money_in_words)
    case = replace(case, facts={**facts, **_days(span, facts, (last - first).days + 1)})
    cut = list(stretches(asked, first, last))
    piecewise = _by_days_paid if span.paid else _by_difference
    pieces = tuple(_with_reasons(asked, piecewise(case, span, cut)))
    readings = {}
    if len(cut) > 1:
        readings = {"law_of_first_day": case.decide(first), "law_of_last_day": case.decide(last)}
    return Split(asked.question, unit, "days", pieces, span.note, readings)


def _days(span: Days, facts: Facts, total: int) -> dict[str, object]:
    """The facts that count the days, once they fit the span."""
    if len(span.facts) == 1 and facts.get(span.facts[0]) is None:
        return {span.facts[0]: total}
    told = {name: facts.get(name) for name in span.facts}
    numbers = [days for days in told.values() if isinstance(days, int)]
    if len(numbers) < len(told):
        which = next(name for name, days in told.items() if not isinstance(days, int))
        raise BadFacts(which, "is a whole number of days, as the days are cut")
    if sum(numbers) != total:
        which = " and ".join(span.facts)
        why = f"make {sum(numbers)} days, but from the first day to the last there are {total}"
        raise BadFacts(which, why)
    return dict(told)


def _by_difference(case: Case, span: Days, cut: list[tuple[date, date]]) -> Iterator[Piece]:
    """Each piece pays what its law adds to the days before it."""
    start = cut[0][0]
    for first, last in cut:
        through, before = (last - start).days + 1, (first - start).days
        told = _fill(span, case.facts, through)
        outcome = case.decide(last, **told)
        earlier = case.decide(last, **_fill(span, case.facts, before)) if before else None
        carried: tuple[str, ...] = ()
        if before:
            carried = (f"{before} days before are counted first, by the law of these days",)
        yield _less(outcome, earlier, first, last, told, carried)


def _less(
    outcome: Answer | Refusal,
    earlier: Answer | Refusal | None,
    first: date,
    last: date,
    told: Facts,
    carried: tuple[str, ...],
) -> Piece:
    count = (last - first).days + 1
    if isinstance(earlier, Refusal):
        return Piece(first, last, count, told, earlier, None, {}, 0, carried)
    if isinstance(outcome, Refusal):
        return Piece(first, last, count, told, outcome, None, {}, 0, carried)
    off = 0 if earlier is None else int(earlier.value)
    before = {} if earlier is None else earlier.parts
    parts = {name: int(part) - int(before.get(name, 0)) for name, part in outcome.parts.items()}
    value = int(outcome.value) - off
    return Piece(first, last, count, told, outcome, value, parts, off, carried)


def _fill(span: Days, facts: Facts, days: int) -> dict[str, object]:
    """The first so many of the days, spread over the facts in the order in which they come."""
    filled: dict[str, object] = {}
    for name in span.facts:
        told = facts[name]
        assert isinstance(told, int)
        filled[name] = min(told, days)
        days -= min(told, days)
    return filled


def _by_days_paid(case: Case, span: Days, cut: list[tuple[date, date]]) -> Iterator[Piece]:
    """Each piece by itself, with the days paid and waited for so far."""
    (days_fact,) = span.facts
    start, used, known = cut[0][0], 0, True
    for first, last in cut:
        count, before = (last - first).days + 1, (first - start).days
        told: dict[str, object] = {days_fact: count}
        carried: tuple[str, ...] = ()
        if before:
            waiting = max(0, _step(case.decide(last), span.waiting) - before)
            told = {days_fact: max(0, count - waiting), **span.linked}
            paid = case.facts.get(span.paid_into)
            if isinstance(paid, int):
                told[span.paid_into] = paid + used
            carried = (
                f"{used} days were paid before and count towards the limit"
                if known
                else "how many days were paid before is not known; none are counted",
                f"{waiting} waiting days are left",
            )
        outcome = case.decide(last, **told)
        piece = _less(outcome, None, first, last, told, carried)
        used += _step(outcome, span.paid) if piece.value else 0
        known = known and piece.value is not None
        yield piece


def _step(outcome: Answer | Refusal, name: str) -> int:
    """The value of a step of an answer; 0 where there is none."""
    if isinstance(outcome, Refusal):
        return 0
    return next((int(step.value) for step in outcome.steps if step.name == name), 0)


def _monthly(case: Case, span: Months, first: date, last: date) -> Iterator[Piece]:
    """Months in a row under one law and with the same facts are one piece."""
    if first.day != 1 or last != next(month_ends(last, last)):
        raise BadInput("from", f"{case.asked.question} is by whole months: first to last day")
    changed: dict[str, object] = {}
    together: Piece | None = None
    for end in month_ends(first, last):
        outcome = case.decide(end, **changed)
        piece = _less(outcome, None, end.replace(day=1), end, dict(changed), _told(changed))
        piece = replace(piece, count=1)
        if together is not None and _goes_on(case.asked, together, piece):
            together = _joined(together, piece)
        else:
            if together is not None:
                yield together
            together = piece
        changed |= {
            fact: True
            for fact, rule in span.becomes.items()
            if case.facts.get(fact) is not True and _step(outcome, rule)
        }
    if together is not None:
        yield together


def _told(changed: Facts) -> tuple[str, ...]:
    return tuple(f"{name} is true since an earlier month" for name in changed)


def _goes_on(asked: Asked, before: Piece, after: Piece) -> bool:
    same_facts = before.told == after.told
    return same_facts and asked.law(before.last) == asked.law(after.last)


def _joined(before: Piece, after: Piece) -> Piece:
    value = None
    if before.value is not None and after.value is not None:
        value = before.value + after.value
    parts = {name: part + after.parts[name] for name, part in before.parts.items()}
    return replace(
        before, last=after.last, count=before.count + after.count, value=value, parts=parts
    )


def _with_reasons(asked: Asked, pieces: Iterator[Piece]) -> Iterator[Piece]:
    """Each piece with what changed in the law since the one before."""
    before: Piece | None = None
    for piece in pieces:
        if before is None:
            yield piece
        else:
            yield replace(piece, because=asked.because(piece.last, before.last))
        before = piece
