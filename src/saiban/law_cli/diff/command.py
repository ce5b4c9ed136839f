"""`saiban law diff`: what changed between two days, or what an amendment would change."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from saiban import law
from saiban.law import diff as compared
from saiban.law.diff import Effect, Overlay, amended
from saiban.law.engine.country import Country
from saiban.law_cli.diff import text
from saiban.law_cli.diff.run import over_cases
from saiban.law_cli.diff.speech import Speech
from saiban.law_cli.diff.summary import summary
from saiban.law_cli.diff.trial import Trial, effect_json
from saiban.law_cli.inputs import bad_input_exits, day, print_json, stoppable


def diff(
    since: Annotated[str | None, typer.Option("--from", help="Compare from this day.")] = None,
    until: Annotated[str | None, typer.Option("--to", help="Compare up to this day.")] = None,
    place: Annotated[str | None, typer.Option(help="Only this place.")] = None,
    question: Annotated[str | None, typer.Option(help="Only what this rests on.")] = None,
    position: Annotated[
        list[str] | None, typer.Option(help="A legal position to take; may repeat.")
    ] = None,
    against: Annotated[
        Path | None, typer.Option(help="A proposed amendment (YAML) to compare with.")
    ] = None,
    on: Annotated[
        str | None, typer.Option(help="The day of comparison; else when all of it holds.")
    ] = None,
    cases: Annotated[
        Path | None, typer.Option(help="Cases (.csv, .parquet), a column for each fact.")
    ] = None,
    by: Annotated[str | None, typer.Option(help="Count by this column of the cases too.")] = None,
    out: Annotated[
        Path | None, typer.Option(help="Write each case with both answers (.csv, .parquet).")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON value.")] = False,
    plain: Annotated[bool, typer.Option("--plain", help="Lines instead of a bar.")] = False,
    lang: Annotated[str, typer.Option("--lang", "--language", help="Speak `en` or `ur`.")] = "en",
) -> None:
    """List what changed in the law, or show what a proposed amendment would do to cases."""
    with stoppable(out), bad_input_exits():
        speech = _speech(lang)
        if against is None:
            _only("against", on=on, cases=cases, by=by, out=out)
            changed = _between(since, until, place, question, position)
            _print(changed, as_json, speech)
            return
        if since or until:
            raise law.BadInput("against", "compares on one day: --on, not --from and --to")
        overlay, reformed = _amendment(against)
        if cases is None:
            _only("cases", position=position, by=by, out=out)
            changed = _proposed(overlay, reformed, place, question, day(on) if on else None)
            if not as_json:
                text.settled(overlay.positions, speech)
            _print(changed, as_json, speech)
            return
        if place is None or question is None:
            raise law.BadInput("cases", "are of one --question in one --place")
        asked_on = day(on) if on else _start(overlay, place)
        trial = Trial(overlay, reformed, question, place, asked_on, tuple(position or ()))
        found = over_cases(trial, cases, by=by, out=out, plain=plain)
        if as_json:
            print_json(effect_json(trial, found, trial.changes()))
        else:
            _told(trial, found, speech)


def _speech(lang: str) -> Speech:
    if lang not in ("en", "ur"):
        raise law.BadInput("lang", f"{lang!r} is not one of en, ur")
    return Speech(lang)


def _only(wanted: str, **told: object) -> None:
    """Raise BadInput for an option that means nothing without the one that is wanted."""
    for name, given in told.items():
        if given:
            raise law.BadInput(name, f"means something only with --{wanted}")


def _between(
    since: str | None,
    until: str | None,
    place: str | None,
    question: str | None,
    position: list[str] | None,
) -> tuple[compared.Change, ...]:
    if since is None or until is None:
        raise law.BadInput("from", "two days are compared: --from and --to, or --against a file")
    return compared.between(
        law.pakistan(),
        since=day(since, "from"),
        until=day(until, "to"),
        place=place,
        question=question,
        position=position,
    )


def _proposed(
    overlay: Overlay,
    reformed: Country,
    place: str | None,
    question: str | None,
    on: date | None,
) -> list[compared.Change]:
    """What the amendment itself changes, in each place in which it sets a value."""
    if place is not None:
        law.pakistan().scheme(place)
    found: list[compared.Change] = []
    for where, scheme in law.pakistan().schemes.items():
        if place in (None, where) and (place or overlay.starts(scheme)):
            asked_on = on or _start(overlay, where)
            before = compared.Moment(law.pakistan(), where, asked_on)
            after = compared.Moment(reformed, where, asked_on)
            found += compared.differences(before, after, question=question)
    return found


def _print(found: Sequence[compared.Change], as_json: bool, speech: Speech) -> None:
    if as_json:
        print_json([change.as_json() for change in found])
    else:
        text.changes(found, speech)


def _amendment(path: Path) -> tuple[Overlay, Country]:
    """The overlay and the country with it. What is wrong with it is bad input, not broken law."""
    country = law.pakistan()
    try:
        overlay = compared.read_overlay(path, country)
        return overlay, amended(country, overlay)
    except law.LawError as error:
        raise law.BadInput("against", "\n".join(error.problems)) from error


def _start(overlay: Overlay, place: str) -> date:
    starts = overlay.starts(law.pakistan().scheme(place))
    if not starts:
        raise law.BadInput("on", f"the amendment sets no value for {place}: say which day")
    return starts[-1]


def _told(trial: Trial, found: Effect, speech: Speech) -> None:
    text.title(trial, speech)
    summary(found, question=trial.question, place=trial.place, speech=speech)
    text.positions(trial.positions, trial.settled(), speech)
    text.effect(found, changed=trial.changes(), speech=speech)
