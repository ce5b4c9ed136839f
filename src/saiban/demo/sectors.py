"""Lines of business and their staff (tables/sectors.yaml)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from random import Random

from saiban.demo.names import table
from saiban.demo.places import Place


@dataclass(frozen=True, slots=True)
class Sector:
    """A line of business: PSIC class, median size, staffing, percent of women, where and when."""

    code: str
    share: int
    size: int
    staff: str
    women: int
    title_en: str
    title_ur: str
    districts: tuple[str, ...] = ()
    off: tuple[int, ...] = ()

    def found_in(self, place: Place) -> bool:
        """Whether the place has a district for it."""
        return not self.districts or any(each in place.districts for each in self.districts)

    def job(self, rng: Random) -> tuple[str, float]:
        """A job's title and level of pay (logarithm above the minimum wage)."""
        titles = table("sectors")["staffings"][self.staff]
        title, _, level = rng.choices(titles, [share for _, share, _ in titles])[0]
        return title, level


@cache
def all_sectors() -> tuple[Sector, ...]:
    """Every line of business."""
    return tuple(
        Sector(
            code=row["code"],
            share=row["share"],
            size=row["size"],
            staff=row["staff"],
            women=row["women"],
            title_en=row["title"][0],
            title_ur=row["title"][1],
            districts=tuple(row.get("districts", ())),
            off=tuple(row.get("off", ())),
        )
        for row in table("sectors")["sectors"]
    )


def pick(rng: Random, place: Place) -> Sector:
    """A line of business of the place, by its share."""
    here = [each for each in all_sectors() if each.found_in(place)]
    return rng.choices(here, [each.share for each in here])[0]


def by_code(code: str) -> Sector:
    """The first line of business of a PSIC class."""
    return next(each for each in all_sectors() if each.code == code)
