"""One engine in a process of its own, told by lines of JSON what to do.

`python -m benchmarks.law.worker ENGINE FOLDER`. `run` answers with seconds, `save` writes the
results, `memory` says the most that was held since all was ready, `one` times one case with its
trace.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path
from typing import Any

import numpy as np

from benchmarks.law import cases
from benchmarks.law.tasks import read

ENGINES = (
    "ours",
    "plain",
    "copying",
    "openfisca",
    "openfisca-tuned",
    "openfisca-fused",
    "policyengine",
    "policyengine-tuned",
    "policyengine-fused",
)


def engine(name: str, folder: Path) -> Any:
    """The engine of that name, imported only now: not every environment has every one."""
    if name == "ours":
        from benchmarks.law.engines.ours import Ours

        return Ours()
    if name == "plain":
        from benchmarks.law.engines.plain import Plain

        return Plain()
    if name == "copying":
        from benchmarks.law.engines.copying import Copying

        return Copying()
    from benchmarks.law.engines.peers import Peer

    framework, _, way = name.partition("-")
    return Peer(framework, way or "as written", folder)


def peak_mb() -> float:
    """The most memory that this process has held since `forget_peak`, in megabytes.

    Not `ru_maxrss`, which begins with what the parent held. 0 where it is not known.
    """
    status = Path("/proc/self/status")
    if status.is_file():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    return 0.0


def forget_peak() -> None:
    """Count the peak from now on: what making ready took is nobody's concern."""
    try:
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    except OSError:
        return


def save(pieces: dict[tuple[str, str], list[Any]], rows: int, path: Path) -> None:
    """A full-length array for each output; rows that were not asked about are 0."""
    arrays = {}
    for (question, output), parts in pieces.items():
        whole = np.zeros(rows, np.int64)
        for start, piece in parts:
            whole[start : start + len(piece)] = piece
        arrays[f"{question}|{output}"] = whole
    np.savez(path, **arrays)  # type: ignore[arg-type]


def main(name: str, folder: Path) -> None:
    """Make ready, say so, then do what is asked until the input ends."""
    tasks = read(folder / "tasks.json")
    columns = cases.read(folder, tasks)
    rows = len(next(iter(columns.values())))
    doer = engine(name, folder)
    doer.prepare(tasks, columns)
    del columns
    forget_peak()
    _answer({"ready": True})
    found = None
    for line in sys.stdin:
        order = json.loads(line)
        if order["do"] == "run":
            found = None
            start = time.perf_counter()
            found = doer.run()
            _answer({"seconds": time.perf_counter() - start})
        elif order["do"] == "save":
            save(doer.results(found), rows, Path(order["path"]))
            _answer({"saved": True})
        elif order["do"] == "memory":
            _answer({"memory": peak_mb()})
        elif order["do"] == "one":
            _answer({"milliseconds": doer.one(order["case"])})


def _answer(content: dict[str, object]) -> None:
    sys.stdout.write(json.dumps(content) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
