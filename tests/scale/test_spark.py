"""Spark gives what the plain functions give, bit for bit: through queries, and file to file."""

import json
import os
import shutil
import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import numpy as np
import pytest

from saiban.law.pakistan import pakistan
from saiban.scale.asking import query_of
from saiban.scale.files import run as batches
from saiban.scale.files.explaining import Chosen
from saiban.scale.files.order import Order
from saiban.scale.files.target import kind_of
from tests.scale.expected import a_million, difference, without_absent

pytest.importorskip("pyspark")
pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

HOME = Path(__file__).parents[2]
JAVA = shutil.which("java") or os.environ.get("JAVA_HOME")
needs_java = pytest.mark.skipif(not JAVA, reason="Spark needs Java 17, which is not here")

SICKNESS = """\
نام,place,on,daily_wage,contribution_days_6_months,spell_days,days_since_last_spell,days_paid_in_year,illness
رضیہ,punjab,2026-11-22,1000.00,100,10,,0,ordinary
"two
lines, one cell",kp,2022-01-01,1400,100,200,,0,cancer
C,kp,2022-01-01,90071992547409.93,100,10,3,0,ordinary
D,punjab,2026-11-22,a lot,100,10,,0,ordinary
E,atlantis,2026-11-22,1000.00,100,10,,0,ordinary
F,sindh,2026-11-22,1000.00,100,10,,0,ordinary
G,punjab,soon,1000.00,100,10,,0,ordinary
H,punjab,2026-11-22,1000.00,,10,,0,ordinary
I,punjab,2026-11-22,1000.00,100,10,,0,cancer
J,,2026-11-22,1000.00,100,10,,0,ordinary
K,sindh,2026-11-22,a lot,100,10,,0,ordinary
L,islamabad,2001-01-01,,100,-1,,0,gout
M,federal,2026-11-22,-1,100,-1,,0,gout
"""


def survivors():
    """A family each, with pensions beyond what a double tells apart; other columns of any type."""
    rng = np.random.default_rng(5)
    rows = 4000
    pension = rng.integers(0, 2**55, rows).tolist()
    return pa.table(
        {
            "total_disablement_pension": pa.array(
                [Decimal(paisa) / 100 for paisa in pension], pa.decimal128(20, 2)
            ),
            "widows": pa.array(rng.integers(0, 4, rows), pa.uint8()),
            "children": pa.array(rng.integers(0, 9, rows), pa.int32()),
            "full_orphans": pa.array(rng.integers(0, 3, rows), mask=rng.random(rows) < 0.1),
            "dependent_father": pa.array(rng.random(rows) < 0.5),
            "dependent_mother": pa.array(np.where(rng.random(rows) < 0.5, "true", "no")),
            "seen `at`": pa.array(rng.integers(0, 2**50, rows) * 1000, pa.timestamp("ns")),
            "tags": pa.array([["a", "ب"]] * rows),
        }
    )


def months():
    """Wages as doubles, some of them no number of paisa; words as a dictionary."""
    rng = np.random.default_rng(6)
    rows = 3000
    wages = rng.integers(0, 9_000_000, rows) / 100
    wages[::7] += 0.001
    return pa.table(
        {
            "place": pa.array(rng.choice(["kp", "sindh"], rows)).dictionary_encode(),
            "on": pa.array([date(2025, int(m), 1) for m in rng.integers(1, 13, rows)]),
            "monthly_wage": wages,
            "days_paid": rng.integers(-1, 33, rows),
            "covered_before": rng.random(rows) < 0.5,
        }
    )


