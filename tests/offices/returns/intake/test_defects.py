"""A wage sheet for each thing that is wrong with real ones."""

from datetime import date

import pytest

from saiban.offices.returns.intake.reading import read
from tests.offices.returns.intake.sheets import (
    ALI,
    HEADER,
    PLAIN,
    SARA,
    accounted,
    codes,
    intake,
    old_workbook,
    opendocument,
    text,
    workbook,
)


def assert_ali_and_sara(found) -> None:
    """Both workers were read as the plain sheet has them."""
    assert [(r.cnic, r.name, r.wage_paisa, r.days) for r in found.rows] == [
        ("0352012345671", "Ali Raza", 4_000_000, 26),
        ("0352012345682", "Sara Bibi", 4_250_050, 25),
    ]
    assert [row.problems for row in found.rows] == [(), ()]
    assert accounted(found)


FORMATS = {
    "xlsx": workbook(),
    "xls": old_workbook(),
    "ods": opendocument(),
    "csv": text(),
    "semicolons": text(delimiter=";"),
    "tabs": text(delimiter="\t"),
    "bars": text(delimiter="|"),
    "utf-8 with mark": text(encoding="utf-8-sig"),
    "utf-16 with mark": text(encoding="utf-16"),
    "utf-16 little end first": text(encoding="utf-16-le"),
    "utf-16 big end first": text(encoding="utf-16-be"),
    "sep line": b"sep=;\r\n" + text(delimiter=";"),
    "old Macintosh lines": text().replace(b"\r\n", b"\r"),
    "Unix lines": text().replace(b"\r\n", b"\n"),
}


@pytest.mark.parametrize("data", FORMATS.values(), ids=FORMATS)
@pytest.mark.parametrize("filename", ["wages.xlsx", "wages.csv", "wages"])
def test_the_format_is_told_by_the_content(data, filename):
    assert_ali_and_sara(read(data, filename=filename))


def test_lines_are_numbered_as_the_spreadsheet_program_numbers_them():
    found = intake([[], [], *PLAIN])
    assert [row.number for row in found.rows] == [4, 5]
    assert found.header_row == 3


def test_titles_above_the_header():
    above = [["Toy Textile Mills (fictitious)"], ["Wage sheet for the month of July 2026"], []]
    found = intake([*above, *PLAIN])
    assert_ali_and_sara(found)
    assert "title_lines" in codes(found)


def test_header_on_two_lines_with_merged_cells():
    top = ["Particulars of worker", "", "", "Wages", "", "Days"]
    below = ["CNIC No.", "Name", "Father's Name", "Basic", "Gross", ""]
    lines = [[*w[:3], 30000, w[3], w[4]] for w in (ALI, SARA)]
    found = intake([["Form"], top, below, *lines])
    assert_ali_and_sara(found)
    assert found.header_row == 3
    assert "header_lines" in codes(found)


@pytest.mark.parametrize("make", [workbook, text], ids=["xlsx", "csv"])
def test_a_first_worker_without_cnic_is_no_second_line_of_the_header(make):
    lines = [["CNIC", "Name", "Wages", "Post held"], ["", "Ali", 40000, "worker"]]
    found = read(make(lines), filename="x")
    assert [(row.name, row.wage_paisa) for row in found.rows] == [("Ali", 4_000_000)]


def test_misspelt_header_with_many_columns_keeps_them_all():
    many = [f"Allowance {n} of kind" for n in range(45)]
    header = ["Identty card no", "Nname of worker", *many, "Gros wages"]
    found = intake([header, [ALI[0], "Ali", *([1] * 45), 40000]])
    assert found.rows[0].wage_paisa == 4_000_000


def test_numbers_under_the_titles_of_an_official_form():
    found = intake([HEADER, [1, 2, 3, 4, 5], ALI, SARA])
    assert_ali_and_sara(found)
    assert [line.kind for line in found.skipped] == ["header", "column_numbers"]


