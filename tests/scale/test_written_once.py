"""A batch that dies, or lacks what it need not have, leaves no half file and gives the same."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

SOURCE = Path(__file__).resolve().parents[2] / "src"
DUE = ("contribution.due", "--place", "sindh", "--on", "2025-08-31")


def command(*arguments, without=()):
    """`saiban law ...` in a process of its own, in which some packages cannot be imported."""
    hidden = "".join(f"sys.modules[{name!r}] = None; " for name in without)
    code = f"import sys; {hidden}from saiban.cli import main; main()"
    return [sys.executable, "-c", code, "law", *map(str, arguments)]


def environment():
    return {**os.environ, "PYTHONPATH": str(SOURCE)}


def cases(rows):
    return pa.table(
        {
            "monthly_wage": np.arange(rows) % 60_000,
            "days_paid": np.arange(rows) % 33,
            "covered_before": np.arange(rows) % 2 == 0,
        }
    )


def test_a_kill_leaves_no_half_file(tmp_path):
    pq.write_table(cases(6_000_000), tmp_path / "in.parquet")
    target = tmp_path / "out.parquet"
    target.write_bytes(b"an earlier result")
    arguments = command("batch", *DUE, "--in", tmp_path / "in.parquet", "--out", target)
    work = subprocess.Popen(arguments, env=environment(), stderr=subprocess.DEVNULL)
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".out.parquet.*.part")) and time.monotonic() < deadline:
        time.sleep(0.01)
    begun = list(tmp_path.glob(".out.parquet.*.part"))
    os.kill(work.pid, signal.SIGKILL)
    work.wait()
    assert begun
    assert target.read_bytes() == b"an earlier result"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("own", [False, True])
def test_a_batch_that_is_told_to_end_tidies_up_and_says_so(tmp_path, number, own):
    table = cases(4_000_000)
    arguments = ("batch", *DUE)
    if own:
        places = pa.array(["sindh", "kp"] * (len(table) // 2)).dictionary_encode()
        table = table.append_column("place", places)
        arguments = ("batch", "contribution.due", "--on", "2025-08-31")
    pq.write_table(table, tmp_path / "in.parquet")
    target = tmp_path / "out.csv"
    target.write_text("an earlier result")
    work = subprocess.Popen(
        command(*arguments, "--in", tmp_path / "in.parquet", "--out", target),
        env=environment(),
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + 60
    while not list(tmp_path.glob(".out.csv.*part")) and time.monotonic() < deadline:
        time.sleep(0.01)
    work.send_signal(number)
    said = work.communicate(timeout=60)[1]
    assert work.returncode == 128 + number, said
    assert f"Stopped; {target} is as it was." in said
    assert target.read_text() == "an earlier result"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["in.parquet", "out.csv"]


FULL = "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000)); "


@pytest.mark.parametrize("without", [(), ("duckdb",)])
@pytest.mark.parametrize("name", ["out.csv", "out.parquet"])
@pytest.mark.parametrize("own", [False, True])
def test_a_disk_that_takes_no_more_is_told(tmp_path, name, own, without):
    """A limit on the size of files stands for a full disk: writing fails in the same way."""
    places = pa.array(["sindh", "kp"] * 15_000)
    table = cases(30_000).append_column("place" if own else "where", places)
    pq.write_table(table, tmp_path / "in.parquet")
    place = () if own else ("--place", "sindh")
    work = command(
        *("batch", "contribution.due", "--on", "2025-08-31", *place),
        *("--in", tmp_path / "in.parquet", "--out", tmp_path / name),
        without=without,
    )
    work[2] = FULL + work[2]
    done = subprocess.run(work, env=environment(), capture_output=True, text=True)
    assert done.returncode == 2, done.stderr
    assert f"out: {tmp_path / name} cannot be written: File too large" in done.stderr
    assert "nothing was changed" in done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["in.parquet"]


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="Linux has a folder nobody writes to")
def test_a_folder_without_leave_to_write_is_told(tmp_path):
    pq.write_table(cases(3), tmp_path / "in.parquet")
    work = command("batch", *DUE, "--in", tmp_path / "in.parquet", "--out", "/proc/self/out.csv")
    done = subprocess.run(work, env=environment(), capture_output=True, text=True)
    assert done.returncode == 2
    assert "out: /proc/self/out.csv cannot be written: " in done.stderr


def test_nothing_is_written_over_its_own_source(tmp_path):
    pq.write_table(cases(3), tmp_path / "in.parquet")
    before = (tmp_path / "in.parquet").read_bytes()
    (tmp_path / "soft.parquet").symlink_to(tmp_path / "in.parquet")
    (tmp_path / "hard.parquet").hardlink_to(tmp_path / "in.parquet")
    (tmp_path / "folder.parquet").mkdir()
    for name, says in [
        ("in.parquet", "is the input itself"),
        ("soft.parquet", "is the input itself"),
        ("hard.parquet", "is the input itself"),
        ("folder.parquet", "is a folder"),
    ]:
        work = command("batch", *DUE, "--in", tmp_path / "in.parquet", "--out", tmp_path / name)
        done = subprocess.run(work, env=environment(), capture_output=True, text=True)
        assert done.returncode == 2
        assert says in done.stderr
    assert (tmp_path / "in.parquet").read_bytes() == before


def test_what_a_killed_batch_left_goes_with_the_next(tmp_path):
    pq.write_table(cases(3), tmp_path / "in.parquet")
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = tmp_path / f".out.parquet.{ended.pid}.part"
    second = tmp_path / f".out.parquet.{ended.pid}.between.part"
    at_work = tmp_path / f".out.parquet.{os.getpid()}.part"
    other = tmp_path / f".other.parquet.{ended.pid}.part"
    for path in (left, second, at_work, other):
        path.write_bytes(b"half")
    arguments = command("batch", *DUE, "--in", tmp_path / "in.parquet")
    subprocess.run(
        [*arguments, "--out", str(tmp_path / "out.parquet")],
        env=environment(),
        check=True,
        capture_output=True,
    )
    assert not left.exists()
    assert not second.exists()
    assert at_work.exists()
    assert other.exists()


def test_explanations_of_an_earlier_batch_do_not_stay(tmp_path):
    pq.write_table(cases(3), tmp_path / "in.parquet")
    target = tmp_path / "out.parquet"
    side = tmp_path / "out.explain.jsonl"
    arguments = command("batch", *DUE, "--in", tmp_path / "in.parquet", "--out", target)
    for more, there in ((["--explain", "1"], True), ([], False)):
        subprocess.run([*arguments, *more], env=environment(), check=True, capture_output=True)
        assert side.exists() is there


def test_nothing_that_is_extra_is_needed_for_csv(tmp_path):
    extras = ("numba", "numpy", "duckdb", "pyarrow")
    text = (
        "monthly_wage,days_paid,covered_before\n40000,26,true\n40000,13,false\n,1,true\n1,32,true\n"
    )
    (tmp_path / "in.csv").write_text(text)
    written = []
    for name, without in (("with.csv", ()), ("without.csv", extras)):
        arguments = command(
            "batch", *DUE, "--in", tmp_path / "in.csv", "--out", tmp_path / name, without=without
        )
        done = subprocess.run(arguments, env=environment(), capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        assert "4 rows, 2 answered" in done.stdout
        written.append((tmp_path / name).read_text())
    assert written[0] == written[1]
    assert "2400.00" in written[0]


def test_parquet_without_arrow_says_what_to_install(tmp_path):
    pq.write_table(cases(3), tmp_path / "in.parquet")
    arguments = command(
        "batch",
        *DUE,
        "--in",
        tmp_path / "in.parquet",
        "--out",
        tmp_path / "out.csv",
        without=("duckdb", "pyarrow"),
    )
    done = subprocess.run(arguments, env=environment(), capture_output=True, text=True)
    assert done.returncode == 2
    assert "pip install 'saiban[scale]'" in done.stderr


def test_kernels_run_plain_without_numba(tmp_path):
    code = (
        "import sys; sys.modules['numba'] = None\n"
        "import numpy as np\n"
        "from datetime import date\n"
        "from saiban import scale\n"
        "kernel = scale.kernel('iddat.benefit', place='punjab', on=date(2025, 1, 1))\n"
        "days = np.array([130, -1])\n"
        "given = kernel.run({'daily_wage': np.array([100_000] * 2), 'iddat_days': days})\n"
        "print(kernel.engine, given['value'].tolist(), given['refusal'].tolist())\n"
    )
    arguments = [sys.executable, "-c", code]
    done = subprocess.run(arguments, env=environment(), capture_output=True, text=True, check=True)
    assert done.stdout.split()[:3] == ["plain", "[13000000,", "0]"]