BATCHES = {
    "survivors": (
        ("survivors.pension", "sur[viv]*ors.parquet", "survivors.out.parquet"),
        {"place": "sindh", "on": "2025-08-31"},
    ),
    "sickness": (("sickness.benefit", "sickness.csv", "sickness.out.csv"), {}),
    "months": (("contribution.due", "months.parquet", "months.out.parquet"), {}),
    "flags": (("contribution.coverage", "months.parquet", "flags.out.csv"), {}),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The folder in which one Spark has done all that the tests below ask of it."""
    folder = tmp_path_factory.mktemp("spark")
    (folder / "scratch").mkdir()
    queries = []
    for number, each in enumerate(a_million()):
        pq.write_table(pa.table(dict(each.told)), folder / f"cases{number}.parquet")
        law = each.asked.graph, each.asked.scheme
        queries.append(query_of(*law, dialect="spark", table="cases"))
    (folder / "sickness.csv").write_text(SICKNESS, encoding="utf-8")
    pq.write_table(survivors(), folder / "sur[viv]*ors.parquet")
    pq.write_table(months(), folder / "months.parquet")
    calls = [
        [question, "--in", str(folder / source), "--out", str(folder / target), *more]
        for (question, source, target), fixed in BATCHES.values()
        for more in [[word for name, text in fixed.items() for word in (f"--{name}", text)]]
    ]
    calls[1] += ["--explain", "2"]
    jobs = {"queries": queries, "batches": calls}
    (folder / "jobs.json").write_text(json.dumps(jobs), encoding="utf-8")
    # Each query runs once: compiling it hard costs more than it gives.
    quick = {"JDK_JAVA_OPTIONS": "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"}
    done = subprocess.run(
        [sys.executable, "-m", "tests.scale.spark_jobs", str(folder)],
        env=os.environ | quick | {"PYTHONPATH": f"{HOME / 'src'}:{HOME}"},
        cwd=HOME,
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr[-4000:]
    return folder


def plain(folder, name, target):
    """The same batch by the plain functions."""
    (question, source, _), fixed = BATCHES[name]
    place = fixed.get("place", "punjab")
    order = Order(
        question=pakistan().question(question, place),
        source=folder / source,
        source_kind=kind_of(folder / source, "in"),
        target=target,
        target_kind=kind_of(target, "out"),
        fixed=fixed,
        progress=lambda percent: None,
    )
    return batches.run(order, pakistan(), Chosen(), by=batches.plain)


@needs_java
def test_queries_give_what_plain_functions_give(folder):
    for number, wanted in enumerate(a_million()):
        table = pq.read_table(folder / f"found{number}.parquet")
        found = list(map(list, zip(*(column.to_pylist() for column in table.columns), strict=True)))
        assert difference(wanted, without_absent(wanted.asked, found)) is None


@needs_java
@pytest.mark.parametrize("name", ["survivors", "months"])
def test_parquet_files_are_the_same(folder, tmp_path, name):
    report = plain(folder, name, tmp_path / "plain.parquet")
    assert 0 < report.answered < report.rows
    wanted = pq.read_table(tmp_path / "plain.parquet")
    found = pq.read_table(folder / BATCHES[name][0][2])
    assert found.schema.equals(wanted.schema)
    for column in wanted.column_names:
        assert found[column].equals(wanted[column]), column


@needs_java
@pytest.mark.parametrize("name", ["sickness", "flags"])
def test_csv_files_are_the_same(folder, tmp_path, name):
    report = plain(folder, name, tmp_path / "plain.csv")
    assert 0 < report.answered < report.rows
    wanted = (tmp_path / "plain.csv").read_text(encoding="utf-8")
    assert (folder / BATCHES[name][0][2]).read_text(encoding="utf-8") == wanted


@needs_java
def test_amounts_beyond_a_doubles_digits_are_exact(folder):
    rows = pq.read_table(folder / "survivors.out.parquet").to_pylist()
    large = [row for row in rows if row["value"] is not None and row["value"] > 2**53 // 100]
    assert len(large) > 100
    assert any(int(row["value"] * 100) % 2 for row in large)
    # Never more than the pension itself, to the paisa; with a widow and two children all of it.
    assert all(row["value"] <= row["total_disablement_pension"] for row in large)
    whole = [row for row in large if row["widows"] and row["children"] >= 2]
    assert whole
    assert all(row["value"] == row["total_disablement_pension"] for row in whole)


@needs_java
def test_chosen_rows_are_explained(folder):
    lines = (folder / "sickness.out.explain.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["outcome"] for line in lines] == ["answer", "answer"]


def test_without_java_it_says_what_is_missing(tmp_path):
    (tmp_path / "cases.csv").write_text(SICKNESS, encoding="utf-8")
    files = ("--in", str(tmp_path / "cases.csv"), "--out", str(tmp_path / "out.csv"))
    command = ("law", "batch", "sickness.benefit", "--engine", "spark", *files)
    done = subprocess.run(
        [sys.executable, "-m", "saiban.cli", *command],
        env={"PATH": "", "PYTHONPATH": str(HOME / "src")},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2, done.stderr
    assert "engine: spark needs Java 17, which is not here" in done.stderr
    assert not (tmp_path / "out.csv").exists()
