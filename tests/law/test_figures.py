"""The figures a second time: on the first day of each, on the last, and where two are disputed."""

from datetime import date, timedelta
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from saiban import law
from saiban.law.engine.refusal import Reason, Refusal

FOLDER = Path(__file__).parent / "figures"
LAST = date(2026, 11, 22)


@cache
def periods():
    """Each figure as (place, name, first day, last day, what holds)."""
    return tuple(
        (place, name, first, after - timedelta(days=1), held)
        for path in sorted(FOLDER.glob("*.yaml"))
        for place, names in yaml.safe_load(path.read_text(encoding="utf-8")).items()
        for name, days in names.items()
        for (first, after), held in zip(
            pairwise([*days, LAST + timedelta(days=1)]), days.values(), strict=True
        )
    )


def held_value(place, name, shown):
    """A figure as the law holds it: rupees are paisa."""
    return shown * 100 if law.pakistan().parameter(name, place).unit == "PKR" else shown


@pytest.mark.parametrize(("place", "name", "first", "last", "held"), periods())
def test_the_law_has_the_figure_from_its_first_day_to_its_last(place, name, first, last, held):
    for on in (first, last):
        found = law.value(name, on=on, place=place)
        if held is None:
            assert isinstance(found, Refusal), (on, found)
            assert found.reason is Reason.NOT_MODELLED
        elif isinstance(held, list):
            assert isinstance(found, Refusal)
            assert found.reason is Reason.CONTESTED
            disputed = law.pakistan().values_held(name, on=on, place=place)
            wanted = {held_value(place, name, each) for each in held}
            assert {each.value for each in disputed} == wanted
        else:
            assert isinstance(found, law.ValueUsed), (on, found)
            assert found.value == held_value(place, name, held)
