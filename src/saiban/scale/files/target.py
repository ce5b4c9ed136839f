"""A file that is written whole or not at all."""

import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from saiban.law.engine.errors import BadInput

SECOND = ("between", "mended")
"""What second drafts there are."""

KINDS = {".parquet": "parquet", ".csv": "csv"}


def kind_of(path: Path, field: str) -> str:
    """`parquet` or `csv`, by the ending of a name. Raises BadInput."""
    kind = KINDS.get(path.suffix.lower())
    if kind is None:
        raise BadInput(field, f"{path.name} ends in neither .parquet nor .csv")
    return kind


def require_apart(source: Path, target: Path) -> None:
    """The input is there, the output's folder too, and they are two files. Raises BadInput."""
    if not source.is_file():
        raise BadInput("in", f"{source} is no file")
    if not target.parent.is_dir():
        raise BadInput("out", f"{target.parent} is no folder")
    if target.is_dir():
        raise BadInput("out", f"{target} is a folder")
    if target.exists() and target.samefile(source):
        raise BadInput("out", "is the input itself; name another file")
    if source.stat().st_size == 0:
        raise BadInput("in", f"{source} is empty: it has not even a line of column names")


@contextmanager
def whole(target: Path) -> Iterator[Path]:
    """A name beside the target to write to; it becomes the target if nothing goes wrong."""
    _clear(target)
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        yield draft
        if draft.exists():
            draft.replace(target)
    finally:
        for left in (draft, *(beside(draft, what) for what in SECOND)):
            left.unlink(missing_ok=True)


def beside(draft: Path, what: str) -> Path:
    """A second draft of the same work; it goes like the first when work on the target ends."""
    return draft.with_suffix(f".{what}.part")


def unwritable(target: Path, error: OSError) -> BadInput:
    """What the system would not write: a full disk, a folder without leave."""
    why = os.strerror(error.errno) if error.errno else str(error)
    return BadInput("out", f"{target} cannot be written: {why}; nothing was changed")


def _clear(target: Path) -> None:
    """Remove what earlier work on the same target left behind when it was killed."""
    ours = re.compile(rf"\.{re.escape(target.name)}\.([0-9]+)(?:\.[a-z]+)?\.part")
    for left in target.parent.iterdir():
        found = ours.fullmatch(left.name)
        if found and not _alive(int(found[1])):
            left.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    """Whether there is a process of that number; any doubt is a yes."""
    if os.name != "posix":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True
