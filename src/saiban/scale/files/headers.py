"""The first line of a CSV file, and what may be wrong further on."""

import csv
from pathlib import Path

from saiban.law.engine.errors import BadInput


class Irregular(BadInput):
    """A CSV file that the fast reader does not get through; the row-by-row reader may."""


NOT_UTF8 = "is not in UTF-8; save it as CSV UTF-8"


def csv_names(path: Path) -> tuple[str, ...]:
    """The first line of a CSV file. Raises BadInput."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            names = tuple(next(csv.reader(lines), ()))
    except UnicodeDecodeError as error:
        raise BadInput("in", f"{path} {NOT_UTF8}") from error
    if len(names) == 1 and (";" in names[0] or "\t" in names[0]):
        raise BadInput("in", f"the columns of {path} are not parted by commas; save it with commas")
    return names
