"""Where the demo country's establishments and people are, in the shape of the real one.

Shares follow the workers registered with the institutions: Punjab 1,200,000 (2026), Sindh 800,000
(2025), Khyber Pakhtunkhwa 51,000 (2020), all as stated by the institutions to the press. No count
was found for Balochistan and Islamabad; they and Khyber Pakhtunkhwa get enough to look at.
District weights are thousands of persons working in establishments: Pakistan Bureau of Statistics,
Economic Census 2023; Karachi's total is divided among its districts by this project.
"""

from __future__ import annotations

from dataclasses import dataclass
from random import Random


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the law: percent of all workers, its institution, how CNICs there begin."""

    name: str
    share: int
    institution: int
    cnic: str
    districts: dict[str, int]

    def district(self, rng: Random, among: list[str] | None = None) -> str:
        """A district, the larger the likelier."""
        names = [each for each in among or () if each in self.districts] or list(self.districts)
        return rng.choices(names, [self.districts[each] for each in names])[0]


PLACES = {
    place.name: place
    for place in (
        Place(
            "punjab",
            56,
            1,
            "033",
            {
                "lahore": 1978,
                "faisalabad": 1225,
                "gujranwala": 708,
                "rawalpindi": 663,
                "multan": 661,
                "sheikhupura": 559,
                "sialkot": 520,
                "rahim-yar-khan": 512,
                "kasur": 451,
                "bahawalpur": 405,
                "sargodha": 385,
                "gujrat": 326,
                "sahiwal": 281,
                "chakwal": 158,
                "mianwali": 120,
            },
        ),
        Place(
            "sindh",
            28,
            2,
            "042",
            {
                "korangi": 800,
                "karachi-west": 650,
                "karachi-south": 600,
                "malir": 350,
                "karachi-east": 380,
                "hyderabad": 285,
                "sukkur": 204,
                "larkana": 140,
                "jamshoro": 70,
            },
        ),
        Place(
            "kp",
            7,
            3,
            "017",
            {
                "peshawar": 586,
                "mardan": 276,
                "swat": 236,
                "swabi": 210,
                "nowshera": 195,
                "haripur": 130,
                "buner": 80,
            },
        ),
        Place(
            "balochistan",
            4,
            4,
            "054",
            {"quetta": 436, "lasbela": 84, "nasirabad": 31, "harnai": 26, "kachhi": 25, "duki": 20},
        ),
        Place("islamabad", 5, 5, "061", {"islamabad": 1}),
    )
}


def pick(rng: Random) -> Place:
    """A place, by its share."""
    return rng.choices(list(PLACES.values()), [place.share for place in PLACES.values()])[0]
