"""A progress bar for whatever takes longer than a second; plain lines for logs."""

from __future__ import annotations

import sys
from types import TracebackType

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
from rich.progress import Progress as RichProgress


class Progress:
    """Counts up to `total`. Plain (or no terminal): a line at every tenth of the way, on stderr."""

    def __init__(self, title: str, total: int, *, plain: bool = False) -> None:
        self.title, self.total, self.done = title, total, 0
        self.plain = plain or not sys.stderr.isatty()
        self._told = 0
        self._bar = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            disable=self.plain,
        )
        self._task = self._bar.add_task(title, total=total)

    def __enter__(self) -> Progress:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def advance(self, count: int = 1) -> None:
        """So many more are done."""
        self.done += count
        self._bar.advance(self._task, count)
        tenth = 10 * self.done // self.total if self.total else 10
        if self.plain and tenth > self._told:
            self._told = tenth
            print(f"{self.title}: {self.done} of {self.total}", file=sys.stderr)  # noqa: T201
