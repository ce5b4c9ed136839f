"""Who holds a seat from which day until which; who is proposed for one."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Proposal, Seat, SeatKind, Term, TermEnd
from saiban.offices.forum.queries import seating


@transaction.atomic
def give_seat(
    *,
    seat: Seat,
    user: User,
    by: User | None,
    on: date,
    from_on: date | None = None,
    until_on: date | None = None,
    notification: str = "",
) -> Term:
    """A person holds a seat from a day (today), until a day if one is set; both days count.

    Raises ForumError: `oneself`, `first-past`, `term-never`, or `seat-held` by somebody then.
    """
    first = from_on or on
    if by is not None and by.pk == user.pk:
        raise ForumError("oneself")
    if first < on:
        raise ForumError("first-past")
    if until_on is not None and until_on < first:
        raise ForumError("term-never")
    # Two secretaries who fill a seat at the same moment take turns.
    Seat.objects.filter(pk=seat.pk).select_for_update().first()
    if any(_meets(each, first, until_on) for each in seating.terms_of(seat)):
        raise ForumError("seat-held")
    term = Term.objects.create(
        seat=seat,
        user=user,
        from_on=first,
        until_on=until_on,
        given_by=by,
        notification=notification,
    )
    log.record("SeatGiven", subject=f"forum-seat:{seat.pk}", by=by, on=on, user=user.pk)
    return term


def _meets(term: Term, first: date, until: date | None) -> bool:
    """Whether a term has a day in common with another."""
    last = seating.last_day(term)
    return (last is None or first <= last) and (until is None or term.from_on <= until)


@transaction.atomic
def end_term(
    *, term: Term, reason: str, by: User | None, on: date, until: date | None = None
) -> TermEnd:
    """A person leaves a seat; `until` is the last day: today, or yesterday to end it at once.

    Raises ForumError: `term-ended` already, `term-past` (before yesterday), `term-never` (before
    the eve of the first day), `term-late` (not before the day on which it ends by itself).
    """
    last = until or on
    Seat.objects.filter(pk=term.seat_id).select_for_update().first()
    over = term.until_on is not None and term.until_on < on
    if over or TermEnd.objects.filter(term=term).exists():
        raise ForumError("term-ended")
    if last < on - timedelta(days=1):
        raise ForumError("term-past")
    if last < term.from_on - timedelta(days=1):
        raise ForumError("term-never")
    if term.until_on is not None and last >= term.until_on:
        raise ForumError("term-late")
    end = TermEnd.objects.create(term=term, on=last, reason=reason, by=by)
    log.record(
        "SeatLeft", subject=f"forum-seat:{term.seat_id}", by=by, on=on, until_on=last.isoformat()
    )
    return end


@transaction.atomic
def propose(*, seat: Seat, name: str, proof: str, by: User, on: date) -> Proposal:
    """A body's own member names who should take its vacant seat. The newest proposal counts.

    Raises ForumError: `not-your-seat`, or `seat-held` by somebody from today on.
    """
    if seat.kind == SeatKind.SECRETARY or seat.member_id not in seating.principal_of(by, on):
        raise ForumError("not-your-seat")
    if seating.holder(seat, on):
        raise ForumError("seat-held")
    made = Proposal.objects.create(
        seat=seat, member_id=seat.member_id, name=name, proof=proof, by=by, on=on
    )
    log.record("SeatProposed", subject=f"forum-seat:{seat.pk}", by=by, on=on)
    return made
