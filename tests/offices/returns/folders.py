"""A folder of employers' files, the command that takes it, and what must have come of it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from saiban.offices.cashier.models import Challan, Charge
from saiban.offices.desk.models import Outbox
from saiban.offices.employers.models import Establishment, Registration
from saiban.offices.returns.models import ImportFile, Line, MonthlyReturn
from tests.database import Database
from tests.offices.cashier import books
from tests.offices.cast import Cast, everywhere, registered_unit

WORKERS = 4
HEAD = "CNIC,Name,Gross wage,Days\n"


@dataclass
class Folder:
    """Units of IESSI and EOBI, and a sheet of each with one row that cannot be filed."""

    cast: Cast
    path: Path
    count: int
    units: list[Establishment] = field(init=False)

    def __post_init__(self) -> None:
        both = [self.cast.institutions["iessi"], self.cast.institutions["eobi"]]
        self.units = [
            registered_unit(f"Works {number}", self.cast.owner, self.cast.officer, both)
            for number in range(self.count)
        ]
        self.path.mkdir()
        for place, unit in enumerate(self.units):
            (self.path / f"{self.number(unit)}.csv").write_text(sheet(1 + place * WORKERS))

    def number(self, unit: Establishment) -> str:
        """Its registration number with IESSI."""
        with everywhere():
            return Registration.objects.get(establishment=unit, institution__code="iessi").number

    def start(self, database: Database, *more: str) -> subprocess.Popen[str]:
        """`saiban returns import` in a process of its own."""
        return saiban(
            database,
            *("returns", "import", str(self.path), "--period", "2026-10", "--institution", "iessi"),
            *("--on", "2026-11-22", "--batch", "2", "--plain", *more),
        )

    def filed_once(self) -> None:
        """Every good row stands in one version of its unit's return, and each file is told of."""
        with everywhere():
            returns = MonthlyReturn.objects.filter(establishment__in=self.units)
            found = sorted(returns.values_list("establishment", "institution__code", "version"))
            wanted = [(u.pk, code, 1) for u in self.units for code in ("eobi", "iessi")]
            assert found == sorted(wanted)
            assert set(returns.values_list("headcount", flat=True)) == {WORKERS}
            lines = Line.objects.filter(establishment__in=self.units)
            assert lines.count() == 2 * WORKERS * self.count
            assert len(set(lines.values_list("institution", "person"))) == lines.count()
            files = ImportFile.objects.values_list("outcome", "rows", "filed_rows", "problem_rows")
            assert list(files) == [("filed", WORKERS + 1, WORKERS, 1)] * self.count

    def charged_once(self) -> None:
        """The offices above heard of every return, once."""
        with everywhere():
            assert not Outbox.objects.filter(handled=False).exists()
            each = 2 * self.count
            assert Outbox.objects.filter(fact="ReturnAssessed").count() == each
            assert Charge.objects.filter(establishment__in=self.units).count() == each
            assert Challan.objects.filter(establishment__in=self.units).count() == each
            for code in ("iessi", "eobi"):
                books.check(self.cast.institutions[code], [unit.pk for unit in self.units])


def sheet(first: int) -> str:
    """A wage sheet of workers who belong to nobody, and one row without a wage."""
    rows = [f"0{first + number:012},Worker {first + number},22000,26" for number in range(WORKERS)]
    return HEAD + "\n".join([*rows, f"0{first + 900:012},Somebody,,26"]) + "\n"


def saiban(database: Database, *words: str) -> subprocess.Popen[str]:
    """The command in a process of its own, on this run's database."""
    return python(database, "-m", "saiban.cli", *words)


def python(database: Database, *words: str) -> subprocess.Popen[str]:
    """Python in a process of its own, on this run's database."""
    return subprocess.Popen(
        [sys.executable, *words],
        env={**database.environment(), "PYTHONPATH": str(Path("src").resolve())},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def ends_well(process: subprocess.Popen[str]) -> str:
    """Wait for the end; a failure shows what was said."""
    said, complained = process.communicate(timeout=300)
    assert process.returncode == 0, f"{said}\n{complained}"
    return said


def deliver_waiting(database: Database) -> None:
    """`saiban worker --once`."""
    ends_well(saiban(database, "worker", "--once"))


def all_end_well(processes: Sequence[subprocess.Popen[str]]) -> None:
    """Each of several that run side by side."""
    for process in processes:
        ends_well(process)
