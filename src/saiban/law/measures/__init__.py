"""One-off measures: each a folder with its rules, values, positions and a page of its own.

To archive a measure, take its line out of `MEASURES`; its place then refuses its question with
`ARCHIVED`. Deleting the folder afterwards changes nothing else.
"""

from collections.abc import Mapping

from saiban.law.measures.measure import Measure
from saiban.law.measures.punjab_amnesty_2021 import PUNJAB_AMNESTY_2021

MEASURES: tuple[Measure, ...] = (PUNJAB_AMNESTY_2021,)

ARCHIVED: Mapping[str, str] = {
    "amnesty.due": "no amnesty of this institution is held here; only Punjab's of 2021 was found.",
}


def of(place: str) -> tuple[Measure, ...]:
    """The measures of a place."""
    return tuple(measure for measure in MEASURES if measure.place == place)
