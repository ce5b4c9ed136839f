"""Files row by row, for the plain functions: CSV with the standard library, Parquet with Arrow."""

import csv
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any, Protocol

from saiban.law.engine.errors import BadInput
from saiban.scale.files.headers import NOT_UTF8, csv_names

Rows = Sequence[tuple[object, ...]]
AT_A_TIME = 20_000


class Broken(tuple[object, ...]):
    """A row of too few or too many cells: cut or filled to the width of the others."""

    why: str

    def __new__(cls, cells: Sequence[object], found: int) -> "Broken":
        made = super().__new__(cls, cells)
        made.why = f"bad_row: has {found} cells, not {len(cells)}"
        return made


class Writer(Protocol):
    """Takes rows with their results, and is closed in the end."""

    def put(self, rows: Rows) -> None: ...

    def close(self) -> None: ...


def names_of(path: Path, kind: str) -> tuple[str, ...]:
    """The columns of a file. Raises BadInput."""
    return csv_names(path) if kind == "csv" else tuple(_parquet(path).schema_arrow.names)


def read(path: Path, kind: str) -> Iterator[Rows]:
    """The rows of a file, some at a time. Raises BadInput for one that cannot be read."""
    return _read_csv(path) if kind == "csv" else _read_parquet(path)


def where(
    path: Path, kind: str, column: str | None, text: str
) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Rows in which a column reads so, with their numbers from 1; with no column all rows."""
    if kind == "csv":
        place = csv_names(path).index(column) if column is not None else 0
        numbered = enumerate((row for rows in _read_csv(path) for row in rows), start=1)
        for number, row in numbered:
            if column is None or written(row[place]) == text:
                yield number, row
        return
    before = 1
    for batch in _parquet(path).iter_batches(AT_A_TIME):
        here: Sequence[int] = list(range(len(batch)))
        if column is not None:
            cells = batch.column(column).to_pylist()
            here = [number for number in here if written(cells[number]) == text]
        if here:
            rows = zip(*[c.to_pylist() for c in batch.take(here).columns], strict=True)
            yield from ((before + number, row) for number, row in zip(here, rows, strict=True))
        before += len(batch)


def writer(
    draft: tuple[Path, str], source: tuple[Path, str], results: Sequence[tuple[str, str]]
) -> Writer:
    """For the rows of a source with results, which are names with units. Files have their kind."""
    if draft[1] == "csv":
        return _CsvWriter(draft[0], [*names_of(*source), *(name for name, _ in results)])
    return _ParquetWriter(draft[0], *source, results)


class _CsvWriter:
    def __init__(self, path: Path, names: Sequence[str]) -> None:
        self.lines = path.open("w", encoding="utf-8", newline="")
        self.cells = csv.writer(self.lines, lineterminator="\n")
        self.cells.writerow(names)

    def put(self, rows: Rows) -> None:
        self.cells.writerows([[written(cell) for cell in row] for row in rows])

    def close(self) -> None:
        self.lines.close()


class _ParquetWriter:
    def __init__(
        self, path: Path, source: Path, kind: str, results: Sequence[tuple[str, str]]
    ) -> None:
        arrow = _arrow()
        types = {"PKR": arrow.decimal128(38, 2), "percent": arrow.decimal128(38, 2)}
        types |= {"flag": arrow.bool_(), "text": arrow.string()}
        fields = [arrow.field(name, types.get(unit, arrow.int64())) for name, unit in results]
        if kind == "csv":
            told = [arrow.field(name, arrow.string()) for name in csv_names(source)]
        else:
            told = list(_parquet(source).schema_arrow)
        self.arrow, self.schema = arrow, arrow.schema([*told, *fields])
        self.file = arrow.parquet.ParquetWriter(path, self.schema)

    def put(self, rows: Rows) -> None:
        columns = zip(*rows, strict=True)
        arrays = [
            self.arrow.array(column, field.type)
            for column, field in zip(columns, self.schema, strict=True)
        ]
        self.file.write_table(self.arrow.Table.from_arrays(arrays, schema=self.schema))

    def close(self) -> None:
        self.file.close()


def _read_csv(path: Path) -> Iterator[Rows]:
    width = len(csv_names(path))
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            cells = csv.reader(lines, strict=True)
            next(cells)
            while chunk := list(islice(cells, AT_A_TIME)):
                yield [_row(row, width) for row in chunk if row or width == 1]
    except UnicodeDecodeError as error:
        raise BadInput("in", f"{path} {NOT_UTF8}") from error
    except csv.Error as error:
        raise BadInput("in", f"cannot be read near line {cells.line_num}: {error}") from error


def _row(cells: Sequence[str], width: int) -> tuple[object, ...]:
    row = [cell or None for cell in cells[:width]]
    row += [None] * (width - len(row))
    return tuple(row) if len(cells) in (width, 0) else Broken(row, len(cells))


def _read_parquet(path: Path) -> Iterator[Rows]:
    for batch in _parquet(path).iter_batches(AT_A_TIME):
        yield list(zip(*[column.to_pylist() for column in batch.columns], strict=True))


def written(cell: object) -> str:
    """A cell as a CSV file has it."""
    if cell is None:
        return ""
    return str(cell).lower() if isinstance(cell, bool) else str(cell)


def _parquet(path: Path) -> Any:
    arrow = _arrow()
    try:
        return arrow.parquet.ParquetFile(path)
    except (OSError, arrow.ArrowInvalid) as error:
        first = str(error).splitlines()[0]
        raise BadInput("in", f"{path} cannot be read as Parquet: {first}") from error


def _arrow() -> Any:
    try:
        import pyarrow  # type: ignore[import-untyped]
        import pyarrow.parquet  # type: ignore[import-untyped]
    except ImportError as error:
        how = "pip install 'saiban[scale]', or use CSV"
        raise BadInput("in", f"Parquet files need the extra `scale`: {how}") from error
    return pyarrow
