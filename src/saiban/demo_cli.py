"""`saiban demo`: a fictitious country to look at, try and break."""

from __future__ import annotations

import os
from datetime import date
from typing import Annotated

import typer

CROWD_HELP = "Months of the establishments that have no part in the walk-through."
DAY_HELP = "The day on which the country is told, as 2026-11-22; today if not given."


def demo(
    workers: Annotated[int, typer.Option(min=100, help="Workers in the country.")] = 20_000,
    months: Annotated[int, typer.Option(min=2, max=60, help="Months of history.")] = 24,
    crowd_months: Annotated[int, typer.Option(min=2, max=60, help=CROWD_HELP)] = 12,
    port: Annotated[int, typer.Option(help="Port of the pages on 127.0.0.1.")] = 8000,
    day: Annotated[str, typer.Option(help=DAY_HELP)] = "",
    seed: Annotated[int, typer.Option(help="Another seed makes another country.")] = 1,
    reset: Annotated[bool, typer.Option("--reset", help="Throw the country away first.")] = False,
    serve: Annotated[bool, typer.Option(help="Serve the pages when it is loaded.")] = True,
    plain: Annotated[bool, typer.Option("--plain", help="No progress bar, for logs.")] = False,
) -> None:
    """Load the fictitious country, once, and serve it: prints the address and who can sign in."""
    os.environ["SAIBAN_SYNTHETIC"] = "1"
    if day:
        os.environ["SAIBAN_TRAINING_DAY"] = _day(day).isoformat()
    from saiban.demo import welcome
    from saiban.demo.process import NotServed

    try:
        welcome.run(
            workers=workers,
            months=months,
            crowd_months=crowd_months,
            port=port,
            seed=seed,
            reset=reset,
            serve=serve,
            plain=plain,
        )
    except (welcome.NotOurs, NotServed) as why:
        typer.echo(str(why), err=True)
        raise typer.Exit(1) from None


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter(f"{text!r} is not a day; write it as 2026-11-22.") from None
