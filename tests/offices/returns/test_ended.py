"""Whoever draws EOBI's pension or has its age is on the sheet, and no share is payable."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from saiban import law as statutes
from saiban.offices.desk import scope
from saiban.offices.ledger import queries as books
from saiban.offices.people import actions as people
from saiban.offices.people import queries as persons
from saiban.offices.returns import law, preview, queries, replaying
from saiban.offices.returns.models import Line, MonthlyReturn
from saiban.offices.rights import queries as rights
from saiban.web import explain
from tests.offices.cast import DAY, MONTH, everywhere
from tests.offices.returns.desk import HEAD, LAST, Employer

if TYPE_CHECKING:
    from saiban.offices.returns.units import Filing

pytestmark = pytest.mark.django_db
# The sheet: Bashir Ahmed 26 days, Nasreen Bibi 13, Ghulam Rasool 26; 6% of 37,000 for a full month.
MAN, WOMAN = "01101-1234567-1", "01101-1234567-2"
FULL, HALF = 2_220_00, 1_110_00


@pytest.fixture
def known(employer: Employer) -> Employer:
    """September is filed, so EOBI knows the three."""
    employer.file(employer.upload(month=LAST))
    return employer


def eobi(employer: Employer) -> int:
    return employer.cast.institutions["eobi"].pk


def end(employer: Employer, cnic: str, since: date, because: str = "age") -> int:
    with scope.acting_for(institutions=[eobi(employer)]):
        found = persons.by_cnic(cnic, synthetic=True)
        assert found
        return people.end_contributions(
            person_id=found.pk,
            institution_id=eobi(employer),
            since=since,
            because=because,
            proof="Card",
            by=employer.cast.officer,
            on=DAY,
        ).pk


def withdraw(employer: Employer, ending: int) -> None:
    with scope.acting_for(institutions=[eobi(employer)]):
        people.withdraw_ending(
            ending_id=ending,
            institution_id=eobi(employer),
            reason="Another man's card",
            by=employer.cast.officer,
            on=DAY,
        )


def to_eobi(employer: Employer, filing: Filing) -> MonthlyReturn:
    return next(each for each in filing.returns if each.institution_id == eobi(employer))


def lines(filed: MonthlyReturn) -> list[tuple[bool, int, int]]:
    """(covered, employer, worker) by row."""
    with everywhere():
        found = Line.objects.filter(month=filed.month, monthly_return=filed).order_by("number")
        return [(each.covered, each.employer_paisa, each.worker_paisa) for each in found]


def charged(employer: Employer) -> int:
    """What EOBI's assessments put on the unit."""
    with everywhere():
        return books.trial_balance(eobi(employer))["contribution_due"]


@pytest.mark.parametrize(
    "since, covered",
    [
        (date(2026, 9, 30), False),
        (date(2026, 10, 1), False),
        (date(2026, 10, 15), False),
        (date(2026, 10, 31), False),
        (date(2026, 11, 1), True),
    ],
)
def test_the_months_last_day_decides(known: Employer, since: date, covered: bool) -> None:
    end(known, MAN, since)
    filed = to_eobi(known, known.file(known.upload()))
    assert lines(filed)[0] == ((True, 1_850_00, 370_00) if covered else (False, 0, 0))
    assert lines(filed)[1:] == [(True, 925_00, 185_00), (True, 1_850_00, 370_00)]
    assert filed.headcount == 3
    assert filed.assessment.amount_paisa == FULL * (2 if covered else 1) + HALF


def test_a_woman_who_draws_the_pension(known: Employer) -> None:
    end(known, WOMAN, date(2026, 10, 2), because="pension")
    assert lines(to_eobi(known, known.file(known.upload())))[1] == (False, 0, 0)


def test_the_province_charges_as_before(known: Employer) -> None:
    first = known.file(known.upload())
    before = lines(first.returns[0])
    end(known, MAN, date(2026, 9, 1))
    again = known.file(known.correct())
    assert again.returns[0].institution.code == "iessi"
    assert lines(again.returns[0]) == before


