"""`saiban law diff` as it is called."""

import csv
import json
from decimal import Decimal

import pytest
from typer.testing import CliRunner

from saiban.law_cli import app

AMENDMENT = """
title: Sickness benefit of 80 percent in Punjab, for at most 100 days
sources: {DRAFT: {title: A draft for discussion, address: https://example.org/draft}}
values:
  sickness_rate:
    entries:
      - {from: 2026-11-30, place: punjab, value: 8000, source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
  sickness_days_max:
    entries:
      - {from: 2026-11-30, place: punjab, value: 100, source: [DRAFT], status: proposed,
         confidence: low, checked_on: 2026-11-22}
"""
CASES = """\
name,sector,daily_wage,contribution_days_6_months,spell_days,days_since_last_spell,days_paid_in_year,illness
رضیہ,textile,1000.00,100,10,,0,ordinary
B,textile,1400,100,200,,0,ordinary
C,kiln,1000.00,89,10,,0,ordinary
D,kiln,1000.00,100,10,,0,cancer
E,kiln,a lot,100,10,,0,ordinary
"""


def run(*arguments, expect=0):
    result = CliRunner().invoke(app, ["diff", *map(str, arguments)])
    assert result.exit_code == expect, result.output
    return result


@pytest.fixture
def files(tmp_path):
    (tmp_path / "amendment.yaml").write_text(AMENDMENT, encoding="utf-8")
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    return tmp_path


def against(files, *more, cases="cases.csv", expect=0):
    return run(
        *("--against", files / "amendment.yaml", "--cases", files / cases),
        *("--question", "sickness.benefit", "--place", "punjab", *more),
        expect=expect,
    )


def test_what_changed_between_two_days():
    text = run("--from", "2025-06-30", "--to", "2025-07-01", "--place", "sindh").stdout
    assert "from Rs 37,000.00 to Rs 40,000.00 (up Rs 3,000.00)" in text
    assert "(contribution.coverage), Contribution due for the month (contribution.due)" in text


def test_as_data_for_one_question():
    days = ("--from", "2025-06-30", "--to", "2025-07-01", "--place", "sindh", "--json")
    (change,) = json.loads(run(*days, "--question", "contribution.due").stdout)
    assert (change["on"], change["kind"], change["name"]) == (
        "2025-07-01",
        "value",
        "minimum_wage_month",
    )
    assert change["after"]["source"][0]["address"].startswith("https://")


def test_nothing_changed_is_said():
    assert run("--from", "2025-08-01", "--to", "2025-08-02").stdout == "Nothing changed.\n"


def test_an_amendment_over_cases(files):
    text = against(files, "--by", "sector").stdout
    # 1,000 x 8 days: 6,000 -> 6,400. 1,400 x 121 days x 75 % -> 100 days x 80 %.
    assert "Higher for 1, by Rs 400.00 together; lower for 1, by Rs 15,050.00" in text
    assert "Days paid at most in 365 days: from 121 days to 100 days (down 21 days)" in text
    assert "Row 5 was left out: daily_wage: is rupees in quotes" in text


def test_an_amendment_as_data(files):
    found = json.loads(against(files, "--by", "sector", "--json").stdout)
    total = found["total"]
    assert (found["on"], total["rows"], total["refused"], total["unreadable"]) == (
        "2026-11-30",
        5,
        1,
        1,
    )
    assert (total["gain"], total["loss"], total["change"]) == ("400.00", "15050.00", "-14650.00")
    assert found["groups"]["kiln"]["higher"] == 0
    assert found["most_lost"][0] | {"row": 2} == found["most_lost"][0]
    assert found["faults"][0]["field"] == "daily_wage"


def test_what_an_amendment_changes_without_cases(files):
    text = run("--against", files / "amendment.yaml").stdout
    assert "Punjab (punjab), 2026-11-30" in text
    assert "Sickness benefit as a share of the wage: from 75% to 80% (up 5%)" in text
    assert "sindh" not in text
    elsewhere = ("--place", "sindh", "--on", "2026-11-30")
    assert run("--against", files / "amendment.yaml", *elsewhere).stdout == "Nothing changed.\n"


def test_cases_are_of_one_question(files):
    arguments = ("--against", files / "amendment.yaml", "--cases", files / "cases.csv")
    assert "cases: are of one --question in one --place" in run(*arguments, expect=2).stderr


def test_each_case_written_with_both_answers(files):
    against(files, "--out", files / "out.csv")
    with (files / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["name"] for row in rows] == ["رضیہ", "B", "C", "D", "E"]
    assert (rows[0]["before"], rows[0]["after"], rows[0]["difference"]) == (
        "6000.00",
        "6400.00",
        "400.00",
    )
    assert rows[3]["outcome_after"] == "not_modelled"


