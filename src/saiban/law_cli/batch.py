"""`saiban law batch`: one question for every row of a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saiban import law
from saiban.law_cli.inputs import bad_input_exits, day, stoppable
from saiban.progress import Progress

if TYPE_CHECKING:
    from saiban.scale import Chosen, Report


def batch(
    question: str,
    source: Annotated[Path, typer.Option("--in", help="A .parquet or .csv file of cases.")],
    target: Annotated[Path, typer.Option("--out", help="A .parquet or .csv file to write.")],
    place: Annotated[
        str | None,
        typer.Option(help=f"One of {', '.join(law.PLACES)}; else a column `place`."),
    ] = None,
    on: Annotated[
        str | None,
        typer.Option(help="The day whose law is asked, as YYYY-MM-DD; else a column `on`."),
    ] = None,
    position: Annotated[
        list[str] | None,
        typer.Option(help="The legal position to take where the law is contested; may repeat."),
    ] = None,
    engine: Annotated[str, typer.Option(help="`local`, or `spark` for many machines.")] = "local",
    explain: Annotated[
        int | None,
        typer.Option(min=0, help="Write the steps of the first so many rows beside it."),
    ] = None,
    explain_where: Annotated[
        str | None,
        typer.Option(help="Only of rows in which a column reads so: COLUMN=TEXT.", metavar="TEXT"),
    ] = None,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a bar.")] = False,
) -> None:
    """Decide every row of a file into another, with the reason where a row has no answer.

    Columns are named like the facts; money is rupees, or paisa in a column `<fact>_paisa`. The
    other columns are kept.
    """
    from saiban import scale

    with stoppable(target), bad_input_exits():
        chosen = _chosen(explain, explain_where)
        with Progress("Deciding, percent", 100, plain=plain) as bar:
            report = scale.batch(
                question,
                source,
                target,
                place=place,
                on=day(on) if on else None,
                position=position,
                engine=engine,
                explain=chosen,
                progress=lambda percent: bar.advance(percent - bar.done),
            )
        _tell(report)


def _chosen(explain: int | None, where: str | None) -> Chosen:
    from saiban import scale

    if where is None:
        return scale.Chosen(count=explain)
    column, equals, text = where.partition("=")
    if not equals:
        raise law.BadInput("explain-where", f"{where!r} is not COLUMN=TEXT")
    return scale.Chosen(count=explain, column=column, text=text)


def _tell(report: Report) -> None:
    typer.echo(f"{report.target}: {report.rows:,} rows, {report.answered:,} answered")
    most = sorted(report.refused.items(), key=lambda each: -each[1])
    for words, count in most[:20]:
        typer.echo(f"  {count:,} refused: {words}")
    if len(most) > 20:
        typer.echo(f"  and {len(most) - 20} other reasons")
    for part, why in report.parts_refused.items():
        typer.echo(f"  the part {part} is not given: {why}")
    for group in report.groups[:20]:
        where = " ".join(filter(None, (group.place, group.on, group.position)))
        typer.echo(f"  {where}: law version {group.law_version or 'none'}")
    if len(report.groups) > 20:
        typer.echo(f"  and {len(report.groups) - 20} other places and days")
    if report.explanations:
        typer.echo(f"{report.explanations}: {report.explained:,} rows explained")
