"""The end of EOBI's contributions: said by its officer on a proof, withdrawn by a later row."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test.utils import CaptureQueriesContext

from saiban.offices.desk import queries as desk
from saiban.offices.desk import scope
from saiban.offices.people import actions, queries
from saiban.offices.people.actions import EndingRefused
from saiban.offices.people.models import ContributionsEnding, EndingWithdrawal
from tests.offices.cast import DAY, Cast, everywhere

pytestmark = pytest.mark.django_db
SINCE = date(2026, 10, 15)
CNICS = ("0000000000017", "0000000000025")


@pytest.fixture
def persons(cast: Cast) -> list[int]:
    """A man and a woman whom EOBI and IESSI know."""
    with everywhere():
        found = actions.enrol(
            newcomers=[actions.Newcomer(each) for each in CNICS],
            institutions=cast.ids("eobi", "iessi"),
            synthetic=True,
            by=None,
            on=DAY,
        )
    return [found[each] for each in CNICS]


def end(cast: Cast, person: int, code: str = "eobi", **other: Any) -> ContributionsEnding:
    said = {"since": SINCE, "because": "age", "proof": "Card of 1966", "on": DAY} | other
    with scope.acting_for(institutions=cast.ids(code)):
        return actions.end_contributions(
            person_id=person, institution_id=cast.ids(code)[0], by=cast.officer, **said
        )


def withdraw(cast: Cast, ending: int, code: str = "eobi", reason: str = "Another man's card"):  # type: ignore[no-untyped-def]
    with scope.acting_for(institutions=cast.ids(code)):
        return actions.withdraw_ending(
            ending_id=ending,
            institution_id=cast.ids(code)[0],
            reason=reason,
            by=cast.officer,
            on=DAY,
        )


def ended(cast: Cast, persons: list[int], on: date) -> set[int]:
    with scope.acting_for(institutions=cast.ids("eobi")):
        return queries.contributions_ended(cast.ids("eobi")[0], persons, on)


def test_it_holds_from_its_day_on_for_this_person(cast: Cast, persons: list[int]) -> None:
    made = end(cast, persons[0], proof="  Card of 1966 ")
    assert (made.proof, made.because, made.by, made.on) == (
        "Card of 1966",
        "age",
        cast.officer,
        DAY,
    )
    assert ended(cast, persons, SINCE - timedelta(days=1)) == set()
    assert ended(cast, persons, SINCE) == {persons[0]}
    assert ended(cast, [persons[1]], SINCE) == set()
    assert ended(cast, [], SINCE) == set()


def test_many_persons_are_asked_about_in_one_statement(cast: Cast, persons: list[int]) -> None:
    from django.db import connection

    end(cast, persons[1], because="pension", proof="Pension book")
    with (
        scope.acting_for(institutions=cast.ids("eobi")),
        CaptureQueriesContext(connection) as asked,
    ):
        found = queries.contributions_ended(6, [*persons, 0, 10**12], DAY)
    assert found == {persons[1]}
    assert len(asked) == 1


def test_withdrawn_it_holds_no_more_and_is_still_read(cast: Cast, persons: list[int]) -> None:
    first = end(cast, persons[0])
    withdraw(cast, first.pk)
    assert ended(cast, persons, DAY) == set()
    again = end(cast, persons[0], since=date(2026, 11, 1))
    assert ended(cast, persons, DAY) == {persons[0]}
    assert ended(cast, persons, SINCE) == set()
    with scope.acting_for(institutions=cast.ids("eobi")):
        newest, oldest = queries.endings(persons[0])
        assert (newest.pk, oldest.pk) == (again.pk, first.pk)
        assert oldest.withdrawal.reason == "Another man's card"
        assert not hasattr(newest, "withdrawal")
        assert queries.ending_that_holds(persons[0], 6) == again


@pytest.mark.parametrize(
    "said, why",
    [
        ({"since": DAY + timedelta(days=1)}, "23 November 2026 is in the future"),
        ({"because": "strike"}, "because of the old-age pension or of its age"),
        ({"proof": "  "}, "which document proves it"),
    ],
)
def test_what_is_not_recorded(
    cast: Cast, persons: list[int], said: dict[str, Any], why: str
) -> None:
    with pytest.raises(EndingRefused, match=why):
        end(cast, persons[0], **said)
    with everywhere():
        assert not ContributionsEnding.objects.exists()


def test_twice_is_refused_with_the_day_on_record(cast: Cast, persons: list[int]) -> None:
    end(cast, persons[0])
    with pytest.raises(EndingRefused, match="ended on 15 October 2026 by the record"):
        end(cast, persons[0], because="pension")


def test_somebody_whom_eobi_does_not_know(cast: Cast, persons: list[int]) -> None:
    with pytest.raises(EndingRefused, match="No such person"):
        end(cast, 10**12)


def test_another_institution_neither_ends_nor_withdraws_nor_sees(
    cast: Cast, persons: list[int]
) -> None:
    with pytest.raises(EndingRefused, match="Only EOBI's"):
        end(cast, persons[0], "iessi")
    made = end(cast, persons[0])
    with pytest.raises(EndingRefused, match="no such record"):
        withdraw(cast, made.pk, "iessi")
    with scope.acting_for(institutions=cast.ids("iessi")):
        assert queries.endings(persons[0]) == []
        assert queries.contributions_ended(6, persons, DAY) == set()


def test_a_withdrawal_needs_a_reason_and_comes_once(cast: Cast, persons: list[int]) -> None:
    made = end(cast, persons[0])
    with pytest.raises(EndingRefused, match="why the record was wrong"):
        withdraw(cast, made.pk, reason=" ")
    withdraw(cast, made.pk)
    with pytest.raises(EndingRefused, match="withdrawn already"):
        withdraw(cast, made.pk)


def test_the_person_reads_it_and_does_not_write_it(cast: Cast, persons: list[int]) -> None:
    made = end(cast, persons[0])
    with scope.acting_for(persons=[persons[0]]):
        assert queries.endings(persons[0]) == [made]
        row = {"by": cast.owner, "on": DAY}
        with pytest.raises(Exception, match="row-level security"), transaction.atomic():
            EndingWithdrawal.objects.create(ending=made, reason="Mine", **row)
        with pytest.raises(Exception, match="row-level security"), transaction.atomic():
            ContributionsEnding.objects.create(
                person_id=persons[0], institution_id=6, since_on=DAY, because="age", proof="", **row
            )
    with scope.acting_for(persons=[persons[1]]):
        assert queries.endings(persons[0]) == []


def test_auditors_read_both_deeds_without_the_proof(cast: Cast, persons: list[int]) -> None:
    withdraw(cast, end(cast, persons[0]).pk)
    with everywhere():
        deeds = desk.events(f"person:{persons[0]}")
    said = {each.name: each.data for each in deeds}
    assert {"ContributionsEnded", "EndingWithdrawn"} <= set(said)
    assert said["ContributionsEnded"]["since"] == "2026-10-15"
    assert "Card" not in str(said)
