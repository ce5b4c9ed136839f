"""What `saiban demo` does, from an empty machine to a page."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from rich.console import Console
from rich.table import Table

from saiban.config import start
from saiban.config.environment import Environment
from saiban.config.postgres import cluster
from saiban.config.postgres.errors import DatabaseError
from saiban.progress import Progress


class NotOurs(RuntimeError):
    """The database holds something other than the demo; nothing was changed."""


def run(
    *,
    workers: int,
    months: int,
    crowd_months: int,
    port: int,
    seed: int,
    reset: bool,
    serve: bool,
    plain: bool,
) -> None:
    """Make sure that the country is there, then serve it until somebody stops it."""
    environment = Environment()
    ours = _server_is_down(environment)
    start.django()
    with _nobody_else_loading(environment):
        _prepare(environment, reset=reset)
        _ensure_loaded(
            workers=workers, months=months, crowd_months=crowd_months, seed=seed, plain=plain
        )
    if not serve:
        return
    try:
        _serve(environment, port)
    finally:
        if ours:
            _stop_server(environment)


@contextmanager
def _nobody_else_loading(environment: Environment) -> Iterator[None]:
    """A second start waits for the first one's load; it must not take it for an abandoned one."""
    environment.home.mkdir(parents=True, exist_ok=True)
    with (environment.home / "demo.lock").open("w") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            Console(stderr=True).print("Another `saiban demo` is loading; waiting for it.")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def _server_is_down(environment: Environment) -> bool:
    """Whether we are the ones who start the database server, and so have to stop it."""
    if environment.database_url or os.environ.get("SAIBAN_EMBEDDED_URL"):
        return False
    try:
        return not cluster.ensure(environment.home, start=False).is_running()
    except DatabaseError:
        return True


def _stop_server(environment: Environment) -> None:
    from django.db import connections

    connections.close_all()
    cluster.ensure(environment.home).stop()


def _prepare(environment: Environment, *, reset: bool) -> None:
    """A migrated database that is empty or holds the whole demo, and nothing else."""
    from saiban.demo import state

    found = state.of_database()
    if found == state.FOREIGN:
        raise NotOurs(
            "The database holds rows that are not the demo's, so nothing was changed. Give the demo"
            " a place of its own: SAIBAN_HOME=/some/folder saiban demo."
        )
    if reset or found == state.HALF:
        _forget(environment)
    _migrate()


def _forget(environment: Environment) -> None:
    """Delete a country, or what a stopped load left of one."""
    from django.db import connections

    if environment.database_url:
        raise NotOurs(
            "The country can be thrown away only in Saiban's own database, and DATABASE_URL names a"
            " server. Give the demo an empty database there, or unset DATABASE_URL."
        )
    connections.close_all()
    found = cluster.ensure(environment.home)
    found.drop_database(cluster.DATABASE)
    found.create_database(cluster.DATABASE)
    shutil.rmtree(environment.home / "demo", ignore_errors=True)


def _migrate() -> None:
    """As the owner, in a process of its own: a process works as one role for its whole life."""
    environment = {k: v for k, v in os.environ.items() if k != "SAIBAN_EMBEDDED_URL"}
    done = subprocess.run(
        [sys.executable, "-m", "saiban.cli", "migrate"],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise NotOurs(f"The database cannot be prepared:\n{done.stderr.strip()[-2000:]}")


def _ensure_loaded(*, workers: int, months: int, crowd_months: int, seed: int, plain: bool) -> None:
    from saiban.demo import loading, state
    from saiban.demo.size import Size
    from saiban.offices.desk import clock

    if state.of_database() == state.WHOLE:
        return
    size = Size(clock.today(), workers=workers, months=months, crowd_months=crowd_months, seed=seed)
    with Progress(f"Telling {months} months of {workers:,} workers", 100, plain=plain) as bar:
        loading.load_and_keep(size, bar_of(bar))


def bar_of(bar: Progress) -> Any:
    """A teller that moves the bar."""

    def tell(done: int, total: int) -> None:
        bar.advance(max(0, 100 * done // max(1, total) - bar.done))

    return tell


def _serve(environment: Environment, port: int) -> None:
    from saiban.demo import personas, process, state

    try:
        kept = personas.kept(environment.home)
    except FileNotFoundError as gone:
        raise NotOurs(
            f"{gone.filename} is gone, and with it the password. Make the country anew: saiban demo"
            " --reset."
        ) from gone
    billers = state.facts()["billers"]
    with process.running(home=environment.home, port=port, billers=billers) as addresses:
        _greet(addresses, kept, environment)
        process.until_stopped()


def _greet(addresses: dict[str, str], kept: list[Any], environment: Environment) -> None:
    say = Console().print
    say(f"\n[bold]{addresses['pages']}[/bold]  the demo country; everything in it is invented")
    say(f"{addresses['bank']}  its bank, which pays challans and makes mistakes to order\n")
    table = Table("Sign in as", "Who it is", box=None, pad_edge=False)
    for each in kept:
        if "." not in each.username or each.username.startswith("pessi."):
            table.add_row(each.username, f"{each.full_name}: {each.what}")
    table.add_row("sessi.registration …", "officers of the other institutions, named alike")
    say(table)
    say(f"\nPassword of everybody: [bold]{kept[0].password}[/bold]\n")
    say("Try first: sign in as [bold]mill[/bold] and file last month with the wage sheet")
    say(f"  {environment.home / 'demo' / 'mill-wages.xlsx'}")
    say("then pay the challan at the bank, and sign in as [bold]worker[/bold].")
    say("Or sign in as [bold]forum[/bold] and prepare the Forum's fourth meeting.")
    say("docs/start/README.md walks through it. Ctrl-C stops everything.")
