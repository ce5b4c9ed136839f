"""Published figures: defined once, computed for a month, signed, never changed.

An office defines its figures in its `figures.py` (`definition`, `cells`); the monthly job has each
computed in each institution's scope and published (`actions`); readers get what is published and
nothing else (`queries`). See docs/explain/figures.md.
"""

from saiban.offices.desk.figures.cells import Cell, NoData, is_dominated
from saiban.offices.desk.figures.definition import Figure, Words, defined, figure, of_name, texts

__all__ = [
    "Cell",
    "Figure",
    "NoData",
    "Words",
    "defined",
    "figure",
    "is_dominated",
    "of_name",
    "texts",
]
