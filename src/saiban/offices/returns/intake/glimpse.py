"""A look at a sheet's columns, for the page on which the employer says which is which."""

from dataclasses import dataclass

from saiban.offices.returns.intake.columns import resolve
from saiban.offices.returns.intake.letters import as_text, blank
from saiban.offices.returns.intake.model import Column, Columns, Limits
from saiban.offices.returns.intake.opening import open_sheet
from saiban.offices.returns.intake.workbook import Line

_LINES = 200


@dataclass(frozen=True, slots=True)
class Sample:
    """A column and the first cells in it that are not blank."""

    column: Column
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Glimpse:
    """sheets: names to choose from. header_row: from 1, None if no titles were found."""

    sheet: str
    sheets: tuple[str, ...]
    header_row: int | None
    columns: Columns
    samples: tuple[Sample, ...]


def glimpse(
    data: bytes,
    *,
    sheet: str | None = None,
    cells: int = 3,
    limits: Limits = Limits(),  # noqa: B008 - frozen
) -> Glimpse:
    """The sheet's columns with a few cells of each, titles or not. Raises UnreadableFile."""
    opened = open_sheet(data, limits=limits, sheet=sheet)
    header = opened.header
    body = opened.lines[header.last + 1 if header else 0 :][:_LINES]
    columns = resolve(header.titles if header else (), body, None)
    doubtful = [column for doubt in columns.ambiguous for column in doubt.candidates]
    found = {c.index: c for c in (*columns.understood, *columns.ignored, *doubtful)}
    return Glimpse(
        sheet=opened.sheet,
        sheets=opened.sheets,
        header_row=header.last + 1 if header else None,
        columns=columns,
        samples=tuple(Sample(found[i], _cells(body, i, cells)) for i in sorted(found)),
    )


def _cells(body: list[Line], index: int, count: int) -> tuple[str, ...]:
    filled = (line[index] for line in body if index < len(line) and not blank(line[index]))
    return tuple(as_text(cell) for _, cell in zip(range(count), filled, strict=False))
