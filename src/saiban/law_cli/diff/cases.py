"""Cases in files: CSV or Parquet with a column for each fact, read some rows at a time."""

import csv
import importlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from saiban import law
from saiban.law.engine.facts import Fact
from saiban.law.engine.units import decimal

AT_A_TIME = 4096
KINDS = (".csv", ".parquet")


@dataclass(frozen=True)
class Chunk:
    """Rows of a file in their order. `rows` map the columns that tell something to cells; `batch`
    is the same rows with all columns where the file is Parquet (an Arrow record batch); `broken`
    says which rows of a CSV file have cells that do not stand under their names, and why."""

    rows: Sequence[Mapping[str, Any]]
    batch: Any = None
    broken: Mapping[int, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Cases:
    """A file of cases: its columns, how many rows it has (about, for CSV: lines), and the schema of
    a Parquet file."""

    path: Path
    names: tuple[str, ...]
    count: int
    schema: Any = None


def opened(path: Path) -> Cases:
    """What a file holds. Raises BadInput that says what is wrong with it."""
    if path.suffix not in KINDS:
        raise law.BadInput("cases", f"{path.name} is neither .csv nor .parquet")
    try:
        if path.suffix == ".parquet":
            file = _parquet_file(path)
            found = Cases(path, tuple(file.schema_arrow.names), _rows(file), file.schema_arrow)
        else:
            found = Cases(path, _csv_names(path), _lines(path))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise _unreadable(path, error) from error
    twice = sorted({name for name in found.names if found.names.count(name) > 1})
    if twice:
        raise law.BadInput("cases", f"column {', '.join(twice)} stands twice; rename one")
    return found


def chunks(cases: Cases, wanted: Sequence[str]) -> Iterator[Chunk]:
    """The rows of a file as they are; of Parquet only the wanted columns are read into Python.

    Raises BadInput where the file cannot be read on.
    """
    try:
        if cases.schema is None:
            yield from _csv_chunks(cases)
            return
        for batch in _parquet_file(cases.path).iter_batches(batch_size=AT_A_TIME):
            if len(batch):
                yield Chunk(batch.select(list(wanted)).to_pylist() or [{}] * len(batch), batch)
    except (OSError, ValueError, csv.Error) as error:
        if isinstance(error, law.BadInput):
            raise
        raise _unreadable(cases.path, error) from error


def _csv_chunks(cases: Cases) -> Iterator[Chunk]:
    with cases.path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        while some := list(islice(reader, AT_A_TIME)):
            broken = {number: why for number, row in enumerate(some) if (why := _broken(row))}
            yield Chunk(some, broken=broken)


def _broken(row: dict[str | None, Any]) -> str:
    """Why a row's cells do not stand under their names; "" where they do."""
    beyond = row.pop(None, [])
    width = len(row)
    found = width + len(beyond) - sum(cell is None for cell in row.values())
    return "" if found == width else f"has {found} cells, not {width}"


def _csv_names(path: Path) -> tuple[str, ...]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        names = tuple(next(csv.reader(file), ()))
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        raise law.BadInput("cases", f"the columns of {path} are not parted by commas; save it so")
    if not names:
        raise law.BadInput("cases", f"{path} is empty: it has not even a line of column names")
    return names


def _lines(path: Path) -> int:
    with path.open("rb") as lines:
        return max(0, sum(1 for _ in lines) - 1)


def _rows(file: Any) -> int:
    return int(file.metadata.num_rows)


def _unreadable(path: Path, error: Exception) -> law.BadInput:
    if isinstance(error, UnicodeDecodeError):
        return law.BadInput("cases", f"{path} cannot be read: it is not in UTF-8; save it so")
    return law.BadInput("cases", f"{path} cannot be read: {error}")


def _parquet_file(path: Path) -> Any:
    parquet = arrow("pyarrow.parquet", "cases")
    try:
        return parquet.ParquetFile(path)
    except (OSError, ValueError) as error:
        raise _unreadable(path, error) from error


def arrow(module: str, field: str) -> Any:
    """A module of Arrow. Raises BadInput that says how to get it."""
    try:
        return importlib.import_module(module)
    except ImportError as error:
        why = "Parquet needs the extra `scale`: pip install 'saiban[scale]'"
        raise law.BadInput(field, why) from error


def columns_of(
    facts: Mapping[str, Fact], names: Sequence[str], optional: frozenset[str]
) -> tuple[str, ...]:
    """The columns that tell the facts. Raises BadInput where one that must be there is missing."""
    told = {
        name: [name, f"{name}_paisa"] if f.unit == "PKR" else [name] for name, f in facts.items()
    }
    there = {name: [column for column in tried if column in names] for name, tried in told.items()}
    lacking = [name for name, found in there.items() if not found and name not in optional]
    if lacking:
        raise law.BadInput("cases", f"no column {', '.join(lacking)}; the facts are columns")
    for name, found in there.items():
        if len(found) > 1:
            why = f"columns {name} and {name}_paisa tell one thing; keep one"
            raise law.BadInput("cases", why)
    return tuple(column for found in there.values() for column in found)


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
    if isinstance(held, int) and (fact.unit == "percent" or abs(held) >= 10**30):
        # The law takes whole numbers of thirty digits; sums that long it takes as rupees.
        return decimal(held) if fact.unit in ("PKR", "percent") else held
    return held
