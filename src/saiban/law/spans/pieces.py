"""What comes out of a decision that was cut at changes of law."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from saiban.law.diff.change import Change
from saiban.law.engine.answer import Answer
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.units import show


@dataclass(frozen=True, slots=True)
class Piece:
    """Days or months under one law.

    `outcome` is the decision behind it, on the facts `told`; `value` is what falls on this piece
    (None where it is refused; money in paisa). Where the decision is on all days up to the end of
    the piece, `earlier` is what its law gives for the days before, which was taken off. `carried`
    says what earlier pieces used up, and `because` what changed on its first day.
    """

    first: date
    last: date
    count: int
    told: Mapping[str, object]
    outcome: Answer | Refusal
    value: int | None
    parts: Mapping[str, int]
    earlier: int = 0
    carried: tuple[str, ...] = ()
    because: tuple[Change, ...] = ()

    def as_json(self, unit: str) -> dict[str, object]:
        """The piece as data: money as rupees in decimal strings."""
        return {
            "from": self.first.isoformat(),
            "to": self.last.isoformat(),
            "count": self.count,
            "value": None if self.value is None else show(unit, self.value),
            "earlier": show(unit, self.earlier),
            "facts": dict(self.told),
            "carried": list(self.carried),
            "because": [change.as_json() for change in self.because],
            "decision": self.outcome.as_json(),
        }


@dataclass(frozen=True, slots=True)
class Split:
    """A decision over a span of days, piece by piece.

    `value` is the sum; where a piece is refused there is none, and `refusal` says which and why.
    `counted` is what the pieces count: days or months. `readings` has what the whole would give by
    the law of one day, for who reads the law so; empty where nothing was cut.
    """

    question: str
    unit: str
    counted: str
    pieces: tuple[Piece, ...]
    note: str
    readings: Mapping[str, Answer | Refusal] = field(default_factory=dict)

    @property
    def refusal(self) -> Refusal | None:
        """The refusal of the first piece that has no answer, with its days."""
        for piece in self.pieces:
            if isinstance(piece.outcome, Refusal):
                refused = piece.outcome
                days = f"{piece.first.isoformat()} to {piece.last.isoformat()}"
                detail = f"{days}: {refused.detail}"
                return Refusal(refused.reason, detail, refused.positions, refused.missing)
        return None

    @property
    def value(self) -> int | None:
        """The sum of the pieces; None where one of them is refused."""
        values = [piece.value for piece in self.pieces if piece.value is not None]
        return sum(values) if len(values) == len(self.pieces) else None

    @property
    def parts(self) -> dict[str, int]:
        """The sums of the parts that every piece has."""
        names = [n for n in self.pieces[0].parts if all(n in p.parts for p in self.pieces)]
        return {name: sum(piece.parts[name] for piece in self.pieces) for name in names}

    def as_json(self) -> dict[str, object]:
        """The split as data: an answer or a refusal, and the pieces either way."""
        refusal, value = self.refusal, self.value
        shape: dict[str, object]
        if refusal is not None or value is None:
            assert refusal is not None
            shape = refusal.as_json()
        else:
            shape = {
                "outcome": "answer",
                "value": show(self.unit, value),
                "unit": self.unit,
                "parts": {name: show(self.unit, part) for name, part in self.parts.items()},
            }
        return shape | {
            "counted": self.counted,
            "pieces": [piece.as_json(self.unit) for piece in self.pieces],
            "note": self.note,
            "readings": {
                name: _short(outcome, self.unit) for name, outcome in self.readings.items()
            },
        }


def _short(outcome: Answer | Refusal, unit: str) -> dict[str, object]:
    if isinstance(outcome, Refusal):
        return outcome.as_json()
    return {"outcome": "answer", "value": show(unit, outcome.value), "unit": unit}
