"""The law of two moments side by side: values, rules, questions, positions."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from saiban.law.diff.change import Change, Kind, Side, answered, side_of
from saiban.law.engine.country import Country, Positions
from saiban.law.engine.errors import BadInput
from saiban.law.engine.graph import Graph
from saiban.law.engine.labels import Label
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import Rule
from saiban.law.engine.scheme import Scheme, Variant


@dataclass(frozen=True, eq=False)
class Moment:
    """The law of a place on a day."""

    country: Country
    place: str
    on: date

    @property
    def scheme(self) -> Scheme:
        """The scheme of the place."""
        return self.country.scheme(self.place)

    def variants(self, name: str) -> dict[str | None, Variant]:
        """What a name means then, by position."""
        return self.scheme.variants(name, self.on)


def between(
    country: Country,
    *,
    since: date,
    until: date,
    place: str | None = None,
    question: str | None = None,
    position: Positions = None,
) -> tuple[Change, ...]:
    """Everything that changed after `since` and up to `until`, place by place, in order of days.

    With `question` only what that question rests on. `position` names the legal positions whose
    answers are compared; without it each position is looked at. Raises BadInput.
    """
    if until < since:
        raise BadInput("to", f"is before {since.isoformat()}, the day to compare from")
    found: list[Change] = []
    for where in [place] if place else list(country.schemes):
        scheme = country.scheme(where)
        if question is not None:
            country.question(question, where)
        for day in scheme.changes:
            if since < day <= until and day >= scheme.manifest.in_force_from:
                before = Moment(country, where, day - timedelta(days=1))
                after = Moment(country, where, day)
                found += differences(before, after, question=question, position=position)
    return tuple(found)


def differences(
    before: Moment, after: Moment, *, question: str | None = None, position: Positions = None
) -> list[Change]:
    """What differs between two moments of one place."""
    scheme = after.scheme
    asked = [question] if question else [n for n in scheme.contract if scheme.models(n)]
    outcomes = [c for name in asked for c in _question(before, after, name, position)]
    if before.country is after.country and after.on == scheme.manifest.in_force_from:
        begins = Side(scheme.manifest.governing_law[0][1], "", {"begins": after.on.isoformat()})
        title = Label(f"The law of {scheme.manifest.institution} as held here")
        start = Change(
            after.place, after.on, Kind.SCHEME, after.place, title, None, None, begins, tuple(asked)
        )
        return [start, *outcomes]
    needs = {name: _needs(before, name) | _needs(after, name) for name in asked}
    names = dict.fromkeys(name for reach in needs.values() for name in sorted(reach))
    if question is None:
        names |= dict.fromkeys([*scheme.catalogue, *(p.name for p in scheme.provisions)])
    chosen = frozenset([position] if isinstance(position, str) else position or ())
    changes = [
        change
        for name in names
        for change in _named(before, after, name, tuple(q for q in asked if name in needs[q]))
        if not chosen or change.position is None or change.position in chosen
    ]
    return [*changes, *_positions(before, after, names, chosen), *outcomes]


def _needs(moment: Moment, question: str) -> set[str]:
    """Every name that a question may rest on then, under whatever position."""
    asked = moment.country.question(question, moment.place)
    waiting, found = [asked.answer, *asked.parts.values()], set[str]()
    while waiting:
        name = waiting.pop()
        if name in found or not moment.scheme.knows(name):
            continue
        found.add(name)
        for variant in moment.variants(name).values():
            if isinstance(variant, Rule):
                waiting += variant.arguments
    return found


def _named(before: Moment, after: Moment, name: str, affects: tuple[str, ...]) -> Iterator[Change]:
    """What a rule or value of that name was and is, position by position."""
    old, new = before.variants(name), after.variants(name)
    for position in dict.fromkeys([*old, *new]):
        was, now = old.get(position), new.get(position)
        if _same(was, now):
            continue
        kind = Kind.VALUE if isinstance(now or was, Entry) else Kind.RULE
        yield Change(
            place=after.place,
            on=after.on,
            kind=kind,
            name=name,
            title=_title(after.scheme, name),
            position=position,
            before=side_of(before.scheme, was),
            after=side_of(after.scheme, now),
            affects=affects,
        )


def _same(was: Variant | None, now: Variant | None) -> bool:
    """Whether a name means the same; the day on which it will end does not matter yet."""
    if isinstance(was, Entry) and isinstance(now, Entry):
        return replace(was, end=now.end, where=now.where) == now
    return was == now


def _title(scheme: Scheme, name: str) -> Label:
    if name in scheme.catalogue:
        return scheme.catalogue[name].title
    return Label(name.replace("_", " ").capitalize())


def _positions(
    before: Moment, after: Moment, names: dict[str, None], chosen: frozenset[str]
) -> Iterator[Change]:
    """Positions that begin or stop to decide anything."""
    old, new = ({p for n in names for p in moment.variants(n)} for moment in (before, after))
    for dispute in after.scheme.manifest.disputes:
        for position in dispute.positions:
            was, now = position.name in old, position.name in new
            if was == now or (chosen and position.name not in chosen):
                continue
            held = f"{position.title.en}, held by {position.held_by}"
            data = {"dispute": dispute.name, "held_by": position.held_by, "gap": dispute.gap}
            side = Side(held, "", data)
            yield Change(
                after.place,
                after.on,
                Kind.POSITION,
                position.name,
                Label(f"Position {position.name} on “{dispute.title.en}”"),
                None,
                side if was else None,
                side if now else None,
            )


def _question(
    before: Moment, after: Moment, question: str, position: Positions
) -> Iterator[Change]:
    """Whether a question began or stopped to be answered: without a position and with each."""
    plain = _outcomes(before, after, question, position)
    yield from _outcome(after, question, None, *plain)
    if position is None:
        for name in after.scheme.positions:
            under = _outcomes(before, after, question, name)
            if [_gist(each) for each in under] != [_gist(each) for each in plain]:
                yield from _outcome(after, question, name, *under)


def _outcomes(
    before: Moment, after: Moment, question: str, position: Positions
) -> tuple[Graph | Refusal, Graph | Refusal]:
    was, now = (
        m.country.law(question, on=m.on, place=m.place, position=position) for m in (before, after)
    )
    return was, now


def _outcome(
    after: Moment,
    question: str,
    position: str | None,
    was: Graph | Refusal,
    now: Graph | Refusal,
) -> Iterator[Change]:
    if _gist(was) == _gist(now):
        return
    yield Change(
        place=after.place,
        on=after.on,
        kind=Kind.QUESTION,
        name=question,
        title=after.scheme.contract[question].title,
        position=position,
        before=answered(was if isinstance(was, Refusal) else None),
        after=answered(now if isinstance(now, Refusal) else None),
        affects=(question,),
    )


def _gist(outcome: Graph | Refusal) -> Refusal | None:
    """What matters to whoever asks: that there is an answer, or why there is none."""
    return outcome if isinstance(outcome, Refusal) else None
