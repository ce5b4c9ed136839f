"""Terms with first and last day, vacant seats, proposals, accounts of the Forum's making."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, transaction

from saiban.offices.desk.models import Role
from saiban.offices.forum import actions, queries
from saiban.offices.forum.actions import accounts
from saiban.offices.forum.errors import ForumError
from saiban.offices.forum.models import Proposal, Seat, SeatKind, Term
from saiban.offices.forum.queries import seating
from tests.offices import cast
from tests.offices.forum.table import TODAY, Table

EVE, TOMORROW = TODAY - timedelta(days=1), TODAY + timedelta(days=1)
JUNE = date(2027, 6, 30)
WHO = accounts.Newcomer("zarghun.new", "Zarghun Fictitious", "ur", synthetic=True)


def seat_of(key: str, kind: str = SeatKind.ALTERNATE) -> Seat:
    return Seat.objects.get(member__key=key, kind=kind)


def refused(why: str) -> pytest.RaisesExc[ForumError]:
    return pytest.raises(ForumError, check=lambda error: error.why == why)


def test_a_term_may_begin_later_and_the_seat_is_vacant_until_then(table: Table) -> None:
    seat, other = seat_of("pwf"), cast.user("other")
    with table.sits("secretary") as by:
        actions.give_seat(
            seat=seat,
            user=other,
            by=by,
            on=TODAY,
            from_on=TOMORROW,
            until_on=JUNE,
            notification="PWF/7 of 20 November 2026",
        )
        (empty,) = [each for each in seating.vacant(TODAY) if each.seat == seat]
        assert empty.next
        assert empty.next.notification == "PWF/7 of 20 November 2026"
        assert seat not in [each.seat for each in seating.vacant(TOMORROW)]
    assert not queries.chair_of(other, TODAY)
    assert queries.chair_of(other, TOMORROW)


@pytest.mark.parametrize(
    "first, last, why",
    [
        (EVE, None, "first-past"),
        (TOMORROW, TODAY, "term-never"),
        (JUNE, None, "seat-held"),
        (TODAY, TOMORROW, None),
        (JUNE + timedelta(days=1), None, None),
    ],
)
def test_terms_of_a_seat_have_no_day_in_common(
    table: Table, first: date, last: date | None, why: str | None
) -> None:
    seat = seat_of("pwf")
    with table.sits("secretary") as by:
        actions.give_seat(
            seat=seat,
            user=cast.user("one"),
            by=by,
            on=TODAY,
            from_on=TOMORROW + timedelta(days=1),
            until_on=JUNE,
        )
        given = {"seat": seat, "user": cast.user("two"), "by": by, "on": TODAY}
        if why is None:
            actions.give_seat(**given, from_on=first, until_on=last)
            assert seat.terms.count() == 2
        else:
            with refused(why):
                actions.give_seat(**given, from_on=first, until_on=last)


def test_nobody_seats_oneself(table: Table) -> None:
    with table.sits("secretary") as by, refused("oneself"):
        actions.give_seat(seat=seat_of("pwf"), user=by, by=by, on=TODAY)


@pytest.mark.parametrize(
    "until, why",
    [(TODAY - timedelta(days=2), "term-past"), (JUNE, "term-late")],
)
def test_a_term_ends_yesterday_at_the_earliest(table: Table, until: date, why: str) -> None:
    other = cast.user("other")
    with table.sits("secretary") as by:
        term = actions.give_seat(seat=seat_of("pwf"), user=other, by=by, on=TODAY, until_on=JUNE)
        with refused(why):
            actions.end_term(term=term, reason="Retired.", until=until, by=by, on=TODAY)
        actions.end_term(term=term, reason="Retired.", until=EVE, by=by, on=TODAY)
        with refused("term-ended"):
            actions.end_term(term=term, reason="Again.", by=by, on=TODAY)
    assert not queries.chair_of(other, TODAY)
    (gone,) = [each for each in seating.former(TODAY) if each.term == term]
    assert (gone.last, gone.reason) == (EVE, "Retired.")


def test_terms_that_end_within_ninety_days_are_told(table: Table) -> None:
    with table.sits("secretary") as by:
        for key, days in (("pwf", 90), ("efp", 91)):
            actions.give_seat(
                seat=seat_of(key),
                user=cast.user(f"alternate-{key}"),
                by=by,
                on=TODAY,
                until_on=TODAY + timedelta(days=days),
            )
    assert [each.term.seat.member.key for each in seating.ending(TODAY)] == ["pwf"]


def test_a_bodys_own_member_proposes_and_the_seating_answers(table: Table) -> None:
    seat = seat_of("pwf")
    with table.sits("pwf") as by:
        actions.propose(seat=seat, name="Koh Fictitious", proof="Letter 7", by=by, on=TODAY)
        with refused("seat-held"):
            held = seat_of("pwf", SeatKind.PRINCIPAL)
            actions.propose(seat=held, name="Koh", proof="Letter 7", by=by, on=TODAY)
        with refused("not-your-seat"):
            actions.propose(seat=seat_of("efp"), name="Koh", proof="Letter", by=by, on=TODAY)
        # The database refuses it as well, whatever an action forgets.
        with pytest.raises(DatabaseError, match="row-level"), transaction.atomic():
            Proposal.objects.create(
                seat=seat_of("efp"),
                member=table.member("efp"),
                name="Koh",
                proof="Letter 7",
                by=by,
                on=TODAY,
            )
    with table.sits("secretary") as by:
        (empty,) = [each for each in seating.vacant(TODAY) if each.seat == seat]
        assert [each.name for each in empty.proposals] == ["Koh Fictitious"]
        with refused("not-your-seat"):
            actions.propose(seat=seat, name="Koh", proof="Letter 7", by=by, on=TODAY)
        term = actions.give_seat(seat=seat, user=cast.user("koh"), by=by, on=TODAY)
        actions.end_term(term=term, reason="Died.", by=by, on=TODAY)
        (empty,) = [each for each in seating.vacant(TOMORROW) if each.seat == seat]
        assert empty.proposals == []


def test_the_secretariat_makes_accounts_and_renews_only_those(table: Table) -> None:
    with table.sits("secretary") as by:
        user, password = accounts.admit(who=WHO, seat=seat_of("pwf"), by=by, on=TODAY)
        assert user.check_password(password)
        with refused("name-taken"):
            accounts.admit(
                who=accounts.Newcomer("ZARGHUN.new", "Another", "en"),
                seat=seat_of("efp"),
                by=by,
                on=TODAY,
            )
        renewed = accounts.renew(user=user, by=by, on=TODAY)
        assert renewed != password
        assert user.check_password(renewed)
        for who, why in ((table.users["pwf"], "account-elsewhere"), (by, "renew-oneself")):
            with refused(why):
                accounts.renew(user=who, by=by, on=TODAY)


def test_a_desk_at_an_institution_takes_the_account_out_of_reach(table: Table) -> None:
    with table.sits("secretary") as by:
        user, _ = accounts.admit(who=WHO, seat=seat_of("pwf"), by=by, on=TODAY)
        Role.objects.create(
            user=user, institution=table.institutions["bessi"], desk="audit", from_on=TODAY
        )
        with refused("account-elsewhere"):
            accounts.renew(user=user, by=by, on=TODAY)
    assert Term.objects.filter(user=user).count() == 1
