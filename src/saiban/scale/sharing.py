"""Rows shared between threads: the one that asks, and a few that wait for work."""

import os
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import lru_cache
from typing import Any

MANY = 262_144
"""From so many rows on they are shared; below, waking a thread costs more than it gives.

Where two processors are two threads of one core, as on rented machines, sharing gains little at
any size: the loops wait for memory, not for arithmetic.
"""

CHUNK = 65_536
"""Rows that a thread takes at most at a time, so that one that was held up does not hold up all."""

THREADS = 2


def share(loop: Callable[..., None], rows: int, arrays: Sequence[Any]) -> None:
    """Run `loop(start, stop, *arrays)` over all rows, in two threads where there are many."""
    if rows < MANY:
        loop(0, rows, *arrays)
        return
    size = min(CHUNK, -(-rows // THREADS))
    starts = iter(range(0, rows, size))

    def work() -> None:
        # The next start goes to whichever thread is free: an iterator gives each out once.
        for start in starts:
            loop(start, min(start + size, rows), *arrays)

    waiting = [_threads(os.getpid()).submit(work) for _ in range(THREADS - 1)]
    work()
    for each in waiting:
        each.result()


@lru_cache(maxsize=1)
def _threads(process: int) -> ThreadPoolExecutor:
    """Threads that last as long as the process; a process that was forked off makes its own."""
    return ThreadPoolExecutor(THREADS - 1, thread_name_prefix=f"saiban-scale-{process}")
