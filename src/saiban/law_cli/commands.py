"""`saiban law`: ask the law, look a value up, and check that the law is whole."""

from datetime import date
from typing import Annotated

import typer

from saiban import law
from saiban.law.checking import check as check_law
from saiban.law_cli import inputs, spans, text
from saiban.law_cli.batch import batch
from saiban.law_cli.diff import diff
from saiban.law_cli.inputs import bad_input_exits, day, print_json

app = typer.Typer(no_args_is_help=True, help="Ask the law, look values up, check the law.")

PlaceOption = Annotated[str, typer.Option(help=f"One of {', '.join(law.PLACES)}.")]
DayOption = Annotated[str, typer.Option(help="The day whose law is asked, as YYYY-MM-DD.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON value.")]
LangOption = Annotated[str, typer.Option(help="Labels in `en` or `ur`.")]


@app.command()
def questions(
    place: Annotated[str | None, typer.Option(help="Only what is modelled there.")] = None,
    as_json: JsonOption = False,
    lang: LangOption = "en",
) -> None:
    """List the questions that may be asked, with the facts they take."""
    with bad_input_exits():
        listed = law.questions(place)
        if as_json:
            print_json(listed)
        else:
            text.questions(listed, lang=_language(lang))


@app.command()
def decide(
    question: str,
    place: PlaceOption,
    facts: Annotated[str, typer.Option(help="A JSON file of facts, or - for standard input.")],
    on: Annotated[
        str | None, typer.Option(help="The day whose law is asked, as YYYY-MM-DD.")
    ] = None,
    first: Annotated[
        str | None, typer.Option("--from", help="First day, where the law may change meanwhile.")
    ] = None,
    last: Annotated[str | None, typer.Option("--to", help="Last day of such a span.")] = None,
    position: Annotated[
        list[str] | None,
        typer.Option(help="The legal position to take where the law is contested; may repeat."),
    ] = None,
    as_json: JsonOption = False,
    lang: LangOption = "en",
) -> None:
    """Decide one case: the answer with its steps, or why there is none."""
    with bad_input_exits():
        told, language = inputs.facts(facts), _language(lang)
        if on is None:
            first_day, last_day = _span(first, last)
            whole = law.decide_span(
                question,
                told,
                first_day=first_day,
                last_day=last_day,
                place=place,
                position=position,
                money_in_words=True,
            )
            if as_json:
                print_json(whole.as_json())
            else:
                spans.split(whole, place=place, lang=language)
            return
        if first or last:
            raise law.BadInput("on", "is one day, --from and --to are several: give one of both")
        asked_on = day(on)
        found = law.pakistan().decide(
            question, told, on=asked_on, place=place, position=position, money_in_words=True
        )
        if as_json:
            print_json(found.as_json())
        elif isinstance(found, law.Refusal):
            text.refusal(found)
        else:
            text.answer(question, found, place=place, on=asked_on, lang=language)


def _span(first: str | None, last: str | None) -> tuple[date, date]:
    if first is None or last is None:
        raise law.BadInput("on", "give a day with --on, or the days of a span with --from and --to")
    return day(first, "from"), day(last, "to")


@app.command()
def value(
    name: str,
    place: PlaceOption,
    on: DayOption,
    as_json: JsonOption = False,
    lang: LangOption = "en",
) -> None:
    """Look up a dated value: what it is on a day in a place, and where it was read."""
    with bad_input_exits():
        asked_on, language = day(on), _language(lang)
        found = law.value(name, on=asked_on, place=place)
        held = law.pakistan().values_held(name, on=asked_on, place=place)
        if as_json:
            print_json(_value_json(found, held))
            return
        if isinstance(found, law.Refusal):
            text.refusal(found)
        text.values(held, lang=language)


@app.command()
def check(
    on: Annotated[str | None, typer.Option(help="Count staleness from this day.")] = None,
    stale_days: Annotated[int, typer.Option(help="Older checks are stale.")] = 365,
) -> None:
    """Check that the law is whole on every date of change; list stale and weak values."""
    with bad_input_exits():
        report = check_law(on=day(on) if on else None, stale_days=stale_days)
        text.report(report)
        if report.problems:
            raise typer.Exit(1)


app.command()(diff)
app.command()(batch)


def _language(lang: str) -> str:
    if lang not in ("en", "ur"):
        raise law.BadInput("lang", f"{lang!r} is not one of en, ur")
    return lang


def _value_json(
    found: law.ValueUsed | law.Refusal, held: tuple[law.ValueUsed, ...]
) -> dict[str, object]:
    """A value as it stands; where there is no one value, the refusal and those that are held."""
    if isinstance(found, law.Refusal):
        return found.as_json() | {"values": [each.as_json() for each in held]}
    return {"outcome": "value"} | found.as_json()
