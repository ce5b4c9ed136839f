"""What every command on the law does with its input: days, JSON, and what is wrong with either."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import typer

from saiban import law


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


def day(text: str, field: str = "on") -> date:
    """A day as YYYY-MM-DD. Raises BadInput that names the field."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise law.BadInput(field, f"{text!r} is not a date like 2026-11-30") from error


def print_json(shape: object) -> None:
    """One JSON value, readable by people too."""
    typer.echo(json.dumps(shape, ensure_ascii=False, indent=2))
