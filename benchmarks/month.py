"""A province's month from employers' spreadsheets to credited months, on a real PostgreSQL.

Set up first, not timed: units registered with SESSI and EOBI, last month filed (so persons are
known, as in any month but the first), and a spreadsheet for each unit written to disk, with
leavers, joiners and rows that have problems. Then timed, through the same functions that `saiban
returns import` and `saiban bank import` call, with the database's durability on.
"""

from __future__ import annotations

import os
import random
import shutil
import tempfile
import time
from datetime import UTC, date, datetime
from pathlib import Path

from benchmarks.rows import row

MONTH, ON = date(2026, 10, 1), date(2026, 11, 5)
SIZES = (3000, 800, 400, *[200] * 4, *[100] * 10, *[50] * 20, *[20] * 20)
BATCH = 200


def run(*, workers: int) -> list[dict[str, object]]:
    """Measure; returns a row per stage, `end_to_end` and `database`."""
    home = Path(tempfile.mkdtemp(prefix="saiban-bench-"))
    # Under root the server runs as an ordinary user, who must be able to pass through.
    home.chmod(0o711)
    try:
        return _run(home, workers)
    finally:
        _stop(home)
        shutil.rmtree(home, ignore_errors=True)


def _run(home: Path, workers: int) -> list[dict[str, object]]:
    _start(home)
    from benchmarks import month_country

    country = month_country.build(home, sizes=_sizes(workers), month=MONTH)
    # Money settles the oldest month first, so the month before is paid first.
    _pay(country.bank_files(date(2026, 10, 5)))
    return _measure(country)


def _sizes(workers: int) -> list[int]:
    sizes: list[int] = []
    while sum(sizes) < workers:
        sizes.append(min(SIZES[len(sizes) % len(SIZES)], workers - sum(sizes)))
    return sizes


def _start(home: Path) -> None:
    import subprocess
    import sys

    from saiban.config.postgres import cluster

    server = cluster.ensure(home)
    environment = {
        "SAIBAN_HOME": str(home),
        "SAIBAN_SYNTHETIC": "1",
        "DATABASE_URL": server.url("app"),
        "SAIBAN_OWNER_DATABASE_URL": server.url("owner"),
    }
    os.environ |= environment
    subprocess.run(
        [sys.executable, "-m", "saiban.cli", "migrate"], check=True, stdout=subprocess.DEVNULL
    )
    from saiban.config import start

    start.django()


def _stop(home: Path) -> None:
    from saiban.config.postgres import cluster

    cluster.ensure(home, start=False).stop("immediate")


def _measure(country) -> list[dict[str, object]]:  # type: ignore[no-untyped-def]
    from benchmarks.stopwatch import Stopwatch

    watch, marks = Stopwatch(), country.marks()
    _name_stages(watch)
    with watch.watching_database(), watch.stage("other"):
        start = time.perf_counter()
        filed = _file(country, watch)
        between = time.perf_counter()
    files = country.bank_files(ON)
    with watch.watching_database(), watch.stage("other"):
        resumed = time.perf_counter()
        _pay(files)
        end = time.perf_counter()
    seconds = (between - start) + (end - resumed)
    _prove(country, filed)
    keyed, bare, stored = country.bare_copy_seconds(marks, MONTH)
    names = ("file", "check", "assess", "post", "charge", "pay", "allocate", "credit", "other")
    database = sum(watch.database.values())
    against = f"COPY of the same {stored} stored rows into tables with"
    return [
        *(row(name, watch.seconds[name], "s", rows=filed) for name in names),
        row("end_to_end", filed / seconds, "worker-rows/s", rows=filed),
        row(
            "database",
            database,
            "s",
            rows=filed,
            ratio=database / keyed,
            against=f"{against} the same keys and indexes, nothing checked ({keyed:.3f} s)",
        ),
        row(
            "database_heap",
            database,
            "s",
            rows=filed,
            ratio=database / bare,
            against=f"{against}out any key or index ({bare:.3f} s)",
        ),
    ]


def _name_stages(watch) -> None:  # type: ignore[no-untyped-def]
    from django.db import connection

    from saiban.offices.cashier.actions import bank, settling
    from saiban.offices.desk import outbox
    from saiban.offices.returns import checks, compare, law, lines
    from saiban.offices.returns.actions import importing

    watch.wrap(importing, "read", "file")
    watch.wrap(importing, "open_file", "file")
    watch.wrap(compare, "contexts", "check")
    watch.wrap(checks, "examine", "check")
    watch.wrap(importing, "file_units", "post")
    watch.wrap_database(lines, "write")
    watch.wrap_database(connection, "_commit")
    watch.wrap(law, "assess", "assess")
    watch.wrap(settling, "settle", "allocate")
    watch.wrap(bank, "read_bank_file", "pay")
    watch.wrap(bank, "_post", "pay")
    for handler, stage in (("charge", "charge"), ("credit", "credit")):
        _wrap_handler(outbox, handler, stage, watch)


def _wrap_handler(outbox, name: str, stage: str, watch) -> None:  # type: ignore[no-untyped-def]
    for registered in outbox._handlers.values():
        for place, (full, handler) in enumerate(registered):
            if full.endswith(f".{name}"):

                def timed(rows, handler=handler):  # type: ignore[no-untyped-def]
                    with watch.stage(stage):
                        handler(rows)

                registered[place] = (full, timed)


def _file(country, watch) -> int:  # type: ignore[no-untyped-def]
    from saiban.offices.desk import scope
    from saiban.offices.returns.actions import importing

    institution, filed = country.sessi, 0
    with scope.acting_for(institutions=[institution.pk]):
        run = importing.start_run(
            institution=institution, month=MONTH, folder="bench", by=None, on=ON
        )
    paths = sorted(country.folder.iterdir())
    for start in range(0, len(paths), BATCH):
        taken = [
            importing.open_file(
                institution=institution,
                number=path.stem,
                name=path.name,
                content=path.read_bytes(),
                synthetic=True,
            )
            for path in paths[start : start + BATCH]
        ]
        importing.take(files=taken, run=run, by=None, on=ON, synthetic=True)
        assert {each.outcome for each in taken} == {"filed"}, taken[0].message
        filed += sum(len(each.good) for each in taken)
    return filed


def _pay(files) -> None:  # type: ignore[no-untyped-def]
    from saiban.offices.cashier import actions
    from saiban.offices.desk import scope

    for institution, content in files:
        with scope.acting_for(institutions=[institution.pk]):
            done = actions.import_bank_file(
                institution=institution, content=content, name="day.xml", by=None, on=ON
            )
        assert done.unmatched == 0


def _prove(country, filed: int) -> None:  # type: ignore[no-untyped-def]
    """What was measured must be right: every month paid, every book in balance."""
    from saiban.offices.desk import scope
    from saiban.offices.ledger import queries as books

    for institution in (country.sessi, country.eobi):
        with scope.acting_for(institutions=[institution.pk]):
            assert sum(books.trial_balance(institution.pk).values()) == 0
            assert books.trial_balance(institution.pk)["advance"] == 0
            settled = country.settled(institution, MONTH)
            assert settled == len(country.units), (institution, settled, len(country.units))
    assert country.lines_stored(MONTH) == 2 * filed


def seeded() -> random.Random:
    """The same country every time."""
    return random.Random(20261101)


NOW = datetime(2026, 11, 5, 12, tzinfo=UTC)
