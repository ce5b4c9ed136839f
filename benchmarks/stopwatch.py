"""Times named stages, and of each the time spent waiting for the database."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from django.db import connection


class Stopwatch:
    """A stage inside a stage counts for the inner one only, so that stages add up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.database: dict[str, float] = defaultdict(float)
        self._open: list[str] = []
        self._since = 0.0

    @contextmanager
    def stage(self, name: str) -> Iterator[None]:
        """Count the time until the end of the block for this stage."""
        self._settle()
        self._open.append(name)
        try:
            yield
        finally:
            self._settle()
            self._open.pop()

    def _settle(self) -> None:
        now = time.perf_counter()
        if self._open:
            self.seconds[self._open[-1]] += now - self._since
        self._since = now

    def wrap(self, module: Any, function: str, stage: str) -> None:
        """Count every call of a function for a stage."""
        plain = getattr(module, function)

        def timed(*args: Any, **named: Any) -> Any:
            with self.stage(stage):
                return plain(*args, **named)

        setattr(module, function, timed)

    def wrap_database(self, module: Any, function: str) -> None:
        """Count every call of a function that talks to the database by another way as its time."""
        plain = getattr(module, function)

        def timed(*args: Any, **named: Any) -> Any:
            start = time.perf_counter()
            try:
                return plain(*args, **named)
            finally:
                self.database[self._open[-1] if self._open else ""] += time.perf_counter() - start

        setattr(module, function, timed)

    @contextmanager
    def watching_database(self) -> Iterator[None]:
        """Time every statement, from sending it to having its answer."""
        with connection.execute_wrapper(self._statement):
            yield

    def _statement(
        self, execute: Callable[..., Any], sql: str, params: Any, many: bool, context: Any
    ) -> Any:
        start = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            name = self._open[-1] if self._open else ""
            self.database[name] += time.perf_counter() - start
