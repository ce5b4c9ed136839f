"""A dated value of the law through time, place by place, with its sources and standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from saiban import law
from saiban.law.engine.parameters import Entry, Parameter
from saiban.law.engine.rule import OPEN
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.sources import Source
from saiban.law.engine.succession import LOWER, Succession
from saiban.web import explain
from saiban.web.law.places import name as place_name
from saiban.web.law.places import said

STALE = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Row:
    """One entry as a page shows it. `end` is None while it is open.

    `inferred` are the places, each with the day from which an Act holds there that nobody read
    whole, where the entry is taken to go on all the same.
    """

    entry: Entry
    shown: str
    end: date | None
    sources: tuple[Source, ...]
    position: str
    stale: bool
    confidence: str = ""
    inferred: tuple[tuple[str, date], ...] = ()

    @property
    def doubtful(self) -> bool:
        """Not in force beyond dispute, or not known with confidence."""
        entry = self.entry
        return entry.value is not None and (entry.status != "in_force" or self.confidence != "high")


@dataclass(frozen=True, slots=True)
class InPlace:
    """All entries of a value in one place, the newest first."""

    place: str
    title: str
    rows: tuple[Row, ...]
    drawn: bool


def parameter(name: str) -> Parameter | None:
    """A named value of the law, if there is one."""
    scheme = next(iter(law.pakistan().schemes.values()))
    return scheme.catalogue.get(name)


def by_place(found: Parameter, today: date, *, only: tuple[str, ...] = ()) -> list[InPlace]:
    """The history in each place that has its own (of `only`, if named)."""
    places = dict.fromkeys(entry.place for entry in found.entries)
    return [in_place(found, place, today) for place in places if not only or place in only]


def in_place(found: Parameter, place: str, today: date) -> InPlace:
    """The history in one place."""
    entries = sorted(
        (each for each in found.entries if each.place == place),
        key=lambda each: (each.start, each.position or ""),
        reverse=True,
    )
    rows = tuple(row(each, today) for each in entries)
    return InPlace(place, place_name(place), rows, drawable(found, place))


def held_now(found: Parameter, today: date) -> list[InPlace]:
    """What holds in each place on a day, reading by reading."""
    places = by_place(found, today)
    held = ((each, tuple(r for r in each.rows if r.entry.covers(today))) for each in places)
    return [InPlace(each.place, each.title, rows, each.drawn) for each, rows in held if rows]


def drawable(found: Parameter, place: str) -> bool:
    """Whether there is something to draw: numbers that were not always the same."""
    if found.unit in ("flag", "text"):
        return False
    return len({e.value for e in found.entries if e.place == place and e.value is not None}) > 1


def row(entry: Entry, today: date) -> Row:
    """One entry, as it stands on a day."""
    heirs = inheriting(entry, today)
    own = any(scheme.place == entry.place for scheme, _ in heirs)
    return Row(
        entry=entry,
        shown="" if entry.value is None else explain.shown(entry.unit, entry.value),
        end=None if entry.end == OPEN else entry.end,
        sources=sources_of(entry),
        position=position(entry),
        stale=is_stale(entry, today),
        confidence=LOWER[entry.confidence] if own else entry.confidence,
        inferred=tuple((place_name(scheme.place), act.first_day) for scheme, act in heirs),
    )


def inheriting(entry: Entry, today: date) -> list[tuple[Scheme, Succession]]:
    """The schemes that have an entry on a day, or its last, only from before an Act of theirs."""
    on = min(today, entry.end)
    found = []
    for scheme in law.pakistan().schemes.values():
        act = scheme.succession(on)
        places = scheme.manifest.parameter_places
        if act is None or entry.value is None or not act.inherits(entry, scheme.place):
            continue
        if entry in scheme.catalogue[entry.name].variants(places, on).values():
            found.append((scheme, act))
    return found


def is_stale(entry: Entry, today: date) -> bool:
    """Nobody has read the source for a year."""
    return today - entry.checked_on > STALE


def all_entries() -> Iterator[Entry]:
    """Every entry of every value, once."""
    scheme = next(iter(law.pakistan().schemes.values()))
    for found in scheme.catalogue.values():
        yield from found.entries


def position(entry: Entry) -> str:
    """The reading of the law under which an entry holds, in words; empty if it is undisputed."""
    if entry.position is None:
        return ""
    for scheme in law.pakistan().schemes.values():
        for dispute in scheme.manifest.disputes:
            for held in dispute.positions:
                if held.name == entry.position:
                    return said(held.title)
    return entry.position


def sources_of(entry: Entry) -> tuple[Source, ...]:
    """The documents and pages in which an entry was read."""
    return tuple(_sources()[key] for key in entry.source)


def _sources() -> dict[str, Source]:
    scheme = next(iter(law.pakistan().schemes.values()))
    return dict(scheme.sources)


def places_of(name: str) -> tuple[str, ...]:
    """The schemes in which a value counts."""
    found = parameter(name)
    places = {entry.place for entry in found.entries} if found else set()
    return tuple(
        place
        for place, scheme in law.pakistan().schemes.items()
        if places & set(scheme.manifest.parameter_places)
    )
