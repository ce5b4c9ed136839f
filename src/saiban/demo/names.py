"""Names of people and enterprises that do not exist (tables/names.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import yaml

TABLES = Path(__file__).parent / "tables"


@dataclass(frozen=True, slots=True)
class Name:
    """A name in both scripts, with other customary Roman spellings."""

    en: str
    ur: str
    also: tuple[str, ...] = ()

    def spelled(self, rng: Random) -> str:
        """The name as another clerk would write it."""
        return rng.choice(self.also) if self.also else self.en.upper()


@cache
def table(name: str) -> Any:
    """A table of this package."""
    return yaml.safe_load((TABLES / f"{name}.yaml").read_text(encoding="utf-8"))


@cache
def _names(group: str, place: str = "") -> tuple[Name, ...]:
    rows = table("names")[group]
    if place:
        rows = [*rows["everywhere"], *rows[place], *rows[place]]
    return tuple(Name(row[0], row[1], tuple(row[2:])) for row in rows)


def person(rng: Random, *, woman: bool, place: str) -> Name:
    """A person's name; two in five carry a family's or clan's name as well."""
    given = rng.choice(_names("women" if woman else "men"))
    if rng.random() > 0.4:
        return given
    family = rng.choice(_names("families", place))
    also = [*(f"{each} {family.en}" for each in given.also)]
    also += [f"{given.en} {each}" for each in family.also]
    return Name(f"{given.en} {family.en}", f"{given.ur} {family.ur}", tuple(also))


def father(rng: Random) -> Name:
    """A father's or husband's name."""
    return rng.choice(_names("men"))


def enterprises(rng: Random) -> list[Name]:
    """Every two-word name of an enterprise, shuffled; there are a few hundred."""
    pairs = product(_names("colours"), _names("things"))
    made = [Name(f"{one.en} {two.en}", f"{one.ur} {two.ur}") for one, two in pairs]
    rng.shuffle(made)
    return made


def cnic(number: int, *, woman: bool, prefix: str) -> str:
    """Thirteen digits for the numbered person, beginning with 0, which no region uses.

    Different for every number below 500 million; the last digit is odd for men and even for women.
    """
    # 10^9 is prime to the factor, so that different numbers stay different.
    running = (number * 618_033_989 + 271_828) % 1_000_000_000
    parity = (number % 4 + 1) * 2
    return f"{prefix[:3]}{running:09d}{parity if woman else parity - 1}"
