"""What a figure is: one definition, registered by the office that can compute it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from saiban.offices.desk.figures.cells import LARGEST, TWO_LARGEST, UNITS, Cell, NoData
from saiban.offices.desk.models import Institution

Computation = Callable[[Institution, date, date], Iterable[Cell] | NoData]
"""Of an institution and a month, as the rows stood at the end of a day."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text in both languages."""

    en: str
    ur: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A definition. Whoever changes what is counted raises `method`; old snapshots keep theirs."""

    name: str
    method: int
    unit: str
    behind: str
    """Who stands behind a number and could be found by it: "persons" or "establishments"."""
    group: str
    order: int
    title: Words
    counts: Words
    numerator: Words
    denominator: Words | None
    office: str
    compute: Computation
    amounts: bool = False
    """It is of amounts, which are held back where one or two units have nearly all."""

    def as_content(self) -> dict[str, Any]:
        """The part of the definition that goes into every snapshot and download."""
        said = {
            "title": _pair(self.title),
            "counts": _pair(self.counts),
            "numerator": _pair(self.numerator),
            "denominator": _pair(self.denominator) if self.denominator else None,
            "unit": self.unit,
            "office": self.office,
        }
        if not self.amounts:
            return said
        rule = {"largest_percent": LARGEST, "two_largest_percent": TWO_LARGEST}
        return {**said, "held_back_above": rule}


def _pair(words: Words) -> dict[str, str]:
    return {"en": words.en, "ur": words.ur}


GROUPS = ("persons", "establishments", "money", "service")
"""What a figure is about; figures of a group are shown together, in the order of the counts."""
_defined: dict[str, Figure] = {}


def texts(module: str) -> dict[str, Any]:
    """The texts beside an office's `figures.py`: `figures.yaml`, by figure's name."""
    path = Path(module).with_suffix(".yaml")
    read: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return read


def figure(
    name: str,
    *,
    said: dict[str, Any],
    unit: str,
    behind: str = "persons",
    group: str,
    order: int = 9,
    method: int = 1,
    amounts: bool = False,
) -> Callable[[Computation], Computation]:
    """Register a function as the computation of a figure. `said` is what `texts` gave.

    Raises ValueError for a second definition of a name, a unit nobody can write, a missing text.
    """
    if name in _defined:
        raise ValueError(f"The figure {name} is defined twice; one name has one definition.")
    if group not in GROUPS:
        raise ValueError(f"{name}: {group!r} is no group; the groups are {', '.join(GROUPS)}.")
    if unit not in UNITS:
        raise ValueError(f"{name}: {unit!r} is no unit; the units are {', '.join(UNITS)}.")

    def register(compute: Computation) -> Computation:
        own = {key: Words(**pair) for key, pair in said[name].items()}
        _defined[name] = Figure(
            name=name,
            method=method,
            unit=unit,
            behind=behind,
            group=group,
            order=order,
            title=own["title"],
            counts=own["counts"],
            numerator=own["numerator"],
            denominator=own.get("denominator"),
            office=compute.__module__.split(".")[-2],
            compute=compute,
            amounts=amounts,
        )
        return compute

    return register


def defined() -> list[Figure]:
    """Every figure of every office, by group and, within it, in their order."""
    return sorted(
        _defined.values(), key=lambda each: (GROUPS.index(each.group), each.order, each.name)
    )


def of_name(name: str) -> Figure:
    """The figure of this name; LookupError says that there is none."""
    if name not in _defined:
        raise LookupError(f"No office defines a figure {name!r}.")
    return _defined[name]
