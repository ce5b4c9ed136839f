"""`saiban bank`: files of the bank."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from saiban.progress import Progress

app = typer.Typer(help="Read the bank's files.", no_args_is_help=True)


@app.command(name="import")
def import_(
    files: Annotated[list[Path], typer.Argument(help="camt.053, camt.054 or CSV receipt lists.")],
    institution: Annotated[str, typer.Option(help="Whose account it is, for example pessi.")],
    on: Annotated[datetime | None, typer.Option(help="Day of import; today if not given.")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    plain: Annotated[bool, typer.Option(help="No progress bar, for logs.")] = False,
) -> None:
    """Post what is new in the bank's files; a file or an entry told again is not posted twice."""
    from saiban.config import start

    start.django()
    from saiban.offices.cashier import actions
    from saiban.offices.desk import clock, queries, scope

    whose, day = queries.institution(institution), on.date() if on else clock.today()
    results = []
    with Progress("Importing", len(files), plain=plain) as bar:
        for path in files:
            try:
                with scope.acting_for(institutions=[whose.pk]):
                    done = actions.import_bank_file(
                        institution=whose,
                        content=path.read_bytes(),
                        name=path.name,
                        by=None,
                        on=day,
                    )
                results.append(
                    {
                        "file": path.name,
                        "outcome": "imported",
                        "entries": done.entries,
                        "posted": done.posted,
                        "repeated": done.repeated,
                        "unmatched": done.unmatched,
                    }
                )
            except actions.BankFileRefused as why:
                results.append({"file": path.name, "outcome": "refused", "message": str(why)})
            bar.advance()
    if as_json:
        typer.echo(json.dumps(results))
    else:
        for each in results:
            typer.echo(", ".join(f"{key}: {value}" for key, value in each.items()))
    raise typer.Exit(1 if any(each["outcome"] == "refused" for each in results) else 0)
