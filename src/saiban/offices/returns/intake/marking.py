"""The employer's own sheet back, with a column that says what to put right."""

import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from math import isfinite

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from saiban.offices.returns.intake.cell_safety import harmless
from saiban.offices.returns.intake.columns import resolve
from saiban.offices.returns.intake.letters import as_text, key
from saiban.offices.returns.intake.model import Limits
from saiban.offices.returns.intake.opening import Opened, open_sheet

MESSAGE_TITLE = "Message / پیغام"

_PROBLEM_COLOUR, _HEADER_COLOUR = "#FDE8E6", "#E6EEF5"
_SHEET_NAME_MAX = 31
_NOT_IN_SHEET_NAME = re.compile(r"[\[\]:*?/\\]")
_AMOUNT = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,2})?").fullmatch
_CELL_MAX = 32_000
_MADE = datetime(2000, 1, 1, tzinfo=UTC)  # The same sheet gives the same bytes.


def write_back(
    data: bytes,
    *,
    messages: Mapping[int, Sequence[str]],
    sheet: str | None = None,
    mapping: Mapping[int, str | None] | None = None,
    only_messages: bool = False,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> bytes:
    """The sheet as an .xlsx: the same lines and columns, and a message column after the last.

    data: the file as it was uploaded. messages: line number (`IntakeRow.number`) → texts;
    `Intake.messages()` has those of the reader. Their lines are coloured. sheet, mapping: as they
    were given to `read`. only_messages: leave out the workers' lines that have no message.

    The CNIC column is text, so a second look in a spreadsheet program rounds nothing. A cell that
    would begin a formula is made harmless. Raises UnreadableFile as `read` does.
    """
    opened = open_sheet(data, limits=limits, sheet=sheet)
    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    book.set_properties({"created": _MADE})
    name = _NOT_IN_SHEET_NAME.sub(" ", opened.sheet).strip("' ")[:_SHEET_NAME_MAX] or "Wages"
    page = _Page.of(book, book.add_worksheet(name), opened, mapping)
    for number, line in enumerate(opened.lines, start=1):
        if number <= page.header_row or not only_messages or messages.get(number):
            page.write(number, line, messages.get(number, ()))
    page.finish()
    book.close()
    return out.getvalue()


@dataclass(slots=True)
class _Page:
    sheet: Worksheet
    formats: dict[tuple[str, str], Format]
    fields: dict[int, str]
    header_row: int
    message_column: int
    next_row: int = 0

    @classmethod
    def of(
        cls,
        book: xlsxwriter.Workbook,
        sheet: Worksheet,
        opened: Opened,
        mapping: Mapping[int, str | None] | None,
    ) -> "_Page":
        header = opened.header
        titles = header.titles if header else ()
        begin = header.last + 1 if header else 0
        columns = resolve(titles, opened.lines[begin:], mapping)
        fields = {column.index: column.field or "" for column in columns.understood}
        width = max(map(len, opened.lines), default=0)
        # A sheet that comes a second time has our column already.
        ours = [index for index, title in enumerate(titles) if key(title) == key(MESSAGE_TITLE)]
        page = cls(sheet, _formats(book), fields, begin, ours[0] if ours else width)
        page.set_widths(width)
        return page

    def set_widths(self, width: int) -> None:
        for index in range(width):
            field = self.fields.get(index, "")
            wide = 26 if field.endswith("name") else 18 if field == "cnic" else 14
            style = self.formats["plain", "text"] if field == "cnic" else None
            self.sheet.set_column(index, index, wide, style)
        self.sheet.set_column(self.message_column, self.message_column, 70)

    def write(self, number: int, line: Sequence[object], texts: Sequence[str]) -> None:
        tone = "header" if number == self.header_row else "problem" if texts else "plain"
        row, self.next_row = self.next_row, self.next_row + 1
        for index, cell in enumerate(line):
            if index != self.message_column:
                self._cell(row, index, cell, tone)
        if tone == "header":
            texts = (MESSAGE_TITLE,)
        if texts:
            text = "\n".join(texts)[:_CELL_MAX]
            self._cell(row, self.message_column, text, tone, wrap=True)

    def _cell(self, row: int, index: int, cell: object, tone: str, *, wrap: bool = False) -> None:
        field = self.fields.get(index)
        if field == "cnic":
            cell = as_text(cell)
        elif isinstance(cell, str) and field in ("wage", "days") and _AMOUNT(cell):
            cell = float(cell)
        if isinstance(cell, str):
            cell = harmless(cell[:_CELL_MAX])
        _put(self.sheet, row, index, cell, self.formats, tone, "wrap" if wrap else field or "")

    def finish(self) -> None:
        if self.header_row:
            self.sheet.freeze_panes(self.header_row, 0)
            last = max(self.next_row - 1, self.header_row)
            self.sheet.autofilter(self.header_row - 1, 0, last, self.message_column)


def _put(
    sheet: Worksheet,
    row: int,
    index: int,
    cell: object,
    formats: dict[tuple[str, str], Format],
    tone: str,
    use: str,
) -> None:
    if isinstance(cell, str):
        if cell or tone == "problem":
            kind = "wrap" if use == "wrap" else "text" if use == "cnic" else "general"
            style = formats[tone, kind]
            if cell:
                sheet.write_string(row, index, cell, style)
            else:
                sheet.write_blank(row, index, None, style)
    elif isinstance(cell, bool):
        sheet.write_boolean(row, index, cell, formats[tone, "general"])
    elif isinstance(cell, float) and not isfinite(cell):
        # No workbook can hold such a number; one that a program wrote wrongly can be read as one.
        sheet.write_string(row, index, str(cell), formats[tone, "general"])
    elif isinstance(cell, int | float):
        sheet.write_number(row, index, cell, formats[tone, "general"])
    elif isinstance(cell, datetime | date):
        sheet.write_datetime(row, index, cell, formats[tone, "date"])
    elif isinstance(cell, time | timedelta):
        sheet.write_datetime(row, index, cell, formats[tone, "time"])


def _formats(book: xlsxwriter.Workbook) -> dict[tuple[str, str], Format]:
    tones = {
        "plain": {},
        "problem": {"bg_color": _PROBLEM_COLOUR},
        "header": {"bg_color": _HEADER_COLOUR, "bold": True, "text_wrap": True, "valign": "top"},
    }
    kinds = {
        "general": {},
        "text": {"num_format": "@"},
        "date": {"num_format": "dd/mm/yyyy"},
        "time": {"num_format": "hh:mm"},
        "wrap": {"text_wrap": True, "valign": "top"},
    }
    return {
        (tone, kind): book.add_format({**look, **shape})
        for tone, look in tones.items()
        for kind, shape in kinds.items()
    }
