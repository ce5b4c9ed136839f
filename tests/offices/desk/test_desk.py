"""Institutions, their choices, roles, months and the day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from django.core.cache import cache
from django.db import IntegrityError, transaction
from hypothesis import given
from hypothesis import strategies as st

from saiban.offices.desk import actions, clock, months, queries, scope, seed
from saiban.offices.desk.models import District, Holiday, Institution, InstitutionChoice
from saiban.offices.desk.permissions import MAY, may
from tests.offices.cast import DAY, Cast, everywhere

days = st.dates(date(1965, 1, 1), date(2099, 12, 31))


class TestMonths:
    """A month is named by its first day."""

    @given(days)
    def test_first_and_last_hold_the_day(self, day: date) -> None:
        assert months.first(day) <= day <= months.last(day)
        assert months.add(months.last(day), 1) == months.first(months.add(day, 1))

    @given(days, st.integers(-400, 400))
    def test_there_and_back(self, day: date, count: int) -> None:
        month = months.first(day)
        assert months.add(months.add(month, count), -count) == month

    @given(days, st.integers(0, 30))
    def test_every_month_between(self, day: date, count: int) -> None:
        found = months.between(day, months.add(day, count))
        assert len(found) == count + 1
        assert all(each.day == 1 for each in found)

    def test_between_backwards_there_is_none(self) -> None:
        assert months.between(date(2026, 10, 1), date(2026, 9, 30)) == []

    def test_february(self) -> None:
        assert months.last(date(2028, 2, 1)) == date(2028, 2, 29)

    def test_is_read_as_it_is_written(self) -> None:
        assert months.parse("2026-10") == date(2026, 10, 1)

    @pytest.mark.parametrize("text", ["", "2026", "2026-13", "October", "2026-10-01"])
    def test_anything_else_says_how_to_write_it(self, text: str) -> None:
        with pytest.raises(ValueError, match="write it as 2026-10"):
            months.parse(text)


def test_training_sets_another_day(monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "2026-11-22")
    assert clock.today() == DAY
    monkeypatch.setattr(settings.ENVIRONMENT, "training_day", "")
    assert clock.today().year >= 2026


def test_each_desk_does_its_own() -> None:
    assert may("finance", "bank.import")
    assert not may("registration", "bank.import")
    assert not may("audit", "receipt.match")
    assert not may("administrator", "person.see")
    assert not may("no such desk", "account.see")
    writes = {"registration.decide", "receipt.match", "bank.import", "role.give", "choice.make"}
    assert MAY["audit"].isdisjoint(writes)


@pytest.mark.django_db
class TestInstitutions:
    """The six, by code, number or place."""

    def test_found(self, cast: Cast) -> None:
        assert queries.institution("iessi") == queries.institution(5) == cast.institutions["iessi"]
        assert queries.essi_of("sindh") == cast.institutions["sessi"]
        assert queries.essi_of("nowhere") is None
        assert queries.eobi().is_eobi
        assert queries.every_institution_id() == [1, 2, 3, 4, 5, 6]
        assert str(queries.eobi()) == "EOBI"

    def test_an_unknown_one_names_those_there_are(self, cast: Cast) -> None:
        with pytest.raises(LookupError, match="pessi, sessi, kpessi, bessi, iessi, eobi"):
            queries.institution("nosuch")


@pytest.mark.django_db
class TestChoices:
    """What the law leaves to an institution is a dated row; the newest in force holds."""

    def choose(self, cast: Cast, value: str, since: date, key: str = "due_day") -> None:
        with everywhere():
            actions.choose(
                institution_id=1,
                key=key,
                value=value,
                from_on=since,
                reason="Circular.",
                by=cast.officer,
                on=DAY,
            )

    def test_as_of_a_day(self, cast: Cast) -> None:
        self.choose(cast, "15", date(2026, 1, 1))
        self.choose(cast, "10", date(2026, 7, 1))
        values = [
            queries.choice(1, "due_day", day)
            for day in (date(2025, 12, 31), date(2026, 6, 30), date(2026, 7, 1))
        ]
        assert [each and each.value for each in values] == [None, "15", "10"]
        assert queries.choice(2, "due_day", DAY) is None
        assert [each.value for each in queries.choices(1)] == ["10", "15"]

    def test_positions_are_one_a_dispute(self, cast: Cast) -> None:
        self.choose(cast, "a", date(2026, 1, 1), "position:ceiling")
        self.choose(cast, "b", date(2026, 2, 1), "position:ceiling")
        self.choose(cast, "z", date(2026, 2, 1), "position:base")
        assert queries.positions(1, date(2026, 1, 31)) == ("a",)
        assert queries.positions(1, DAY) == ("b", "z")

    def test_two_on_one_day_are_refused(self, cast: Cast) -> None:
        self.choose(cast, "15", DAY)
        with pytest.raises(IntegrityError, match="one_choice_a_day"), transaction.atomic():
            self.choose(cast, "10", DAY)

    def test_a_choice_is_an_event(self, cast: Cast) -> None:
        self.choose(cast, "15", DAY)
        with scope.acting_for(institutions=[1]):
            (event,) = queries.events("institution:1")
        assert (event.name, event.data["value"], event.by) == (
            "InstitutionChose",
            "15",
            cast.officer,
        )


@pytest.mark.django_db
class TestRoles:
    """Who sits at which desk, from a day until a day."""

    def test_from_the_day_on(self, cast: Cast) -> None:
        actions.give_role(
            user=cast.officer, institution_id=5, desk="finance", by=cast.owner, on=DAY
        )
        (role,) = queries.open_roles(cast.officer, DAY)
        assert (role.desk, role.institution_id, role.given_by) == ("finance", 5, cast.owner)
        assert queries.open_roles(cast.officer, date(2026, 11, 21)) == []
        assert queries.open_roles(cast.owner, DAY) == []

    def test_until_the_day(self, cast: Cast) -> None:
        role = actions.give_role(
            user=cast.officer, institution_id=5, desk="finance", by=None, on=DAY
        )
        role.until_on = date(2026, 12, 31)
        role.save()
        assert queries.open_roles(cast.officer, date(2026, 12, 31))
        assert not queries.open_roles(cast.officer, date(2027, 1, 1))

    def test_does_not_end_before_it_begins(self, cast: Cast) -> None:
        role = actions.give_role(
            user=cast.officer, institution_id=5, desk="finance", by=None, on=DAY
        )
        role.until_on = date(2026, 1, 1)
        with pytest.raises(IntegrityError, match="role_ends_after_start"), transaction.atomic():
            role.save()

    def test_once_at_a_time(self, cast: Cast) -> None:
        common = {"institution_id": 5, "desk": "finance", "by": None, "on": DAY}
        actions.give_role(user=cast.officer, **common)
        with pytest.raises(actions.Refused, match="held"):
            actions.give_role(user=cast.officer, **common)


@pytest.mark.django_db
class TestDocuments:
    """Kept by content, seen by whom they concern."""

    def test_kept_and_read(self, cast: Cast) -> None:
        with scope.acting_for(establishments=[cast.unit.pk]):
            made = actions.keep_document(
                content=b"a,b",
                name="n" * 300,
                media_type="text/csv",
                kind="wage_sheet",
                by=cast.owner,
                on=DAY,
                establishment_id=cast.unit.pk,
            )
            found = queries.document(made.pk)
        assert (bytes(found.content), found.size, len(found.name)) == (b"a,b", 3, 200)
        assert found.sha256.startswith("1eb7c54d52831bbf")

    def test_not_for_others(self, cast: Cast) -> None:
        with (
            scope.acting_for(establishments=[cast.unit.pk + 1]),
            pytest.raises(Exception, match="row-level security"),
        ):
            actions.keep_document(
                content=b"",
                name="x",
                media_type="x",
                kind="x",
                by=None,
                on=DAY,
                establishment_id=cast.unit.pk,
            )


@pytest.mark.django_db
class TestSeed:
    """What every installation starts with; safe to repeat."""

    def test_twice_is_once(self) -> None:
        cache.clear()
        seed.reference_data(synthetic=True)
        before = (Institution.objects.count(), District.objects.count(), Holiday.objects.count())
        Institution.objects.filter(code="pessi").update(name_en="Renamed")
        seed.reference_data(synthetic=True)
        after = (Institution.objects.count(), District.objects.count(), Holiday.objects.count())
        assert after == before
        assert before[0] == 6
        assert Institution.objects.get(code="pessi").name_en == "Renamed"

    def test_a_real_installation_has_no_account_yet(self) -> None:
        cache.clear()
        seed.reference_data(synthetic=False)
        assert set(Institution.objects.values_list("account_iban", flat=True)) == {""}

    def test_fictitious_accounts_are_of_no_bank(self) -> None:
        cache.clear()
        seed.reference_data(synthetic=True)
        found = set(Institution.objects.values_list("account_iban", flat=True))
        assert len(found) == 6
        assert all(each[4:8] == "ZZZZ" for each in found)

    def test_an_institution_more_is_an_entry_more(self, tmp_path: Path) -> None:
        """An invented one: it is listed, and takes the positions of its own law."""
        cache.clear()
        entry = "- {id: 7, code: gbessi, name_en: Fiction, name_ur: افسانہ, place: gb}\n"
        listed = tmp_path / "institutions.yaml"
        listed.write_text(seed.LISTED.read_text(encoding="utf-8") + entry, encoding="utf-8")
        seed.reference_data(synthetic=True, listed=listed)
        found = {each.code: each for each in queries.institutions()}
        assert list(found)[-1] == "gbessi"
        assert not found["gbessi"].is_eobi
        InstitutionChoice.objects.create(
            institution_id=7,
            key="position:wage_ceiling",
            value="gb_notified",
            from_on=DAY,
            decided_on=DAY,
            reason="Fiction",
        )
        assert queries.positions(7, DAY) == ("gb_notified",)

    def test_every_place_has_districts_and_days_off(self) -> None:
        cache.clear()
        seed.reference_data(synthetic=True)
        places = {each.place for each in queries.districts()}
        assert places >= {"punjab", "sindh", "kp", "balochistan", "islamabad"}
        assert {each.place for each in queries.districts("sindh")} == {"sindh"}
        assert str(queries.districts("islamabad")[0])
        august = queries.holidays(date(2026, 8, 14), date(2026, 8, 14), "punjab")
        assert [each.on for each in august] == [date(2026, 8, 14)]