def test_blank_lines_and_numbered_empty_lines():
    lines = [["S.No", *HEADER], [1, *ALI], [], [2, *SARA], [3], [4, "", "", "", 0, 0], []]
    found = intake(lines)
    assert_ali_and_sara(found)
    assert {line.kind for line in found.skipped} == {"header", "blank"}


@pytest.mark.parametrize(
    "words",
    ["Total", "Grand Total:", "TOTAL (Rs.)", "کل", "میزان", "کل تنخواہ", "Sub-total", "G. Total"],
)
def test_totals_at_the_foot(words):
    found = intake([*PLAIN, [words, None, None, 82500.5, 51]])
    assert_ali_and_sara(found)
    assert found.skipped[-1].kind == "total"
    assert "total_differs" not in codes(found)


def test_total_without_a_word():
    found = intake([*PLAIN, [None, None, None, 82500.5, 51]])
    assert_ali_and_sara(found)
    assert found.skipped[-1].kind == "total"


def test_total_that_does_not_add_up_is_told():
    note = next(n for n in intake([*PLAIN, ["Total", "", "", 99]]).notes if "total_d" in n.code)
    assert "82,500.50" in note.text("en")
    assert "99.00" in note.text("ur")


def test_subtotals_by_section_and_a_grand_total_add_up():
    lines = [HEADER, ALI, ["Total", "", "", 40000], SARA, ["Total", "", "", 42500.5]]
    found = intake([*lines, ["Grand total", "", "", 82500.5]])
    assert_ali_and_sara(found)
    assert "total_differs" not in codes(found)


def test_worker_called_total_is_a_worker():
    found = intake([HEADER, ["0352012345671", "Total", "Bashir", 40000, 26]])
    assert [row.name for row in found.rows] == ["Total"]


def test_header_repeated_on_every_printed_page():
    found = intake([HEADER, ALI, HEADER, SARA])
    assert_ali_and_sara(found)
    assert "repeated_headers" in codes(found)


def test_signatures_and_department_lines():
    found = intake([HEADER, ["Weaving Department"], ALI, SARA, ["Prepared by: accounts"], ["Note"]])
    assert_ali_and_sara(found)
    assert [line.kind for line in found.skipped[1:]] == ["note", "note", "note"]


def test_columns_in_urdu_typed_on_an_arabic_keyboard():
    header = ["شناختي كارڈ نمبر", "نام ملازم", "ولديت", "كل تنخواه", "ايام كار"]
    found = intake([header, ["0352012345671", "علي رضا", "بشير احمد", "۴۰۰۰۰", "۲۶"]])
    row = found.rows[0]
    assert (row.name, row.wage_paisa, row.days) == ("علی رضا", 4_000_000, 26)
    assert row.father_or_husband_name == "بشیر احمد"


def test_columns_like_eobi_schedule():
    header = ["S.No", "EOBI No.", "Name of Insured Person", "Father's / Husband's Name", "CNIC No.",
              "Date of Birth", "Date of Joining", "Date of Leaving", "No. of Days Worked",
              "Wages (Rs.)", "Contribution"]  # fmt: skip
    line = [1, "AB-0012", "Ali Raza", "Bashir", "03520-1234567-1", date(1990, 1, 1),
            date(2026, 7, 1), "", 26, 40000, 2400]  # fmt: skip
    row = intake([header, line]).rows[0]
    assert (row.cnic, row.eobi_number, row.days) == ("0352012345671", "AB-0012", 26)
    assert (row.joined_on, row.left_on, row.wage_paisa) == (date(2026, 7, 1), None, 4_000_000)


def test_columns_like_social_security_schedule():
    header = ["Sr. No", "S.S. Card No.", "Name of Secured Worker", "F/H Name", "N.I.C. No",
              "Designation", "Total Days", "Wages Paid", "Amount of Contribution"]  # fmt: skip
    row = intake([header, [1, 5501.0, "Ali Raza", "Bashir", ALI[0], "Fitter", 26, 40000, 2400]])
    assert row.rows[0].social_security_number == "5501"
    assert row.rows[0].designation == "Fitter"
    assert row.columns.missing == ()


