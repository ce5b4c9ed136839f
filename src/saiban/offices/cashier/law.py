"""What the law says on late payment: the cashier's only door to `law`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from saiban import law
from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import Institution

INCREASE = "contribution.increase"


@dataclass(frozen=True, slots=True)
class Increase:
    """The increase on an amount paid late, or why none can be worked out."""

    amount_paisa: int | None
    facts: dict[str, Any]
    """All that is needed to decide it again, for storage."""
    refusal: str = ""


def increase(
    institution: Institution, *, amount_paisa: int, due_on: date | None, paid_on: date
) -> Increase | None:
    """The increase by the law of the day of payment; None when the payment is not late.

    EOBI's increase and a due day that nobody knows give a refusal, never 0.
    """
    if due_on is None:
        return Increase(None, {}, "No day is known by which this month was payable.")
    days_late = (paid_on - due_on).days
    if days_late <= 0:
        return None
    chosen = desk.positions(institution.pk, paid_on)
    facts = {"amount_due": amount_paisa, "days_late": days_late}
    stored = {
        "question": INCREASE,
        "place": institution.place,
        "on": paid_on.isoformat(),
        "positions": list(chosen),
        "facts": facts,
    }
    try:
        answer = law.decide(
            INCREASE, facts, on=paid_on, place=institution.place, position=frozenset(chosen)
        )
    except law.BadInput as wrong:
        return Increase(None, stored, str(wrong))
    if isinstance(answer, law.Refusal):
        return Increase(None, stored, answer.detail)
    return Increase(int(answer.value), {**stored, "law_version": answer.law_version})


def explain(facts: dict[str, Any]) -> law.Answer | law.Refusal:
    """Decide a stored increase again, with every step."""
    return law.decide(
        facts["question"],
        facts["facts"],
        on=date.fromisoformat(facts["on"]),
        place=facts["place"],
        position=frozenset(facts["positions"]),
    )
