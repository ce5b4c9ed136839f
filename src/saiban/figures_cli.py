"""`saiban figures`: publish the figures of a month, revise one, and compute them all again."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

app = typer.Typer(help="Publish figures, and check those that are published.", no_args_is_help=True)

MonthOption = Annotated[str, typer.Option(help="As 2026-09; the newest closed month if not given.")]


@app.command(name="list")
def listed() -> None:
    """List every figure that an office defines, with what it counts."""
    _start()
    from saiban.offices.desk import figures

    for each in figures.defined():
        typer.echo(f"{each.name:28}{each.office:12}{each.unit:16}{each.counts.en}")


@app.command()
def publish(month: MonthOption = "") -> None:
    """Publish what a month lacks, of every figure and institution. Safe to repeat."""
    _start()
    from saiban.offices.desk.figures import actions

    on, chosen = _month(month)
    try:
        count = actions.publish_due(month=chosen, by=None, on=on)
    except actions.NotClosed as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
    typer.echo(f"{count} snapshots of {chosen:%Y-%m} published.")


@app.command()
def revise(
    name: Annotated[str, typer.Argument(help="The figure, as `saiban figures list` names it.")],
    institution: Annotated[str, typer.Argument(help="For example pessi.")],
    reason: Annotated[str, typer.Option(help="Why another number is right; it is published.")],
    month: MonthOption = "",
    as_of: Annotated[str, typer.Option(help="Count what stood at this day's end.")] = "",
) -> None:
    """Publish a figure of a month anew, as the next revision. The old one stays."""
    _start()
    from saiban.offices.desk import figures, queries
    from saiban.offices.desk.figures import actions

    on, chosen = _month(month)
    try:
        kept = actions.publish(
            figure=figures.of_name(name),
            institution=queries.institution(institution),
            month=chosen,
            by=None,
            on=on,
            as_of=date.fromisoformat(as_of) if as_of else None,
            reason=reason,
        )
    except (LookupError, ValueError) as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
    typer.echo(f"Revision {kept.revision} of {name}, {institution}, {chosen:%Y-%m}.")


@app.command()
def check(month: MonthOption = "") -> None:
    """Compute every snapshot of a month again and look at its signature; exit 1 if one differs."""
    _start()
    from saiban.offices.desk.figures import actions

    on, chosen = _month(month)
    looked, faults = actions.check(month=chosen, by=None, on=on)
    for each in faults:
        found = each.snapshot
        typer.echo(
            f"{found.figure} {found.institution.code} ({found.revision}): {each.what} differs"
        )
    typer.echo(f"{looked} snapshots of {chosen:%Y-%m} looked at, {len(faults)} differ.")
    raise typer.Exit(1 if faults else 0)


def _start() -> None:
    from saiban.config import start

    start.django()


def _month(text: str) -> tuple[date, date]:
    """Today, and the month that is meant."""
    from saiban.offices.desk import clock, months
    from saiban.offices.desk.figures import content

    on = clock.today()
    try:
        return on, months.parse(text) if text else content.newest_closed(on)
    except ValueError as wrong:
        raise typer.BadParameter(str(wrong)) from wrong
