"""An amendment tried on cases: the law before and after, each row under both, and the result."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from saiban import law
from saiban.law import diff as compared
from saiban.law.diff import Effect, Overlay, Row, effect
from saiban.law.engine.country import Country
from saiban.law.engine.units import show

ADDED = ("before", "after", "difference", "outcome_before", "outcome_after")


@dataclass(frozen=True)
class Trial:
    """An amendment tried on one question, place and day."""

    overlay: Overlay
    reformed: Country
    question: str
    place: str
    on: date
    positions: tuple[str, ...]

    def moments(self) -> tuple[compared.Moment, compared.Moment]:
        """The law as it is and as it would be."""
        return (
            compared.Moment(law.pakistan(), self.place, self.on),
            compared.Moment(self.reformed, self.place, self.on),
        )

    def changes(self) -> list[compared.Change]:
        """What differs between the two."""
        before, after = self.moments()
        return compared.differences(before, after, question=self.question)

    def settled(self) -> tuple[str, ...]:
        """The positions under the amendment: those that it settles replace the caller's."""
        scheme = self.reformed.scheme(self.place)
        decided = self.overlay.positions.get(self.place, ())
        closed = {name for each in decided for name in scheme.dispute_of(each).names}
        return (*decided, *(name for name in self.positions if name not in closed))

    def rows(self, cases: Iterator[Mapping[str, object]]) -> Iterator[Row]:
        """Each case under both laws."""
        asked = law.pakistan().question(self.question, self.place)
        before = law.pakistan().law(
            self.question, on=self.on, place=self.place, position=self.positions
        )
        after = self.reformed.law(
            self.question, on=self.on, place=self.place, position=self.settled()
        )
        facts = law.pakistan().scheme(self.place).facts
        return effect(asked, before, after, facts, cases)


def both(row: Row, unit: str) -> dict[str, object]:
    """Both answers of a case, the difference, and how each came out; money in rupees."""
    sides = {"before": row.before, "after": row.after}
    shown = {
        name: None if side is None or isinstance(side, law.Refusal) else show(unit, side)
        for name, side in sides.items()
    }
    outcomes = {f"outcome_{name}": _outcome(row, side) for name, side in sides.items()}
    difference = row.difference
    step = None if difference is None else show("count" if unit == "flag" else unit, difference)
    return {**shown, "difference": step, **outcomes}


def kinds(unit: str) -> dict[str, str]:
    """What the columns of `both` hold: `text` (money as well), `flag` or `whole` numbers."""
    held = {"flag": "flag", "text": "text", "PKR": "text", "percent": "text"}.get(unit, "whole")
    step = "whole" if unit == "flag" else held
    return dict(zip(ADDED, (held, held, step, "text", "text"), strict=True))


def _outcome(row: Row, side: object) -> str:
    if row.fault is not None:
        return str(row.fault)
    return side.reason.value if isinstance(side, law.Refusal) else "answer"


def effect_json(trial: Trial, found: Effect, changed: list[compared.Change]) -> dict[str, object]:
    """The whole as data. Sums of truth values are counts."""
    unit = "count" if found.unit == "flag" else found.unit

    def biggest(rows: list[Row]) -> list[dict[str, object]]:
        return [{"row": row.number, **both(row, found.unit)} for row in rows]

    return {
        "amendment": trial.overlay.title,
        "question": trial.question,
        "place": trial.place,
        "on": trial.on.isoformat(),
        "positions_before": list(trial.positions),
        "positions_after": list(trial.settled()),
        "unit": unit,
        "changes": [change.as_json() for change in changed],
        "total": found.total.as_json(unit),
        "groups": {name: tally.as_json(unit) for name, tally in sorted(found.groups.items())},
        "most_gained": biggest(found.most_gained),
        "most_lost": biggest(found.most_lost),
        "faults": [
            {"row": row.number, "field": row.fault.field, "why": row.fault.why}
            for row in found.first_faults
            if row.fault is not None
        ],
    }
