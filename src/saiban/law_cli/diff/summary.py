"""The effect of an amendment in a few sentences: who gains, who loses, and who bears it."""

from saiban.law.diff import Effect, Tally
from saiban.law_cli.diff.speech import Speech
from saiban.law_cli.diff.text import amount_of
from saiban.law_cli.diff.words import BY_OTHERS, GROUP, RECEIVED
from saiban.law_cli.text import heading, line

SHOWN = 20
"""Groups that the summary names."""


def summary(found: Effect, *, question: str, place: str, speech: Speech) -> None:
    """The effect in a few sentences: how many gain and lose, by how much, and who bears it."""
    heading(speech.say("In short"))
    total, unit = found.total, found.unit
    more, less, nobody_more, nobody_less = _verbs(question, unit)
    cases = f"{total.rows:,}"
    for count, amount, most, row, sentence, nobody in (
        (total.higher, total.gain, total.most_gained, total.most_gained_row, more, nobody_more),
        (total.lower, total.loss, total.most_lost, total.most_lost_row, less, nobody_less),
    ):
        told = {"count": f"{count:,}", "cases": cases, "row": row}
        sums = {"sum": amount_of(unit, amount, speech), "most": amount_of(unit, most, speech)}
        line(speech.say(sentence, **told, **sums) if count else speech.say(nobody))
    if unit == "PKR" and question not in BY_OTHERS:
        _institution(total, question, place, speech)
    if found.groups:
        _groups(found, speech)
    if total.unreadable:
        left_out = "Left out, for they could not be read: {count}"
        line(speech.say(left_out, count=f"{total.unreadable:,}"))
    if total.newly_answered or total.newly_refused:
        turned = {"newly": f"{total.newly_answered:,}", "lost": f"{total.newly_refused:,}"}
        line(
            speech.say(
                "{newly} get an answer and {lost} lose it; they are not in these sums.", **turned
            )
        )


def _verbs(question: str, unit: str) -> tuple[str, str, str, str]:
    """How a rise and a fall are told, and that there is none."""
    if unit == "flag":
        turned = (
            "{count} of {cases} turn from no to yes.",
            "{count} of {cases} turn from yes to no.",
        )
        return (*turned, "None rises.", "None falls.")
    rest = "{sum} together; the most is {most} (row {row})."
    if unit != "PKR" or question in BY_OTHERS:
        verbs, nobody = ("rise", "fall"), ("None rises.", "None falls.")
    elif question in RECEIVED:
        verbs, nobody = ("pay more", "pay less"), ("Nobody pays more.", "Nobody pays less.")
    else:
        verbs, nobody = ("get more", "get less"), ("Nobody gets more.", "Nobody gets less.")
    more, less = (f"{{count}} of {{cases}} {verb}, {rest}" for verb in verbs)
    return more, less, *nobody


def _institution(total: Tally, question: str, place: str, speech: Speech) -> None:
    who = speech.institution(place)
    verb = "receives" if question in RECEIVED else "pays"
    turn = "more" if total.change > 0 else "less"
    sentence = f"For these cases {{institution}} {verb} {{change}} {turn}."
    if not total.change:
        sentence = "For these cases it costs {institution} nothing and saves nothing."
    change = speech.amount("PKR", abs(total.change))
    line(speech.say(sentence, institution=who, change=change))


def _groups(found: Effect, speech: Speech) -> None:
    """A line for each group, those in which most changes hands first."""
    moved = sorted(found.groups.items(), key=lambda each: (-each[1].gain - each[1].loss, each[0]))
    for name, tally in moved[:SHOWN]:
        sums = {
            key: amount_of(found.unit, getattr(tally, key), speech)
            for key in ("gain", "loss", "most_gained", "most_lost", "change")
        }
        counts = {"higher": f"{tally.higher:,}", "lower": f"{tally.lower:,}"}
        line(speech.say(GROUP, name=name, **counts, **sums), indent=3)
    if len(moved) > SHOWN:
        line(speech.say("and {count} other groups", count=f"{len(moved) - SHOWN:,}"), indent=3)
