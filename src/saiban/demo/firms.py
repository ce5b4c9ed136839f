"""The plan of the country's establishments, before any of them is registered."""

from __future__ import annotations

from dataclasses import dataclass
from math import exp
from random import Random

from saiban.demo import habits, names, places, sectors
from saiban.demo.habits import HABITS, Habit
from saiban.demo.names import Name
from saiban.demo.places import PLACES, Place
from saiban.demo.sectors import Sector

PEOPLE_PER_FIRM = 50
SMALLEST, LARGEST = 5, 2500
EOBI = 6


@dataclass(slots=True)
class Firm:
    """An establishment to be: who, where, how many, and how it behaves.

    `first_person` begins its own block of person numbers, so that several processes can make firms
    without agreeing on who is who.
    """

    number: int
    name: Name
    sector: Sector
    place: Place
    district: str
    size: int
    habit: Habit
    first_person: int = 0
    urdu: bool = False
    key: str = ""
    """Set for the establishments of the story (see `cast`)."""
    establishment_id: int = 0
    owner_id: int | None = None

    @property
    def institutions(self) -> tuple[int, int]:
        """Its provincial institution, and EOBI, which covers all units of five and more."""
        return self.place.institution, EOBI


def plan(*, workers: int, seed: int, cast: list[Firm]) -> list[Firm]:
    """Firms for about so many workers in all, the cast first."""
    rng = Random(f"firms:{seed}")
    left = max(0, workers - sum(firm.size for firm in cast))
    count = max(round(left / PEOPLE_PER_FIRM), min(8, left // SMALLEST))
    made = [*cast, *(_firm(rng) for _ in range(count))]
    _name(made, rng)
    _scale(made[len(cast) :], left)
    block = 1
    for number, firm in enumerate(made, start=1):
        firm.number, firm.first_person = number, block
        # Room for those who join later.
        block += firm.size * 3 + 50
    return made


def _firm(rng: Random) -> Firm:
    place = places.pick(rng)
    sector = sectors.pick(rng, place)
    return Firm(
        number=0,
        name=Name("", ""),
        sector=sector,
        place=place,
        district=place.district(rng, list(sector.districts)),
        # With this spread the sizes of all together follow the Economic Census's bands.
        size=round(sector.size * exp(rng.gauss(0, 0.8))),
        habit=habits.pick(rng),
        urdu=rng.random() < 0.04,
    )


def _name(firms: list[Firm], rng: Random) -> None:
    taken = {firm.name.en for firm in firms}
    pool = [
        each
        for each in names.enterprises(rng)
        if not any(name.startswith(each.en) for name in taken if name)
    ]
    turn = 0
    for firm in firms:
        if firm.name.en:
            continue
        base, again = pool[turn % len(pool)], turn // len(pool)
        number = f" No. {again + 1}" if again else ""
        firm.name = Name(
            f"{base.en} {firm.sector.title_en}{number}", f"{base.ur} {firm.sector.title_ur}{number}"
        )
        turn += 1


def _scale(firms: list[Firm], workers: int) -> None:
    """Stretch the sizes so that they add up to the number of workers, within the limits."""
    for _ in range(20):
        total = sum(firm.size for firm in firms)
        if not firms or abs(total - workers) <= len(firms):
            break
        for firm in firms:
            firm.size = min(LARGEST, max(SMALLEST, round(firm.size * workers / total)))


def story(
    key: str, name: Name, *, code: str, place: str, district: str, size: int, habit: str = "prompt"
) -> Firm:
    """An establishment of the story, described by hand."""
    return Firm(
        number=0,
        name=name,
        sector=sectors.by_code(code),
        place=PLACES[place],
        district=district,
        size=size,
        habit=HABITS[habit],
        key=key,
    )
