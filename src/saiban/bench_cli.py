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
        ratio = f"  {row['ratio']:.2f} x {row['against']}" if row["ratio"] is not None else ""
        typer.echo(f"{row['name']:<12} {row['value']:>12,.3f} {row['unit']}{ratio}")
