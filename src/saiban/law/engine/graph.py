"""What holds on a day: the rules and values behind one question, in the order they are needed."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from saiban.law.engine.errors import LawError
from saiban.law.engine.parameters import Entry
from saiban.law.engine.question import Question
from saiban.law.engine.refusal import Reason, Refusal
from saiban.law.engine.rule import Absence, Rule
from saiban.law.engine.scheme import Scheme, Variant
from saiban.law.engine.succession import Succession
from saiban.law.engine.units import Value

ENGINE = "saiban law engine 1"


@dataclass(frozen=True, eq=False)
class Graph:
    """A question resolved for a day and a choice of positions.

    `rules` are in an order in which each finds its inputs ready; `positions` are those that
    decided something. A part whose law is not known is among `refused_parts`, not `parts`.
    `unknown` holds the guarded names whose law is not known, with the refusal that a case which
    reaches them gets; `left_out` holds what optional facts are when nobody tells them.
    `succession` is the Act under which older rules and values are inherited that day; it is no part
    of the fingerprint.
    """

    question: Question
    rules: tuple[Rule, ...]
    values: Mapping[str, Entry]
    facts: tuple[str, ...]
    positions: tuple[str, ...]
    parts: Mapping[str, str]
    refused_parts: Mapping[str, Refusal]
    unknown: Mapping[str, Refusal]
    left_out: Mapping[str, Value]
    succession: Succession | None = None

    @cached_property
    def law_version(self) -> str:
        """A fingerprint of the rules and values used; better words for a rule do not change it."""
        lines = [ENGINE, self.question.name]
        lines += [
            f"{r.name}|{r.text}|{r.cites}|{r.start}|{r.until}|{r.unit}|{r.substance}"
            for r in self.rules
        ]
        lines += [
            f"{e.name}|{e.unit}|{e.place}|{e.start}|{e.value!r}" for e in self.values.values()
        ]
        lines += [f"{name}|{refusal.reason}" for name, refusal in self.unknown.items()]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


class Refused(Exception):
    """Raised while a graph is being built, when the law gives no answer."""

    def __init__(self, refusal: Refusal) -> None:
        self.refusal = refusal
        super().__init__(refusal.detail)


class Undecided(Exception):
    """Raised while a graph is being built, when a name depends on a position not chosen."""

    def __init__(self, positions: tuple[str, ...]) -> None:
        self.positions = positions
        super().__init__(", ".join(positions))


def build(scheme: Scheme, question: Question, on: date, chosen: frozenset[str]) -> Graph:
    """The graph of a question. Raises Refused, Undecided, and LawError for a broken law."""
    builder = _Builder(scheme, question.facts, on, chosen)
    builder.visit(question.answer, path=())
    parts: dict[str, str] = {}
    refused_parts: dict[str, Refusal] = {}
    for part, name in question.parts.items():
        trial = builder.copy()
        try:
            trial.visit(name, path=())
        except Refused as refused:
            refused_parts[part] = refused.refusal
        else:
            builder, parts[part] = trial, name
    return Graph(
        question=question,
        rules=tuple(builder.rules.values()),
        values=builder.values,
        facts=tuple(name for name in question.facts if name in builder.facts),
        positions=tuple(builder.positions),
        parts=parts,
        refused_parts=refused_parts,
        unknown={n: r for n, r in builder.unknown.items() if n not in builder.known},
        left_out={
            name: value
            for name in question.facts
            if (value := scheme.facts[name].left_out_as) is not None
        },
        succession=scheme.succession(on),
    )


def contested(scheme: Scheme, positions: tuple[str, ...]) -> Refusal:
    """The refusal of a dispute in which nobody chose a position."""
    dispute = scheme.dispute_of(positions[0])
    held = "; ".join(f"{p.name}: {p.title.en} (held by {p.held_by})" for p in dispute.positions)
    detail = f"{dispute.title.en}: the answer depends on a position. Name one. {held}."
    detail += f" {dispute.chosen_by}"
    return Refusal(Reason.CONTESTED, detail, positions)


def pick(scheme: Scheme, name: str, on: date, chosen: frozenset[str]) -> Variant | None:
    """The rule or value that a name means on a day; None when there is none that day.

    Raises Undecided when it depends on a position that the caller has not chosen.
    """
    variants = scheme.variants(name, on)
    for position, variant in variants.items():
        if position in chosen:
            return variant
    for position in variants:
        if position is not None:
            dispute = scheme.dispute_of(position)
            if not dispute.gap and not chosen & set(dispute.names):
                raise Undecided(dispute.names)
    return variants.get(None)


class _Builder:
    def __init__(
        self, scheme: Scheme, taken: tuple[str, ...], on: date, chosen: frozenset[str]
    ) -> None:
        self.scheme = scheme
        self.taken = taken
        self.on = on
        self.chosen = chosen
        self.rules: dict[str, Rule] = {}
        self.values: dict[str, Entry] = {}
        self.facts: set[str] = set()
        self.positions: dict[str, None] = {}
        self.unknown: dict[str, Refusal] = {}

    @property
    def known(self) -> set[str]:
        """Names that are settled for every case."""
        return self.rules.keys() | self.values.keys() | self.facts

    def copy(self) -> "_Builder":
        """A builder that knows what this one knows, to try a part without leaving traces."""
        twin = _Builder(self.scheme, self.taken, self.on, self.chosen)
        twin.rules, twin.values = dict(self.rules), dict(self.values)
        twin.facts, twin.positions = set(self.facts), dict(self.positions)
        twin.unknown = dict(self.unknown)
        return twin

    def adopt(self, twin: "_Builder") -> None:
        """Take over what a trial found."""
        self.rules, self.values = twin.rules, twin.values
        self.facts, self.positions = twin.facts, twin.positions
        self.unknown = twin.unknown

    def visit(self, name: str, *, path: tuple[str, ...]) -> None:
        if name in path:
            raise LawError([f"{self.scheme.place}: cycle {' -> '.join((*path, name))}"])
        if name in self.known:
            return
        if not self.scheme.knows(name):
            self._fact(name, path)
            return
        variant = pick(self.scheme, name, self.on, self.chosen)
        if variant is None:
            raise Refused(self._nothing_holds(name))
        self._note_positions(name, variant)
        if isinstance(variant, Rule):
            for argument in variant.arguments:
                look = self._look if argument in variant.guarded else self.visit
                look(argument, path=(*path, name))
            self.rules[name] = variant
        elif isinstance(variant, Absence):
            raise Refused(Refusal(variant.reason, f"{variant.detail} ({variant.cites})"))
        elif variant.value is None:
            raise Refused(self._not_found(variant))
        else:
            self.values[name] = variant

    def _note_positions(self, name: str, variant: Variant) -> None:
        """Keep the positions that decided which variant holds.

        A position may be held by the variant that bears no name: choosing it is what kept the
        named ones away, and the answer rests on that choice as much.
        """
        if variant.position is not None:
            self.positions[variant.position] = None
            return
        for position in self.scheme.variants(name, self.on):
            if position is not None:
                held = self.scheme.dispute_of(position).names
                self.positions.update(dict.fromkeys(each for each in held if each in self.chosen))

    def _look(self, name: str, *, path: tuple[str, ...]) -> None:
        """Visit a guarded argument: if its law is not known, only cases that reach it refuse."""
        trial = self.copy()
        try:
            trial.visit(name, path=path)
        except Refused as refused:
            self.unknown[name] = refused.refusal
        except Undecided as undecided:
            self.unknown[name] = contested(self.scheme, undecided.positions)
        else:
            self.adopt(trial)

    def _fact(self, name: str, path: tuple[str, ...]) -> None:
        if name not in self.taken:
            what = "unknown name" if name not in self.scheme.facts else "fact the question lacks"
            raise LawError([f"{self.scheme.place}: {what} {name} in {' -> '.join(path) or name}"])
        self.facts.add(name)

    def _nothing_holds(self, name: str) -> Refusal:
        if name in self.scheme.catalogue:
            title = self.scheme.catalogue[name].title.en
            detail = f"{title} ({name}): no value is known for this day in {self.scheme.place}."
            detail += f" {self.scheme.manifest.institution} can supply it."
            return Refusal(Reason.NOT_MODELLED, detail, self._fillers(name))
        return Refusal(Reason.NOT_IN_FORCE, f"No rule {name} holds on this day.")

    def _not_found(self, entry: Entry) -> Refusal:
        title = self.scheme.catalogue[entry.name].title.en
        who = entry.who or self.scheme.manifest.institution
        detail = f"{title} ({entry.name}) from {entry.start.isoformat()}: {entry.not_found}"
        detail += f" {who} can supply it."
        return Refusal(Reason.NOT_MODELLED, detail, self._fillers(entry.name))

    def _fillers(self, name: str) -> tuple[str, ...]:
        """Positions that would fill the gap, if the caller chose one.

        Neither those of a dispute in which the caller has chosen, nor those that leave it open.
        """
        return tuple(
            position
            for position, variant in self.scheme.variants(name, self.on).items()
            if position is not None
            and not (isinstance(variant, Entry) and variant.value is None)
            and not self.chosen & set(self.scheme.dispute_of(position).names)
        )
