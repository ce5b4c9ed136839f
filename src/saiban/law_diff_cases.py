"""Cases in files: CSV or Parquet with a column for each fact, read row by row."""

import csv
import importlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from saiban import law
from saiban.law.engine.facts import Fact
from saiban.law.engine.units import decimal


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file as they are, by column. Raises BadInput."""
    try:
        if path.suffix == ".csv":
            yield from _csv_rows(path)
        elif path.suffix == ".parquet":
            for batch in _opened(path).iter_batches(batch_size=4096):
                yield from batch.to_pylist()
        else:
            raise law.BadInput("cases", f"{path.name} is neither .csv nor .parquet")
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise law.BadInput("cases", f"{path} cannot be read: {error}") from error


def count(path: Path) -> int:
    """About how many rows a file has: lines of a CSV file, whatever its cells hold."""
    if path.suffix == ".parquet":
        return int(_opened(path).metadata.num_rows)
    with path.open("rb") as lines:
        return max(0, sum(1 for _ in lines) - 1)


def _csv_rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        names = reader.fieldnames or []
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            raise law.BadInput("cases", f"column {', '.join(twice)} stands twice")
        for row in reader:
            row.pop(None, None)  # cells beyond the last column
            yield row


def _opened(path: Path) -> Any:
    parquet = _parquet()
    try:
        return parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        raise law.BadInput("cases", f"{path} cannot be read: {error}") from error


def _parquet() -> Any:
    try:
        return importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        why = "Parquet needs the extra `scale`: pip install 'saiban[scale]'"
        raise law.BadInput("cases", why) from error


def columns_of(facts: Sequence[str], row: Mapping[str, Any], optional: frozenset[str]) -> None:
    """Raise BadInput where a column for a fact that is not optional is missing."""
    lacking = [
        name
        for name in facts
        if name not in row and f"{name}_paisa" not in row and name not in optional
    ]
    if lacking:
        raise law.BadInput("cases", f"no column {', '.join(lacking)}; the facts are columns")


def case(facts: Mapping[str, Fact], row: Mapping[str, Any]) -> dict[str, object]:
    """The facts in a row, as the law reads them; other columns are left out.

    Cells are read as `saiban law batch` reads them: money is rupees, or whole paisa in a column
    called `<fact>_paisa`. An empty cell is no answer.
    """
    told: dict[str, object] = {}
    for name, fact in facts.items():
        if f"{name}_paisa" in row and fact.unit == "PKR":
            told[name] = _told(fact, row[f"{name}_paisa"], in_paisa=True)
        elif name in row:
            told[name] = _told(fact, row[name], in_paisa=False)
    return told


def _told(fact: Fact, cell: Any, *, in_paisa: bool) -> object:
    """A cell as the law reads the fact; what does not fit stays, and the law says why."""
    from saiban.scale.files import cells

    if cell is None or cell == "":
        return None
    try:
        held = cells.read(fact, cell, in_paisa=in_paisa)
    except cells.Unreadable:
        # Neither a number without quotes nor one of paisa may pass for rupees.
        return cell if isinstance(cell, str) and not in_paisa else f"{cell}{' paisa' * in_paisa}"
    return decimal(held) if fact.unit == "percent" and isinstance(held, int) else held


class Writer:
    """Writes rows to a CSV or Parquet file, whole or not at all."""

    def __init__(self, path: Path) -> None:
        if path.suffix not in (".csv", ".parquet"):
            raise law.BadInput("out", f"{path.name} is neither .csv nor .parquet")
        if not path.parent.is_dir():
            raise law.BadInput("out", f"there is no folder {path.parent}")
        self.path = path
        self._parquet = _parquet() if path.suffix == ".parquet" else None
        self._rows: list[dict[str, Any]] = []

    def add(self, row: Mapping[str, Any]) -> None:
        """One row more; all rows have the columns of the first."""
        self._rows.append(dict(row))

    def write(self) -> None:
        """Write to a file beside, then put it in place."""
        half = self.path.with_name(f".{self.path.name}.part")
        if self._parquet is not None:
            arrow = importlib.import_module("pyarrow")
            self._parquet.write_table(arrow.Table.from_pylist(self._rows), half)
        else:
            with half.open("w", encoding="utf-8", newline="") as file:
                table = csv.DictWriter(file, list(self._rows[0]) if self._rows else [])
                table.writeheader()
                table.writerows(self._rows)
        half.replace(self.path)


@contextmanager
def writing(path: Path | None) -> Iterator[Writer | None]:
    """A writer that writes when all went well; None where no file was asked for."""
    writer = Writer(path) if path else None
    yield writer
    if writer is not None:
        writer.write()
