"""The law beside OpenFisca-core and PolicyEngine-core: agreement, time, memory, one case, files.

This package is read in two environments, so nothing is imported before it is needed.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec


def run(
    *, rows: int, full: bool = False, say: Callable[[str], None] = print
) -> list[dict[str, object]]:
    """Measure; `rows` are those of arrays in memory, files have ten times as many.

    `full` adds ten million rows in memory. `say` is told what is found on the way.
    """
    if find_spec("numpy") is None:
        raise SystemExit("This benchmark needs NumPy: pip install saiban[scale]")
    from benchmarks.law import bench

    return bench.run(rows=rows, full=full, say=say)
