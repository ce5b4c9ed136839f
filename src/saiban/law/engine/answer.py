"""What the law answers, with the way it got there."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.sources import Source
from saiban.law.engine.units import Value, show


@dataclass(frozen=True, slots=True)
class Step:
    """One rule applied: its value, its section, and the named values it was worked out from.

    `text` says in a sentence what the rule means. Values are as the law holds them (money in
    paisa); only `as_json` writes rupees.
    """

    name: str
    value: Value
    unit: str
    cites: str
    inputs: Mapping[str, Value]
    input_units: Mapping[str, str]
    text: str
    rounding: str

    def as_json(self) -> dict[str, object]:
        """The step in the shape of the public contract."""
        return {
            "name": self.name,
            "value": show(self.unit, self.value),
            "unit": self.unit,
            "cites": self.cites,
            "from": {n: show(self.input_units[n], v) for n, v in self.inputs.items()},
        }


@dataclass(frozen=True, slots=True)
class ValueUsed:
    """A dated value that the answer rests on, with its standing and where it was read.

    `value` is as the law holds it (money in paisa); `end` is its last day, None while it is open.
    """

    name: str
    title: Label
    value: Value
    unit: str
    place: str
    start: date
    end: date | None
    section: str
    source: tuple[Source, ...]
    status: str
    confidence: str
    checked_on: date
    position: str | None
    note: str

    def as_json(self) -> dict[str, object]:
        """The value in the shape of the public contract."""
        return {
            "name": self.name,
            "value": show(self.unit, self.value),
            "unit": self.unit,
            "place": self.place,
            "from": self.start.isoformat(),
            "until": self.end.isoformat() if self.end else None,
            "section": self.section,
            "source": [source.as_json() for source in self.source],
            "status": self.status,
            "confidence": self.confidence,
            "checked_on": self.checked_on.isoformat(),
            "position": self.position,
            "note": self.note,
        }


@dataclass(frozen=True, slots=True)
class Answer:
    """The law's answer. `value` and `parts` are as the law holds them: money in paisa.

    `positions` are the legal positions that decided something on the way; `refused_parts` says why
    a part that the question has elsewhere is not given here.
    """

    value: Value
    unit: str
    parts: Mapping[str, Value]
    steps: tuple[Step, ...]
    values_used: tuple[ValueUsed, ...]
    law_version: str
    positions: tuple[str, ...]
    refused_parts: Mapping[str, Refusal]

    def as_json(self) -> dict[str, object]:
        """The answer in the shape of the public contract: money as rupees in decimal strings."""
        shape: dict[str, object] = {
            "outcome": "answer",
            "value": show(self.unit, self.value),
            "unit": self.unit,
            "parts": {name: show(self.unit, part) for name, part in self.parts.items()},
            "steps": [step.as_json() for step in self.steps],
            "values_used": [value.as_json() for value in self.values_used],
            "law_version": self.law_version,
        }
        if self.refused_parts:
            shape["refused_parts"] = {
                name: refusal.as_json() for name, refusal in self.refused_parts.items()
            }
        return shape
