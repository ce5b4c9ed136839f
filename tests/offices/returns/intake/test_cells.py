"""One cell at a time: what it is read as, what is recorded, what cannot be read."""

from datetime import date, datetime, time

import pytest

from saiban.offices.returns.intake.cell_cnic import cnic_reader
from saiban.offices.returns.intake.cell_date import DateReader
from saiban.offices.returns.intake.cell_days import read_days, read_sex
from saiban.offices.returns.intake.cell_text import (
    read_registration_number,
    read_remark,
    read_words,
    split_relation,
    without_relation,
)
from saiban.offices.returns.intake.cell_wage import read_wage
from saiban.offices.returns.intake.matching import close, known

ALI = "0352012345671"

CNICS = [
    ("0352012345671", ALI, None, None),
    ("03520-1234567-1", ALI, None, None),
    ("  03520-1234567-1 ", ALI, None, None),
    ("03520 1234567 1", ALI, "cnic_cleaned", None),
    ("۰۳۵۲۰-۱۲۳۴۵۶۷-۱", ALI, "cnic_cleaned", None),
    ("٠٣٥٢٠١٢٣٤٥٦٧١", ALI, "cnic_cleaned", None),
    ("03520–1234567–1", ALI, "cnic_cleaned", None),
    ("\u202a0352012345671\u202c", ALI, "cnic_cleaned", None),
    ("'0352012345671", ALI, "cnic_cleaned", None),
    ("0352012345671.0", ALI, "cnic_cleaned", None),
    ("O352O12345671", ALI, "cnic_letters", None),
    ("O3520-I234567-l", ALI, "cnic_letters", None),
    (9352012345671.0, "9352012345671", "cnic_from_number", None),
    (9352012345671, "9352012345671", "cnic_from_number", None),
    ("9.352012345671E+12", "9352012345671", "cnic_from_scientific", None),
    (352012345671.0, ALI, "cnic_zero_restored", None),
    ("352012345671", ALI, "cnic_zero_restored", None),
    ("3520-1234567-1", ALI, "cnic_zero_restored", None),
    ("03520-123456-1", None, None, "cnic_one_short"),
    ("9.35201E+12", None, None, "cnic_rounded"),
    ("9.35E+12", None, None, "cnic_rounded"),
    (9352010000000.0, None, None, "cnic_rounded"),
    ("9352010000000", None, None, "cnic_rounded"),
    ("03520-12345678-1", None, None, "cnic_length"),
    ("12345", None, None, "cnic_length"),
    (12345.0, None, None, "cnic_length"),
    (9352012345671.5, None, None, "cnic_not_digits"),
    (-9352012345671, None, None, "cnic_not_digits"),
    ("applied for", None, None, "cnic_not_digits"),
    ("०३५२०१२३४५६७१", None, None, "cnic_not_digits"),
    (date(2026, 7, 1), None, None, "cnic_not_digits"),
    (True, None, None, "cnic_not_digits"),
    ("", None, None, None),
    (" \u200f", None, None, None),
    ("-", None, None, None),
    (0, None, None, None),
]


@pytest.mark.parametrize("cell, cnic, repair, problem", CNICS)
def test_cnic(cell, cnic, repair, problem):
    assert cnic_reader(synthetic=True)(cell) == (cnic, repair, problem)


@pytest.mark.parametrize("cell", [352012345671.0, "352012345671", "3520-1234567-1"])
def test_where_persons_are_real_a_lost_digit_is_never_made_up(cell):
    assert cnic_reader(synthetic=False)(cell) == (None, None, "cnic_one_short")


WAGES = [
    (40000, 4_000_000, None),
    (40000.5, 4_000_050, None),
    (0.1 + 0.2, 30, None),
    (38461.538461538, 3_846_154, "wage_rounded"),
    ("40000", 4_000_000, None),
    ("40,000", 4_000_000, None),
    ("1,40,000", 14_000_000, None),
    ("140,000.75", 14_000_075, None),
    ("Rs 40,000/-", 4_000_000, None),
    ("Rs.40000", 4_000_000, None),
    ("PKR 40,000", 4_000_000, None),
    ("40000 روپے", 4_000_000, None),
    ("₨ 40,000.00", 4_000_000, None),
    ("۴۰۰۰۰", 4_000_000, None),
    ("٤٠٬٠٠٠٫٥٠", 4_000_050, None),
    ("۱،۴۰،۰۰۰", 14_000_000, None),
    ("40 000", 4_000_000, None),
    ("40\u00a0000.50", 4_000_050, None),
    ("40000.", 4_000_000, None),
    ("'40000", 4_000_000, None),
    ("40000,50", 4_000_050, "wage_decimal_comma"),
    ("40.000,50", 4_000_050, "wage_decimal_comma"),
    ("0", 0, None),
    ("-", 0, "wage_nil"),
    ("nil", 0, "wage_nil"),
    ("", None, None),
    ("\u200f ", None, None),
]


