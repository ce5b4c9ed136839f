"""From application to registration and back: each step that there is, and no other."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from saiban.offices.desk import queries as log
from saiban.offices.desk import scope
from saiban.offices.employers import actions, queries
from saiban.offices.employers.actions import Application, RegistrationError
from saiban.offices.employers.models import Enterprise, Establishment, Registration, Status
from tests.offices.cast import DAY, Cast, everywhere

pytestmark = pytest.mark.django_db
STEPS = {
    ("applied", "registered"),
    ("applied", "sent_back"),
    ("applied", "refused"),
    ("sent_back", "applied"),
    ("registered", "closed"),
    ("closed", "registered"),
    ("refused", "applied"),
}
WAY_TO = {
    "applied": [],
    "sent_back": ["sent_back"],
    "refused": ["refused"],
    "registered": ["registered"],
    "closed": ["registered", "closed"],
}


def application(cast: Cast, **changes: object) -> Application:
    """A unit of the stranger's."""
    values: dict[str, object] = {
        "name_en": "Rawal Works",
        "district_id": cast.unit.district_id,
        "place": "islamabad",
        "started_on": date(2026, 3, 1),
        "persons_employed": 12,
        "institutions": (5,),
        "synthetic": True,
        **changes,
    }
    return Application(**values)  # type: ignore[arg-type]


def apply(cast: Cast, **changes: object) -> Establishment:
    return actions.apply(application=application(cast, **changes), by=cast.stranger, on=DAY)


def decide(cast: Cast, registration: Registration, status: str, **more: str) -> Registration:
    """With a reason and a number of its own, unless said otherwise."""
    given = {"reason": "Because.", "number": f"I-{registration.pk}", **more}
    with everywhere():
        return actions.decide(
            registration_id=registration.pk, status=status, by=cast.officer, on=DAY, **given
        )


@pytest.fixture
def applied(cast: Cast) -> Registration:
    unit = apply(cast)
    with everywhere():
        return Registration.objects.get(establishment=unit)


class TestApplying:
    """Who applies represents the unit from now on; each institution decides for itself."""

    def test_a_unit_and_its_enterprise_are_entered(self, cast: Cast) -> None:
        unit = apply(cast, ntn="1234567-8", name_ur="راول")
        assert queries.represented_by(cast.stranger, DAY) == [unit.pk]
        with scope.acting_for(establishments=[unit.pk]):
            found = queries.establishment(unit.pk)
            assert (found.enterprise.name_en, found.enterprise.ntn) == ("Rawal Works", "1234567-8")
            assert str(found) == str(found.enterprise) == "Rawal Works"
            assert queries.establishments([unit.pk]) == {unit.pk: unit}
            (row,) = queries.registrations(unit.pk)
            assert (row.status, row.liable_from, row.number) == ("applied", date(2026, 3, 1), "")
            assert [each.status for each in queries.status_history(row.pk)] == ["applied"]
            assert queries.registered_with(unit.pk) == []
            (one,) = queries.representatives(unit.pk, DAY)
            assert (one.user, one.kind) == (cast.stranger, "owner")

    def test_to_several_institutions_at_once(self, cast: Cast) -> None:
        unit = apply(cast, institutions=(5, 6))
        with scope.acting_for(institutions=[6]):
            (row,) = queries.registration_queue(6)
            assert row.establishment == unit
            (event,) = log.events(f"registration:{row.pk}")
            assert (event.name, event.by) == ("RegistrationApplied", cast.stranger)

    def test_to_none_is_refused(self, cast: Cast) -> None:
        with pytest.raises(RegistrationError, match="at least one institution"):
            apply(cast, institutions=())

    def test_a_branch_belongs_to_the_same_enterprise(self, cast: Cast) -> None:
        with scope.acting_for(establishments=[cast.unit.pk]):
            unit = actions.apply(
                application=application(
                    cast, enterprise_id=cast.unit.enterprise_id, head_office_id=cast.unit.pk
                ),
                by=cast.owner,
                on=DAY,
            )
            assert scope.current()[1] == f"{{{cast.unit.pk}}}"
        with scope.acting_for(establishments=[cast.unit.pk, unit.pk]):
            assert unit.enterprise == cast.unit.enterprise
            assert list(cast.unit.branches.all()) == [unit]
            assert Enterprise.objects.count() == 1

    def test_the_scope_is_the_one_before(self, cast: Cast) -> None:
        before = scope.current()
        apply(cast)
        assert scope.current() == before


@pytest.mark.parametrize("start", Status.values)
def test_every_step(cast: Cast, start: str) -> None:
    for to in Status.values:
        unit = apply(cast, name_en=f"{start} {to}")
        with everywhere():
            applied = Registration.objects.get(establishment=unit)
        for each in WAY_TO[start]:
            decide(cast, applied, each)
        if (start, to) in STEPS:
            assert decide(cast, applied, to).status == to
            with everywhere():
                history = [each.status for each in queries.status_history(applied.pk)]
            assert history == ["applied", *WAY_TO[start], to]
        else:
            with pytest.raises(RegistrationError, match=f"cannot become “{to}”"):
                decide(cast, applied, to)
            with everywhere():
                assert queries.registration(applied.pk).status == start


