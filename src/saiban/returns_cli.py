"""`saiban returns`: a folder of employers' files, and replaying what was assessed."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from saiban.progress import Progress

if TYPE_CHECKING:
    from saiban.offices.returns.actions.importing import Taken

app = typer.Typer(help="Take in and replay monthly returns.", no_args_is_help=True)


@app.command(name="import")
def import_(
    folder: Annotated[Path, typer.Argument(help="Folder of employers' wage sheets.")],
    period: Annotated[str, typer.Option(help="The month, as 2026-10.")],
    institution: Annotated[str, typer.Option(help="Whose registration numbers the files bear.")],
    on: Annotated[datetime | None, typer.Option(help="Day of filing; today if not given.")] = None,
    batch: Annotated[int, typer.Option(min=1, help="Files filed together.")] = 200,
    report: Annotated[
        Path | None, typer.Option(help="Where to write sheets with messages.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the report as JSON.")] = False,
    plain: Annotated[bool, typer.Option(help="No progress bar, for logs.")] = False,
) -> None:
    """File a month from a folder of spreadsheets; run it again after a stop to go on.

    A file is named after the unit's registration number ("FSD-00123.xlsx"), or index.csv in the
    folder says which is whose (columns: file, number).
    """
    from saiban.config import start

    start.django()
    results = _take(folder, period, institution, on, batch, report, plain=plain)
    _print(results, as_json)


def _take(
    folder: Path,
    period: str,
    code: str,
    on: datetime | None,
    batch: int,
    report: Path | None,
    *,
    plain: bool,
) -> list[dict[str, object]]:
    from django.conf import settings

    from saiban.offices.desk import clock, months, queries, scope
    from saiban.offices.returns.actions import importing

    institution = queries.institution(code)
    month, day = months.parse(period), on.date() if on else clock.today()
    with scope.acting_for(institutions=[institution.pk]):
        before = importing.taken_before(institution.pk, month)
        run = importing.start_run(
            institution=institution, month=month, folder=str(folder), by=None, on=day
        )
    paths = list(_files(folder))
    results: list[dict[str, object]] = []
    with Progress("Filing", len(paths), plain=plain) as bar:
        for start in range(0, len(paths), batch):
            taken: list[Taken] = []
            for number, path in paths[start : start + batch]:
                content = path.read_bytes()
                if (path.name, importing.fingerprint(content)) in before:
                    results.append({"file": path.name, "outcome": importing.TAKEN_BEFORE})
                    continue
                taken.append(
                    importing.open_file(
                        institution=institution,
                        number=number,
                        name=path.name,
                        content=content,
                        synthetic=settings.ENVIRONMENT.synthetic,
                    )
                )
            if taken:
                importing.take(
                    files=taken,
                    run=run,
                    by=None,
                    on=day,
                    synthetic=settings.ENVIRONMENT.synthetic,
                )
            results += [_said(each) for each in taken]
            if report is not None:
                _write_back(folder, report, taken)
            bar.advance(len(paths[start : start + batch]))
    return results


def _files(folder: Path) -> Iterator[tuple[str, Path]]:
    """(registration number, file) for each sheet in the folder, in the order of names."""
    index = folder / "index.csv"
    listed: dict[str, str] = {}
    if index.exists():
        with index.open(newline="", encoding="utf-8-sig") as lines:
            listed = {row["file"]: row["number"] for row in csv.DictReader(lines)}
    for path in sorted(folder.iterdir()):
        if path.is_file() and path != index and not path.name.startswith((".", "~$")):
            yield listed.get(path.name, path.stem.split(" ")[0].split("__")[0]), path


def _said(taken: Taken) -> dict[str, object]:
    return {
        "file": taken.name,
        "outcome": taken.outcome,
        "rows": len(taken.rows),
        "filed": len(taken.good) if taken.outcome == "filed" else 0,
        "problems": len(taken.rows) - len(taken.good),
        "filing": str(taken.filing) if taken.filing else None,
        "message": taken.message,
    }


def _write_back(folder: Path, report: Path, files: list[Taken]) -> None:
    """The same sheets with a message column, for those that have problem rows."""
    from saiban.offices.returns import checks
    from saiban.offices.returns.intake import write_back

    report.mkdir(parents=True, exist_ok=True)
    for each in files:
        messages = {
            row.number: [
                "{rule}: {message} {remedy}".format(**checks.spoken(finding.as_json(), "en"))
                for finding in row.findings
            ]
            for row in each.rows
            if row.findings
        }
        if messages and each.sheet is not None:
            content = (folder / each.name).read_bytes()
            sheet = write_back(content, messages=messages, sheet=each.sheet.sheet or None)
            (report / f"{Path(each.name).stem} messages.xlsx").write_bytes(sheet)


def _print(results: list[dict[str, object]], as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps(results, ensure_ascii=False))
        return
    for each in results:
        if each["outcome"] != "filed" or each["problems"]:
            typer.echo("{file}: {outcome}".format(**each), nl=False)
            rows = f", {each['filed']} of {each['rows']} rows" if "rows" in each else ""
            typer.echo(f"{rows}. {each.get('message', '')}")
    filed = [each for each in results if each["outcome"] == "filed"]
    total = sum(int(str(each["filed"])) for each in filed)
    typer.echo(f"{len(filed)} of {len(results)} files filed, {total} worker-rows.")


@app.command(name="take-over")
def take_over(
    register: Annotated[Path, typer.Argument(help="Sheet of the persons covered so far.")],
    institution: Annotated[str, typer.Option(help="Whose register it is.")],
    covered_since: Annotated[
        str,
        typer.Option(help="Month from which lines without a day of coverage count, as 2020-06."),
    ],
    on: Annotated[datetime | None, typer.Option(help="Today if not given.")] = None,
    report: Annotated[
        Path | None, typer.Option(help="Where to write the lines with messages (.xlsx).")
    ] = None,
    plain: Annotated[bool, typer.Option(help="No progress bar, for logs.")] = False,
) -> None:
    """Enter the persons whom an institution covered before it had Saiban; safe to run again."""
    from saiban.config import start

    start.django()
    from django.conf import settings

    from saiban.offices.desk import clock, months, queries
    from saiban.offices.returns.actions import taking_over
    from saiban.offices.returns.intake import UnreadableFile, write_back

    content, synthetic = register.read_bytes(), settings.ENVIRONMENT.synthetic
    try:
        since = months.parse(covered_since)
        rows = taking_over.open_register(content=content, name=register.name, synthetic=synthetic)
        with Progress("Taking over", len(rows), plain=plain) as bar:
            done = taking_over.take_over(
                institution=queries.institution(institution),
                register=rows,
                covered_since=since,
                by=None,
                on=on.date() if on else clock.today(),
                synthetic=synthetic,
                progress=bar.advance,
            )
    except (UnreadableFile, ValueError) as wrong:
        raise typer.BadParameter(f"{wrong} {getattr(wrong, 'remedy', '')}".strip()) from None
    if report is not None and done.messages:
        report.write_bytes(write_back(content, messages=done.messages, only_messages=True))
    for line, texts in sorted(done.messages.items())[:20]:
        typer.echo(f"line {line}: {' '.join(texts)}")
    if len(done.messages) > 20:
        typer.echo(f"... and {len(done.messages) - 20} more; --report FILE.xlsx writes them all.")
    typer.echo(
        f"{done.persons} of {done.rows} persons taken over, {done.covered_anew} covered anew."
    )


@app.command()
def replay(
    since: Annotated[str, typer.Option(help="First month, as 2026-01.")],
    until: Annotated[str, typer.Option(help="Last month.")],
    as_json: Annotated[bool, typer.Option("--json")] = False,
    plain: Annotated[bool, typer.Option(help="No progress bar, for logs.")] = False,
) -> None:
    """Assess filed returns again by today's code, and list every figure that differs."""
    from saiban.config import start

    start.django()
    from saiban.offices.desk import months, queries, scope
    from saiban.offices.returns import replaying

    span = months.between(months.parse(since), months.parse(until))
    differences: list[dict[str, object]] = []
    looked = 0
    with Progress("Replaying", len(span) * 6, plain=plain) as bar:
        for institution in queries.institutions():
            for month in span:
                with scope.acting_for(institutions=[institution.pk]):
                    for found in replaying.month(institution, month):
                        looked += 1
                        differences += [each.as_json() for each in found.differences]
                bar.advance(1)
    if as_json:
        typer.echo(json.dumps({"returns": looked, "differences": differences}))
    else:
        for each in differences:
            typer.echo(json.dumps(each))
        typer.echo(f"{looked} returns assessed again, {len(differences)} figures differ.")
    raise typer.Exit(1 if differences else 0)
