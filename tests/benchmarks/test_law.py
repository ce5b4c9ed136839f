"""The comparison of the law with its peers runs, compares rightly and says why it skips."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from benchmarks.law import (
    agreement,
    batchfiles,
    bench,
    cases,
    files,
    oracle,
    parameters,
    process,
    tasks,
    worker,
)
from benchmarks.law.engines.ours import Ours
from benchmarks.law.engines.plain import REFUSED, Plain
from benchmarks.law.timing import Timed
from saiban import bench_cli

ROWS = 120


@pytest.fixture(autouse=True)
def _few_questions(monkeypatch: pytest.MonkeyPatch) -> None:
    """One month and three questions: enough to meet a refusal, a part and both of EOBI's shares."""
    monkeypatch.setattr(tasks, "MONTHS", (date(2023, 8, 1),))
    asked = ("contribution.due", "sickness.benefit", "eobi.contribution")
    monkeypatch.setattr(tasks, "QUESTIONS", asked)


@pytest.fixture
def results(tmp_path: Path) -> Iterator[Path]:
    """What the plain functions and the kernels answer to the same rows."""
    made, facts = tasks.make(ROWS), cases.make(ROWS)
    for name, engine in (("plain", Plain()), ("ours", Ours())):
        engine.prepare(made, facts)
        worker.save(engine.results(engine.run()), ROWS, tmp_path / f"{name}.npz")
    return tmp_path


def test_tasks_cover_every_row_once_for_each_place_that_answers():
    made = tasks.make(ROWS)
    assert {t.place for t in made} == {"punjab", "kp", "sindh", "balochistan", "federal"}
    due = [t for t in made if t.question == "contribution.due"]
    assert [(t.start, t.stop) for t in due] == [(0, 30), (30, 60), (60, 90), (90, 120)]
    joined = list(tasks.runs(made))
    assert [(t.question, t.start, t.stop) for t in joined] == [
        ("contribution.due", 0, 120),
        ("sickness.benefit", 0, 60),
        ("eobi.contribution", 0, 120),
    ]


def test_tasks_survive_writing_and_reading(tmp_path: Path):
    made = tasks.make(ROWS)
    tasks.write(made, tmp_path / "tasks.json")
    assert tasks.read(tmp_path / "tasks.json") == made


def test_rows_are_the_same_for_the_same_seed_and_meet_the_limits():
    once, again = cases.make(4_000), cases.make(4_000)
    assert all(np.array_equal(once[name], again[name]) for name in once)
    first = once["monthly_wage"][:1_000]
    for wage in (22_000_00 - 1, 22_000_00, 22_000_00 + 1):  # Punjab's limit, just below and above
        assert wage in first


def test_compiled_plain_and_decided_agree(results: Path):
    made, facts = tasks.make(ROWS), cases.make(ROWS)
    with np.load(results / "ours.npz") as ours, np.load(results / "plain.npz") as plain:
        assert set(ours.files) == set(plain.files)
        assert all(np.array_equal(ours[name], plain[name]) for name in ours.files)
        assert (ours["sickness.benefit|value"] == REFUSED).any()
    decided, differ = oracle.check(made, facts, results, each=60)
    assert decided >= 150
    assert differ == []


def test_oracle_tells_of_a_wrong_answer(results: Path):
    made, facts = tasks.make(ROWS), cases.make(ROWS)
    with np.load(results / "ours.npz") as held:
        wrong = {name: held[name] for name in held.files}
    wrong["contribution.due|value"] = wrong["contribution.due|value"] + 1
    np.savez(results / "ours.npz", **wrong)
    _, differ = oracle.check(made, facts, results, each=60)
    assert {line.split()[0] for line in differ} == {"contribution.due"}


def test_agreement_puts_each_difference_down_to_its_cause(results: Path):
    made, facts = tasks.make(ROWS), cases.make(ROWS)
    with np.load(results / "ours.npz") as held:
        theirs = {name: held[name].copy() for name in held.files}
    refused = theirs["sickness.benefit|value"] == REFUSED
    theirs["sickness.benefit|value"][refused] = 0
    theirs["contribution.due|value"][5] += 1
    np.savez(results / "openfisca.npz", **theirs)
    np.savez(results / "openfisca-fused.npz", **theirs)
    short = agreement.compare("openfisca", made, facts, results, results / "all.csv")
    assert short.causes == {"refused": refused.sum(), "on the way": 1}
    assert (short.rows_wrong, short.largest) == (1, 1)
    listed = (results / "all.csv").read_text(encoding="utf-8").splitlines()
    assert len(listed) == 1 + 1 + refused.sum()
    fused = agreement.compare("openfisca-fused", made, facts, results)
    assert fused.causes["unexplained"] == 1


