"""What the fictitious institutions decided where the law leaves it to them.

The software may not choose between legal positions. In the demo each institution has a recorded
decision, with a reason that says that it is invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from saiban import law
from saiban.offices.desk import actions as desk
from saiban.offices.desk import queries, scope
from saiban.offices.desk.models import User
from saiban.offices.returns import law as returns

INVENTED = "Invented for the demo country; no real institution is known to have decided this. "


@dataclass(frozen=True, slots=True)
class Decision:
    """A point of law, the position taken, and from when (None: from the start of the history)."""

    key: str
    value: str
    reason: str
    from_on: date | None = None


_PREFERRED = {
    "punjab": (
        Decision(
            "position:contribution_base",
            "minimum_wage",
            "Contributions are counted on the minimum wage, as rule 4(3) was applied until 2025.",
        ),
        Decision(
            "position:contribution_base",
            "s71_limit",
            "The notifications behind rule 4(3) were set aside in 2025: the s.71 limit applies.",
            date(2025, 8, 1),
        ),
        Decision(
            "position:wage_limit_notifications",
            "notifications_stand",
            "The limits notified up to 2017 are applied while the appeal is open.",
        ),
    ),
    "sindh": (
        Decision(
            "position:minimum_wage_2021", "notified_25000", "The notification is what was gazetted."
        ),
    ),
    "kp": (
        Decision(
            "position:minimum_wage_2022", "notified_25000", "The notification is what was gazetted."
        ),
    ),
    "islamabad": (
        Decision(
            "position:wage_ceiling",
            "iessi_page_22500",
            "The figure that the institution publishes.",
        ),
    ),
    "federal": (
        Decision(
            "position:contribution_base",
            "federal_minimum_wage",
            "EOBI counts on the federal minimum wage while the appeals are pending.",
        ),
    ),
}
_NO_SOURCE = (
    "No source settles this point, so the only reading that lets a month be assessed is taken."
)


_DUE_DAY = Decision(
    "due_day", "15", "Payable by the 15th of the following month; no source states a day."
)


def record(*, start: date, on: date, by: dict[int, User]) -> None:
    """Enter every institution's decisions, signed by its administrator.

    `start` is the first month of the history. A dispute that is not in the table above is decided
    only if it has a single position, which fills a gap of the sources.
    """
    for institution in queries.institutions():
        with scope.acting_for(institutions=[institution.pk]):
            for each in _of(institution.place):
                _choose(institution.pk, each, start, by[institution.pk], on)
            if returns.due(institution, start).on is None:
                _choose(institution.pk, _DUE_DAY, start, by[institution.pk], on)


def _choose(institution_id: int, decision: Decision, start: date, by: User, on: date) -> None:
    desk.choose(
        institution_id=institution_id,
        key=decision.key,
        value=decision.value,
        from_on=max(start, decision.from_on or start),
        reason=INVENTED + decision.reason,
        by=by,
        on=on,
    )


def _of(place: str) -> Iterator[Decision]:
    preferred = _PREFERRED.get(place, ())
    yield from preferred
    known = {each.key for each in preferred}
    for dispute in law.positions(place):
        key = f"position:{dispute.name}"
        if key not in known and len(dispute.positions) == 1:
            yield Decision(key, dispute.positions[0].name, _NO_SOURCE)