@pytest.mark.parametrize("cell, paisa, repair", WAGES)
def test_wage(cell, paisa, repair):
    assert read_wage(cell) == (paisa, repair, None)


@pytest.mark.parametrize(
    "cell, problem",
    [
        ("25,00", "wage_grouping"),
        ("1,000,00", "wage_grouping"),
        ("1234,567", "wage_grouping"),
        ("25.000", "wage_three_decimals"),
        ("25k", "wage_not_amount"),
        ("Rs", "wage_not_amount"),
        ("absent", "wage_not_amount"),
        ("1.2.3", "wage_not_amount"),
        ("4e4", "wage_not_amount"),
        (float("nan"), "wage_not_amount"),
        (float("inf"), "wage_not_amount"),
        (True, "wage_not_amount"),
        (-5, "wage_negative"),
        ("-500", "wage_negative"),
        ("(500)", "wage_negative"),
        ("500-", "wage_negative"),
        (9352012345671, "wage_too_large"),
        ("9352012345671", "wage_too_large"),
        (date(1968, 6, 11), "wage_is_date"),
        (time(12), "wage_is_date"),
    ],
)
def test_no_wage(cell, problem):
    assert read_wage(cell) == (None, None, problem)


@pytest.mark.parametrize(
    "cell, reading",
    [
        (26.0, (26, None, None)),
        ("26", (26, None, None)),
        ("۲۶", (26, None, None)),
        ("26 days", (26, None, None)),
        ("26 دن", (26, None, None)),
        ("26.0", (26, None, None)),
        ("24/26", (24, "days_of_26", None)),
        ("-", (0, "days_nil", None)),
        ("", (None, None, None)),
        (25.5, (None, None, "days_fraction")),
        ("25.5", (None, None, "days_fraction")),
        ("25½", (None, None, "days_fraction")),
        (32, (None, None, "days_out_of_range")),
        (-1, (None, None, "days_out_of_range")),
        ("full", (None, None, "days_not_number")),
        ("27/26", (None, None, "days_not_number")),
        (date(2026, 1, 26), (None, None, "days_not_number")),
    ],
)
def test_days(cell, reading):
    assert read_days(cell) == reading


FIRST = date(2026, 7, 1)


@pytest.mark.parametrize(
    "cell, reading",
    [
        (FIRST, (FIRST, None, None)),
        (datetime.fromisoformat("2026-07-01T09:00:00"), (FIRST, None, None)),
        (46204.0, (FIRST, "date_serial", None)),
        (46204.75, (FIRST, "date_serial", None)),
        ("46204", (FIRST, "date_serial", None)),
        ("2026-07-01", (FIRST, None, None)),
        ("2026-07-01 00:00:00", (FIRST, None, None)),
        ("2026-07-01T09:30:00Z", (FIRST, None, None)),
        ("2026/7/1", (FIRST, None, None)),
        ("1 July 2026", (FIRST, None, None)),
        ("1st July, 2026", (FIRST, None, None)),
        ("July 1, 2026", (FIRST, None, None)),
        ("01-JUL-2026", (FIRST, None, None)),
        ("01-Jul-26", (FIRST, "date_two_digit_year", None)),
        ("01-Jul-98", (date(1998, 7, 1), "date_two_digit_year", None)),
        ("۱ جولائی ۲۰۲۶", (FIRST, None, None)),
        ("1 جولائي 2026", (FIRST, None, None)),
        ("1/7/2026", (FIRST, "date_day_first", None)),
        ("01.07.2026", (FIRST, "date_day_first", None)),
        ("۰۱-۰۷-۲۰۲۶", (FIRST, "date_day_first", None)),
        ("31/7/2026", (date(2026, 7, 31), None, None)),
        ("7/7/2026", (date(2026, 7, 7), None, None)),
        ("7/31/2026", (date(2026, 7, 31), "date_month_first", None)),
        ("20260701", (FIRST, "date_digits_only", None)),
        ("01072026", (FIRST, "date_digits_only", None)),
        ("", (None, None, None)),
        (0, (None, None, None)),
        ("-", (None, None, None)),
        ("till date", (None, None, None)),
        ("31/2/2026", (None, None, "date_impossible")),
        ("July 2026", (None, None, "date_no_day")),
        ("1/7/1826", (None, None, "date_range")),
        (5.0, (None, None, "date_not_date")),
        ("soon", (None, None, "date_not_date")),
        ("1 Juli 2026", (None, None, "date_not_date")),
        (time(9), (None, None, "date_not_date")),
    ],
)
def test_date(cell, reading):
    assert DateReader().read(cell) == reading


