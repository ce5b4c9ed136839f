"""The law behind a question as it stands on a day, to be read: with gaps and disputes in place.

`decide` stops at the first thing that is unknown or disputed; a reader wants to see all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from saiban import law
from saiban.law.engine.parameters import Entry
from saiban.law.engine.positions import Dispute
from saiban.law.engine.rule import Absence, Rule
from saiban.law.engine.scheme import Scheme, Variant


@dataclass(frozen=True, slots=True)
class Named:
    """A name of the law with what it means on the day, by position (None: undisputed)."""

    name: str
    variants: Mapping[str | None, Variant]

    @property
    def rules(self) -> list[Rule | Absence]:
        """Rules, and the statements that there is none."""
        return [each for each in self.variants.values() if isinstance(each, Rule | Absence)]

    @property
    def entries(self) -> list[Entry]:
        """Dated values, and the statements that none was found."""
        return [each for each in self.variants.values() if isinstance(each, Entry)]


@dataclass(frozen=True, slots=True)
class Reading:
    """All that a question rests on, each name after those that it needs."""

    names: tuple[Named, ...]
    facts: tuple[str, ...]
    disputes: tuple[Dispute, ...]

    @property
    def rules(self) -> list[Named]:
        """The names that rules give."""
        return [each for each in self.names if each.rules]

    @property
    def values(self) -> list[Named]:
        """The names that are dated values, on this day or (with no variant) on another."""
        return [each for each in self.names if not each.rules]


def read(place: str, question: str, on: date) -> Reading:
    """What a question of the contract rests on in a place on a day; parts come after the answer."""
    scheme = law.pakistan().scheme(place)
    return _read(place, question, scheme.last_change(on))


@lru_cache(maxsize=1024)
def _read(place: str, question: str, on: date) -> Reading:
    scheme = law.pakistan().scheme(place)
    asked = scheme.contract[question]
    found: dict[str, Named] = {}
    facts: dict[str, None] = {}
    for name in (asked.answer, *asked.parts.values()):
        _visit(scheme, name, on, found, facts)
    positions = {p for named in found.values() for p in named.variants if p is not None}
    disputes = tuple(d for d in scheme.manifest.disputes if positions & set(d.names))
    return Reading(
        names=tuple(found.values()),
        facts=tuple(each for each in asked.facts if each in facts),
        disputes=disputes,
    )


def _visit(
    scheme: Scheme, name: str, on: date, found: dict[str, Named], facts: dict[str, None]
) -> None:
    if name in found:
        return
    if not scheme.knows(name):
        facts[name] = None
        return
    variants = scheme.variants(name, on)
    for variant in variants.values():
        if isinstance(variant, Rule):
            for argument in variant.arguments:
                _visit(scheme, argument, on, found, facts)
    found[name] = Named(name, variants)


@lru_cache(maxsize=4096)
def questions_resting_on(place: str, name: str) -> tuple[str, ...]:
    """Questions of a place that need a rule or value, on any day on which the law changed."""
    scheme = law.pakistan().scheme(place)
    return tuple(
        question
        for question in scheme.contract
        if scheme.models(question) and name in _ever(place, question)
    )


@lru_cache(maxsize=512)
def _ever(place: str, question: str) -> frozenset[str]:
    """Names that a question needs under any text of its rules, whatever the day."""
    scheme = law.pakistan().scheme(place)
    asked = scheme.contract[question]
    seen: set[str] = set()
    waiting = [asked.answer, *asked.parts.values()]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        for layer in scheme.layers:
            for provision in layer.get(name, ()):
                if isinstance(provision, Rule):
                    waiting += provision.arguments
    return frozenset(seen)


@lru_cache(maxsize=512)
def days_of_change(place: str, question: str) -> tuple[date, ...]:
    """Days on which something that the question rests on starts or ends, in order."""
    scheme = law.pakistan().scheme(place)
    days: set[date] = {scheme.manifest.in_force_from}
    for name in _ever(place, question):
        if name in scheme.catalogue:
            days |= scheme.catalogue[name].changes(scheme.manifest.parameter_places)
        for layer in scheme.layers:
            for provision in layer.get(name, ()):
                days.add(provision.start)
                if provision.until != date.max:
                    days.add(date.fromordinal(provision.until.toordinal() + 1))
    return tuple(sorted(day for day in days if day >= scheme.manifest.in_force_from))
