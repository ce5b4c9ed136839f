"""The law of each row: by place, day and positions as a file or a caller tells them."""

from dataclasses import dataclass
from datetime import date

from saiban.law.engine.country import Country
from saiban.law.engine.errors import BadInput
from saiban.law.engine.graph import Graph
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.scheme import Scheme
from saiban.scale import refusals
from saiban.scale.asking import unit_of
from saiban.scale.files.report import Group


@dataclass(frozen=True)
class Key:
    """What decides the law of a row, as told. `position` may name several, parted by blanks."""

    place: str
    on: str
    position: str = ""


@dataclass(frozen=True)
class Law:
    """What answers the rows of a key, or `refusal`, why nothing does.

    `scheme` says how facts are read; it is None where the refusal comes before any fact is looked
    at: a place, day or position that nobody knows, a question that a place has no law on.
    """

    key: Key
    graph: Graph | None
    scheme: Scheme | None
    refusal: str | None

    @property
    def same(self) -> tuple[str, ...]:
        """Laws that are alike in this answer and refuse alike, to the word.

        The version alone does not tell: it says that a value is not known, not which positions
        would fill the gap.
        """
        if self.graph is None:
            return ("refused", str(self.scheme is None), self.refusal or "")
        unknown = self.graph.unknown.items()
        words = (refusals.unknown(name, refusal) for name, refusal in unknown)
        return ("version", self.graph.law_version, *words)

    @property
    def group(self) -> Group:
        """For the report."""
        key = self.key
        version = self.graph.law_version if self.graph else None
        return Group(key.place, key.on, key.position, version, self.refusal)


class Book:
    """Looks the law of keys up, each once."""

    def __init__(self, country: Country, question: str) -> None:
        self.country = country
        self.question = question
        self.laws: dict[Key, Law] = {}

    def law(self, key: Key) -> Law:
        """The law of a key; a key that names nothing known is refused as a bad fact."""
        if key not in self.laws:
            self.laws[key] = self._look_up(key)
        return self.laws[key]

    def _look_up(self, key: Key) -> Law:
        try:
            found = self.resolved(key)
        except BadInput as error:
            return Law(key, None, None, f"bad_fact: {error}")
        scheme = self.country.scheme(key.place)
        if isinstance(found, Refusal):
            read = scheme if scheme.models(self.question) else None
            return Law(key, None, read, refusals.whole(found))
        return Law(key, found, scheme, None)

    def unit(self, name: str) -> str:
        """The unit of a rule or value, wherever there is one of that name."""
        for scheme in self.country.schemes.values():
            if scheme.knows(name):
                return unit_of(name, scheme)
        return "PKR"

    def resolved(self, key: Key) -> Graph | Refusal:
        """The law of a key. Raises BadInput."""
        positions = key.position.replace(",", " ").split()
        on = day(key.on)
        return self.country.law(self.question, on=on, place=key.place, position=positions)


def day(text: str) -> date:
    """A day as a column holds it, with or without the hour of midnight. Raises BadInput."""
    written, _, hour = text.strip().replace("T", " ").partition(" ")
    try:
        if hour.strip("0:.Z+ "):
            raise ValueError
        return date.fromisoformat(written)
    except ValueError as error:
        raise BadInput("on", f"{text!r} is not a date like 2026-11-30") from error
