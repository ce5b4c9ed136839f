"""Reading a proposed amendment: a file of changed values, laid over the law as it is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from saiban.law.diff.mending import nearest, with_hint
from saiban.law.diff.proposal import parsed
from saiban.law.engine.country import Country
from saiban.law.engine.errors import LawError
from saiban.law.engine.parameter_files import closed, read_entries
from saiban.law.engine.parameters import Entry
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.sources import Source

SECTIONS = frozenset({"title", "sources", "values", "positions"})
VALUE_KEYS = frozenset({"title", "unit", "entries"})


@dataclass(frozen=True, slots=True)
class Overlay:
    """A proposed amendment.

    `entries` are the dated values it sets, by name; `sources` where they were read, with the
    country's own; `positions` are the readings that it settles, by place.
    """

    title: str
    entries: Mapping[str, tuple[Entry, ...]]
    sources: Mapping[str, Source]
    positions: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def starts(self, scheme: Scheme) -> tuple[date, ...]:
        """The days on which its values begin in a place, in order."""
        places = scheme.manifest.parameter_places
        return tuple(
            sorted({e.start for es in self.entries.values() for e in es if e.place in places})
        )


def read_overlay(path: Path, country: Country) -> Overlay:
    """The amendment in a YAML file. Raises LawError with everything that is wrong with it.

    The file has a `title`; `values`, which map names of the law to entries like those of the
    parameter files, with the status `proposed`; `sources` that are not in the register yet; and
    `positions`, which map places to the legal positions that the amendment settles.
    """
    problems: list[str] = []
    raw = parsed(path)
    where = path.name
    problems += [
        f"{where}: unknown section {key!r}" for key in sorted({str(key) for key in raw} - SECTIONS)
    ]
    if not isinstance(raw.get("title"), str) or not raw.get("title"):
        problems.append(f"{where}: has no title that says what is proposed")
    problems += [
        f"{where}: {key} is a list or a word; write names below it, each with a colon"
        for key in sorted(SECTIONS - {"title"})
        if raw.get(key) is not None and not isinstance(raw[key], dict)
    ]
    scheme = next(iter(country.schemes.values()))
    sources = {**scheme.sources, **_sources(where, _mapping(raw.get("sources")), problems)}
    positions = _positions(where, _mapping(raw.get("positions")), country, problems)
    entries = {
        str(name): _entries(f"{where}: {name}", str(name), body, country, sources, problems)
        for name, body in _mapping(raw.get("values")).items()
    }
    if not entries and not positions:
        problems.append(f"{where}: changes nothing: it has neither values nor positions")
    if problems:
        raise LawError([with_hint(problem) for problem in problems])
    return Overlay(str(raw["title"]), entries, sources, positions)


def _mapping(raw: object) -> Mapping[object, object]:
    return raw if isinstance(raw, dict) else {}


def _sources(where: str, raw: Mapping[object, object], problems: list[str]) -> Mapping[str, Source]:
    found = {}
    for key, body in raw.items():
        told = _mapping(body)
        title, address = told.get("title"), told.get("address")
        if not title or not address:
            problems.append(f"{where}: source {key}: a source has a title and an address")
            continue
        found[str(key)] = Source(str(key), str(title), str(address))
    return found


def _positions(
    where: str, raw: Mapping[object, object], country: Country, problems: list[str]
) -> Mapping[str, tuple[str, ...]]:
    settled: dict[str, tuple[str, ...]] = {}
    for place, names in raw.items():
        if place not in country.schemes:
            known = ", ".join(country.schemes)
            problems.append(f"{where}: positions: place {place!r} is not one of {known}")
            continue
        held = country.scheme(str(place)).positions
        told = tuple(str(name) for name in (names if isinstance(names, list) else [names]))
        problems += [
            f"{where}: positions: {name!r} is not held in {place}; known: {', '.join(held)}"
            for name in told
            if name not in held
        ]
        settled[str(place)] = told
        problems += [
            f"{where}: positions: {' and '.join(both)} exclude each other in {place}; keep one"
            for dispute in country.scheme(str(place)).manifest.disputes
            if len(both := [name for name in told if name in dispute.names]) > 1
        ]
    return settled


def _entries(
    where: str,
    name: str,
    body: object,
    country: Country,
    sources: Mapping[str, Source],
    problems: list[str],
) -> tuple[Entry, ...]:
    told = _mapping(body)
    scheme = next(iter(country.schemes.values()))
    if name not in scheme.catalogue:
        problems.append(f"{where}: {_no_value(name, country)}")
        return ()
    parameter = scheme.catalogue[name]
    problems += [
        f"{where}: unknown key {key!r}" for key in sorted(set(map(str, told)) - VALUE_KEYS)
    ]
    if told.get("unit", parameter.unit) != parameter.unit:
        problems.append(f"{where}: unit {told['unit']!r}, but the law has it in {parameter.unit}")
    raw = told.get("entries")
    if not isinstance(raw, list) or not raw:
        problems.append(f"{where}: has no entries")
        return ()
    places = frozenset(
        place for each in country.schemes.values() for place in each.manifest.parameter_places
    )
    entries = read_entries(where, name, parameter.unit, raw, sources, places, problems)
    problems += [
        f"{entry.where}: status {entry.status!r}: what an amendment sets is `proposed`"
        for entry in entries
        if entry.value is not None and entry.status != "proposed"
    ]
    problems += _undeclared(entries, country)
    return closed(entries, problems)


def _no_value(name: str, country: Country) -> str:
    """Why a name cannot be amended."""
    if any(scheme.knows(name) for scheme in country.schemes.values()):
        return "is a rule, and an amendment changes values only; docs/guides/add-a-rule.md says how"
    near = nearest(name, next(iter(country.schemes.values())).catalogue)
    return f"is no value of the law; `saiban law value` looks names up{near}"


def _undeclared(entries: list[Entry], country: Country) -> list[str]:
    """Positions of entries that no place knows in which the entry would count."""
    return [
        f"{entry.where}: position {entry.position!r} is not held in {entry.place}; "
        f"{_held(entry.place, country)}"
        for entry in entries
        if entry.position is not None
        and not any(
            entry.position in scheme.positions
            for scheme in country.schemes.values()
            if entry.place in scheme.manifest.parameter_places
        )
    ]


def _held(place: str, country: Country) -> str:
    """The positions that an entry of a place may have."""
    schemes = [s for s in country.schemes.values() if place in s.manifest.parameter_places]
    held = dict.fromkeys(name for scheme in schemes for name in scheme.positions)
    return f"leave it out, or take one of {', '.join(held) or 'none'}"
