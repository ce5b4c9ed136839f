"""The bank's memory: one SQLite file in the state directory."""

import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from pathlib import Path

Row = sqlite3.Row


class Store:
    """One connection, one writer at a time; a transaction is whole or not at all."""

    def __init__(self, directory: Path) -> None:
        directory.mkdir(parents=True, exist_ok=True)
        self._lock = threading.RLock()
        self._connection = sqlite3.connect(
            directory / "bank.sqlite3", check_same_thread=False, isolation_level=None
        )
        self._connection.row_factory = sqlite3.Row
        self._connection.execute("PRAGMA journal_mode = WAL")
        schema = resources.files("saiban.exchange.sandbox_bank").joinpath("schema.sql")
        self._connection.executescript(schema.read_text(encoding="utf-8"))

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._connection.close()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All that is done inside stands together, or nothing of it."""
        with self._lock:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._connection.execute("ROLLBACK")
                raise
            self._connection.execute("COMMIT")

    def rows(self, sql: str, *values: object) -> list[Row]:
        """All rows of a query."""
        with self._lock:
            return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> Row | None:
        """The first row of a query."""
        with self._lock:
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def number(self, sql: str, *values: object) -> int:
        """The first value of the first row, 0 where there is none."""
        row = self.row(sql, *values)
        return int(row[0] or 0) if row else 0

    def run(self, sql: str, *values: object) -> int:
        """Carry out a statement; the id of the row that it put in."""
        with self._lock:
            return self._connection.execute(sql, values).lastrowid or 0

    def put(self, table: str, values: dict[str, object]) -> int:
        """Put a row in; its id. Table and columns are names of ours, never of a caller."""
        names: Sequence[str] = list(values)
        marks = ", ".join("?" for _ in names)
        return self.run(
            f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", *values.values()
        )