def test_withdrawn_before_filing_it_changes_nothing(known: Employer) -> None:
    withdraw(known, end(known, MAN, date(2026, 9, 1)))
    filed = to_eobi(known, known.file(known.upload()))
    assert lines(filed)[0] == (True, 1_850_00, 370_00)


def test_withdrawn_after_filing_it_comes_out_again_as_it_was(known: Employer) -> None:
    ending = end(known, MAN, date(2026, 9, 1))
    filed = to_eobi(known, known.file(known.upload()))
    withdraw(known, ending)
    with everywhere():
        replayed = list(replaying.month(known.cast.institutions["eobi"], MONTH))
        assert [each.differences for each in replayed] == [[]]
        line = queries.line(filed, 2)
        told = explain.line(filed.assessment, line)
        answer = law.explain(
            question=law.EOBI,
            place="federal",
            law_on=filed.assessment.law_on,
            positions=filed.assessment.positions,
            facts=law.facts_of(
                law.EOBI, wage_paisa=0, days=26, covered=line.covered, covered_before=False
            ),
        )
    assert isinstance(answer, statutes.Answer)
    assert int(answer.value) == 0
    assert told.value == explain.shown("PKR", 0)
    step = next(each for each in told.steps if "9(1) proviso" in each.cites)
    assert (step.value, step.inputs[1][1]) == ("0 days", "yes")
    assert "neither share is payable" in step.text


def test_a_correction_gives_back_what_was_charged_since(known: Employer) -> None:
    known.file(known.upload())
    assert charged(known) == 2 * (2 * FULL + HALF)
    end(known, MAN, date(2026, 9, 30))
    # What was filed stays until the employer corrects it.
    assert charged(known) == 2 * (2 * FULL + HALF)
    for month in (LAST, MONTH):
        corrected = to_eobi(known, known.file(known.correct(month)))
        assert corrected.version == 2
        assert corrected.assessment.difference_paisa == -FULL
    assert charged(known) == 2 * (FULL + HALF)


def test_a_correction_after_the_withdrawal_charges_again(known: Employer) -> None:
    ending = end(known, MAN, date(2026, 9, 30))
    known.file(known.upload())
    withdraw(known, ending)
    corrected = to_eobi(known, known.file(known.correct()))
    assert corrected.assessment.difference_paisa == FULL


def test_somebody_else_and_somebody_new_are_charged(known: Employer) -> None:
    end(known, MAN, date(2026, 9, 30))
    stranger = "01101-1234567-9,Jamila,40000,26,\n"
    sheet = f"{HEAD}{MAN},Bashir Ahmed,40000,26,\n{stranger}"
    found = lines(to_eobi(known, known.file(known.upload(sheet))))
    assert found == [(False, 0, 0), (True, 1_850_00, 370_00)]


def test_the_month_is_then_not_due(known: Employer) -> None:
    end(known, MAN, date(2026, 10, 31))
    known.file(known.upload())
    with everywhere():
        man = persons.by_cnic(MAN, synthetic=True)
        assert man
        months = rights.months(man.pk, start=LAST, end=MONTH)
        states = {each.month: each.state for each in months if each.institution_id == eobi(known)}
        assert states == {LAST: "unpaid", MONTH: "none"}


def test_the_employer_sees_it_before_filing(known: Employer) -> None:
    end(known, MAN, date(2026, 10, 31))
    draft = known.upload()
    with known.scope():
        shares = {each.institution.code: each for each in preview.of(draft).shares}
    assert [row.number for row in shares["eobi"].ended] == [2]
    assert (shares["eobi"].covered, shares["eobi"].amount_paisa) == (2, FULL + HALF)
    assert shares["iessi"].ended == ()
    with known.scope():
        assert persons.endings(1) == []


def test_a_batch_asks_once(known: Employer) -> None:
    draft = known.upload()
    with CaptureQueriesContext(connection) as asked:
        known.file(draft)
    assert sum("people_contributionsending" in each["sql"] for each in asked) == 1
