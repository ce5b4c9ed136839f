"""Workbooks of Excel 97 to 2003 (.xls), read in a process that may die without harm."""

import io
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from saiban.offices.returns.intake import xls_child
from saiban.offices.returns.intake.model import Limits, UnreadableFile
from saiban.offices.returns.intake.workbook import Sheet
from saiban.offices.returns.intake.xlsx_guard import check_area

_SECONDS = 30
_MEMORY = 1_500_000_000


def xls_sheets(data: bytes, limits: Limits, head: int) -> Iterator[Sheet]:
    """The sheets in the workbook's order. Raises UnreadableFile: damaged, limits."""
    sheets = _read(data, limits)
    if len(sheets) > limits.sheets:
        raise UnreadableFile("too_many_sheets", count=len(sheets), limit=limits.sheets)
    for name, hidden, lines in sheets:
        check_area(len(lines), max(map(len, lines), default=0), limits)
        yield Sheet(name, hidden, lines[:head], lines)


def _read(data: bytes, limits: Limits) -> list[tuple[str, bool, list[list[object]]]]:
    numbers = map(str, (limits.cells, _SECONDS, _MEMORY))
    # -I: no site of the user's and no path but the installation's.
    command = [sys.executable, "-I", str(Path(xls_child.__file__)), *numbers]
    try:
        done = subprocess.run(
            command,
            input=data,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=2 * _SECONDS,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableFile("damaged") from error
    if done.returncode == xls_child.TOO_MANY_CELLS:
        raise UnreadableFile("too_many_cells", limit=limits.cells)
    if done.returncode:
        raise UnreadableFile("damaged")
    return _Cells(io.BytesIO(done.stdout)).load()


class _Cells(pickle.Unpickler):
    """Takes lists, plain values, dates and times from the child, and nothing else."""

    def find_class(self, module: str, name: str) -> object:
        if module == "datetime" and name in ("date", "datetime", "time", "timedelta"):
            return super().find_class(module, name)
        raise UnreadableFile("damaged")
