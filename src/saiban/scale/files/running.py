"""Long statements with news of how far they are."""

import os
import re
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as NotYet

import duckdb

from saiban.scale.files.headers import Irregular
from saiban.scale.files.opening import first_line
from saiban.scale.files.report import Progress

SECONDS = 0.2


def run(made: duckdb.DuckDBPyConnection, text: str, progress: Progress) -> None:
    """Run a statement to its end, telling its progress. Raises Irregular for rows that break it."""
    with ThreadPoolExecutor(1) as thread:
        work = thread.submit(made.execute, text)
        try:
            while True:
                try:
                    work.result(timeout=SECONDS)
                    break
                except NotYet:
                    progress(max(0, min(99, int(made.query_progress()))))
        except duckdb.IOException as error:
            if "write" not in str(error) and '.part"' not in str(error):
                raise Irregular("in", _why(error)) from error
            raise _unwritten(error) from error
        except duckdb.Error as error:
            raise Irregular("in", _why(error)) from error
        except BaseException:
            made.interrupt()
            raise
    progress(100)


def _unwritten(error: duckdb.Error) -> OSError:
    """What the system said when a file could not be written, as Python has it."""
    number = re.search(r'"errno":"([0-9]+)"', str(error))
    if number is None:
        return OSError(first_line(error).rpartition(": ")[2])
    return OSError(int(number[1]), os.strerror(int(number[1])))


def _why(error: duckdb.Error) -> str:
    """What the reader of a file could not get over, with its line."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    where = next((line for line in lines if line.startswith("Line:")), "")
    return f"cannot be read: {first_line(error)} {where}".strip()
