"""Sheets as lists of lines, and those of an .xlsx one at a time."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from saiban.offices.returns.intake.model import Limits, UnreadableFile
from saiban.offices.returns.intake.xlsx_guard import check_area, guard_xlsx

Line = Sequence[object]
CELL_MAX = 32_767
"""Characters that a spreadsheet program puts into a cell at most."""


def cut(lines: list[Line]) -> list[Line]:
    """The lines, with no cell longer than a spreadsheet's.

    A file of some kilobytes can hold a cell of hundreds of megabytes, and each look at it as a
    title, a name or an amount would stop the service for a while.
    """
    return [[_cut(cell) for cell in line] if any(map(_too_long, line)) else line for line in lines]


def _too_long(cell: object) -> bool:
    return cell.__class__ is str and len(cell) > CELL_MAX  # type: ignore[arg-type]


def _cut(cell: object) -> object:
    return cell[:CELL_MAX] if isinstance(cell, str) else cell


@dataclass(slots=True)
class Sheet:
    """One sheet: its first lines now, all of them when asked."""

    name: str
    hidden: bool
    head: list[Line]
    source: CalamineSheet | list[Line]

    def __post_init__(self) -> None:
        self.head = cut(self.head)

    def lines(self) -> list[Line]:
        """All lines from line 1 of the sheet, blank ones too."""
        if isinstance(self.source, list):
            return cut(self.source)
        return cut(self.source.to_python(skip_empty_area=False))


def xlsx_sheets(data: bytes, limits: Limits, head: int) -> Iterator[Sheet]:
    """The sheets of an .xlsx in the workbook's order.

    Raises UnreadableFile: password, damaged, or beyond the limits.
    """
    guard_xlsx(data, limits)
    try:
        book = CalamineWorkbook.from_object(io.BytesIO(data))
    except PasswordError as error:
        raise UnreadableFile("password") from error
    except CalamineError as error:
        raise UnreadableFile("damaged") from error
    if len(book.sheet_names) > limits.sheets:
        raise UnreadableFile("too_many_sheets", count=len(book.sheet_names), limit=limits.sheets)
    for index, about in enumerate(book.sheets_metadata):
        if about.typ is not SheetTypeEnum.WorkSheet:
            continue
        try:
            sheet = book.get_sheet_by_index(index)
        except CalamineError as error:
            raise UnreadableFile("damaged") from error
        if sheet.end is None:
            continue
        last_row, last_column = sheet.end
        check_area(last_row + 1, last_column + 1, limits)
        hidden = about.visible is not SheetVisibleEnum.Visible
        yield Sheet(about.name, hidden, sheet.to_python(skip_empty_area=False, nrows=head), sheet)
