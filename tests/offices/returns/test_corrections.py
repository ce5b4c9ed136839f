"""A correction is a new version with the difference; what was filed stays as it was."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.returns import queries
from saiban.offices.returns.actions import DraftError
from saiban.offices.rights import queries as rights
from tests.offices.cast import DAY, MONTH, everywhere
from tests.offices.returns.desk import HEAD, SHEET, Employer

pytestmark = pytest.mark.django_db
IESSI = HEAD + "".join(f"01101-1234567-{n},Worker Number,22000,26,\n" for n in (1, 2, 3))


def test_the_difference_is_what_changed(employer: Employer) -> None:
    first = employer.file(employer.upload(IESSI))
    draft = employer.correct()
    assert draft.door == "correct"
    employer.change(draft, 2, wage_paisa=11_000_00, days=13)
    second = employer.file(draft, reason="Half a month only.")
    for before, after in zip(first.returns, second.returns, strict=True):
        assert (before.version, after.version) == (1, 2)
        assert after.replaces == before
        wanted = after.assessment.amount_paisa - before.assessment.amount_paisa
        assert after.assessment.difference_paisa == wanted < 0
    # IESSI: 6% of 22,000 for three, then for two and a half.
    assert second.returns[0].assessment.difference_paisa == -660_00


def test_what_was_filed_stays(employer: Employer) -> None:
    first = employer.file(employer.upload(IESSI))
    draft = employer.correct()
    employer.change(draft, 2, wage_paisa=20_000_00)
    second = employer.file(draft)
    with everywhere():
        iessi = first.returns[0].institution_id
        unit = employer.unit.pk
        assert [each.version for each in queries.history(unit)] == [2, 1, 2, 1]
        assert queries.history(unit, before=MONTH) == []
        assert queries.newest(iessi, unit, MONTH) == second.returns[0]
        assert [each.wage_paisa for each in queries.lines(first.returns[0])] == [22_000_00] * 3
        assert queries.line(second.returns[0], 2).wage_paisa == 20_000_00
        assert queries.assessment(second.returns[0].assessment.pk).difference_paisa == -120_00
        assert queries.monthly_return(first.returns[0].pk).filed_by == employer.cast.owner
        assert queries.queue(iessi)[0] == second.returns[0]
        assert queries.queue(iessi, before=second.returns[0].pk) == [first.returns[0]]


def test_a_correction_begins_with_what_was_filed(employer: Employer) -> None:
    sheet = SHEET.replace("13,\n", "13,16/10/2026\n")
    employer.file(employer.upload(sheet))
    rows = employer.rows(employer.correct())
    assert [(r.number, r.name, r.wage_paisa, r.days, r.left_on) for r in rows] == [
        (2, "Bashir Ahmed", 40_000_00, 26, None),
        (3, "Nasreen Bibi", 20_000_00, 13, date(2026, 10, 16)),
        (4, "Ghulam Rasool", 38_500_00, 26, None),
    ]


def test_rows_that_could_not_be_filed_come_along(employer: Employer) -> None:
    employer.file(employer.upload(SHEET + "01101-12345,Sakina,30000,26,\n"))
    draft = employer.correct()
    assert [row.number for row in employer.rows(draft, "problems")] == [5]
    assert employer.rows(draft)[-1].cnic_typed == "01101-12345"
    employer.change(draft, 5, cnic="01101-1234567-5")
    assert {each.headcount for each in employer.file(draft).returns} == {4}


def test_filing_a_correction_that_changes_nothing(employer: Employer) -> None:
    employer.file(employer.upload(IESSI))
    done = employer.file(employer.correct())
    assert {(each.version, each.assessment.difference_paisa) for each in done.returns} == {(2, 0)}


def test_nothing_to_correct(employer: Employer) -> None:
    with pytest.raises(DraftError, match="Nothing was filed for October 2026"):
        employer.correct()


def test_a_worker_left_out_reads_that_the_month_was_withdrawn(employer: Employer) -> None:
    employer.file(employer.upload(IESSI))
    employer.file(employer.upload(IESSI.replace("01101-1234567-3,Worker Number,22000,26,\n", "")))
    from saiban.offices.people import queries as people

    with everywhere():
        person = people.by_cnic("01101-1234567-3", synthetic=True)
        assert person is not None
        assert rights.months(person.pk, start=MONTH, end=MONTH) == []
        gone = queries.withdrawn_months(person.pk, start=MONTH, end=DAY)
    assert [(month, unit) for month, _, unit in gone] == [(MONTH, employer.unit.pk)] * 2


def test_an_earlier_month_filed_late_makes_its_workers_covered_from_then(
    employer: Employer,
) -> None:
    """Once covered a worker stays so: it is read when a month is filed, in whatever order."""
    employer.file(employer.upload(IESSI))
    september = date(2026, 9, 1)
    employer.file(employer.upload(IESSI, month=september))
    # Above the ceiling of 22,500 now, but covered since September.
    again = employer.file(employer.upload(IESSI.replace("22000", "60000"), month=MONTH))
    with everywhere():
        found = queries.lines(again.returns[0])
    assert {(each.covered_before, each.covered) for each in found} == {(True, True)}
    assert all(each.employer_paisa > 0 for each in found)
