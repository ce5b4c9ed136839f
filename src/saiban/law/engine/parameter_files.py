"""Reading parameter files, strictly: a value without a source cannot be loaded."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

from saiban.law.engine import yaml_files
from saiban.law.engine.errors import LawError
from saiban.law.engine.labels import Label
from saiban.law.engine.parameters import (
    CONFIDENCES,
    STATUSES,
    Catalogue,
    Entry,
    Parameter,
)
from saiban.law.engine.rule import OPEN
from saiban.law.engine.sources import Source
from saiban.law.engine.units import UNITS, Value, parse

REQUIRED = ("from", "place", "source", "checked_on")
WITH_VALUE = ("status", "confidence")
OPTIONAL = ("until", "value", "not_found", "section", "position", "note", "who")
KEYS = frozenset({*REQUIRED, *WITH_VALUE, *OPTIONAL})


def load_catalogue(
    files: Iterable[Path], *, sources: Mapping[str, Source], places: frozenset[str]
) -> Catalogue:
    """All parameters of the files. The same name in several files is one parameter.

    Raises LawError with every problem: file, parameter, entry and what is wrong.
    """
    problems: list[str] = []
    titles: dict[str, tuple[Label, str]] = {}
    entries: dict[str, list[Entry]] = defaultdict(list)
    for path in sorted(files):
        for name, body in _parameters_in(path, problems):
            where = f"{path.parent.parent.name}/{path.name}: {name}"
            head = _head(where, body, problems)
            if head is None:
                continue
            if name in titles and titles[name][1] != head[1]:
                problems.append(f"{where}: unit {head[1]}, but {titles[name][1]} in another file")
            titles.setdefault(name, head)
            raw = _list(body.get("entries"))
            read = read_entries(where, name, head[1], raw, sources, places, problems)
            entries[name] += read
    catalogue = {
        name: Parameter(name, label, unit, closed(entries[name], problems))
        for name, (label, unit) in titles.items()
    }
    if problems:
        raise LawError(problems)
    return catalogue


def read_entries(
    where: str,
    name: str,
    unit: str,
    raw_entries: list[object],
    sources: Mapping[str, Source],
    places: frozenset[str],
    problems: list[str],
) -> list[Entry]:
    """The entries of one parameter as written; what is wrong with them goes into `problems`."""
    read = []
    for number, raw in enumerate(raw_entries, start=1):
        entry = _entry(f"{where}: entry {number}", name, unit, raw, problems)
        if entry is not None:
            problems.extend(_unknown(entry, sources, places))
            read.append(entry)
    return read


def _parameters_in(path: Path, problems: list[str]) -> list[tuple[str, dict[str, object]]]:
    raw = yaml_files.read(path) or {}
    if not isinstance(raw, dict):
        problems.append(f"{path.name}: a parameter file maps names to parameters")
        return []
    return [(str(name), body if isinstance(body, dict) else {}) for name, body in raw.items()]


def _list(raw: object) -> list[object]:
    return raw if isinstance(raw, list) else []


def _head(where: str, body: Mapping[str, object], problems: list[str]) -> tuple[Label, str] | None:
    title, unit = body.get("title"), body.get("unit")
    if not isinstance(title, dict) or not title.get("en"):
        problems.append(f"{where}: has no English title")
        return None
    if unit not in UNITS:
        problems.append(f"{where}: unit {unit!r} is not one of {', '.join(sorted(UNITS))}")
        return None
    if not isinstance(body.get("entries"), list) or not body["entries"]:
        problems.append(f"{where}: has no entries")
        return None
    return Label(str(title["en"]), str(title.get("ur") or "")), str(unit)


def _entry(where: str, name: str, unit: str, raw: object, problems: list[str]) -> Entry | None:
    before = len(problems)
    if not isinstance(raw, dict):
        problems.append(f"{where}: is not a mapping")
        return None
    problems.extend(f"{where}: unknown key {key!r}" for key in sorted(set(raw) - KEYS))
    value = _value(where, unit, raw, problems)
    missing = [key for key in REQUIRED if not raw.get(key)]
    if "value" in raw:
        missing += [key for key in WITH_VALUE if not raw.get(key)]
    problems.extend(f"{where}: has no {key}" for key in missing)
    for key in ("from", "until", "checked_on"):
        if raw.get(key) is not None and type(raw[key]) is not date:
            problems.append(f"{where}: {key} is not a date like 2025-07-01")
    if raw.get("status", "in_force") not in STATUSES:
        problems.append(f"{where}: status {raw['status']!r} is not one of {sorted(STATUSES)}")
    if raw.get("confidence", "low") not in CONFIDENCES:
        problems.append(f"{where}: confidence is not one of {sorted(CONFIDENCES)}")
    if len(problems) > before:
        return None
    source = raw["source"] if isinstance(raw["source"], list) else [raw["source"]]
    return Entry(
        name=name,
        unit=unit,
        place=str(raw["place"]),
        position=str(raw["position"]) if raw.get("position") else None,
        start=raw["from"],
        end=raw.get("until") or OPEN,
        value=value,
        not_found=" ".join(str(raw.get("not_found") or "").split()),
        section=str(raw.get("section") or ""),
        source=tuple(str(key) for key in source),
        status=str(raw.get("status") or ""),
        confidence=str(raw.get("confidence") or ""),
        checked_on=raw["checked_on"],
        note=" ".join(str(raw.get("note") or "").split()),
        where=where,
        who=str(raw.get("who") or ""),
    )


def _value(where: str, unit: str, raw: Mapping[str, object], problems: list[str]) -> Value | None:
    if ("value" in raw) == bool(raw.get("not_found")):
        problems.append(f"{where}: has either a value or not_found with the reason")
        return None
    if "value" not in raw:
        return None
    try:
        return parse(unit, raw["value"])
    except ValueError as error:
        problems.append(f"{where}: {error}")
        return None


def _unknown(entry: Entry, sources: Mapping[str, Source], places: frozenset[str]) -> list[str]:
    found = [
        f"{entry.where}: source {key} is not in the register of sources"
        for key in entry.source
        if key not in sources
    ]
    if entry.place not in places:
        found.append(f"{entry.where}: place {entry.place!r} is not one of {sorted(places)}")
    return found


def closed(entries: list[Entry], problems: list[str]) -> tuple[Entry, ...]:
    """The entries with their ends: each runs until the next one of its place and position."""
    groups: dict[tuple[str, str], list[Entry]] = defaultdict(list)
    for entry in entries:
        groups[entry.place, entry.position or ""].append(entry)
    closed: list[Entry] = []
    for group in groups.values():
        group.sort(key=lambda entry: entry.start)
        for this, following in pairwise(group):
            stated = this.end != OPEN
            if following.start <= this.start or (stated and this.end >= following.start):
                problems.append(f"{this.where}: overlaps {following.where}")
            closed.append(
                this if stated else replace(this, end=following.start - timedelta(days=1))
            )
        closed.append(group[-1])
        problems.extend(
            f"{entry.where}: ends before it starts" for entry in group if entry.end < entry.start
        )
    return tuple(closed)
