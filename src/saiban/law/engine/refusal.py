"""When the law cannot answer: a value of its own, never 0 or None."""

from dataclasses import dataclass
from enum import StrEnum


class Reason(StrEnum):
    """Why there is no answer."""

    NOT_IN_FORCE = "not_in_force"
    NOT_MODELLED = "not_modelled"
    CONTESTED = "contested"
    MISSING_FACT = "missing_fact"


@dataclass(frozen=True, slots=True)
class MissingFact:
    """A fact that the question needs: which, why, and who can supply it."""

    name: str
    why: str
    who: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """The law gives no answer, and says why.

    `positions` names the legal positions that the caller may choose among: all of them when the
    law is contested, and those that would fill the gap when a value was not found.
    """

    reason: Reason
    detail: str
    positions: tuple[str, ...] = ()
    missing: tuple[MissingFact, ...] = ()

    def as_json(self) -> dict[str, object]:
        """The refusal in the shape of the public contract."""
        shape: dict[str, object] = {
            "outcome": "refusal",
            "reason": self.reason.value,
            "detail": self.detail,
            "positions": list(self.positions),
        }
        if self.missing:
            shape["missing"] = [{"fact": m.name, "why": m.why, "who": m.who} for m in self.missing]
        return shape
