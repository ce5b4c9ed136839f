"""The database that tests run on: a real PostgreSQL, with the app role's rights only.

A cluster below `var/` is kept between runs. Migrations run once, as the owner, into a template
database named after what they say; each run works on a copy of it. Several runs may go on at
once; the last one to end stops the server.
"""

import fcntl
import hashlib
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from saiban.config.postgres import cluster

CHECKOUT = Path(__file__).resolve().parents[1]
HOME = CHECKOUT / "var" / f"tests-{os.geteuid()}"
KEPT_TEMPLATES = 3
RUN = f"test_{os.getpid()}"


@dataclass(frozen=True)
class Database:
    """This run's own database."""

    cluster: cluster.Cluster
    template: str
    name: str = RUN

    def renew(self) -> None:
        """Start over from the template, whoever is connected."""
        self.cluster.drop_database(self.name)
        self.cluster.create_database(self.name, template=self.template)

    def environment(self) -> dict[str, str]:
        """What a process of its own needs to work on this database, as the app or the owner."""
        return {
            **os.environ,
            "DATABASE_URL": self.cluster.url("app", self.name),
            "SAIBAN_OWNER_DATABASE_URL": self.cluster.url("owner", self.name),
        }


@contextmanager
def running() -> Iterator[Database]:
    """This run's database, removed in the end."""
    with _among_users() as alone_at_end:
        with _exclusively():
            found = cluster.ensure(HOME, fast_tests=True)
            _drop_leftovers(found)
            database = Database(cluster=found, template=_template(found))
        database.renew()
        yield database
        found.drop_database(database.name)
        if alone_at_end():
            found.stop()


def _template(found: cluster.Cluster) -> str:
    """The database with all migrations applied, made when they changed."""
    name = f"migrated_{_fingerprint()}"
    if name in found.databases():
        return name
    _drop_old_templates(found)
    draft = f"draft_{os.getpid()}"
    found.drop_database(draft)
    found.create_database(draft)
    _migrate(found, draft)
    found.replace_database(draft, name=name, keep_as=f"{name}_before")
    return name


def _drop_old_templates(found: cluster.Cluster) -> None:
    """All but the newest few: another run may still be copying from one of those."""
    text = "SELECT datname FROM pg_database WHERE datname LIKE 'migrated%' ORDER BY oid DESC"
    with found.admin() as connection:
        templates = [row[0] for row in connection.execute(text)]
    for name in templates[KEPT_TEMPLATES:]:
        found.drop_database(name)


def _migrate(found: cluster.Cluster, name: str) -> None:
    """Run the migrations as the owner in a process of its own: one process is one role."""
    environment = {
        **os.environ,
        "SAIBAN_DB_ROLE": "owner",
        "SAIBAN_OWNER_DATABASE_URL": found.url("owner", name),
        "PYTHONPATH": os.pathsep.join(filter(None, [str(CHECKOUT / "src"), *sys.path])),
    }
    command = [sys.executable, "-m", "django", "migrate", "--verbosity", "0"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"The migrations failed:\n{done.stdout}{done.stderr}")


def _fingerprint() -> str:
    """Of everything that decides what the migrated database looks like."""
    files = [CHECKOUT / "requirements-dev.lock", *(CHECKOUT / "src").rglob("migrations/*.py")]
    files += (CHECKOUT / "src/saiban/config").rglob("*.py")
    files += (CHECKOUT / "src/saiban/offices").glob("desk/rls.py")
    total = hashlib.sha256()
    for file in sorted(files):
        total.update(str(file.relative_to(CHECKOUT)).encode() + b"\0" + file.read_bytes())
    return total.hexdigest()[:16]


def _drop_leftovers(found: cluster.Cluster) -> None:
    """Databases of runs that were killed."""
    for name in found.databases():
        kind, _, number = name.partition("_")
        if kind in ("test", "draft") and number.isdigit() and not _alive(int(number)):
            found.drop_database(name)


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        pass
    return True


@contextmanager
def _exclusively() -> Iterator[None]:
    with (HOME / "prepare.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


@contextmanager
def _among_users() -> Iterator:
    """Hold a place among the runs that use the cluster; the yielded call says if we are alone."""
    HOME.mkdir(parents=True, exist_ok=True)
    with (HOME / "users.lock").open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_SH)

        def alone() -> bool:
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return False
            return True

        yield alone
