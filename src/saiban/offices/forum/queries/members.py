"""The bodies at the Forum, their seats, and whether the social partners are equally many."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from django.db.models import Q

from saiban.offices.forum.models import Member, Seat, SeatKind, Side, Term
from saiban.offices.forum.queries.seating import last_day


@dataclass(frozen=True, slots=True)
class Held:
    """A seat, and the term in which it is held, if it is."""

    seat: Seat
    term: Term | None

    @property
    def last(self) -> date | None:
        """The last day of the term, if it has one."""
        return last_day(self.term) if self.term else None


@dataclass(frozen=True, slots=True)
class SideOf:
    """A side with its bodies."""

    side: str
    members: list[Member] = field(default_factory=list)


def member(key: str) -> Member:
    """A body by its key; Member.DoesNotExist if there is none."""
    return Member.objects.select_related("institution").get(key=key)


def members() -> list[Member]:
    """All bodies, in order."""
    return list(Member.objects.select_related("institution"))


def sides() -> list[SideOf]:
    """The bodies by side, in the order of the sides; the secretariat has no side of its own."""
    grouped: dict[str, list[Member]] = {}
    for each in members():
        grouped.setdefault(each.side, []).append(each)
    return [SideOf(side, grouped[side]) for side in Side.values if side in grouped]


def seats(on: date) -> dict[int, list[Held]]:
    """Seats by body, with who holds them on a day."""
    terms = {
        each.seat_id: each
        for each in Term.objects.filter(from_on__lte=on)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .filter(Q(end__isnull=True) | Q(end__on__gte=on))
        .select_related("user", "end")
        .order_by("id")
    }
    found: dict[int, list[Held]] = {}
    for seat in Seat.objects.order_by("id"):
        found.setdefault(seat.member_id, []).append(Held(seat, terms.get(seat.pk)))
    return found


@dataclass(frozen=True, slots=True)
class Parity:
    """Our own rule "equal social partners": as many members' seats for employers as for workers.

    No terms of reference of the Forum were found, so no rule on numbers, quorum or voting is known.
    The rule informs; nothing depends on it.
    """

    employers: int
    workers: int
    government: int

    @property
    def equal(self) -> bool:
        """Whether employers and workers have the same number of seats, and at least one."""
        return self.employers == self.workers > 0


def parity() -> Parity:
    """Count the members' seats of the three sides; alternates do not count."""
    counted = Counter(
        Seat.objects.filter(kind=SeatKind.PRINCIPAL).values_list("member__side", flat=True)
    )
    return Parity(
        employers=counted[Side.EMPLOYERS],
        workers=counted[Side.WORKERS],
        government=counted[Side.GOVERNMENT],
    )
