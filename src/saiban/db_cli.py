"""`saiban db`: the database that Saiban runs for itself, and backups of any."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer

from saiban.config.environment import Environment
from saiban.config.postgres import binaries, cluster, dump, roles
from saiban.config.postgres.credentials import Role
from saiban.config.postgres.errors import DatabaseError
from saiban.config.postgres.urls import to_environment

app = typer.Typer(no_args_is_help=True, help="Start, stop, back up and restore the database.")

RoleOption = Annotated[str, typer.Option(help="app, owner or admin (the superuser).")]
UrlOption = Annotated[
    str, typer.Option(help="Address on a server; the role there must see every row.")
]
HOW_TO_SEE_A_SERVER = (
    "DATABASE_URL names a server, which its own administrator starts, stops and copies. "
    "Unset it to use Saiban's own database, or give --url."
)


@app.command()
def start() -> None:
    """Start the database; make it first if it is not there."""
    with _errors():
        running = cluster.ensure(_home())
        typer.echo(f"Running in {running.place.files}, socket in {running.place.socket}.")


@app.command()
def stop() -> None:
    """Stop the database. The data stays."""
    with _errors():
        running = cluster.ensure(_home(), start=False)
        running.stop()
        typer.echo(f"Stopped. The data is in {running.place.data}.")


@app.command()
def status() -> None:
    """Say whether the database runs, where it is, and its version. Exit code 3: not running."""
    with _errors():
        found = cluster.ensure(_home(), start=False)
    typer.echo(f"data      {found.place.data}")
    typer.echo(f"account   {found.place.account.name}")
    typer.echo(f"programs  {found.programs}")
    typer.echo(f"running   {'yes' if found.is_running() else 'no'}")
    if not found.is_running():
        raise typer.Exit(3)
    typer.echo(f"databases {', '.join(found.databases())}")


@app.command()
def url(role: RoleOption = "app", database: str = cluster.DATABASE) -> None:
    """Print the address for a role, password included."""
    with _errors():
        typer.echo(cluster.ensure(_home()).url(_role(role), database))


@app.command()
def shell(role: RoleOption = "owner", database: str = cluster.DATABASE) -> None:
    """Open psql."""
    with _errors():
        running = cluster.ensure(_home())
        program = running.programs / "psql"
        environment = {**os.environ, **to_environment(running.url(_role(role), database))}
    os.execve(program, [str(program)], environment)


@app.command()
def backup(file: Path, url: UrlOption = "") -> None:
    """Write the whole database to FILE, with FILE.json beside it to verify a restore."""
    with _errors():
        if file.exists():
            raise DatabaseError(f"{file} is there already. Name a new file.")
        address, programs = _address(url)
        manifest = dump.backup(address, programs, file.resolve())
    typer.echo(f"{file}: {len(manifest.rows)} tables, {sum(manifest.rows.values()):,} rows.")


@app.command()
def restore(file: Path) -> None:
    """Restore FILE into a fresh database, verify it, then put it in the present one's place."""
    with _errors():
        running = cluster.ensure(_home())
        stamp = datetime.now(UTC).strftime("%Y%m%d%H%M%S")
        fresh, former = f"restored_{stamp}", f"saiban_before_{stamp}"
        running.create_database(fresh, bare=True)
        try:
            manifest = dump.restore(running.url("admin", fresh), running.programs, file.resolve())
            running.grant(fresh)
            kept = running.replace_database(fresh, keep_as=former)
        except BaseException:
            running.drop_database(fresh)
            raise
    typer.echo(f"Restored and verified: {sum(manifest.rows.values()):,} rows.")
    if kept:
        typer.echo(f"What was there before is kept as the database {former}.")


@app.command(name="roles")
def print_roles(database: str = cluster.DATABASE) -> None:
    """Print the SQL that an administrator runs once to prepare an existing server."""
    typer.echo(roles.sql_for_server(database), nl=False)


@contextmanager
def _errors() -> Iterator[None]:
    """Turn a database error into one message and exit code 1."""
    try:
        yield
    except DatabaseError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(1) from None


def _home() -> Path:
    settings = Environment()
    if settings.database_url:
        raise DatabaseError(HOW_TO_SEE_A_SERVER)
    return settings.home


def _role(name: str) -> Role:
    if name not in ("app", "owner", "admin"):
        raise DatabaseError(f"There is no role {name!r}: app, owner or admin.")
    return name  # type: ignore[return-value]


def _address(url: str) -> tuple[str, Path]:
    """The address to back up, and programs that can read it."""
    if url:
        return url, binaries.find()
    running = cluster.ensure(_home())
    return running.url("admin"), running.programs
