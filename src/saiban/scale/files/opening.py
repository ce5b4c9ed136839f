"""Files as DuckDB relations: their columns, with types, and text that reads them."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from saiban.law.engine.errors import BadInput
from saiban.scale.files.headers import csv_names
from saiban.scale.files.target import kind_of
from saiban.scale.sql.dialects import DUCKDB

MEMORY = "1GB"
THREADS = 2


@dataclass(frozen=True)
class Opened:
    """A file to read: `relation` is what stands after FROM; `names` and `types` are its columns."""

    path: Path
    kind: str
    relation: str
    names: tuple[str, ...]
    types: tuple[str, ...]


@contextmanager
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    """A DuckDB of bounded memory, which writes to a folder of its own what does not fit."""
    with TemporaryDirectory(prefix="saiban-batch-") as folder:
        made = duckdb.connect(
            config={
                "memory_limit": MEMORY,
                "threads": THREADS,
                "temp_directory": folder,
                "autoinstall_known_extensions": False,
            }
        )
        try:
            yield made
        finally:
            made.close()


def opened(made: duckdb.DuckDBPyConnection, path: Path) -> Opened:
    """A file's columns and how to read it. Raises BadInput that says what is wrong with it."""
    kind = kind_of(path, "in")
    if kind == "csv":
        names = csv_names(path)
        return Opened(path, kind, csv_relation(path, names), names, ("VARCHAR",) * len(names))
    relation = f"read_parquet({DUCKDB.word(literal_name(path))})"
    try:
        schema = made.execute(
            "SELECT name, num_children FROM parquet_schema(?)", [literal_name(path)]
        ).fetchall()
        described = made.execute(f"DESCRIBE SELECT * FROM {relation}").fetchall()
    except duckdb.Error as error:
        raise BadInput("in", f"{path} cannot be read as Parquet: {first_line(error)}") from error
    return Opened(path, kind, relation, _top_level(schema), tuple(row[1] for row in described))


def literal_name(path: Path) -> str:
    """A file's name in which `*`, `?` and `[` stand for themselves."""
    return re.sub(r"[*?\[]", lambda found: f"[{found[0]}]", str(path))


def first_line(error: Exception) -> str:
    """What an error says, without its advice and its position in our own text."""
    return str(error).strip().splitlines()[0]


def csv_relation(path: Path, names: tuple[str, ...]) -> str:
    """Every cell as text; an empty one is null."""
    columns = ", ".join(f"{DUCKDB.word(name)}: 'VARCHAR'" for name in names)
    return (
        f"read_csv({DUCKDB.word(literal_name(path))}, auto_detect = false, header = true, "
        f"delim = ',', quote = '\"', escape = '\"', nullstr = '', columns = {{{columns}}})"
    )


def _top_level(schema: list[tuple[str, int | None]]) -> tuple[str, ...]:
    """The names below the root; what is inside nested columns is theirs."""
    names = []
    rest = iter(schema[1:])

    def skip(children: int) -> None:
        for _ in range(children):
            skip(next(rest)[1] or 0)

    for name, children in rest:
        names.append(name)
        skip(children or 0)
    return tuple(names)
