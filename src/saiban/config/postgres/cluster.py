"""One running PostgreSQL for one home directory."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from saiban.config.postgres import binaries, credentials, dump, place, roles, server, urls
from saiban.config.postgres.credentials import USERS, Role
from saiban.config.postgres.errors import DatabaseError

DATABASE = "saiban"


@dataclass(frozen=True)
class Cluster:
    """A server that answers; its addresses and its databases."""

    place: place.Place
    programs: Path
    passwords: dict[Role, str] = field(repr=False)

    def url(self, role: Role = "app", database: str = DATABASE) -> str:
        """The address of a database for a role: `app`, `owner` or `admin` (the superuser)."""
        return urls.build(
            user=USERS[role],
            password=self.passwords[role],
            host=str(self.place.socket),
            database=database,
        )

    def create_database(
        self, name: str, *, template: str | None = None, bare: bool = False
    ) -> None:
        """An empty database with extensions and rights, or a copy of a template that has them.

        `bare` leaves out extensions and rights: a restore brings them along.
        """
        with self.admin() as connection:
            connection.execute(roles.database(name, template or "template0"))
        if not bare:
            self.grant(name)

    def grant(self, name: str) -> None:
        """Give a database its extensions and the app role its rights; safe to repeat."""
        with self.admin(name) as connection:
            for statement in roles.inside(name):
                connection.execute(statement)

    def drop_database(self, name: str) -> None:
        """Remove a database and whoever is connected to it; nothing happens if it is not there."""
        with self.admin() as connection:
            connection.execute(roles.drop(name))

    def replace_database(self, fresh: str, *, name: str = DATABASE, keep_as: str) -> bool:
        """Put `fresh` in the place of `name`. The former is kept under a new name.

        Whoever is connected is disconnected. Returns False when there was nothing to keep: no
        such database, or one without tables.
        """
        had_tables = name in self.databases() and self._has_tables(name)
        with self.admin() as connection:
            if name in self.databases():
                connection.execute(roles.disconnect(name))
                connection.execute(roles.rename(name, keep_as))
            connection.execute(roles.disconnect(fresh))
            connection.execute(roles.rename(fresh, name))
        if not had_tables:
            self.drop_database(keep_as)
        return had_tables

    def databases(self) -> list[str]:
        """The names of the databases, PostgreSQL's own left out."""
        text = "SELECT datname FROM pg_database WHERE NOT datistemplate AND datname <> 'postgres'"
        with self.admin() as connection:
            return sorted(row[0] for row in connection.execute(text))

    def stop(self, mode: str = "fast") -> None:
        """Stop the server; data stays. Modes: `fast`, `smart`, `immediate`."""
        with place.locked(self.place.own):
            if server.answers(self.place):
                server.stop(self.place, self.programs, mode=mode)

    def destroy(self) -> None:
        """Stop the server and delete its data for good, wherever it lies: for trials only."""
        self.stop("immediate")
        for directory in {self.place.files, self.place.own, self.place.socket}:
            shutil.rmtree(directory, ignore_errors=True)

    def is_running(self) -> bool:
        """Whether the server takes connections now."""
        return server.answers(self.place)

    def _has_tables(self, database: str) -> bool:
        with self.admin(database) as connection:
            return bool(dump.count_rows(connection))

    @contextmanager
    def admin(self, database: str = "postgres") -> Iterator[psycopg.Connection]:
        """A superuser's connection, each statement committed by itself."""
        with psycopg.connect(self.url("admin", database), autocommit=True) as connection:
            yield connection


def ensure(home: Path, *, fast_tests: bool = False, start: bool = True) -> Cluster:
    """The cluster of this home, made and started where needed, with the database `saiban`.

    Safe to call from several processes at once. `fast_tests` gives up durability and is for the
    test cluster only. With `start=False` an existing cluster is found but left as it is.
    """
    here = place.settle(home)
    exists = here.data.exists()
    if not start and not exists:
        raise DatabaseError(f"There is no database below {here.home} yet: `saiban db start`.")
    if exists and (server.answers(here) or not start):
        return _found(here)
    with place.locked(here.own):
        cluster = _found(here)
        if not here.data.exists():
            server.create(here, cluster.programs, cluster.passwords["admin"])
        if not server.answers(here):
            server.start(here, cluster.programs, fast_tests=fast_tests)
        _prepare(cluster)
    return cluster


def _found(here: place.Place) -> Cluster:
    """The cluster's addresses, with programs of the version that made its data."""
    major = here.data / "PG_VERSION"
    exists = here.data.exists()
    found = binaries.find(int(major.read_text()) if exists else None)
    return Cluster(
        place=here,
        programs=binaries.reachable(found, here.files, here.account),
        passwords=credentials.load(here.own, cluster_exists=exists),
    )


def _prepare(cluster: Cluster) -> None:
    """The roles and the first database; what is there already is left alone."""
    with cluster.admin() as connection:
        rows = connection.execute("SELECT rolname FROM pg_roles")
        present = {row[0] for row in rows}
        for role, statement in roles.CREATE.items():
            if USERS[role] not in present:
                connection.execute(statement)
                connection.execute(roles.password(USERS[role], cluster.passwords[role]))
    if DATABASE not in cluster.databases():
        cluster.create_database(DATABASE)
