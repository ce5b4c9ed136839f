"""Terms of seats: who held which when, what is vacant, what ends soon, who is proposed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Q

from saiban.offices.desk.models import User
from saiban.offices.forum.models import Account, Proposal, Seat, SeatKind, Term

ENDS_SOON = 90
"""Days ahead in which the end of a term is announced."""


@dataclass(frozen=True, slots=True)
class Sat:
    """A term, its last day if it has one, and why it ended early."""

    term: Term
    last: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class Vacant:
    """A seat that nobody holds, who comes later, and who is proposed for it."""

    seat: Seat
    next: Term | None
    proposals: list[Proposal]


def seat(number: int) -> Seat:
    """A seat with its body; Seat.DoesNotExist if there is none."""
    return Seat.objects.select_related("member").get(pk=number)


def term(number: int) -> Term:
    """A term with its seat and who holds it; Term.DoesNotExist if there is none."""
    return Term.objects.select_related("seat__member", "user", "end").get(pk=number)


def last_day(term: Term) -> date | None:
    """The last day of a term: the day set, or an earlier one on which it was ended."""
    if hasattr(term, "end"):
        return term.end.on
    return term.until_on


def terms_of(seat: Seat) -> list[Term]:
    """Every term of a seat, the oldest first."""
    return list(seat.terms.select_related("user", "end").order_by("from_on", "pk"))


def holder(seat: Seat, on: date) -> Term | None:
    """Who holds a seat on a day."""
    return next((each for each in terms_of(seat) if _covers(each, on)), None)


def terms() -> list[Sat]:
    """Every term of every seat: by body and seat, the newest first."""
    rows = Term.objects.select_related("seat__member", "user", "given_by", "end").order_by(
        "seat__member__position", "seat_id", "-from_on", "-pk"
    )
    return [
        Sat(each, last_day(each), each.end.reason if hasattr(each, "end") else "") for each in rows
    ]


def former(on: date) -> list[Sat]:
    """Terms that are over."""
    return [each for each in terms() if each.last is not None and each.last < on]


def ending(on: date, days: int = ENDS_SOON) -> list[Sat]:
    """Terms held now whose last day comes within so many days, the nearest first."""
    limit = on + timedelta(days=days)
    found = [each for each in terms() if each.last is not None and on <= each.last <= limit]
    return sorted(
        (each for each in found if each.term.from_on <= on), key=lambda each: each.last or limit
    )


def vacant(on: date) -> list[Vacant]:
    """Seats that nobody holds on a day, in the order of the bodies."""
    by_seat: dict[int, list[Term]] = {}
    for each in terms():
        by_seat.setdefault(each.term.seat_id, []).append(each.term)
    proposed: dict[int, list[Proposal]] = {}
    for proposal in Proposal.objects.select_related("by").order_by("-pk"):
        proposed.setdefault(proposal.seat_id, []).append(proposal)
    seats = Seat.objects.select_related("member").order_by("member__position", "pk")
    return [
        Vacant(
            each,
            _next(by_seat.get(each.pk, []), on),
            _since_last(proposed.get(each.pk, []), by_seat.get(each.pk, [])),
        )
        for each in seats
        if not any(_covers(held, on) for held in by_seat.get(each.pk, []))
    ]


def _covers(term: Term, on: date) -> bool:
    last = last_day(term)
    return term.from_on <= on and (last is None or last >= on)


def _next(held: list[Term], on: date) -> Term | None:
    # A term that was ended on the eve of its first day never comes.
    coming = [
        each for each in held if each.from_on > on and (last_day(each) or date.max) >= each.from_on
    ]
    return min(coming, key=lambda each: each.from_on, default=None)


def _since_last(proposals: list[Proposal], held: list[Term]) -> list[Proposal]:
    """Proposals that no term has answered yet."""
    newest = max((each.from_on for each in held), default=date.min)
    return [each for each in proposals if each.on > newest]


def principal_of(user: User, on: date) -> set[int]:
    """Bodies whose member's seat a person holds on a day; an alternate's does not count."""
    rows = (
        Term.objects.filter(user=user, from_on__lte=on, seat__kind=SeatKind.PRINCIPAL)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .filter(Q(end__isnull=True) | Q(end__on__gte=on))
    )
    return set(rows.values_list("seat__member_id", flat=True))


def people() -> list[User]:
    """Everybody who holds or held a seat, by name."""
    rows = Term.objects.filter(user__is_active=True).select_related("user")
    found = {each.user_id: each.user for each in rows}
    return sorted(found.values(), key=lambda each: (each.full_name, each.username))


def of_the_forum() -> set[int]:
    """Users whose account the secretariat made."""
    return set(Account.objects.values_list("user_id", flat=True))


def is_of_the_forum(user: User) -> bool:
    """Whether the secretariat made this account and no desk of an institution hangs on it."""
    made = Account.objects.filter(user=user).exists()
    return made and user.admitted_by_id is None and not user.roles.exists()