def test_misspelt_titles_are_understood_and_told():
    found = intake(
        [["CNIC No", "Emploee Name", "Fater Name", "Groos Wages", "Days Wroked"], ALI, SARA]
    )
    assert_ali_and_sara(found)
    assert [c.how for c in found.columns.understood] == ["known", *["close"] * 4]
    assert "column_close" in codes(found)


def test_unknown_columns_are_ignored_and_told():
    found = intake([[*HEADER, "Shoe size", "Bank"], [*ALI, 9, "x"], [*SARA, 7, "y"]])
    assert_ali_and_sara(found)
    assert [c.header for c in found.columns.ignored] == ["Shoe size", "Bank"]


def test_two_equal_columns_are_left_to_the_employer():
    lines = [["CNIC", "Name", "Wages", "Salary"], [ALI[0], "Ali", 1, 2], [SARA[0], "Sara", 3, 4]]
    found = intake(lines)
    assert [row.wage_paisa for row in found.rows] == [None, None]
    assert [(a.field, [c.index for c in a.candidates]) for a in found.columns.ambiguous] == [
        ("wage", [2, 3])
    ]
    chosen = intake(lines, mapping={3: "wage"})
    assert [row.wage_paisa for row in chosen.rows] == [200, 400]
    assert chosen.columns.ambiguous == ()


def test_gross_wins_over_basic_and_net():
    found = intake(
        [["CNIC", "Name", "Basic Salary", "Gross Salary", "Net Salary"], [ALI[0], "A", 1, 2, 3]]
    )
    assert found.rows[0].wage_paisa == 200


def test_only_basic_pay_is_asked_about():
    found = intake([["CNIC", "Name", "Basic Pay"], [ALI[0], "Ali", 40000]])
    assert found.columns.missing == ("wage",)
    assert found.columns.ambiguous[0].candidates[0].header == "Basic Pay"
    assert "column_likely" in codes(found)


def test_column_called_id_is_the_cnic_only_if_it_holds_cnics():
    assert intake([["ID No", "Name", "Wages"], ["0352012345671", "Ali", 1]]).rows[0].cnic
    found = intake([["ID No", "Name", "Wages"], [17, "Ali", 1]])
    assert found.rows[0].problems == ()
    assert found.columns.missing == ("cnic",)


def test_sheet_without_titles_can_be_mapped():
    found = intake(
        [["Wages of July"], ALI, SARA], mapping={0: "cnic", 1: "name", 3: "wage", 4: "days"}
    )
    assert_ali_and_sara(found)
    assert found.header_row is None


def test_the_sheet_with_the_best_header_is_used():
    data = workbook(
        [["Instructions"]], name="Read me", July=PLAIN, Other=[["Name", "Days"], ["x", 1]]
    )
    found = read(data, filename="x.xlsx")
    assert found.sheet == "July"
    assert {"sheet_used", "sheets_left", "sheets_alike"} <= codes(found)
    assert read(data, filename="x.xlsx", sheet="Other").sheet == "Other"


def test_a_hidden_sheet_is_used_only_if_nothing_else_is_there():
    data = workbook([["CNIC", "Name"], ["0352012345671", "A"]], name="Seen", hidden_Old=PLAIN)
    assert read(data, filename="x.xlsx").sheet == "Seen"
    found = read(workbook([["Notes"]], name="Seen", hidden_Old=PLAIN), filename="x.xlsx")
    assert found.sheet == "Old"
    assert "sheet_hidden" in codes(found)


def test_windows_1256_urdu():
    header = ["شناختی کارڈ نمبر", "نام", "تنخواہ"]
    lines = [[cell.replace("ی", "ي") for cell in header], [ALI[0], "علي رضا", "40000"]]
    found = read(text(lines, encoding="windows-1256"), filename="x.csv")
    assert found.rows[0].name == "علی رضا"
    assert found.rows[0].wage_paisa == 4_000_000
    assert "encoding" in codes(found)


