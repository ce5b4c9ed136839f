"""Cases with both answers, written as they come: to CSV or Parquet, whole or not at all."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Protocol

from saiban import law
from saiban.law_cli.diff.cases import KINDS, Cases, Chunk, arrow

Added = Sequence[Mapping[str, object]]
"""What is added to each row, by column."""


class Writer(Protocol):
    """Takes rows with what is added to them."""

    def put(self, chunk: Chunk, added: Added) -> None: ...

    def close(self) -> None: ...


@contextmanager
def writing(out: Path | None, cases: Cases, added: Mapping[str, str]) -> Iterator[Writer | None]:
    """A writer whose file is put in place when all went well; None where no file was asked for.

    `added` are the columns added, with what they hold: `text`, `flag` or `whole`. Raises BadInput
    for a place that cannot be written to.
    """
    if out is None:
        yield None
        return
    from saiban.scale.files.target import unwritable, whole

    _require(out, cases.path)
    try:
        with whole(out) as draft:
            made: Writer
            made = (
                _Csv(draft, cases, added) if out.suffix == ".csv" else _Parquet(draft, cases, added)
            )
            try:
                yield made
            finally:
                made.close()
    except OSError as error:
        raise unwritable(out, error) from error


def _require(out: Path, cases: Path) -> None:
    if out.suffix not in KINDS:
        raise law.BadInput("out", f"{out.name} is neither .csv nor .parquet")
    if not out.parent.is_dir():
        raise law.BadInput("out", f"there is no folder {out.parent}")
    if out.is_dir():
        raise law.BadInput("out", f"{out} is a folder; name a file in it")
    if out.exists() and out.samefile(cases):
        raise law.BadInput("out", "is the file of cases itself; name another")


class _Csv:
    def __init__(self, draft: Path, cases: Cases, added: Mapping[str, str]) -> None:
        self.names, self.added = cases.names, tuple(added)
        self.file = draft.open("w", encoding="utf-8", newline="")
        self.lines = csv.writer(self.file, lineterminator="\n")
        self.lines.writerow([*self.names, *self.added])

    def put(self, chunk: Chunk, added: Added) -> None:
        """Rows of a CSV file keep their cells, others are written as `saiban law batch` does."""
        from saiban.scale.files.plain_files import written

        rows = chunk.rows if chunk.batch is None else chunk.batch.to_pylist()
        for row, more in zip(rows, added, strict=True):
            cells = [written(row[name]) for name in self.names]
            self.lines.writerow([*cells, *(written(more[name]) for name in self.added)])

    def close(self) -> None:
        self.file.close()


class _Parquet:
    def __init__(self, draft: Path, cases: Cases, added: Mapping[str, str]) -> None:
        self.arrow = arrow("pyarrow", "out")
        kinds = {"flag": self.arrow.bool_(), "whole": self.arrow.int64()}
        text = self.arrow.string()
        own = cases.schema or [self.arrow.field(name, text) for name in cases.names]
        more = [self.arrow.field(name, kinds.get(kind, text)) for name, kind in added.items()]
        self.schema, self.names = self.arrow.schema([*own, *more]), cases.names
        self.file = arrow("pyarrow.parquet", "out").ParquetWriter(draft, self.schema)

    def put(self, chunk: Chunk, added: Added) -> None:
        fields: Sequence[Any] = list(self.schema)
        own, more = fields[: len(self.names)], fields[len(self.names) :]
        if chunk.batch is not None:
            columns = list(chunk.batch.columns)
        else:
            columns = [self._column(chunk.rows, field) for field in own]
        columns += [self._column(added, field) for field in more]
        self.file.write_batch(self.arrow.record_batch(columns, schema=self.schema))

    def _column(self, rows: Added, field: Any) -> Any:
        try:
            return self.arrow.array([row[field.name] for row in rows], field.type)
        except (OverflowError, self.arrow.ArrowInvalid) as error:
            why = f"column {field.name} has a number that Parquet cannot hold; write a .csv file"
            raise law.BadInput("out", why) from error

    def close(self) -> None:
        self.file.close()
