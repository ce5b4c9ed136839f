"""What becomes of each file of a folder, and when it is tried again."""

from __future__ import annotations

from datetime import date

import pytest

from saiban.offices.desk import scope
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment, Registration
from saiban.offices.returns.actions import importing
from saiban.offices.returns.actions.importing import Taken
from saiban.offices.returns.models import ImportFile, MonthlyReturn
from tests.offices.cashier.bank import committed
from tests.offices.cast import DAY, MONTH, Cast, choose, everywhere, registered_unit
from tests.offices.returns.desk import HEAD, SHEET

pytestmark = pytest.mark.django_db


def number_of(unit: Establishment) -> str:
    with everywhere():
        return Registration.objects.filter(establishment=unit).order_by("institution")[0].number


def take(cast: Cast, *files: tuple[str, str, str], code: str = "iessi") -> list[Taken]:
    """Take files (registration number, name, text) in one batch of a run of its own."""
    institution = cast.institutions[code]
    opened = [
        importing.open_file(
            institution=institution, number=number, name=name, content=text.encode(), synthetic=True
        )
        for number, name, text in files
    ]
    with scope.acting_for(institutions=[institution.pk]):
        run = importing.start_run(
            institution=institution, month=MONTH, folder="/october", by=None, on=DAY
        )
    with committed():
        importing.take(files=opened, run=run, by=None, on=DAY, synthetic=True)
    return opened


def outcomes(files: list[Taken]) -> list[str]:
    return [each.outcome for each in files]


def noted() -> list[tuple[str, str, int, int, int]]:
    with everywhere():
        fields = ("name", "outcome", "rows", "filed_rows", "problem_rows")
        return list(ImportFile.objects.order_by("pk").values_list(*fields))


def test_each_file_has_its_outcome(cast: Cast) -> None:
    number = number_of(cast.unit)
    found = take(
        cast,
        (number, "good.csv", SHEET + "01101-12345,Sakina,30000,26,\n"),
        ("nobody", "unknown.csv", SHEET),
        (number, "empty.csv", "nothing that could be a sheet"),
    )
    assert outcomes(found) == ["filed", "unknown", "unreadable"]
    assert sorted(noted()) == [
        ("empty.csv", "unreadable", 0, 0, 0),
        ("good.csv", "filed", 4, 3, 1),
        ("unknown.csv", "unknown", 3, 0, 0),
    ]
    assert "under number nobody" in found[1].message
    assert found[2].message
    with everywhere():
        returns = MonthlyReturn.objects.filter(filing=found[0].filing)
        assert {each.door for each in returns} == {"folder"}
        assert returns.count() == 2


def test_a_file_without_a_good_row_files_nothing(cast: Cast) -> None:
    found = take(cast, (number_of(cast.unit), "bad.csv", HEAD + "01101-12345,Sakina,30000,26,\n"))
    assert outcomes(found) == ["nothing"]
    with everywhere():
        assert not MonthlyReturn.objects.exists()


def test_two_files_of_one_unit_are_a_filing_and_its_correction(cast: Cast) -> None:
    number = number_of(cast.unit)
    found = take(cast, (number, "a.csv", SHEET), (number, "b.csv", SHEET.replace("40000", "41000")))
    assert outcomes(found) == ["filed", "filed"]
    with everywhere():
        iessi = MonthlyReturn.objects.filter(institution=cast.institutions["iessi"])
        assert sorted(iessi.values_list("version", flat=True)) == [1, 2]


def test_a_file_that_was_taken_is_passed_over(cast: Cast) -> None:
    file = (number_of(cast.unit), "a.csv", SHEET)
    take(cast, file)
    assert outcomes(take(cast, file)) == [importing.TAKEN_BEFORE]
    assert len(noted()) == 1
    with everywhere():
        assert MonthlyReturn.objects.count() == 2


def test_the_same_sheet_under_another_name_is_another_file(cast: Cast) -> None:
    number = number_of(cast.unit)
    take(cast, (number, "a.csv", SHEET))
    assert outcomes(take(cast, (number, "b.csv", SHEET))) == ["filed"]


def test_a_file_of_a_unit_that_registers_later_is_tried_again(cast: Cast) -> None:
    file = ("LATE-1", "late.csv", SHEET)
    assert outcomes(take(cast, file)) == ["unknown"]
    unit = registered_unit("Late Works", cast.owner, cast.officer, [cast.institutions["iessi"]])
    with everywhere():
        mine = Registration.objects.get(establishment=unit)
        for status in ("closed", "registered"):
            employers.decide(
                registration_id=mine.pk,
                status=status,
                reason="Number corrected.",
                number="LATE-1",
                by=cast.officer,
                on=DAY,
            )
    assert outcomes(take(cast, file)) == ["filed"]
    assert noted() == [("late.csv", "filed", 3, 3, 0)]


def test_a_file_that_the_law_could_not_assess_is_tried_again(cast: Cast) -> None:
    """PESSI has not said yet which position it takes; the others of the batch are not held up."""
    pessi = cast.institutions["pessi"]
    unit = registered_unit("Ravi Works", cast.owner, cast.officer, [pessi], place="punjab")
    file = (number_of(unit), "ravi.csv", SHEET)
    (refused,) = take(cast, file, code="pessi")
    assert refused.outcome == "refused"
    assert "cannot be assessed, so nothing was filed" in refused.message
    from saiban import law

    found = law.decide(
        "contribution.due",
        {"monthly_wage": 22_000_00, "days_paid": 26, "covered_before": False},
        on=date(2026, 10, 31),
        place="punjab",
        position=frozenset(),
    )
    while isinstance(found, law.Refusal):
        value = found.positions[0]
        value = getattr(value, "name", value)
        choose(pessi, str(value), str(value))
        taken = {each.value for each in pessi.choices.all()}
        found = law.decide(
            "contribution.due",
            {"monthly_wage": 22_000_00, "days_paid": 26, "covered_before": False},
            on=date(2026, 10, 31),
            place="punjab",
            position=frozenset(taken),
        )
    assert outcomes(take(cast, file, code="pessi")) == ["filed"]
    assert noted() == [("ravi.csv", "filed", 3, 3, 0)]


def test_one_unit_that_is_refused_does_not_hold_up_the_batch(cast: Cast) -> None:
    pessi, iessi = cast.institutions["pessi"], cast.institutions["iessi"]
    both = registered_unit("Ravi Works", cast.owner, cast.officer, [pessi], place="punjab")
    with everywhere():
        assert Registration.objects.filter(establishment=both).count() == 1
    found = take(
        cast,
        (number_of(both), "ravi.csv", SHEET),
        ("nobody", "x.csv", SHEET),
        code="pessi",
    )
    assert outcomes(found) == ["refused", "unknown"]
    assert outcomes(take(cast, (number_of(cast.unit), "m.csv", SHEET))) == ["filed"]
    assert iessi.pk


def test_another_institutions_number_is_unknown(cast: Cast) -> None:
    assert outcomes(take(cast, (number_of(cast.unit), "a.csv", SHEET), code="pessi")) == ["unknown"]
