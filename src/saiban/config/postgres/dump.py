"""Back up a database to one file and restore it into a fresh one, each time verified.

Beside `FILE` stands `FILE.json`: the checksum of the file and the number of rows of every table,
counted in the very snapshot that was dumped. A restore is accepted when both agree.
"""

import hashlib
import json
import os
import subprocess
from dataclasses import asdict, dataclass
from pathlib import Path

import psycopg
from psycopg import sql

from saiban.config.postgres import urls
from saiban.config.postgres.errors import DatabaseError


@dataclass(frozen=True)
class Manifest:
    """What a backup holds: `rows` maps a table's qualified name to its number of rows."""

    sha256: str
    server_version: int
    rows: dict[str, int]

    @classmethod
    def read(cls, file: Path) -> "Manifest":
        """The manifest of a backup; without one the backup cannot be verified and is refused."""
        beside = manifest_of(file)
        if not beside.exists():
            raise DatabaseError(
                f"{beside} is missing: it says what {file.name} must hold. Copy both files, or "
                "restore an unverified dump yourself with pg_restore."
            )
        return cls(**json.loads(beside.read_text()))


def manifest_of(file: Path) -> Path:
    """The file beside a backup that says what is in it."""
    return file.with_name(file.name + ".json")


def backup(url: str, programs: Path, file: Path) -> Manifest:
    """Write the database of `url` to `file`, readable by us only; it appears when it is whole.

    The role must see every row: a superuser, or one with BYPASSRLS.
    """
    unfinished = file.with_name(file.name + ".unfinished")
    with psycopg.connect(url) as connection:
        connection.isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
        row = connection.execute("SELECT pg_export_snapshot()").fetchone()
        snapshot = row[0] if row else ""
        rows = count_rows(connection)
        _make_private(unfinished)
        run_client(
            [
                *(programs / "pg_dump", "--format=custom", "--compress=6"),
                *(f"--snapshot={snapshot}", "--file", unfinished),
            ],
            url,
        )
        version = connection.info.server_version
    manifest = Manifest(sha256=_sha256(unfinished), server_version=version, rows=rows)
    manifest_of(file).write_text(json.dumps(asdict(manifest), indent=1) + "\n")
    unfinished.rename(file)
    return manifest


def restore(url: str, programs: Path, file: Path) -> Manifest:
    """Fill the empty database of `url` from a backup and prove that every row arrived."""
    manifest = Manifest.read(file)
    if _sha256(file) != manifest.sha256:
        raise DatabaseError(
            f"{file} is not the file that {manifest_of(file).name} describes: the checksums "
            "differ. It was cut short or changed; take another copy."
        )
    run_client(
        [
            *(programs / "pg_restore", "--exit-on-error", "--single-transaction"),
            *("--dbname", urls.to_environment(url)["PGDATABASE"], file),
        ],
        url,
    )
    with psycopg.connect(url) as connection:
        found = count_rows(connection)
    wrong = [t for t in {**found, **manifest.rows} if found.get(t) != manifest.rows.get(t)]
    if wrong:
        listed = ", ".join(f"{t}: {found.get(t)} of {manifest.rows.get(t)}" for t in sorted(wrong))
        raise DatabaseError(f"The restored database differs from the backup: {listed}.")
    return manifest


def count_rows(connection: psycopg.Connection) -> dict[str, int]:
    """Rows of every ordinary and partitioned table that is ours, by qualified name."""
    tables = connection.execute(
        "SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE c.relkind IN ('r', 'p') AND NOT c.relispartition "
        "AND n.nspname <> 'information_schema' AND n.nspname NOT LIKE 'pg\\_%' ORDER BY 1, 2"
    ).fetchall()
    counts = {}
    for schema, table in tables:
        text = sql.SQL("SELECT count(*) FROM {}").format(sql.Identifier(schema, table))
        row = connection.execute(text).fetchone()
        counts[f"{schema}.{table}"] = row[0] if row else 0
    return counts


def run_client(command: list[str | Path], url: str) -> None:
    """Run one of PostgreSQL's client programs against an address."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith("PG")}
    environment = {**kept, **urls.to_environment(url)}
    done = subprocess.run(
        [str(word) for word in command],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise DatabaseError(f"{Path(command[0]).name}: {done.stderr.strip()[-2000:]}")


def _make_private(file: Path) -> None:
    file.unlink(missing_ok=True)
    try:
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise DatabaseError(f"{file.parent} cannot be written: {error.strerror}.") from None


def _sha256(file: Path) -> str:
    try:
        with file.open("rb") as handle:
            return hashlib.file_digest(handle, "sha256").hexdigest()
    except FileNotFoundError:
        raise DatabaseError(f"There is no file {file}.") from None
