"""An institution that begins brings its register: who was covered stays covered."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from python_calamine import CalamineWorkbook

from saiban.offices.desk.models import Event
from saiban.offices.people.models import Membership, Person
from saiban.offices.returns.actions.taking_over import TakenOver, open_register, take_over
from saiban.offices.returns.models import Coverage
from tests.offices.cast import DAY, Cast, everywhere
from tests.offices.returns.folders import ends_well, saiban

if TYPE_CHECKING:
    from tests.database import Database

pytestmark = pytest.mark.django_db
HEAD = "CNIC,Name,Social Security No,Date of joining\n"
SINCE = date(2020, 6, 1)


def taken(cast: Cast, text: str, code: str = "iessi") -> TakenOver:
    """Take a register of these lines over."""
    return take_over(
        institution=cast.institutions[code],
        register=open_register(content=(HEAD + text).encode(), name="register.csv", synthetic=True),
        covered_since=SINCE,
        by=None,
        on=DAY,
        synthetic=True,
    )


def covered() -> dict[str, date]:
    """Since which month, by name."""
    with everywhere():
        return dict(Coverage.objects.values_list("person__name_en", "since_month"))


def test_each_line_is_a_person_covered_since_its_day_or_the_given_month(cast: Cast) -> None:
    done = taken(cast, "0000000000001,Sakina,SS-1,2014-03-09\n0000000000002,Rashid,SS-2,\n")
    assert (done.rows, done.persons, done.covered_anew, done.messages) == (2, 2, 2, {})
    assert covered() == {"Sakina": date(2014, 3, 1), "Rashid": SINCE}
    with everywhere():
        numbers = Membership.objects.values_list("person__name_en", "number")
        assert sorted(numbers) == [("Rashid", "SS-2"), ("Sakina", "SS-1")]
        assert Event.objects.filter(name="RegisterTakenOver").count() == 1


def test_taking_it_over_again_changes_nothing(cast: Cast) -> None:
    lines = "0000000000001,Sakina,SS-1,2014-03-09\n"
    taken(cast, lines)
    again = taken(cast, lines)
    assert (again.persons, again.covered_anew, again.messages) == (1, 0, {})
    assert covered() == {"Sakina": date(2014, 3, 1)}
    with everywhere():
        assert Person.objects.count() == Membership.objects.count() == 1


def test_an_earlier_day_moves_coverage_back_and_a_later_one_does_not(cast: Cast) -> None:
    taken(cast, "0000000000001,Sakina,,2014-03-09\n")
    taken(cast, "0000000000001,Sakina,,2018-01-01\n")
    assert covered() == {"Sakina": date(2014, 3, 1)}
    assert taken(cast, "0000000000001,Sakina,,2009-12-31\n").covered_anew == 1
    assert covered() == {"Sakina": date(2009, 12, 1)}


def test_bad_lines_are_named_and_good_ones_stay(cast: Cast) -> None:
    done = taken(
        cast,
        "0000000000001,Sakina,,\n"
        "01101-12345,Rashid,,\n"
        ",Nobody,,\n"
        "0000000000001,Sakina again,,\n"
        "0000000000003,Tomorrow,,2027-01-01\n"
        "0000000000004,سکینہ,,\n",
    )
    assert done.persons == 2
    assert sorted(done.messages) == [3, 4, 5, 6]
    assert "line 2 already" in done.messages[5][0]
    assert "in the future" in done.messages[6][0]
    with everywhere():
        assert Person.objects.filter(name_ur="سکینہ", name_en="").exists()


def test_anothers_number_is_reported_and_not_taken(cast: Cast) -> None:
    taken(cast, "0000000000001,Sakina,SS-1,\n")
    done = taken(cast, "0000000000002,Rashid,SS-1,\n0000000000001,Sakina,SS-9,\n")
    assert sorted(done.messages) == [2, 3]
    assert done.persons == 2
    with everywhere():
        numbers = Membership.objects.values_list("person__name_en", "number")
        assert sorted(numbers) == [("Rashid", ""), ("Sakina", "SS-1")]


def test_a_register_of_the_future_is_refused(cast: Cast) -> None:
    with pytest.raises(ValueError, match="is not past"):
        take_over(
            institution=cast.institutions["iessi"],
            register=[],
            covered_since=date(2026, 12, 1),
            by=None,
            on=DAY,
            synthetic=True,
        )


@pytest.mark.django_db(transaction=True)
def test_the_command_says_what_it_did_and_writes_the_lines_back(
    cast: Cast, saiban_database: Database, tmp_path: Path
) -> None:
    register, report = tmp_path / "register.csv", tmp_path / "wrong.xlsx"
    register.write_text(HEAD + "0000000000001,Sakina,SS-1,2014-03-09\n,Nobody,,\n")
    said = ends_well(
        saiban(
            saiban_database,
            *("returns", "take-over", str(register), "--institution", "iessi"),
            *("--covered-since", "2020-06", "--on", "2026-11-22", "--report", str(report)),
        )
    )
    assert "1 of 2 persons taken over, 1 covered anew." in said
    assert "line 3: There is no CNIC" in said
    assert covered() == {"Sakina": date(2014, 3, 1)}
    written = CalamineWorkbook.from_filelike(BytesIO(report.read_bytes())).get_sheet_by_index(0)
    assert "There is no CNIC" in str(written.to_python()[-1][-1])
