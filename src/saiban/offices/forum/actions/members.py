"""Bodies and their seats."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Member, Seat, SeatKind, Side


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
        raise ForumError("institution-side")
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
        raise ForumError("alternate-of-nobody")
    if alternate_of and (alternate_of.member_id, alternate_of.kind) != (
        member.pk,
        SeatKind.PRINCIPAL,
    ):
        raise ForumError("alternate-elsewhere")
    if kind == SeatKind.FOCAL_POINT and member.institution_id is None:
        raise ForumError("focal-point-elsewhere")
    if (kind == SeatKind.SECRETARY) is not (member.side == Side.SECRETARIAT):
        raise ForumError("secretary-elsewhere")
