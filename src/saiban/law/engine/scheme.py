"""A scheme: the rules, values, questions and disputes of one institution."""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from types import ModuleType

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label
from saiban.law.engine.parameters import Catalogue, Entry
from saiban.law.engine.positions import Dispute
from saiban.law.engine.question import Question
from saiban.law.engine.rule import OPEN, Provision, provisions
from saiban.law.engine.sources import Source
from saiban.law.engine.succession import Succession

Variant = Provision | Entry


@dataclass(frozen=True)
class Manifest:
    """What a scheme is made of. Written by hand in each scheme's `scheme.py`.

    `layers` are the modules of rules, lowest first: a rule of a later layer replaces the rule of
    the same name below it, on the days on which it holds. `parameter_places` are the places whose
    values count here, nearest first. `questions` names the questions that are modelled; those of
    the contract that are not listed refuse, with the reason in `not_modelled` if there is one.
    `successions` say from which day an Act holds whose text was not read whole, and what in it was
    confirmed. `order` is where the place stands in lists.
    """

    place: str
    institution: str
    title: Label
    in_force_from: date
    governing_law: tuple[tuple[str, str], ...]
    layers: tuple[tuple[ModuleType, ...], ...]
    parameter_places: tuple[str, ...]
    questions: tuple[str, ...]
    disputes: tuple[Dispute, ...] = ()
    not_modelled: Mapping[str, str] = field(default_factory=dict)
    successions: tuple[Succession, ...] = ()
    order: int = 50


class Scheme:
    """A manifest put together with the country's values, facts and questions."""

    def __init__(
        self,
        manifest: Manifest,
        *,
        contract: Mapping[str, Question],
        facts: Mapping[str, Fact],
        catalogue: Catalogue,
        sources: Mapping[str, Source],
    ) -> None:
        self.manifest = manifest
        self.place = manifest.place
        self.contract = contract
        self.facts = facts
        self.catalogue = catalogue
        self.sources = sources
        self.layers = tuple(_by_name(layer) for layer in reversed(manifest.layers))
        self.changes = self._changes()

    @property
    def provisions(self) -> tuple[Provision, ...]:
        """Every rule and absence of the scheme, the nearest layer first."""
        return tuple(p for layer in self.layers for same in layer.values() for p in same)

    @cached_property
    def positions(self) -> tuple[str, ...]:
        """The names that may be passed as `position` here."""
        return tuple(name for dispute in self.manifest.disputes for name in dispute.names)

    def dispute_of(self, position: str) -> Dispute:
        """The dispute in which a position is held. Raises KeyError."""
        for dispute in self.manifest.disputes:
            if position in dispute.names:
                return dispute
        raise KeyError(position)

    def models(self, question: str) -> bool:
        """Whether the scheme has rules for a question of the contract."""
        return question in self.manifest.questions

    def variants(self, name: str, on: date) -> dict[str | None, Variant]:
        """What a name means on a day, by position: the nearest layer's rule, else a value."""
        found: dict[str | None, Variant] = {}
        for layer in self.layers:
            for provision in layer.get(name, ()):
                if provision.start <= on <= provision.until:
                    found.setdefault(provision.position, provision)
        if name in self.catalogue:
            places = self.manifest.parameter_places
            for position, entry in self.catalogue[name].variants(places, on).items():
                found.setdefault(position, entry)
        return found

    def knows(self, name: str) -> bool:
        """Whether a name is a rule or a value here, on whatever day."""
        return name in self.catalogue or any(name in layer for layer in self.layers)

    def succession(self, on: date) -> Succession | None:
        """The newest Act that holds on a day in the place of an older text, if there is one."""
        begun = [each for each in self.manifest.successions if each.first_day <= on]
        return max(begun, key=lambda each: each.first_day, default=None)

    def last_change(self, on: date) -> date:
        """The last day up to `on` on which anything changed; the same law holds ever since."""
        before = bisect_right(self.changes, on)
        return self.changes[before - 1] if before else date.min

    def _changes(self) -> tuple[date, ...]:
        days = {self.manifest.in_force_from}
        days |= {each.first_day for each in self.manifest.successions}
        for provision in self.provisions:
            days.add(provision.start)
            if provision.until != OPEN:
                days.add(provision.until + timedelta(days=1))
        for parameter in self.catalogue.values():
            days |= parameter.changes(self.manifest.parameter_places)
        return tuple(sorted(days))


def _by_name(modules: tuple[ModuleType, ...]) -> dict[str, tuple[Provision, ...]]:
    named: dict[str, tuple[Provision, ...]] = {}
    for provision in provisions(modules):
        named[provision.name] = (*named.get(provision.name, ()), provision)
    return named
