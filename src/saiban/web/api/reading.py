"""Rows of a request, read with the same eyes as a wage sheet."""

from __future__ import annotations

from collections.abc import Sequence

from saiban.offices.returns.intake.conversion import convert
from saiban.offices.returns.intake.model import IntakeProblem
from saiban.offices.returns.rows import Row
from saiban.web.api.schemas import Worker

# Field of the request → field of the sheet's reader, and of a row.
FIELDS = {
    "cnic": ("cnic", "cnic"),
    "name": ("name", "name"),
    "father_or_husband": ("father_or_husband_name", "father_or_husband"),
    "wage": ("wage", "wage_paisa"),
    "days": ("days", "days"),
    "joined_on": ("joined_on", "joined_on"),
    "left_on": ("left_on", "left_on"),
    "designation": ("designation", "designation"),
}
TEXT = frozenset({"name", "father_or_husband", "designation"})


def rows(workers: Sequence[Worker], *, synthetic: bool) -> list[Row]:
    """Rows numbered from 1; a cell that cannot be read is a problem of its row, never an error."""
    found = [Row(number=number) for number in range(1, len(workers) + 1)]
    for name, (field, attribute) in FIELDS.items():
        cells: list[object] = [_cell(getattr(each, name)) for each in workers]
        values, converted = convert(field, list(cells), letter=name, synthetic=synthetic)
        for row, cell, value in zip(found, cells, values, strict=True):
            if value is not None or name not in TEXT:
                setattr(row, attribute, value)
            strange = converted.strange.get(cell)
            if isinstance(strange, IntakeProblem):
                row.problems = (*row.problems, strange)
                row.cnic_typed = strange.was if name == "cnic" else row.cnic_typed
    return found


def _cell(value: object) -> object:
    return "" if value is None else value