def test_parquet_in_and_out(files):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = {
        "daily_wage": [Decimal("1000.00"), Decimal("1400.50")],
        "contribution_days_6_months": [100, 100],
        "spell_days": [10, 10],
        "days_since_last_spell": [None, 3],
        "days_paid_in_year": [0, 0],
        "illness": ["ordinary", "ordinary"],
    }
    parquet.write_table(arrow.table(rows), files / "cases.parquet")
    against(files, "--out", files / "out.parquet", cases="cases.parquet")
    written = parquet.read_table(files / "out.parquet").to_pylist()
    # 1,400.50 x 10 linked days: 75 % = 10,503.75, 80 % = 11,204.00
    assert [(row["before"], row["after"]) for row in written] == [
        ("6000.00", "6400.00"),
        ("10503.75", "11204.00"),
    ]


def test_money_in_paisa(files):
    text = CASES.replace("daily_wage", "daily_wage_paisa").replace("1000.00", "100000")
    (files / "paisa.csv").write_text(text, encoding="utf-8")
    assert "by Rs 400.00 together" in against(files, cases="paisa.csv").stdout


CELLS = [
    *("1000.00", "1000", "01000.0", "1000.", "1,000.00", " 1000.00", "1e3", "NaN", "۱۰۰۰", "²"),
    *("600.005", "-1", "9" * 40, "1000.00 paisa"),
]
DAYS = ["10", "010", "۱۰", "²", "10.0", "+10", " 10", "-1", "9" * 40, "ten", ""]


def test_cells_are_read_as_batches_read_them(files):
    head, *_ = CASES.splitlines()
    rows = [f'{n},x,"{wage}",100,10,,0,ordinary' for n, wage in enumerate(CELLS)]
    rows += [f"d{n},x,1000.00,100,{days},,0,ordinary" for n, days in enumerate(DAYS)]
    rows += [f"p{n},x,1000.00,100,10,{days},0,ordinary" for n, days in enumerate(DAYS)]
    (files / "odd.csv").write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    against(files, "--out", files / "diff.csv", cases="odd.csv")
    arguments = ("--in", files / "odd.csv", "--out", files / "batch.csv", "--on", "2026-11-30")
    asked = ["batch", "sickness.benefit", "--place", "punjab", *map(str, arguments)]
    assert CliRunner().invoke(app, asked).exit_code == 0
    answers = {}
    for name, column in (("diff", "before"), ("batch", "value")):
        with (files / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            answers[name] = {row["name"]: row[column] for row in csv.DictReader(file)}
    assert answers["diff"] == answers["batch"]
    assert set(answers["diff"].values()) == {"6000.00", "7500.00", ""}


@pytest.mark.parametrize("flag", ["yes", "1", "maybe"])
def test_truth_is_written_in_one_way(flag, tmp_path):
    (tmp_path / "amendment.yaml").write_text(
        "title: The minimum wage\npositions: {punjab: [minimum_wage]}\n", encoding="utf-8"
    )
    cases = f"monthly_wage,days_paid,covered_before\n40000.00,26,TRUE\n40000.00,26,{flag}\n"
    (tmp_path / "cases.csv").write_text(cases, encoding="utf-8")
    text = run(
        *("--against", tmp_path / "amendment.yaml", "--cases", tmp_path / "cases.csv", "--json"),
        *("--question", "contribution.due", "--place", "punjab", "--on", "2025-08-31"),
    ).stdout
    (fault,) = json.loads(text)["faults"]
    assert (fault["row"], fault["field"]) == (2, "covered_before")


def test_doubles_are_read_if_they_are_whole_paisa(files):
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    rows = {
        "daily_wage": [1400.55, 600.005],
        "contribution_days_6_months": [100.0, 100.0],
        "spell_days": [10, 10],
        "days_since_last_spell": [3.0, None],
        "days_paid_in_year": [0, 0],
        "illness": ["ordinary", "ordinary"],
    }
    parquet.write_table(arrow.table(rows), files / "doubles.parquet")
    found = json.loads(against(files, "--json", cases="doubles.parquet").stdout)
    # 1,400.55 x 10 x 75 % = 10,504.125, so 10,504.13
    assert found["total"]["before"] == "10504.13"
    assert [fault["field"] for fault in found["faults"]] == ["daily_wage"]


def test_a_broken_number_of_paisa_is_no_sum_of_rupees(files):
    text = CASES.replace("daily_wage", "daily_wage_paisa").replace("1000.00", "100000.5")
    (files / "paisa.csv").write_text(text, encoding="utf-8")
    found = json.loads(against(files, "--json", cases="paisa.csv").stdout)
    assert found["total"]["answered"] == 1
    assert {fault["field"] for fault in found["faults"]} == {"daily_wage"}


def test_positions_that_an_amendment_settles(tmp_path):
    (tmp_path / "amendment.yaml").write_text(
        "title: Punjab's base is the minimum wage\npositions: {punjab: [minimum_wage]}\n",
        encoding="utf-8",
    )
    alone = run("--against", tmp_path / "amendment.yaml")
    assert alone.stdout.startswith("Settles in Punjab (punjab): minimum_wage\n")
    cases = "monthly_wage,days_paid,covered_before\n40000.00,26,true\n"
    (tmp_path / "cases.csv").write_text(cases, encoding="utf-8")
    text = run(
        *("--against", tmp_path / "amendment.yaml", "--cases", tmp_path / "cases.csv"),
        *("--question", "contribution.due", "--place", "punjab", "--on", "2025-08-31"),
        *("--position", "s71_limit"),
    ).stdout
    assert "Positions: s71_limit; under the amendment: minimum_wage" in text
    assert "from Rs 1,320.00 to Rs 2,400.00" in text


@pytest.mark.parametrize(
    ("more", "says"),
    [
        (("--by", "hat"), "by: there is no column 'hat'"),
        (("--from", "2026-01-01"), "against: compares on one day"),
        (("--on", "soon"), "on: 'soon' is not a date"),
    ],
)
def test_bad_options_of_an_amendment(files, more, says):
    assert says in against(files, *more, expect=2).stderr


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("daily_wage,daily_wage\n1,2\n", "column daily_wage stands twice"),
        ("daily_wage\n1.00\n", "no column contribution_days_6_months, spell_days"),
        (CASES.replace("sector", "before"), "column before has the name of a result"),
    ],
)
def test_bad_files_of_cases(files, text, says):
    (files / "bad.csv").write_text(text, encoding="utf-8")
    assert says in against(files, cases="bad.csv", expect=2).stderr


