"""How `saiban law diff` speaks: sentences, amounts, names and changes in one of two languages."""

from dataclasses import dataclass
from typing import Any

from saiban import law
from saiban.law.diff import Change, Kind
from saiban.law.diff.change import ANSWERED, Side
from saiban.law.engine.units import Value, read_aloud
from saiban.law.labels import RULES
from saiban.law_cli.diff.words import PLACES, TERMS, URDU


@dataclass(frozen=True)
class Speech:
    """A language: `en` or `ur`. What the law says, and sources, stay as they were written."""

    lang: str = "en"

    def say(self, sentence: str, **told: Any) -> str:
        """A sentence of `words.URDU` with its gaps filled."""
        spoken = URDU[sentence]
        return (spoken if self.lang == "ur" else sentence).format(**told)

    def term(self, word: str) -> str:
        """A single word that stands in sentences."""
        return TERMS.get(word, word) if self.lang == "ur" else word

    def amount(self, unit: str, value: Value) -> str:
        """A value as a person reads it."""
        spoken = read_aloud(unit, value)
        if self.lang != "ur":
            return spoken
        if unit == "PKR":
            return f"{spoken.removeprefix('Rs ')} روپے"
        number, _, rest = spoken.partition(" ")
        return f"{number} {self.term(rest)}" if rest else self.term(spoken)

    def place(self, name: str) -> str:
        """A place: its title, then its name."""
        if name not in PLACES:
            return name
        return f"{PLACES[name][self.lang == 'ur']} ({name})"

    def question(self, name: str) -> str:
        """A question: its title, then its name."""
        for scheme in law.pakistan().schemes.values():
            if name in scheme.contract:
                return f"{scheme.contract[name].title.text(self.lang)} ({name})"
        return name

    def institution(self, place: str) -> str:
        """The institution of a place, by its full name."""
        return law.pakistan().scheme(place).manifest.title.text(self.lang)

    def change(self, change: Change) -> str:
        """A change in one sentence."""
        title = self._title(change)
        if change.position:
            title = self.say("{title} (position {position})", title=title, position=change.position)
        before, after = (self._side(side) for side in (change.before, change.after))
        return self.say(
            _shape(change), title=title, before=before, after=after, step=self._step(change)
        )

    def standing(self, side: Side) -> str:
        """A value's standing and source; a rule's section; why there is no answer."""
        told = side.data
        if "status" not in told or not told["status"]:
            return side.standing
        titles: Any = told["source"]
        section = f"{told['section']}; " if told["section"] else ""
        return self.say(
            "{status}, {confidence} confidence; {source}",
            status=self.term(str(told["status"])),
            confidence=self.term(str(told["confidence"])),
            source=section + "; ".join(each["title"] for each in titles),
        )

    def _title(self, change: Change) -> str:
        if change.kind is Kind.RULE and change.name in RULES:
            return RULES[change.name].text(self.lang)
        return change.title.text(self.lang)

    def _side(self, side: Side | None) -> str:
        if side is None:
            return ""
        if side.value is not None:
            return self.amount(side.unit, side.value)
        if side.words == ANSWERED:
            return self.term(ANSWERED)
        if side.data.get("outcome") == "refusal":
            return self.say("no answer ({reason})", reason=self.term(str(side.data["reason"])))
        if side.data.get("not_found"):
            return self.say("not found ({why})", why=side.data["not_found"])
        return side.words

    def _step(self, change: Change) -> str:
        step = change.step
        after = change.after
        return "" if step is None or after is None else self.amount(after.unit, abs(step))


def _shape(change: Change) -> str:
    """Which sentence says what happened."""
    before, after = change.before, change.after
    if before is None:
        return "{title}: changes" if after is None else "{title}: begins: {after}"
    if after is None:
        return "{title}: ends; it was {before}"
    if change.kind is Kind.QUESTION:
        return _turn(before, after)
    if before.words == after.words:
        return "{title}: stays {after}, on another source or standing"
    if change.step is None:
        return "{title}: from {before} to {after}"
    turn = "up" if change.step > 0 else "down"
    return f"{{title}}: from {{before}} to {{after}} ({turn} {{step}})"


def _turn(before: Side, after: Side) -> str:
    if after.words == ANSWERED:
        return "{title}: is answered from this day; until then {before}"
    if before.words == ANSWERED:
        return "{title}: is not answered any more; {after}"
    if before.words == after.words:
        return "{title}: still {after}, for another reason"
    return "{title}: still not answered: until then {before}, now {after}"
