"""What an older text says of a day on which another Act holds: inherited, and how far known."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from saiban.law.engine.parameters import Entry
from saiban.law.engine.rule import Provision, Rule

LOWER: Mapping[str, str] = {"high": "medium", "medium": "low", "low": "low"}
"""The confidence in what is only inferred: one less than where it was read."""


@dataclass(frozen=True)
class Succession:
    """From `first_day` the Act `act` stands where `before` stood; nobody has read all of it.

    Whatever held the day before is taken to go on and is marked as inferred, unless its name is
    among `confirmed`, with the keys of the sources that say that it holds under the Act.
    `act` is written as the Act's own rules cite it; `apart` are values of other laws, which the
    Act does not replace.
    """

    act: str
    first_day: date
    before: str
    confirmed: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    apart: frozenset[str] = frozenset()

    @property
    def note(self) -> str:
        """What an inherited value says of itself."""
        return (
            f"Inferred: it comes from the time of {self.before}. {self.act} holds from "
            f"{self.first_day.isoformat()}; that it keeps this was not read."
        )

    def inherits(self, entry: Entry, place: str) -> bool:
        """Whether a value reaches a place only from the older text, and nothing confirms it."""
        older = entry.place != place or entry.start < self.first_day
        return older and entry.name not in self.confirmed and entry.name not in self.apart

    def inherits_rule(self, provision: Provision) -> bool:
        """The same of a rule."""
        return (
            isinstance(provision, Rule)
            and provision.start < self.first_day
            and provision.text != self.act
            and provision.name not in self.confirmed
        )

    def entry(self, entry: Entry, place: str) -> Entry:
        """The entry as it stands under the Act: less certain where it is inherited."""
        if self.inherits(entry, place):
            note = f"{entry.note} {self.note}".strip()
            return replace(entry, confidence=LOWER[entry.confidence], note=note)
        more = tuple(k for k in self.confirmed.get(entry.name, ()) if k not in entry.source)
        return replace(entry, source=entry.source + more) if more else entry

    def cites(self, rule: Rule) -> str:
        """What the citation of a rule says on top of its section; empty for what was read."""
        return f" (inferred under {self.act})" if self.inherits_rule(rule) else ""
