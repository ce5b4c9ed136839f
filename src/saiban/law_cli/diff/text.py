"""What `saiban law diff` prints for people, in English or Urdu."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from saiban.law.diff import Change, Effect, Kind, Row, Tally
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.units import Value
from saiban.law_cli.diff.speech import Speech
from saiban.law_cli.diff.trial import Trial
from saiban.law_cli.text import heading, line


def changes(found: Sequence[Change], speech: Speech) -> None:
    """Changes by place and day; plainly, where there are none."""
    if not found:
        line(speech.say("Nothing changed."))
    for (place, on), group in groupby(found, lambda change: (change.place, change.on)):
        heading(speech.say("{place}, {day}", place=speech.place(place), day=on.isoformat()))
        for change in group:
            _change(change, speech)


def _change(change: Change, speech: Speech) -> None:
    line(speech.change(change), style="bold" if change.kind is Kind.QUESTION else "")
    sides = (("{name}: was {standing}", change.before), ("{name}: is {standing}", change.after))
    for sentence, side in sides:
        if side and side.standing:
            standing = speech.standing(side)
            line(speech.say(sentence, name=change.name, standing=standing), indent=3, style="dim")
    if change.affects and change.kind is not Kind.QUESTION:
        asked = ", ".join(speech.question(name) for name in change.affects)
        line(speech.say("bears on {questions}", questions=asked), indent=3, style="dim")


def positions(before: Sequence[str], after: Sequence[str], speech: Speech) -> None:
    """The legal positions taken under each law, where there are any."""
    if before or after:
        sides = {"before": _listed(before, speech), "after": _listed(after, speech)}
        line(speech.say("Positions: {before}; under the amendment: {after}", **sides))


def settled(positions: Mapping[str, Sequence[str]], speech: Speech) -> None:
    """The disputes that an amendment settles, by place."""
    for place, names in positions.items():
        told = {"place": speech.place(place), "names": _listed(names, speech)}
        line(speech.say("Settles in {place}: {names}", **told))


def _listed(names: Sequence[str], speech: Speech) -> str:
    return ", ".join(names) or speech.say("none")


def title(trial: Trial, speech: Speech) -> None:
    """What is proposed, and what is asked where and when."""
    told = {"question": speech.question(trial.question), "place": speech.place(trial.place)}
    shape = "{title}: {question}, {place}, {day}"
    line(
        speech.say(shape, title=trial.overlay.title, day=trial.on.isoformat(), **told), style="bold"
    )


def effect(found: Effect, *, changed: Sequence[Change], speech: Speech) -> None:
    """What changes in the law, then all cases and each group in figures, and the extremes."""
    heading(speech.say("What the amendment changes in this question"))
    if not changed:
        line(speech.say("Nothing: on this day, in this place, the law would be the same."))
    for change in changed:
        _change(change, speech)
    heading(speech.say("All cases"))
    _tally(found.total, found.unit, speech)
    for name, tally in sorted(found.groups.items()):
        heading(name)
        _tally(tally, found.unit, speech)
    _biggest("Highest rise", found.most_gained, found.unit, speech)
    _biggest("Deepest fall", found.most_lost, found.unit, speech)
    for row in found.first_faults:
        said = speech.say("Row {number} was left out: {why}", number=row.number, why=row.fault)
        line(said, style="red")


def _tally(tally: Tally, unit: str, speech: Speech) -> None:
    def amount(value: int) -> str:
        return amount_of(unit, value, speech)

    same = tally.answered - tally.higher - tally.lower
    for sentence, told in (
        (
            "Cases: {cases}; answered under both laws: {answered}",
            {"cases": f"{tally.rows:,}", "answered": f"{tally.answered:,}"},
        ),
        (
            "Higher for {higher}, by {gain} together; lower for {lower}, by {loss}",
            {
                "higher": f"{tally.higher:,}",
                "lower": f"{tally.lower:,}",
                "gain": amount(tally.gain),
                "loss": amount(tally.loss),
            },
        ),
        ("The same for {same}", {"same": f"{same:,}"}),
        (
            "Total: {before} becomes {after}",
            {"before": amount(tally.before), "after": amount(tally.after)},
        ),
    ):
        line(speech.say(sentence, **told))
    if unit != "flag":
        _spread(tally, unit, speech)
    for count, sentence in (
        (tally.newly_answered, "An answer now, and none before: {count}"),
        (tally.newly_refused, "No answer any more: {count}"),
        (tally.refused, "No answer under either law: {count}"),
        (tally.unreadable, "Left out, for they could not be read: {count}"),
    ):
        if count:
            line(speech.say(sentence, count=f"{count:,}"))
    for said, count in tally.refusals.items():
        line(f"{count:,}: {said}", indent=3, style="dim")


def _spread(tally: Tally, unit: str, speech: Speech) -> None:
    most, least = (amount_of(unit, value, speech) for value in (tally.most_gained, tally.most_lost))
    line(speech.say("The most up {most}, the most down {least}", most=most, least=least))
    mean = amount_of(unit, tally.mean, speech)
    line(speech.say("Mean change of those that change: {mean}", mean=mean))


def amount_of(unit: str, value: int, speech: Speech) -> str:
    """A sum or a difference; of truth values it is a count."""
    return speech.amount("count" if unit == "flag" else unit, value)


def _biggest(title: str, rows: Sequence[Row], unit: str, speech: Speech) -> None:
    if rows:
        heading(speech.say(title))
    for row in rows:
        told = {
            "before": _aloud(unit, row.before, speech),
            "after": _aloud(unit, row.after, speech),
        }
        line(speech.say("row {number}: from {before} to {after}", number=row.number, **told))


def _aloud(unit: str, value: Value | Refusal | None, speech: Speech) -> str:
    return "" if value is None or isinstance(value, Refusal) else speech.amount(unit, value)
