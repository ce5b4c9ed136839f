"""Numbers that begin with 0 are invented: a real installation refuses them."""

from __future__ import annotations

import pytest

from saiban.offices.returns.intake import read


@pytest.mark.parametrize("written", ["03520-2123456-7", "0352021234567", "03520 2123456 7"])
def test_a_real_installation_refuses_a_leading_zero(written: str) -> None:
    sheet = f"CNIC,Name,Wage\n{written},Bashir,40000\n".encode()
    row = read(sheet, filename="w.csv", synthetic=False).rows[0]
    assert row.cnic is None
    assert [problem.code for problem in row.problems] == ["cnic_begins_with_0"]
    assert read(sheet, filename="w.csv", synthetic=True).rows[0].cnic == "0352021234567"


def test_scientific_notation_of_a_number_that_begins_with_zero() -> None:
    sheet = b"CNIC,Name,Wage\n0.334166123456E+12,Bashir,40000\n"
    assert read(sheet, filename="w.csv", synthetic=True).rows[0].cnic == "0334166123456"
    refused = read(sheet, filename="w.csv", synthetic=False).rows[0]
    assert refused.cnic is None
    assert [problem.code for problem in refused.problems] == ["cnic_one_short"]
