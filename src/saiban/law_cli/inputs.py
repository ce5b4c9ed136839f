"""What every command on the law does with its input: days, JSON, and what is wrong with either."""

import json
import re
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import typer

from saiban import law
from saiban.law.engine.units import LONGEST


@contextmanager
def bad_input_exits() -> Iterator[None]:
    """Bad input leaves with 2 and says which field; a law that cannot be loaded with 1."""
    try:
        yield
    except law.BadInput as error:
        typer.echo(f"{error.field}: {error.why}", err=True)
        raise typer.Exit(2) from error
    except law.LawError as error:
        typer.echo("The law cannot be loaded:\n" + "\n".join(error.problems), err=True)
        raise typer.Exit(1) from error


class _Stopped(BaseException):
    """Somebody asked the process to end."""

    def __init__(self, number: int) -> None:
        self.number = number


@contextmanager
def stoppable(out: Path | None) -> Iterator[None]:
    """Work that tidies up and says so when it is told to end, by a signal or from the keyboard.

    Leaves with 128 and the number of the signal, as shells expect.
    """

    def stop(number: int, frame: object) -> None:
        raise _Stopped(number)

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        yield
    except _Stopped as stopped:
        left = f"; {out} is as it was" if out else ""
        typer.echo(f"Stopped{left}.", err=True)
        raise typer.Exit(128 + stopped.number) from None
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def day(text: str, field: str = "on") -> date:
    """A day as YYYY-MM-DD. Raises BadInput that names the field."""
    try:
        if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            return date.fromisoformat(text)
    except ValueError:
        pass
    raise law.BadInput(field, f"{text!r} is not a date like 2026-11-30")


def facts(where: str) -> dict[str, Any]:
    """The facts of a case: one JSON object in a file, or in standard input where `where` is `-`.

    In UTF-8, or in UTF-16 as some editors write it; a mark of byte order is no part of it. Raises
    BadInput, also for a fact told twice: nobody may pick one of two answers silently.
    """
    text = _text(where)
    try:
        told = json.loads(text, object_pairs_hook=_once, parse_int=_whole)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise law.BadInput("facts", f"not JSON at {place}: {error.msg}") from error
    except RecursionError as error:
        raise law.BadInput("facts", "not a case: brackets within brackets without end") from error
    if not isinstance(told, dict):
        raise law.BadInput("facts", 'is one JSON object, such as {"monthly_wage": "37000.00"}')
    return told


def _text(where: str) -> str:
    try:
        raw = sys.stdin.buffer.read() if where == "-" else Path(where).read_bytes()
    except (OSError, ValueError) as error:
        raise law.BadInput("facts", f"{where} cannot be read: {error}") from error
    if not raw.strip():
        raise law.BadInput("facts", "nothing was told; a case without facts is {}")
    try:
        return raw.decode(json.detect_encoding(raw))
    except UnicodeDecodeError as error:
        why = f"{where} cannot be read: byte {error.start + 1} is no text in {error.encoding}"
        raise law.BadInput("facts", why) from error


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    told = dict(pairs)
    if len(told) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise law.BadInput(twice, "is told twice")
    return told


def _whole(text: str) -> int | str:
    """A whole number; one too long to be any fact stays text, and the law says so by its name."""
    return int(text) if len(text) <= LONGEST else text


def print_json(shape: object) -> None:
    """One JSON value, readable by people too."""
    typer.echo(json.dumps(shape, ensure_ascii=False, indent=2))
