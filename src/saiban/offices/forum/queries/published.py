"""What others published: data of the package, transcribed figure by figure (`seed/published.yaml`).

It stands in a file and not in the database, so that a correction of a transcription is reviewed
like any other change.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

from saiban.offices.desk import figures as register
from saiban.offices.desk.figures import Words

SEED = Path(__file__).parents[1] / "seed"


@dataclass(frozen=True, slots=True)
class Published:
    """A figure that somebody else published, as they said it."""

    who: str
    value: str
    unit: str
    as_of: str
    sort: str
    quality: str
    source: str
    url: str
    checked_on: date
    note: str = ""
    conflict: bool = False
    """Another source gives a number more than a tenth apart for the same body in the same year."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a figure counts that no office computes."""

    name: str
    title: Words
    counts: Words
    unit: str


@lru_cache(maxsize=1)
def _published() -> dict[str, Any]:
    read: dict[str, Any] = yaml.safe_load((SEED / "published.yaml").read_text(encoding="utf-8"))
    return read


def topics() -> list[Topic]:
    """Figures that only others publish."""
    return [
        Topic(name, Words(**each["title"]), Words(**each["counts"]), each["unit"])
        for name, each in _published()["topics"].items()
    ]


def known(figure: str) -> bool:
    """Whether a figure has this key: one that an office computes, or that others publish."""
    return any(each.name == figure for each in (*register.defined(), *topics()))


def flags(figure: str) -> list[Words]:
    """What of the published figures is known not to fit together."""
    return [Words(**each) for each in _published()["flags"].get(figure, [])]


def published(figure: str) -> list[Published]:
    """What others published of a figure, by body and newest first; conflicts are marked."""
    rows = [Published(**{"note": "", **each}) for each in _published()["values"].get(figure, [])]
    said: dict[tuple[str, str], list[int]] = defaultdict(list)
    for each in rows:
        said[each.who, each.sort[:4]].append(int(each.value))
    return sorted(
        (
            Published(**{**_as_dict(each), "conflict": _differ(said[each.who, each.sort[:4]])})
            for each in rows
        ),
        key=lambda each: (each.who, _backwards(each.sort)),
    )


def _differ(values: list[int]) -> bool:
    """More than a tenth apart: not the growth of a few months."""
    return max(values) * 10 > min(values) * 11


def _as_dict(each: Published) -> dict[str, Any]:
    return {name: getattr(each, name) for name in Published.__slots__}


def _backwards(text: str) -> list[int]:
    return [-ord(letter) for letter in f"{text:9}"]
