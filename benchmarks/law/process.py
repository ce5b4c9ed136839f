"""Starts workers, each in the environment that it needs, and talks with them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

CHECKOUT = Path(__file__).resolve().parents[2]
PEERS = CHECKOUT / "var" / "peers" / "bin" / "python"
INSTALL = "benchmarks/law/install"
_OWN = ("ours", "plain", "copying")


def peers_installed() -> bool:
    """Whether `benchmarks/law/install` was run here."""
    return PEERS.is_file()


def compiled() -> bool:
    """Whether the law can run over arrays here: the extra `scale` with NumPy and Numba."""
    from importlib.util import find_spec

    return find_spec("numba") is not None


class Worker:
    """A running worker. Raises RuntimeError with its last words if it dies."""

    def __init__(self, engine: str, folder: Path) -> None:
        self.engine = engine
        python = sys.executable if engine in _OWN else str(PEERS)
        path = os.pathsep.join([str(CHECKOUT), str(CHECKOUT / "src")])
        environment = {**os.environ, "PYTHONPATH": path}
        self._errors = tempfile.TemporaryFile()  # noqa: SIM115 - closed by close()
        self._process = subprocess.Popen(
            [python, "-m", "benchmarks.law.worker", engine, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            env=environment,
            text=True,
        )
        self._hear()

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    def close(self) -> None:
        """End it."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()
        self._errors.close()

    def run(self) -> float:
        """Seconds that all tasks took."""
        return float(self._ask(do="run")["seconds"])

    def save(self, path: Path) -> None:
        """The results of the last run."""
        self._ask(do="save", path=str(path))

    def peak(self) -> float:
        """The most memory held since it was made ready, in megabytes, its facts among it."""
        return float(self._ask(do="memory")["memory"])

    def one(self, case: dict[str, Any]) -> float:
        """Milliseconds for one case with its trace, the median of many."""
        return float(self._ask(do="one", case=case)["milliseconds"])

    def _ask(self, **order: Any) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        return self._hear()

    def _hear(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            self._errors.seek(0)
            said = self._errors.read().decode(errors="replace")[-2000:]
            raise RuntimeError(f"{self.engine} ended: {said}")
        found: dict[str, Any] = json.loads(line)
        return found
