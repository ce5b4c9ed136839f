"""`saiban law diff` over files: some rows in memory at a time, written whole or not at all."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.law.diff.test_diff_cli import AMENDMENT, CASES, against, run

SOURCE = Path(__file__).resolve().parents[3] / "src"
QUESTION = ("--question", "sickness.benefit", "--place", "punjab")


@pytest.fixture
def files(tmp_path):
    (tmp_path / "amendment.yaml").write_text(AMENDMENT, encoding="utf-8")
    (tmp_path / "cases.csv").write_text(CASES, encoding="utf-8")
    return tmp_path


def table(rows, **more):
    arrow = pytest.importorskip("pyarrow")
    told = {
        "daily_wage_paisa": arrow.array(range(100_000, 100_000 + rows)),
        "contribution_days_6_months": [100] * rows,
        "spell_days": [10] * rows,
        "days_since_last_spell": arrow.array([None, 3] * (rows // 2), arrow.int64()),
        "days_paid_in_year": [0] * rows,
        "illness": ["ordinary"] * rows,
    }
    return arrow.table({**told, **more})


def test_rows_of_parquet_are_not_held(files, monkeypatch):
    """The chunks are written as they come; before, all rows waited for the end in memory."""
    arrow = pytest.importorskip("pyarrow")
    parquet = pytest.importorskip("pyarrow.parquet")
    monkeypatch.setattr("saiban.law_cli.diff.cases.AT_A_TIME", 100)
    other = arrow.array([[n, n] for n in range(1000)], arrow.list_(arrow.int32()))
    many = table(1000, other=other, seen=arrow.array(range(1000), arrow.timestamp("ns")))
    parquet.write_table(many, files / "cases.parquet", row_group_size=170)
    against(files, "--out", files / "out.parquet", cases="cases.parquet")
    written = parquet.ParquetFile(files / "out.parquet")
    assert written.num_row_groups > 5
    found = written.read()
    assert found.select(many.column_names) == many
    assert found["before"].to_pylist()[:2] == ["6000.00", "7500.08"]
    assert found["difference"].type == arrow.string()


def test_a_million_rows_need_little_memory(files):
    """A tenth of a million here, against a limit that holding them passed: 1.2 kB a row."""
    parquet = pytest.importorskip("pyarrow.parquet")
    parquet.write_table(table(100_000), files / "cases.parquet")
    code = (
        "import resource, sys; from saiban.cli import main\n"
        "import pyarrow.parquet, saiban.scale.files.cells\n"
        "from saiban.law.pakistan import pakistan; pakistan()\n"
        "usage = lambda: resource.getrusage(resource.RUSAGE_SELF).ru_maxrss\n"
        "before = usage()\n"
        "try: main()\n"
        "except SystemExit: print(usage() - before, file=sys.stderr)\n"
    )
    options = ("--against", files / "amendment.yaml", "--cases", files / "cases.parquet")
    command = [sys.executable, "-c", code, "law", "diff", *map(str, options), *QUESTION, "--plain"]
    done = subprocess.run(
        [*command, "--out", str(files / "out.parquet")],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    told = done.stderr.strip().splitlines()
    assert "Comparing: 100000 of 100000" in told
    kilobytes = int(told[-1])
    assert kilobytes < 60_000


def test_flags_are_written_as_batches_write_them(tmp_path):
    (tmp_path / "amendment.yaml").write_text(
        "title: The minimum wage\npositions: {punjab: [minimum_wage]}\n", encoding="utf-8"
    )
    (tmp_path / "cases.csv").write_text("monthly_wage,covered_before\n40000.00,true\nx,true\n")
    day = ("--question", "contribution.coverage", "--place", "punjab", "--on", "2025-08-31")
    for out in ("out.csv", "out.parquet"):
        options = ("--against", tmp_path / "amendment.yaml", "--cases", tmp_path / "cases.csv")
        run(*options, *day, "--out", tmp_path / out, "--position", "s71_limit")
    lines = (tmp_path / "out.csv").read_text(encoding="utf-8").splitlines()
    assert lines[1] == "40000.00,true,true,true,0,answer,answer"
    rows = pytest.importorskip("pyarrow.parquet").read_table(tmp_path / "out.parquet").to_pylist()
    assert rows[0]["before"] is True
    assert rows[1]["before"] is None


def test_no_cases_give_columns(files):
    (files / "cases.csv").write_text(CASES.splitlines()[0] + "\n", encoding="utf-8")
    text = against(files, "--out", files / "out.csv").stdout
    assert "Cases: 0" in text
    assert (
        (files / "out.csv")
        .read_text()
        .endswith("before,after,difference,outcome_before,outcome_after\n")
    )


def test_a_run_that_fails_leaves_the_earlier_file(files):
    target = files / "out.csv"
    target.write_text("an earlier result")
    broken = CASES.encode() + b"\xff,x,1,1,1,,0,ordinary\n"
    (files / "broken.csv").write_bytes(broken)
    said = against(files, "--out", target, cases="broken.csv", expect=2).stderr
    assert "it is not in UTF-8" in said
    assert target.read_text() == "an earlier result"
    assert not list(files.glob(".*"))


def test_a_killed_run_leaves_no_half_file(files):
    head, *rows = CASES.splitlines()
    (files / "cases.csv").write_text("\n".join([head, *(rows[:1] * 200_000)]), encoding="utf-8")
    options = ("--against", files / "amendment.yaml", "--cases", files / "cases.csv")
    target = files / "out.csv"
    command = [sys.executable, "-m", "saiban.cli", "law", "diff", *map(str, options), *QUESTION]
    work = subprocess.Popen(
        [*command, "--out", str(target)],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stderr=subprocess.DEVNULL,
    )
    deadline = time.monotonic() + 60
    while not list(files.glob(".out.csv.*.part")) and time.monotonic() < deadline:
        time.sleep(0.01)
    begun = list(files.glob(".out.csv.*.part"))
    work.kill()
    work.wait()
    assert begun
    assert not target.exists()
    (files / "few.csv").write_text(CASES, encoding="utf-8")
    against(files, "--out", target, cases="few.csv")
    assert not list(files.glob(".out.csv.*.part"))


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        ("cases.csv", "", "is empty: it has not even a line of column names"),
        ("cases.csv", CASES.replace("sector", "daily_wage_paisa", 1), "tell one thing; keep one"),
        ("cases.txt", CASES, "is neither .csv nor .parquet"),
    ],
)
def test_files_that_are_no_cases(files, name, content, says):
    (files / name).write_text(content, encoding="utf-8")
    assert says in against(files, cases=name, expect=2).stderr


def test_a_folder_is_no_file_to_write(files):
    (files / "out.csv").mkdir()
    assert "is a folder" in against(files, "--out", files / "out.csv", expect=2).stderr


def test_the_cases_under_another_name_are_never_written_over(files):
    (files / "same.csv").hardlink_to(files / "cases.csv")
    assert "is the file of cases" in against(files, "--out", files / "same.csv", expect=2).stderr


def test_a_column_of_numbers_makes_no_groups(files, monkeypatch):
    monkeypatch.setattr("saiban.law_cli.diff.run.GROUPS", 3)
    said = against(files, "--by", "name", expect=2).stderr
    assert said.endswith("by: 'name' has more than 3 different values; take another\n")


def test_rows_of_other_widths_are_left_out_as_batches_do(files):
    """An amount with a comma and no quotes moves every cell after it."""
    head, good, *_ = CASES.splitlines()
    rows = [head, good, good.replace("1000.00", "1,000.00"), "B,kiln", good]
    (files / "cases.csv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    found = json.loads(against(files, "--json", "--out", files / "out.csv").stdout)
    assert (found["total"]["rows"], found["total"]["higher"], found["total"]["unreadable"]) == (
        4,
        2,
        2,
    )
    assert [(each["row"], each["why"]) for each in found["faults"]] == [
        (2, "has 9 cells, not 8"),
        (3, "has 2 cells, not 8"),
    ]
    assert "row: has 9 cells, not 8" in (files / "out.csv").read_text(encoding="utf-8")


def test_sums_of_thirty_digits_are_compared(files):
    large = CASES.splitlines()[:2]
    large[1] = large[1].replace("1000.00", "9" * 29 + ".00")
    (files / "cases.csv").write_text("\n".join(large) + "\n", encoding="utf-8")
    total = json.loads(against(files, "--json").stdout)["total"]
    # 5 % more of eight days' wages.
    assert total["gain"] == f"{(10**29 - 1) * 8 * 5 // 100}.60"


def test_a_file_with_semicolons_is_named(files):
    (files / "cases.csv").write_text(CASES.replace(",", ";"), encoding="utf-8")
    assert "are not parted by commas" in against(files, expect=2).stderr