@pytest.mark.parametrize("option", ["--on", "--cases", "--by", "--out"])
def test_options_of_an_amendment_are_not_ignored_between_two_days(option):
    days = ("--from", "2025-06-30", "--to", "2025-07-01")
    said = run(*days, option, "2025-01-01", expect=2).stderr
    assert said == f"{option[2:]}: means something only with --against\n"


@pytest.mark.parametrize("option", ["--position", "--by", "--out"])
def test_options_of_cases_are_not_ignored_without_them(files, option):
    said = run("--against", files / "amendment.yaml", option, "x.csv", expect=2).stderr
    assert said == f"{option[2:]}: means something only with --cases\n"


@pytest.mark.parametrize("content", [b"", b"junk"])
def test_a_broken_parquet_file_is_bad_input(files, content):
    pytest.importorskip("pyarrow")
    (files / "broken.parquet").write_bytes(content)
    said = against(files, cases="broken.parquet", expect=2).stderr
    assert said.startswith("cases: ")
    assert "broken.parquet cannot be read" in said


def test_there_is_a_folder_to_write_to(files):
    said = against(files, "--out", files / "nowhere" / "out.csv", expect=2).stderr
    assert said.startswith("out: there is no folder")


def test_the_cases_are_never_written_over(files):
    result = against(files, "--out", files / "cases.csv", expect=2)
    assert "out: is the file of cases itself" in result.stderr
    assert (files / "cases.csv").read_text(encoding="utf-8") == CASES


def test_a_wrong_amendment_is_bad_input_with_every_fault(files):
    wrong = AMENDMENT.replace("value: 8000", 'value: "80%"').replace(
        "status: proposed", "status: x"
    )
    (files / "amendment.yaml").write_text(wrong, encoding="utf-8")
    said = against(files, expect=2).stderr
    assert "sickness_rate: entry 1: a value in bp is a whole number" in said
    assert "sickness_days_max: entry 1: status 'x'" in said


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--from", "2025-01-01"), "from: two days are compared"),
        (("--from", "x", "--to", "2025-01-01"), "from: 'x' is not a date"),
        (("--from", "2025-01-02", "--to", "2025-01-01"), "to: is before 2025-01-02"),
        (("--from", "2025-01-01", "--to", "2025-01-01", "--place", "x"), "place: 'x' is not one"),
        (("--against", "a.yaml"), "against: a.yaml: cannot be read"),
    ],
)
def test_bad_options(arguments, says):
    assert says in run(*arguments, expect=2).stderr
