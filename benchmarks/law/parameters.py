"""The law's dated values as parameter files of OpenFisca and PolicyEngine.

Their users keep one YAML file for each parameter, with a child for each province; both read the
same shape. The values come from the law, so that nobody copies a figure by hand: money becomes
rupees, rates become fractions. Where the law knows no value, their formulas over all provinces
still need a number, so there is a 0, as their users put it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import yaml

from benchmarks.law.tasks import POSITIONS, PROVINCES, Task

_DAWN = date(1900, 1, 1)
_HUNDREDTHS = {"PKR": 100, "bp": 10_000, "percent": 10_000}


def write(tasks: Sequence[Task], folder: Path) -> None:
    """One file for each value that the tasks rest on. `federal_` begins the names of EOBI's."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in sorted(_names(tasks, "provinces")):
        children = {place: {"values": _dated(name, place)} for place in PROVINCES}
        _write(folder / f"{name}.yaml", name, children)
    for name in sorted(_names(tasks, "federal")):
        _write(folder / f"federal_{name}.yaml", name, {"values": _dated(name, "federal")})


def _names(tasks: Sequence[Task], where: str) -> set[str]:
    """Values used, and looked up without an answer, in the months that are asked about."""
    from saiban import law

    country, found = law.pakistan(), set()
    for task in tasks:
        if (task.place == "federal") == (where == "federal"):
            found |= _walk(country.scheme(task.place), task)
    return found


def _walk(scheme: object, task: Task) -> set[str]:
    from saiban.law.engine.graph import pick
    from saiban.law.engine.rule import Rule

    chosen = frozenset(POSITIONS[task.place])
    todo, seen = [scheme.contract[task.question].answer], set()  # type: ignore[attr-defined]
    while todo:
        name = todo.pop()
        if name in seen or not scheme.knows(name):  # type: ignore[attr-defined]
            continue
        seen.add(name)
        held = pick(scheme, name, task.on, chosen)  # type: ignore[arg-type]
        if isinstance(held, Rule):
            todo += held.arguments
    return seen & set(scheme.catalogue)  # type: ignore[attr-defined]


def _dated(name: str, place: str) -> dict[str, dict[str, float]]:
    return {day.isoformat(): {"value": value} for day, value in _values(name, place)}


def _values(name: str, place: str) -> Iterator[tuple[date, float]]:
    """Every day on which the value changes, with what it is from then on."""
    from saiban import law

    country = law.pakistan()
    scheme, parameter = country.scheme(place), country.parameter(name, place)
    days = {_DAWN} | parameter.changes(scheme.manifest.parameter_places)
    before: float | None = None
    for day in sorted(days):
        held = law.value(name, on=day, place=place, position=POSITIONS[place])
        value = 0 if isinstance(held, law.Refusal) else _scaled(held.unit, held.value)
        if value != before:
            yield day, value
        before = value


def _scaled(unit: str, value: object) -> float:
    """Rupees and fractions; days, months and counts as they are. Words are not values of theirs."""
    assert isinstance(value, int), (unit, value)
    return value / _HUNDREDTHS[unit] if unit in _HUNDREDTHS else int(value)


def _write(path: Path, name: str, content: dict[str, object]) -> None:
    from saiban import law

    title = law.pakistan().parameter(name, "punjab").title.en
    text = yaml.safe_dump({"description": title, **content}, sort_keys=False, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
