"""One change of the law: what it was, what it is, and whom to believe."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from saiban.law.engine.labels import Label
from saiban.law.engine.parameters import Entry
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.rule import Absence, Rule
from saiban.law.engine.scheme import Scheme, Variant
from saiban.law.engine.units import Value, read_aloud, show

ANSWERED = "answered"


class Kind(StrEnum):
    """What it is that changed."""

    SCHEME = "scheme"
    VALUE = "value"
    RULE = "rule"
    QUESTION = "question"
    POSITION = "position"


@dataclass(frozen=True, slots=True)
class Side:
    """The law on one side of a change: in words, with its standing, and as data.

    `value` is set where the side is a dated value; it is as the law holds it (money in paisa).
    """

    words: str
    standing: str
    data: Mapping[str, object]
    unit: str = ""
    value: Value | None = None


@dataclass(frozen=True, slots=True)
class Change:
    """A change on a day in a place. `before` or `after` is None where there was, or is, nothing.

    `affects` names the questions that rest on it; `position` is set where only those who take that
    legal position are affected.
    """

    place: str
    on: date
    kind: Kind
    name: str
    title: Label
    position: str | None
    before: Side | None
    after: Side | None
    affects: tuple[str, ...] = ()

    @property
    def sentence(self) -> str:
        """The change in words, in English."""
        who = f" (position {self.position})" if self.position else ""
        return f"{self.title.en}{who}: {self._what()}"

    @property
    def step(self) -> int | None:
        """By how much a number went up or down; None where it is no number, or stays."""
        before, after = self.before, self.after
        if before is None or after is None or before.unit != after.unit:
            return None
        old, new = before.value, after.value
        if isinstance(old, bool | str) or isinstance(new, bool | str):
            return None
        return None if old is None or new is None or old == new else new - old

    def _what(self) -> str:
        before, after = self.before, self.after
        if before is None and after is not None:
            return f"begins: {after.words}"
        if after is None and before is not None:
            return f"ends; it was {before.words}"
        if before is None or after is None:
            return "changes"
        if self.kind is Kind.QUESTION:
            return _turn(before, after)
        if before.words == after.words:
            return f"stays {after.words}, on another source or standing"
        turn = "" if self.step is None else " (up " if self.step > 0 else " (down "
        step = f"{turn}{read_aloud(after.unit, abs(self.step))})" if self.step else ""
        return f"from {before.words} to {after.words}{step}"

    def as_json(self) -> dict[str, object]:
        """The change as data."""
        return {
            "place": self.place,
            "on": self.on.isoformat(),
            "kind": self.kind.value,
            "name": self.name,
            "title": self.title.en,
            "position": self.position,
            "before": None if self.before is None else dict(self.before.data),
            "after": None if self.after is None else dict(self.after.data),
            "affects": list(self.affects),
            "sentence": self.sentence,
        }


def _turn(before: Side, after: Side) -> str:
    """What happened to a question."""
    if after.words == ANSWERED:
        return f"is answered from this day; until then {before.words}"
    if before.words == ANSWERED:
        return f"is not answered any more; {after.words}"
    if before.words == after.words:
        return f"still {after.words}, for another reason"
    return f"still not answered: until then {before.words}, now {after.words}"


def side_of(scheme: Scheme, variant: Variant | None) -> Side | None:
    """A rule or value as one side of a change."""
    if variant is None:
        return None
    if isinstance(variant, Entry):
        return _of_entry(scheme, variant)
    cites = f"{variant.text} {variant.cites}".strip() if isinstance(variant, Rule) else ""
    if isinstance(variant, Absence):
        gone = {"absent": variant.detail, "reason": variant.reason.value, "cites": variant.cites}
        return Side(f"no rule: {variant.detail}", variant.cites, gone)
    # Two rules may explain themselves alike and decide differently: the statements tell them apart.
    data = {"text": variant.explanation, "cites": cites, "unit": variant.unit}
    return Side(f"“{variant.explanation}”", cites, data | {"substance": variant.substance})


def _of_entry(scheme: Scheme, entry: Entry) -> Side:
    source = "; ".join(scheme.sources[key].title for key in entry.source)
    data: dict[str, object] = {
        "unit": entry.unit,
        "place": entry.place,
        "from": entry.start.isoformat(),
        "section": entry.section,
        "status": entry.status,
        "confidence": entry.confidence,
        "source": [scheme.sources[key].as_json() for key in entry.source],
        "note": entry.note,
    }
    section = f"{entry.section}; " if entry.section else ""
    if entry.value is None:
        data |= {"value": None, "not_found": entry.not_found}
        return Side(f"not found ({entry.not_found})", f"{section}{source}", data, entry.unit)
    data["value"] = show(entry.unit, entry.value)
    standing = f"{entry.status}, {entry.confidence} confidence; {section}{source}"
    return Side(read_aloud(entry.unit, entry.value), standing, data, entry.unit, entry.value)


def answered(refusal: Refusal | None) -> Side:
    """A question's outcome as one side of a change: answered, or refused and why."""
    if refusal is None:
        return Side(ANSWERED, "", {"outcome": "answer"})
    return Side(f"no answer ({refusal.reason.value})", refusal.detail, refusal.as_json())
