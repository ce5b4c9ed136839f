"""Bodies, seats and terms."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.actions.errors import ForumError
from saiban.offices.forum.models import Member, Seat, SeatKind, Side, Term, TermEnd


@transaction.atomic
def add_member(
    *,
    key: str,
    side: str,
    name_en: str,
    by: User | None,
    on: date,
    name_ur: str = "",
    institution_id: int | None = None,
    place: str = "",
    from_on: date | None = None,
    source: str = "",
    position: int = 0,
) -> Member:
    """A body joins a side. `from_on` stays empty where no source says since when."""
    if (side == Side.INSTITUTIONS) is not (institution_id is not None):
        raise ForumError("An institution sits on the side of the institutions, and nobody else.")
    member = Member.objects.create(
        key=key,
        side=side,
        name_en=name_en,
        name_ur=name_ur,
        institution_id=institution_id,
        place=place,
        from_on=from_on,
        source=source,
        position=position,
    )
    log.record("MemberJoined", subject=f"forum-member:{member.pk}", by=by, on=on, key=key)
    return member


@transaction.atomic
def add_seat(
    *,
    member: Member,
    kind: str,
    by: User | None,
    on: date,
    alternate_of: Seat | None = None,
) -> Seat:
    """A body gets a seat: a member's, an alternate's for one of those, or a focal point's."""
    _check_seat(member, kind, alternate_of)
    seat = Seat.objects.create(member=member, kind=kind, alternate_of=alternate_of, made_on=on)
    log.record("SeatMade", subject=f"forum-member:{member.pk}", by=by, on=on, kind=kind)
    return seat


def _check_seat(member: Member, kind: str, alternate_of: Seat | None) -> None:
    if (kind == SeatKind.ALTERNATE) is not (alternate_of is not None):
        raise ForumError("An alternate stands in for a seat; other seats for none.")
    if alternate_of and (alternate_of.member_id, alternate_of.kind) != (
        member.pk,
        SeatKind.PRINCIPAL,
    ):
        raise ForumError("An alternate stands in for a member's seat of the same body.")
    if kind == SeatKind.FOCAL_POINT and member.institution_id is None:
        raise ForumError("Only an institution has a focal point.")
    if (kind == SeatKind.SECRETARY) is not (member.side == Side.SECRETARIAT):
        raise ForumError("Secretaries sit in the secretariat, and nobody else does.")


@transaction.atomic
def give_seat(
    *, seat: Seat, user: User, by: User | None, on: date, until_on: date | None = None
) -> Term:
    """A person holds a seat from today, until a day if one is set.

    Raises ForumError while somebody else holds it.
    """
    Seat.objects.filter(pk=seat.pk).select_for_update().first()
    if _holder(seat, on):
        raise ForumError("Somebody holds this seat. End that term first.")
    term = Term.objects.create(seat=seat, user=user, from_on=on, until_on=until_on, given_by=by)
    log.record("SeatGiven", subject=f"forum-seat:{seat.pk}", by=by, on=on, user=user.pk)
    return term


def _holder(seat: Seat, on: date) -> Term | None:
    for term in seat.terms.filter(end__isnull=True).order_by("-id"):
        if term.until_on is None or term.until_on >= on:
            return term
    return None


@transaction.atomic
def end_term(*, term: Term, reason: str, by: User | None, on: date) -> TermEnd:
    """A person leaves a seat; `on` is the last day. Raises ForumError if the term has ended."""
    if TermEnd.objects.filter(term=term).exists():
        raise ForumError("This term has ended already.")
    end = TermEnd.objects.create(term=term, on=on, reason=reason, by=by)
    log.record("SeatLeft", subject=f"forum-seat:{term.seat_id}", by=by, on=on)
    return end
