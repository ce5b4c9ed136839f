"""`saiban bench NAME`: the measurements in `benchmarks/`, each printed in one shape."""

from __future__ import annotations

import importlib
import json
import sys
from typing import Annotated

import typer

from saiban.config.environment import CHECKOUT

app = typer.Typer(help="Measure; see benchmarks/README.md.", no_args_is_help=True)


@app.command()
def month(
    workers: Annotated[int, typer.Option(min=100)] = 100_000,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """A province's month: file, check, assess, post, pay, allocate, credit, on PostgreSQL."""
    _show(_load("month").run(workers=workers), as_json)


@app.command()
def law(
    rows: Annotated[int, typer.Option(min=100, help="Rows in memory; files: ten times.")] = 10**6,
    full: Annotated[bool, typer.Option("--full", help="Ten million in memory too.")] = False,
    as_json: Annotated[bool, typer.Option("--json")] = False,
) -> None:
    """The law over many rows, beside OpenFisca, PolicyEngine, SQL by hand and a bare copy."""

    def say(line: str) -> None:
        typer.echo(line, err=as_json)

    _show(_load("law").run(rows=rows, full=full, say=say), as_json)


def _load(name: str):  # type: ignore[no-untyped-def]
    if not (CHECKOUT / "benchmarks").is_dir():
        raise typer.BadParameter("Benchmarks run from a checkout of the source; none is here.")
    sys.path.insert(0, str(CHECKOUT))
    return importlib.import_module(f"benchmarks.{name}")


def _show(rows: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(rows))
        return
    for row in rows:
        ratio = "" if row["ratio"] is None else f"{row['ratio']:.2f} x "
        value = "-" if row["value"] is None else f"{row['value']:,.3f}"
        beside = f"  {ratio}{row['against']}" if row["against"] else ""
        typer.echo(f"{row['name']:<22} {value:>12} {row['unit']}{beside}")
