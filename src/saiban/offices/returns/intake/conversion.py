"""One column of cells into one list of values, fast for the plain cells that most are.

A cell's reading depends on the cell alone, so each different cell is read once: a factory pays a
thousand workers the same few wages. What was repaired or not understood is kept by cell.
"""

from collections.abc import Callable
from datetime import date

from saiban.offices.returns.intake.cell_cnic import cnic_reader
from saiban.offices.returns.intake.cell_date import DateReader
from saiban.offices.returns.intake.cell_days import read_days, read_sex
from saiban.offices.returns.intake.cell_text import (
    read_registration_number,
    read_remark,
    read_words,
    without_relation,
)
from saiban.offices.returns.intake.cell_wage import read_wage
from saiban.offices.returns.intake.letters import as_text
from saiban.offices.returns.intake.model import IntakeProblem, Note, Repair

Reading = tuple[object, str | None, str | None]
Reader = Callable[[object], Reading]


class Converted(dict[object, object]):
    """Cell → value, filled as cells are met. strange: cell → its Repair or IntakeProblem."""

    def __init__(self, field: str, read: Reader) -> None:
        super().__init__({"": None})
        self.field, self.read = field, read
        self.strange: dict[object, Repair | IntakeProblem] = {}
        self.notes: list[Note] = []

    def __missing__(self, cell: object) -> object:
        value, repair, problem = self.read(cell)
        if problem:
            self.strange[cell] = IntakeProblem(self.field, problem, shown(cell))
        elif repair:
            self.strange[cell] = Repair(self.field, repair, shown(cell), _now(self.field, value))
        self[cell] = value
        return value


def convert(
    field: str, cells: list[object], *, letter: str, synthetic: bool
) -> tuple[list[object], Converted]:
    """The column's values and what was strange about its cells."""
    if bool in set(map(type, cells)):
        # True equals 1 as a key; as a word it is read as what it is, no number.
        cells[:] = [str(cell).upper() if isinstance(cell, bool) else cell for cell in cells]
    if field == "cnic":
        return _cnics(cells, Converted(field, cnic_reader(synthetic=synthetic)), synthetic)
    if field in ("joined_on", "left_on"):
        return _dates(cells, field, letter)
    converted = Converted(field, _READERS[field])
    return list(map(converted.__getitem__, cells)), converted


def _cnics(
    cells: list[object], converted: Converted, synthetic: bool
) -> tuple[list[object], Converted]:
    # Written out in one expression: this is the line that runs for every worker.
    values = [
        cell
        if type(cell) is str
        and len(cell) == 13
        and cell.isdigit()
        and cell.isascii()
        and not cell.endswith("000000")
        and (synthetic or cell[0] != "0")
        else converted[cell]
        for cell in cells
    ]
    return values, converted


def _dates(cells: list[object], field: str, letter: str) -> tuple[list[object], Converted]:
    reader = DateReader()
    converted = Converted(field, reader.read)
    for cell in set(cells):
        converted[cell]
    if reader.doubtful and reader.month_first and not reader.day_first:
        for cell in reader.doubtful:
            converted[cell] = None
            converted.strange[cell] = IntakeProblem(field, "date_order", shown(cell))
    elif reader.doubtful and reader.day_first and not reader.month_first:
        # The column itself shows that the day comes first: one note for all.
        example = min(map(as_text, reader.doubtful))
        for cell in reader.doubtful:
            del converted.strange[cell]
        converted.notes.append(Note("dates_day_first", {"letter": letter, "example": example}))
    return list(map(converted.__getitem__, cells)), converted


def _read_father(cell: object) -> Reading:
    name, repair, problem = read_words(cell)
    return without_relation(name) if name else name, repair, problem


_READERS: dict[str, Reader] = {
    "name": read_words,
    "father_or_husband_name": _read_father,
    "wage": read_wage,
    "days": read_days,
    "designation": read_remark,
    "eobi_number": read_registration_number,
    "social_security_number": read_registration_number,
    "sex": read_sex,
    "remarks": read_remark,
}


def shown(cell: object) -> str:
    """The cell as its author saw it, cut to what a screen can show."""
    return as_text(cell)[:200]


def _now(field: str, value: object) -> str:
    if field == "wage" and isinstance(value, int):
        return f"{value // 100}.{value % 100:02d}"
    return value.isoformat() if isinstance(value, date) else str(value)
