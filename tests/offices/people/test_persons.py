"""Persons: enrolled once, seen by those whom they concern, found by number without being seen."""

from __future__ import annotations

import pytest
from django.db import connection

from saiban.offices.desk import queries as log
from saiban.offices.desk import scope
from saiban.offices.people import actions, queries, sealing
from saiban.offices.people.actions import Newcomer
from saiban.offices.people.cnic import NotACnic
from saiban.offices.people.models import Membership, Person
from tests.offices.cast import DAY, Cast, user

pytestmark = pytest.mark.django_db
IESSI, PESSI = 5, 1
CNIC = "0000000000017"
OTHER = "0000000000025"


def enrol(*newcomers: Newcomer, to: tuple[int, ...] = (IESSI,)) -> dict[str, int]:
    with scope.acting_for(institutions=to):
        return actions.enrol(newcomers=newcomers, institutions=to, synthetic=True, by=None, on=DAY)


def person(cnic: str = CNIC, name: str = "Aslam", **more: str) -> Newcomer:
    return Newcomer(cnic=cnic, name=name, **more)


def test_a_newcomer_is_entered_with_what_the_employer_says(cast: Cast) -> None:
    found = enrol(person(name_ur="اسلم", father_or_husband="Akram"))
    with scope.acting_for(institutions=[IESSI]):
        row = queries.person(found[CNIC])
        assert (row.name_en, row.name_ur, row.father_or_husband) == ("Aslam", "اسلم", "Akram")
        assert (row.cnic, row.cnic_pretty, row.synthetic) == (CNIC, "00000-0000001-7", True)
        assert row.cnic_masked == "•••••-•••0001-7"
        assert str(row) == "Aslam"
        assert queries.by_cnic("00000-0000001-7", synthetic=True) == row
        assert queries.names([row.pk]) == {row.pk: ("Aslam", "اسلم")}
        assert queries.persons([row.pk]) == {row.pk: row}


def test_enrolling_again_changes_nothing(cast: Cast) -> None:
    first = enrol(person())
    again = enrol(person(name="Someone Else"))
    assert again == first
    with scope.acting_for(institutions=[IESSI]):
        assert queries.person(first[CNIC]).name_en == "Aslam"
        assert Membership.objects.count() == 1


def test_the_same_person_twice_in_one_filing(cast: Cast) -> None:
    assert len(enrol(person(), person(name="Mohd Aslam"), person(OTHER))) == 2


def test_nobody_is_nobody(cast: Cast) -> None:
    assert enrol() == {}
    assert queries.find([]) == {}


def test_another_institution_does_not_see_the_person_until_it_knows_him(cast: Cast) -> None:
    found = enrol(person())
    with scope.acting_for(institutions=[PESSI]):
        assert queries.by_cnic(CNIC, synthetic=True) is None
        with pytest.raises(Person.DoesNotExist):
            queries.person(found[CNIC])
    enrol(person(), to=(PESSI,))
    with scope.acting_for(institutions=[PESSI]):
        assert queries.person(found[CNIC]).name_en == "Aslam"


def test_whoever_names_the_number_learns_the_row_and_not_the_name(cast: Cast) -> None:
    found = enrol(person())
    index = sealing.blind(CNIC)
    told = queries.find([index, sealing.blind(OTHER)])
    assert set(told) == {index}
    assert (told[index].id, told[index].name_en, told[index].known) == (found[CNIC], "", False)
    with scope.acting_for(institutions=[IESSI]):
        assert queries.find([index], [IESSI])[index].name_en == "Aslam"
        assert queries.find([index], [IESSI])[index].known
        assert not queries.find([index], [IESSI, PESSI])[index].known


def test_a_person_is_not_written_around_the_door(cast: Cast) -> None:
    with (
        scope.acting_for(institutions=[IESSI]),
        pytest.raises(Exception, match="row-level security"),
    ):
        Person.objects.create(cnic_index=b"1" * 16, cnic_sealed=b"2")


def test_other_spellings_are_kept_once(cast: Cast) -> None:
    pk = enrol(person())[CNIC]
    with scope.acting_for(institutions=[IESSI]):
        seen = {pk: "Mohd Aslam"}
        assert actions.note_names(seen=seen, source="filing 1", by=None, on=DAY) == 1
        actions.note_names(seen=seen, source="filing 2", by=None, on=DAY)
        assert actions.note_names(seen={pk: "Aslam"}, source="filing 3", by=None, on=DAY) == 0
        assert actions.note_names(seen={pk: ""}, source="filing 4", by=None, on=DAY) == 0
        assert queries.variants(pk) == ["Mohd Aslam"]


def test_a_look_at_a_record_is_an_event_that_the_worker_reads(cast: Cast) -> None:
    pk = enrol(person())[CNIC]
    with scope.acting_for(institutions=[IESSI]):
        actions.note_lookup(
            person_id=pk, institution_id=IESSI, purpose="Claim 7", by=cast.officer, on=DAY
        )
        (event,) = log.events(f"person:{pk}")
    assert (event.name, event.data["purpose"], event.by) == (
        "PersonLookedUp",
        "Claim 7",
        cast.officer,
    )
    with scope.acting_for(persons=[pk]):
        (look,) = queries.lookups(pk)
        assert (look.purpose, look.by, look.institution_id) == ("Claim 7", cast.officer, IESSI)
    with scope.acting_for(institutions=[PESSI]):
        assert queries.lookups(pk) == []


def test_a_look_without_a_purpose_is_refused(cast: Cast) -> None:
    pk = enrol(person())[CNIC]
    with scope.acting_for(institutions=[IESSI]), pytest.raises(ValueError, match="purpose"):
        actions.note_lookup(
            person_id=pk, institution_id=IESSI, purpose=" ", by=cast.officer, on=DAY
        )


def test_a_user_is_one_person(cast: Cast) -> None:
    pk = enrol(person())[CNIC]
    worker = user("worker")
    assert queries.person_of(worker) is None
    with scope.acting_for(institutions=[IESSI]):
        actions.link_account(
            user=worker, person_id=pk, how="Seen at the office", by=cast.officer, on=DAY
        )
    assert queries.person_of(worker) == pk


def test_a_number_that_is_none_is_not_looked_up(cast: Cast) -> None:
    with pytest.raises(NotACnic):
        queries.by_cnic("12345")


def test_no_number_stands_in_the_clear(cast: Cast) -> None:
    pk = enrol(person())[CNIC]
    with scope.acting_for(institutions=[IESSI]), connection.cursor() as cursor:
        cursor.execute("select * from people_person where id = %s", [pk])
        row = cursor.fetchone()
    text = b"".join(bytes(v) if isinstance(v, memoryview) else str(v).encode() for v in row)
    assert CNIC.encode() not in text
