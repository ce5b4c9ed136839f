"""Commitments with the state that holds, their evidence, and who has not been asked for long."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from saiban.offices.forum.models import Comment, Commitment, CommitmentState, Evidence, State

STALE_AFTER_MONTHS = 6


@dataclass(frozen=True, slots=True)
class Followed:
    """A commitment and the state that holds; None if nobody has looked yet."""

    commitment: Commitment
    state: CommitmentState | None

    @property
    def word(self) -> str:
        """The state, "unknown" where nobody has looked."""
        return self.state.state if self.state else State.UNKNOWN.value

    def overdue(self, on: date) -> bool:
        """Not done after the day for which it was promised."""
        due = self.commitment.due_on
        return due is not None and due < on and self.word != State.DONE


def followed(place: str = "") -> list[Followed]:
    """All commitments in order, or those of a place, with their states: two queries."""
    found = Commitment.objects.select_related("owner")
    return _followed(found.filter(place=place) if place else found)


def of_institution(institution_id: int) -> list[Followed]:
    """The commitments that an institution owns."""
    found = Commitment.objects.select_related("owner").filter(owner__institution_id=institution_id)
    return _followed(found)


def commitment(key: str) -> Followed:
    """One by its key; Commitment.DoesNotExist if there is none."""
    row = Commitment.objects.select_related("owner").get(key=key)
    return Followed(row, row.states.order_by("-id").first())


def _followed(rows: Iterable[Commitment]) -> list[Followed]:
    listed = list(rows)
    newest = {
        each.commitment_id: each
        for each in CommitmentState.objects.filter(commitment__in=listed).order_by("id")
    }
    return [Followed(each, newest.get(each.pk)) for each in listed]


def history(commitment: Commitment) -> list[CommitmentState]:
    """Every state it was ever said to have, newest first."""
    return list(commitment.states.order_by("-id"))


def evidence(commitment: Commitment) -> list[Evidence]:
    """What shows how it stands, the newest event first."""
    return list(commitment.evidence.order_by("-happened", "id"))


def evidence_of_all() -> dict[int, list[Evidence]]:
    """The same of every commitment."""
    found: dict[int, list[Evidence]] = {}
    for each in Evidence.objects.order_by("-happened", "id"):
        found.setdefault(each.commitment_id, []).append(each)
    return found


def comments(commitment: Commitment) -> list[Comment]:
    """What members say of it, as far as the reader may see; by side, then in order."""
    found = commitment.comments.select_related("member").order_by("member__position", "id")
    return list(found)


def timeline() -> list[Evidence]:
    """What happened to all commitments, the newest first; what has no day comes last."""
    rows = Evidence.objects.exclude(happened="").select_related("commitment__owner")
    return list(rows.order_by("-happened", "id"))


def stale(on: date, months: int = STALE_AFTER_MONTHS) -> list[Followed]:
    """Commitments that nobody has looked at for so many months, the longest first."""
    limit = _months_before(on, months)
    found = [each for each in followed() if each.state is None or each.state.verified_on <= limit]
    return sorted(found, key=lambda each: each.state.verified_on if each.state else date.min)


def _months_before(on: date, months: int) -> date:
    year, month = divmod(on.year * 12 + on.month - 1 - months, 12)
    # The 28th is in every month: a day too early at most, which asks a little sooner.
    return date(year, month + 1, min(on.day, 28))


def counts(rows: list[Followed]) -> dict[str, int]:
    """How many stand in each state, in the order of the states; none is left out."""
    return {state: sum(each.word == state for each in rows) for state in State.values}