@pytest.mark.parametrize("status", ["sent_back", "refused"])
def test_a_refusal_gives_its_reason(cast: Cast, applied: Registration, status: str) -> None:
    with pytest.raises(RegistrationError, match="Give the reason"):
        decide(cast, applied, status, reason=" ")
    decide(cast, applied, status, reason="The address is missing.")
    with everywhere():
        last = queries.status_history(applied.pk)[-1]
    assert (last.reason, last.by, last.on) == ("The address is missing.", cast.officer, DAY)


class TestNumbers:
    """An institution's number names one unit."""

    def test_registering_needs_one(self, cast: Cast, applied: Registration) -> None:
        with pytest.raises(RegistrationError, match="Give the registration number"):
            decide(cast, applied, "registered", number=" ")

    def test_another_units_is_refused(self, cast: Cast, applied: Registration) -> None:
        with everywhere():
            taken = Registration.objects.get(establishment=cast.unit, institution=5).number
        with pytest.raises(RegistrationError, match=f"Number {taken} belongs to another unit"):
            decide(cast, applied, "registered", number=taken)

    def test_reopening_keeps_it(self, cast: Cast, applied: Registration) -> None:
        decide(cast, applied, "registered", number="ISB-7")
        decide(cast, applied, "closed")
        assert decide(cast, applied, "registered", number="").number == "ISB-7"
        with everywhere():
            assert queries.by_number(5, "ISB-7") == applied
            assert queries.by_number(6, "ISB-7") is None
            assert queries.by_numbers(5, ["ISB-7", "none"]) == [applied]

    def test_the_database_refuses_it_too(self, cast: Cast, applied: Registration) -> None:
        with everywhere():
            taken = Registration.objects.get(establishment=cast.unit, institution=5).number
            mine = Registration.objects.filter(pk=applied.pk)
            with pytest.raises(IntegrityError, match="one_registration"), transaction.atomic():
                mine.update(number=taken)


class TestHandingInAgain:
    """An application that was sent back is corrected by the employer."""

    def resubmit(self, cast: Cast, applied: Registration, **changes: object) -> None:
        with scope.acting_for(establishments=[applied.establishment_id]):
            actions.resubmit(
                establishment_id=applied.establishment_id,
                registration_id=applied.pk,
                changes=changes,
                by=cast.stranger,
                on=DAY,
            )

    def test_with_what_was_wrong(self, cast: Cast, applied: Registration) -> None:
        decide(cast, applied, "sent_back")
        self.resubmit(cast, applied, address="Plot 7", persons_employed=20)
        with everywhere():
            found = queries.registration(applied.pk)
            assert (found.status, found.establishment.address) == ("applied", "Plot 7")

    def test_not_with_the_place(self, cast: Cast, applied: Registration) -> None:
        decide(cast, applied, "sent_back")
        with pytest.raises(RegistrationError, match="cannot be changed here: place"):
            self.resubmit(cast, applied, place="punjab")

    def test_not_while_it_waits(self, cast: Cast, applied: Registration) -> None:
        with pytest.raises(RegistrationError):
            self.resubmit(cast, applied, name_en="Other")
        with everywhere():
            assert queries.registration(applied.pk).establishment.name_en == "Rawal Works"


class TestReading:
    """Lists of an institution's desk."""

    def test_the_queue_is_oldest_first_and_by_page(self, cast: Cast) -> None:
        made = [apply(cast, name_en=f"Unit {number}") for number in range(3)]
        with scope.acting_for(institutions=[5]):
            first = queries.registration_queue(5, limit=2)
            rest = queries.registration_queue(5, after=first[-1].pk)
            assert [each.establishment for each in (*first, *rest)] == made
            assert queries.registration_queue(5, status="refused") == []

    def test_search_by_number_or_name(self, cast: Cast) -> None:
        with scope.acting_for(institutions=[5]):
            number = Registration.objects.get(establishment=cast.unit).number
            for text in (number, number[:7], "margalla", " Mills "):
                assert [each.establishment for each in queries.search(5, text)] == [cast.unit]
            assert queries.search(5, " ") == queries.search(5, "nothing of the kind") == []

    def test_registered_now(self, cast: Cast, applied: Registration) -> None:
        unit = applied.establishment_id
        with everywhere():
            found = queries.registered([cast.unit.pk, unit])
            assert [each.institution_id for each in found[cast.unit.pk]] == [5, 6]
            assert found[unit] == []

    def test_others_see_nothing(self, cast: Cast) -> None:
        with scope.acting_for(institutions=[1], establishments=[999]):
            assert queries.registrations(cast.unit.pk) == []
            with pytest.raises(Establishment.DoesNotExist):
                queries.establishment(cast.unit.pk)


class TestRepresenting:
    """Who may act for a unit."""

    def test_an_accountant_of_several(self, cast: Cast) -> None:
        with everywhere():
            actions.represent(
                user=cast.stranger,
                establishment_id=cast.unit.pk,
                kind="accountant",
                by=cast.owner,
                on=DAY,
            )
        assert queries.represented_by(cast.stranger, DAY) == [cast.unit.pk]
        assert queries.represented_by(cast.stranger, date(2026, 11, 21)) == []

    def test_once_at_a_time(self, cast: Cast) -> None:
        with pytest.raises(IntegrityError, match="represents_once"), transaction.atomic():
            actions.represent(
                user=cast.owner, establishment_id=cast.unit.pk, kind="owner", by=None, on=DAY
            )