def test_a_float_of_32_bits_holds_small_sums_only():
    held = agreement._held(np.array([1, 99_999_99, 262_144_00 + 1, 400_000_01]))
    assert held.tolist() == [True, True, False, False]


def test_peers_are_given_the_laws_own_values(tmp_path: Path):
    parameters.write(tasks.make(ROWS), tmp_path)
    limit = (tmp_path / "contribution_wage_ceiling_month.yaml").read_text(encoding="utf-8")
    assert "value: 22000.0" in limit
    rate = (tmp_path / "contribution_rate.yaml").read_text(encoding="utf-8")
    assert "value: 0.06" in rate


def test_ratios_are_paired_round_by_round():
    timed = {
        "ours": Timed("ours", (1.0, 2.0, 4.0), 10, 1.0),
        "copying": Timed("copying", (0.5, 1.0, 1.0), 10, 1.0),
        "openfisca": Timed("openfisca", (40.0, 60.0, 120.0), 10, 1.0),
        "openfisca-tuned": Timed("openfisca-tuned", (7.0, 16.0, 28.0), 10, 1.0),
        "openfisca-fused": Timed("openfisca-fused", (2.0, 4.0, 8.0), 10, 1.0),
        "policyengine-fused": Timed("policyengine-fused", (3.0, 6.0, 12.0), 10, 1.0),
        "policyengine": Timed("policyengine", (50.0, 50.0, 50.0), 10, 1.0),
        "policyengine-tuned": Timed("policyengine-tuned", (9.0, 18.0, 36.0), 10, 1.0),
    }
    found = {each["name"]: each["ratio"] for each in bench.budget(ROWS, timed)}
    assert found == {
        "batch_openfisca": 30.0,
        "batch_best_tuned": 7.0,
        "batch_fused": 2.0,
        "batch_copy": 2.0,
    }


@pytest.mark.skipif(not process.peers_installed(), reason="benchmarks/law/install was not run")
def test_fused_peers_agree_to_the_paisa(results: Path):
    made, facts = tasks.make(ROWS), cases.make(ROWS)
    bench.prepare(ROWS, results / "data")
    for engine in ("openfisca-fused", "policyengine-fused"):
        with process.Worker(engine, results / "data") as peer:
            peer.run()
            peer.save(results / f"{engine}.npz")
        found = agreement.compare(engine, made, facts, results)
        assert found.exact
        assert set(found.causes) <= {"refused"}


@pytest.mark.parametrize("kind", ["contribution", "survivors", "many_laws"])
def test_files_by_hand_and_by_batch_agree(kind: str, tmp_path: Path):
    source = batchfiles.make(240, tmp_path)[kind]
    for who, work in (("sql", batchfiles.by_hand), ("ours", batchfiles.ours)):
        work(kind, source, tmp_path / f"{who}.parquet")
    assert files._same(kind, tmp_path)


def test_files_that_differ_are_told_apart(tmp_path: Path):
    sources = batchfiles.make(240, tmp_path)
    for kind, who in (("contribution", "sql"), ("many_laws", "ours")):
        batchfiles.by_hand(kind, sources[kind], tmp_path / f"{who}.parquet")
    assert not files._same("contribution", tmp_path)


def test_command_prints_the_budget_without_peers(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    monkeypatch.setattr(process, "PEERS", tmp_path / "none")
    monkeypatch.setattr(bench.timing, "rounds_for", lambda rows: 1)
    monkeypatch.setattr(files, "find_spec", lambda name: None)
    done = CliRunner().invoke(bench_cli.app, ["law", "--rows", str(ROWS), "--json"])
    assert done.exit_code == 0, done.output
    found = {each["name"]: each for each in json.loads(done.stdout)}
    assert list(found) == [
        "batch_openfisca",
        "batch_best_tuned",
        "batch_fused",
        "batch_copy",
        "batch_files",
        "batch_files_many_laws",
        "batch_files_memory",
        "decide",
    ]
    assert found["batch_openfisca"]["ratio"] is None
    assert "benchmarks/law/install" in found["batch_openfisca"]["against"]
    assert found["batch_copy"]["ratio"] > 0
    assert found["batch_files"]["value"] is None
    assert "DuckDB is not installed" in found["batch_files"]["against"]
    assert set(found["decide"]) == {"name", "value", "unit", "ratio", "against", "rows"}
