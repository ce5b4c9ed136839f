"""The file of a proposed amendment as YAML, from whoever wrote it: checked before it is read.

The law's own files are trusted; this one may be anything. libyaml ends the whole process over
brackets within brackets without end, and a date that no calendar has stops Python's reader.
"""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import yaml

from saiban.law.engine import yaml_files
from saiban.law.engine.errors import LawError

LARGEST = 1_000_000
"""Bytes of the longest amendment that is read; the values of a whole place are a tenth of it."""

DEEPEST = 20
_DAY = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")


def parsed(path: Path) -> Mapping[object, object]:
    """What the file says. Raises LawError that says what is wrong, where, and how to mend it."""
    _require_sound(path.name, _text(path))
    try:
        raw = yaml_files.read(path)
    except LawError as error:
        cause = error.__cause__
        said = _where(cause) if isinstance(cause, yaml.YAMLError) else str(error)
        raise LawError([f"{path.name}: is not YAML: {said}"]) from error
    except TypeError as error:
        why = "a list or mapping stands where a name belongs, before a colon"
        raise LawError([f"{path.name}: is not YAML: {why}"]) from error
    except ValueError as error:
        why = "has a number of more digits than any value has; put it in quotes, or shorten it"
        raise LawError([f"{path.name}: {why}"]) from error
    if isinstance(raw, dict):
        return raw
    why = "is empty" if raw is None else "is not an amendment"
    raise LawError([f"{path.name}: {why}: write a `title`, `sources` and `values`"])


def _text(path: Path) -> str:
    """The text of the file, which says no more than its name where it cannot be read."""
    try:
        if path.is_dir():
            raise LawError([f"{path.name}: cannot be read: it is a folder; name a file in it"])
        size = path.stat().st_size
        if size > LARGEST:
            why = f"has {size:,} bytes, more than the {LARGEST:,} that an amendment may have"
            raise LawError([f"{path.name}: {why}; leave out what it does not change"])
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as error:
        why = f"cannot be read: byte {error.start + 1} is no UTF-8; save it in UTF-8"
        raise LawError([f"{path.name}: {why}"]) from error
    except (OSError, ValueError) as error:
        raise LawError([f"{path.name}: cannot be read: {error}"]) from error


def _require_sound(name: str, text: str) -> None:
    """Raise LawError for what the reader would not survive. Events are read one after another."""
    depth = 0
    try:
        for event in yaml.parse(text, Loader=yaml_files.Base):
            line = 1 if event.start_mark is None else event.start_mark.line + 1
            depth += isinstance(event, yaml.CollectionStartEvent)
            depth -= isinstance(event, yaml.CollectionEndEvent)
            if depth > DEEPEST:
                why = f"brackets or indents within each other {DEEPEST} deep; close them"
                raise LawError([f"{name}: line {line}: {why}"])
            if isinstance(event, yaml.ScalarEvent):
                _require_day(name, line, event)
    except yaml.YAMLError as error:
        raise LawError([f"{name}: is not YAML: {_where(error)}"]) from error


def _require_day(name: str, line: int, event: yaml.ScalarEvent) -> None:
    found = _DAY.fullmatch(event.value)
    if found is None or event.style:
        return
    try:
        date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError as error:
        why = f"{event.value} is no day of the calendar: {error}"
        raise LawError([f"{name}: line {line}: {why}"]) from error


def _where(error: yaml.YAMLError) -> str:
    """What is wrong and in which line."""
    mark = getattr(error, "problem_mark", None)
    if mark is None:
        return " ".join(str(error).split())
    context = getattr(error, "context", None)
    why = f"{context}, {error.problem}" if context else error.problem  # type: ignore[attr-defined]
    hint = "; indent with blanks, not with a tab" if "start any token" in str(why) else ""
    return f"line {mark.line + 1}, column {mark.column + 1}: {why}{hint}"
