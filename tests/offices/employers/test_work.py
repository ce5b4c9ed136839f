"""Spells of employment as returns tell of them, and programs that file for a unit."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction
from django.db.backends.postgresql.psycopg_any import DateRange

from saiban.offices.desk import scope
from saiban.offices.employers import actions, queries
from saiban.offices.employers.actions import Work
from saiban.offices.employers.models import ApiToken, Spell
from saiban.offices.people import actions as people
from tests.offices.cast import DAY, MONTH, Cast, everywhere

pytestmark = pytest.mark.django_db
SEPTEMBER, NOVEMBER = date(2026, 9, 1), date(2026, 11, 1)


@pytest.fixture
def person(cast: Cast) -> int:
    with everywhere():
        made = people.enrol(
            newcomers=[people.Newcomer("0000000000017", "Aslam")],
            institutions=[5],
            synthetic=True,
            by=None,
            on=DAY,
        )
    return made["0000000000017"]


def work(cast: Cast, person: int, month: date, **more: object) -> list[tuple[str, str]]:
    """A return of a month tells of the person; his spells then, oldest first."""
    with everywhere():
        told = Work(cast.unit.pk, person, **more)  # type: ignore[arg-type]
        actions.note_employment(month=month, works=[told], by=cast.owner, on=DAY)
        return spells(person)


def spells(person: int) -> list[tuple[str, str]]:
    with everywhere():
        found = [each.period for each in queries.spells_of(person)]
    return [(str(each.lower), str(each.upper or "")) for each in reversed(found)]


def test_work_begins_with_the_month(cast: Cast, person: int) -> None:
    assert work(cast, person, MONTH) == [("2026-10-01", "")]


def test_or_with_the_day_that_is_stated(cast: Cast, person: int) -> None:
    assert work(cast, person, MONTH, joined_on=date(2026, 10, 12)) == [("2026-10-12", "")]


def test_an_earlier_day_is_not_taken_from_a_later_return(cast: Cast, person: int) -> None:
    assert work(cast, person, MONTH, joined_on=date(2024, 1, 1)) == [("2026-10-01", "")]


def test_the_next_month_goes_on(cast: Cast, person: int) -> None:
    work(cast, person, MONTH)
    assert work(cast, person, NOVEMBER) == [("2026-10-01", "")]


def test_a_month_told_twice_is_one_spell(cast: Cast, person: int) -> None:
    work(cast, person, MONTH)
    assert work(cast, person, MONTH) == [("2026-10-01", "")]


def test_leaving_ends_the_spell_with_that_day(cast: Cast, person: int) -> None:
    work(cast, person, SEPTEMBER)
    assert work(cast, person, MONTH, left_on=date(2026, 10, 14)) == [("2026-09-01", "2026-10-15")]


def test_joined_and_left_in_one_month(cast: Cast, person: int) -> None:
    found = work(cast, person, MONTH, joined_on=date(2026, 10, 5), left_on=date(2026, 10, 9))
    assert found == [("2026-10-05", "2026-10-10")]


def test_coming_back_is_another_spell(cast: Cast, person: int) -> None:
    work(cast, person, SEPTEMBER, left_on=date(2026, 9, 20))
    found = work(cast, person, NOVEMBER)
    assert found == [("2026-09-01", "2026-09-21"), ("2026-11-01", "")]


def test_an_earlier_month_filed_late_does_not_overlap(cast: Cast, person: int) -> None:
    work(cast, person, NOVEMBER)
    assert work(cast, person, SEPTEMBER) == [("2026-11-01", "")]


def test_the_database_refuses_two_spells_at_once(cast: Cast, person: int) -> None:
    work(cast, person, MONTH)
    with (
        everywhere(),
        pytest.raises(IntegrityError, match="spells_do_not_overlap"),
        transaction.atomic(),
    ):
        Spell.objects.create(
            person_id=person, establishment=cast.unit, period=DateRange(DAY, None, "[)")
        )


def test_nothing_told_nothing_noted(cast: Cast) -> None:
    with everywhere():
        actions.note_employment(month=MONTH, works=[], by=None, on=DAY)
        assert not Spell.objects.exists()


def test_who_worked_on_a_months_first_day(cast: Cast, person: int) -> None:
    work(cast, person, MONTH, left_on=date(2026, 10, 14))
    with everywhere():
        assert set(queries.employed_in(cast.unit.pk, MONTH)) == {person}
        assert queries.employed_in(cast.unit.pk, NOVEMBER) == {}


def test_the_worker_sees_where_he_worked(cast: Cast, person: int) -> None:
    work(cast, person, MONTH)
    with scope.acting_for(persons=[person]):
        (spell,) = queries.spells_of(person)
        assert str(spell.establishment) == "Margalla Mills"


class TestTokens:
    """A program shows a token that is kept as a hash, and works until it is ended."""

    def make(self, cast: Cast) -> str:
        with scope.acting_for(establishments=[cast.unit.pk]):
            return actions.make_token(
                establishment_id=cast.unit.pk, label="Payroll", by=cast.owner, on=DAY
            )

    def test_opens_the_door_of_its_establishment(self, cast: Cast) -> None:
        text = self.make(cast)
        found = queries.token(text)
        assert found is not None
        assert (found.establishment_id, found.label) == (cast.unit.pk, "Payroll")
        assert text.startswith("sbn_")
        assert text not in str(ApiToken.objects.values().get())

    def test_two_are_never_alike(self, cast: Cast) -> None:
        assert self.make(cast) != self.make(cast)

    def test_another_text_opens_nothing(self, cast: Cast) -> None:
        text = self.make(cast)
        assert queries.token(text + "x") is None
        assert queries.token("") is None

    def test_ended_it_opens_nothing(self, cast: Cast) -> None:
        text = self.make(cast)
        (token,) = queries.tokens(cast.unit.pk)
        with everywhere():
            actions.end_token(
                establishment_id=cast.unit.pk, token_id=token.pk, by=cast.owner, on=DAY
            )
        assert queries.token(text) is None
        assert queries.tokens(cast.unit.pk)[0].ended_on == DAY

    def test_is_ended_by_its_own_establishment_only(self, cast: Cast) -> None:
        text = self.make(cast)
        (token,) = queries.tokens(cast.unit.pk)
        with everywhere():
            actions.end_token(
                establishment_id=cast.unit.pk + 1, token_id=token.pk, by=cast.stranger, on=DAY
            )
        assert queries.token(text) is not None