@pytest.mark.parametrize(
    "cell, reading",
    [
        ("Ali  Raza\u00a0", ("Ali Raza", None, None)),
        ("علي كامل", ("علی کامل", None, None)),
        ("Jose\u0301", ("José", None, None)),
        ("'=Ali", ("=Ali", None, None)),
        ("n/a", (None, None, None)),
        ("", (None, None, None)),
        ("40,000", (None, None, "text_is_number")),
        (17.0, (None, None, "text_is_number")),
    ],
)
def test_name(cell, reading):
    assert read_words(cell) == reading


@pytest.mark.parametrize(
    "cell, reading",
    [
        ("ab-0012/7", ("AB-0012/7", None, None)),
        (5501.0, ("5501", None, None)),
        ("0012", ("0012", None, None)),
        ("1.234567E+6", ("1234567", "number_from_scientific", None)),
        ("1.23E+9", (None, None, "number_rounded")),
        (0, (None, None, None)),
        (True, (None, None, "text_is_number")),
    ],
)
def test_registration_number(cell, reading):
    assert read_registration_number(cell) == reading


def test_remarks_keep_numbers():
    assert read_remark(5.0) == ("5", None, None)


@pytest.mark.parametrize("cell, sex", [("M", "M"), ("female", "F"), ("خاتون", "F"), ("X", "X")])
def test_sex(cell, sex):
    assert read_sex(cell) == (sex, None, None)


def test_unknown_sex():
    assert read_sex("?!") == (None, None, None)
    assert read_sex("q")[2] == read_sex(1)[2] == "sex_unknown"


def test_relations():
    assert split_relation("Ali S/O Bashir") == ("Ali", "Bashir")
    assert split_relation("علی ولد بشیر") == ("علی", "بشیر")
    assert split_relation("Ali Raza") is None
    assert without_relation("W/O Yusuf") == "Yusuf"


@pytest.mark.parametrize(
    "title, field",
    [
        ("C.N.I.C. No", "cnic"),
        ("CNIC (without dashes)", "cnic"),
        ("CNICNo", "cnic"),
        ("CNIC / شناختی کارڈ نمبر", "cnic"),
        ("CNIC\nشناختی کارڈ نمبر", "cnic"),
        ("Father's / Husband's Name", "father_or_husband_name"),
        ("S/O, D/O, W/O", "father_or_husband_name"),
        ("Wages (Rs.)", "wage"),
        ("Gross Salary in PKR", "wage"),
        ("تنخواه", "wage"),
        ("Date of Leaving (dd/mm/yyyy)", "left_on"),
        ("Age (years)", None),
        ("Wages / Days", None),
        ("Wages for the month of July 2026", "wage"),
        ("Salary Jul-26 (Rs.)", "wage"),
        ("Salary (Basic)", None),
        ("Wages (Arrears)", None),
        ("Name (Father)", "father_or_husband_name"),
        ("Name (as per CNIC)", "name"),
        ("Employee CNIC Number", "cnic"),
        ("Employee Father Name", "father_or_husband_name"),
        ("Name of Employee's Father", "father_or_husband_name"),
        ("Worker Designation", "designation"),
        ("Employee Code No", None),
        ("May", None),
    ],
)
def test_titles(title, field):
    match = known(title)
    assert (match.field if match else None) == field


@pytest.mark.parametrize("title", ["Wag", "Aeg", "Khan", "Nmae", "Fixed charges", "0352012345671"])
def test_titles_too_far_from_any(title):
    assert close(title) is None


def test_a_misspelling_near_two_fields_is_none():
    # One slip from both `joining date` and nothing else; two from `leaving date`.
    assert close("Joning date").field == "joined_on"
    assert close("Contribuition").field is None
