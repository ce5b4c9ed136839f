"""Bodies, seats and terms; parity informs."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from saiban.offices.forum import actions, queries
from saiban.offices.forum.actions import ForumError
from saiban.offices.forum.models import Seat, SeatKind, Term
from tests.offices import cast
from tests.offices.forum.table import TODAY, Table


def test_the_seed_seats_the_bodies_that_the_report_names(table: Table) -> None:
    sides = {each.side: [member.key for member in each.members] for each in queries.sides()}
    assert sides == {
        "secretariat": ["secretariat"],
        "government": ["ministry"],
        "institutions": ["pessi", "sessi", "kpessi", "bessi", "eobi"],
        "employers": ["efp"],
        "workers": ["pwf"],
        "observers": ["ilo"],
    }
    # Nobody knows since when.
    assert {each.from_on for each in queries.members()} == {None}


def test_parity_counts_members_seats(table: Table) -> None:
    assert queries.parity() == queries.Parity(employers=1, workers=1, government=1)
    assert queries.parity().equal
    with table.sits("secretary") as by:
        actions.add_seat(member=table.member("efp"), kind=SeatKind.PRINCIPAL, by=by, on=TODAY)
    assert not queries.parity().equal


def test_a_chair_is_what_the_seats_of_a_day_allow(table: Table) -> None:
    focal = queries.chair_of(table.users["focal"], TODAY)
    assert (focal.secretariat, focal.members) == (False, ())
    assert focal.institutions == (table.institutions["bessi"].pk,)
    assert not queries.chair_of(table.users["visitor"], TODAY)
    assert not queries.chair_of(table.users["pwf"], TODAY - timedelta(days=1))
    assert queries.chair_of(table.users["pwf"], TODAY).sides == {"workers"}


def test_a_seat_is_held_by_one_person_until_the_term_ends(table: Table) -> None:
    seat = Seat.objects.get(member__key="pwf", kind=SeatKind.PRINCIPAL)
    other = cast.user("other")
    with table.sits("secretary") as by:
        with pytest.raises(ForumError, match="Somebody holds this seat"):
            actions.give_seat(seat=seat, user=other, by=by, on=TODAY)
        term = Term.objects.get(seat=seat)
        actions.end_term(term=term, reason="Elected to another office.", by=by, on=TODAY)
        actions.give_seat(seat=seat, user=other, by=by, on=TODAY + timedelta(days=1))
    assert queries.chair_of(table.users["pwf"], TODAY)
    assert not queries.chair_of(table.users["pwf"], TODAY + timedelta(days=1))
    assert queries.chair_of(other, TODAY + timedelta(days=1)).sides == {"workers"}


def test_a_term_ends_on_the_day_that_was_set(table: Table) -> None:
    seat = Seat.objects.get(member__key="pwf", kind=SeatKind.ALTERNATE)
    other = cast.user("other")
    with table.sits("secretary") as by:
        actions.give_seat(seat=seat, user=other, by=by, on=TODAY, until_on=date(2027, 6, 30))
    assert queries.chair_of(other, date(2027, 6, 30))
    assert not queries.chair_of(other, date(2027, 7, 1))


@pytest.mark.parametrize(
    "body, kind, why",
    [
        ("efp", "focal_point", "Only an institution"),
        ("efp", "secretary", "sit in the secretariat"),
        ("efp", "alternate", "stands in for a seat"),
        ("secretariat", "principal", "sit in the secretariat"),
    ],
)
def test_a_seat_fits_the_body(table: Table, body: str, kind: str, why: str) -> None:
    with table.sits("secretary") as by, pytest.raises(ForumError, match=why):
        actions.add_seat(member=table.member(body), kind=kind, by=by, on=TODAY)