def test_windows_1252_names():
    found = read(text([["CNIC", "Name"], [ALI[0], "José – André"]], "windows-1252"), filename="x")
    assert found.rows[0].name == "José – André"


def test_invisible_marks_in_names():
    row = intake([HEADER, [ALI[0], "\u202bعلی\u00a0 رضا\u202c\u200f", "بـــشیر", 1, 1]]).rows[0]
    assert (row.name, row.father_or_husband_name) == ("علی رضا", "بشیر")


def test_father_in_the_name_column():
    row = intake([["CNIC", "Name & Father Name", "Wages"], [ALI[0], "Ali S/O Bashir", 1]]).rows[0]
    assert (row.name, row.father_or_husband_name) == ("Ali", "Bashir")
    assert row.repairs[0].code == "name_split"


def test_unquoted_thousands_comma_gives_no_wage():
    data = b"CNIC,Name,Wages,Days\n0352012345671,Ali,25,000,26\n0352012345682,Sara,42500,25\n"
    found = read(data, filename="x.csv")
    assert [(row.wage_paisa, row.days) for row in found.rows] == [(None, None), (4_250_000, 25)]
    assert found.rows[0].problems[0].code == "row_too_many_cells"
    assert found.rows[0].name == "Ali"


def test_quotation_mark_that_is_never_closed_loses_no_line():
    data = b'CNIC,Name,Wages\n0352012345671,"Ali,1\n0352012345682,Sara,2\n0352012345693,Omar,3\n'
    found = read(data, filename="x.csv")
    assert [row.cnic for row in found.rows] == ["0352012345671", "0352012345682", "0352012345693"]
    assert "quotes_plain" in codes(found)
    assert accounted(found)


def test_quoted_cell_over_two_lines_is_one_cell():
    found = read(text([["CNIC", "Name"], [ALI[0], "Ali\nRaza"], [SARA[0], "Sara"]]), filename="x")
    assert [row.name for row in found.rows] == ["Ali Raza", "Sara"]


def test_a_row_with_a_problem_keeps_its_other_fields():
    row = intake([HEADER, ["3.52021E+12", "Ali", "Bashir", "forty", 99]]).rows[0]
    assert (row.name, row.cnic, row.wage_paisa, row.days) == ("Ali", None, None, None)
    assert [p.code for p in row.problems] == [
        "cnic_rounded",
        "wage_not_amount",
        "days_out_of_range",
    ]
    assert [p.was for p in row.problems] == ["3.52021E+12", "forty", "99"]
    assert all(p.reason and p.remedy for p in row.problems)


def test_true_and_false_are_no_wages():
    found = intake([HEADER, [ALI[0], "Ali", "B", True, 1], [SARA[0], "Sara", "Y", 1, True]])
    assert [(row.wage_paisa, row.days) for row in found.rows] == [(None, 1), (100, None)]


def test_dates_of_one_column_agree():
    def joined(*cells):
        lines = [["CNIC", "Name", "Date of Joining"]]
        return intake([*lines, *([ALI[0], "Ali", cell] for cell in cells)])

    assert [r.repairs[0].code for r in joined("04/07/2026").rows] == ["date_day_first"]
    sure = joined("04/07/2026", "25/07/2026")
    assert [r.joined_on for r in sure.rows] == [date(2026, 7, 4), date(2026, 7, 25)]
    assert [r.repairs for r in sure.rows] == [(), ()]
    assert "dates_day_first" in codes(sure)
    american = joined("04/07/2026", "07/25/2026")
    assert [r.joined_on for r in american.rows] == [None, date(2026, 7, 25)]
    assert american.rows[0].problems[0].code == "date_order"


def test_header_without_workers_is_told():
    found = intake([HEADER])
    assert found.rows == []
    assert "no_rows" in codes(found)
