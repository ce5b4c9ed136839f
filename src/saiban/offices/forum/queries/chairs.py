"""Who somebody is at the Forum today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from saiban.offices.desk.models import User
from saiban.offices.forum.models import Member, SeatKind, Side, Term

_SPEAKS = {SeatKind.PRINCIPAL, SeatKind.ALTERNATE}


@dataclass(frozen=True, slots=True)
class Chair:
    """What a person may do at the Forum on a day, from the seats that the person holds."""

    secretariat: bool = False
    members: tuple[Member, ...] = ()
    """Bodies for which the person speaks, as their member or alternate."""
    institutions: tuple[int, ...] = ()
    """Institutions whose quarterly update the person files."""

    def __bool__(self) -> bool:
        return bool(self.secretariat or self.members or self.institutions)

    @property
    def sides(self) -> frozenset[str]:
        """The sides of those bodies."""
        return frozenset(each.side for each in self.members)

    def speaks_for(self, member_id: int) -> bool:
        """Whether the person speaks for a body."""
        return any(each.pk == member_id for each in self.members)


def chair_of(user: User, on: date) -> Chair:
    """The seats that a person holds on a day, as one chair."""
    terms = list(
        Term.objects.filter(user=user, from_on__lte=on)
        .filter(Q(until_on__isnull=True) | Q(until_on__gte=on))
        .filter(Q(end__isnull=True) | Q(end__on__gte=on))
        .select_related("seat__member")
        .order_by("id")
    )
    seats = [each.seat for each in terms]
    return Chair(
        secretariat=any(
            each.kind == SeatKind.SECRETARY and each.member.side == Side.SECRETARIAT
            for each in seats
        ),
        members=tuple(each.member for each in seats if each.kind in _SPEAKS),
        institutions=tuple(
            each.member.institution_id
            for each in seats
            if each.kind == SeatKind.FOCAL_POINT and each.member.institution_id
        ),
    )
