"""Start and stop the sandbox bank from other programs: the demo, the tests, the command line."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path


class NotStarted(Exception):
    """The bank ended before it served; the message is what it said."""


@dataclass(frozen=True, slots=True)
class RunningBank:
    """A bank in its own process, which ends with ours if nobody stops it."""

    url: str
    process: "subprocess.Popen[str]"

    @property
    def pid(self) -> int:
        """Id of its process."""
        return self.process.pid

    def stop(self, timeout: float = 10.0) -> int:
        """Ask it to end and wait; its exit code."""
        self.process.terminate()
        return self._wait(timeout)

    def kill(self) -> int:
        """End it at once, as a power cut would."""
        self.process.kill()
        return self._wait(10.0)

    def _wait(self, timeout: float) -> int:
        try:
            return self.process.wait(timeout)
        finally:
            if self.process.stdout:
                self.process.stdout.close()


def start(state: Path, *options: str, python: str = sys.executable) -> RunningBank:
    """Start a bank on a free port (unless ``options`` name one) and wait until it serves.

    What it complains about goes to ``bank.log`` in ``state``. Raises NotStarted.
    """
    command: Sequence[str] = (
        python,
        "-m",
        "saiban.exchange.sandbox_bank",
        "--state",
        str(state),
        "--stop-with-parent",
        *options,
    )
    state.mkdir(parents=True, exist_ok=True)
    log = state / "bank.log"
    with log.open("w", encoding="utf-8") as complaints:
        process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            encoding="utf-8",
            env=_environment(),
        )
    assert process.stdout is not None
    line = process.stdout.readline()
    if not line:
        process.communicate(timeout=10)
        raise NotStarted(log.read_text(encoding="utf-8").strip())
    return RunningBank(json.loads(line)["url"], process)


def _environment() -> dict[str, str]:
    """Ours, so that the bank is of this checkout even where it is not installed."""
    source = str(Path(__file__).parents[3])
    known = os.environ.get("PYTHONPATH")
    return os.environ | {"PYTHONPATH": f"{source}{os.pathsep}{known}" if known else source}
