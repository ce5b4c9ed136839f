"""The `saiban` command. Each topic is a file of its own, loaded only when it is called."""

from __future__ import annotations

import sys

import typer

app = typer.Typer(
    name="saiban",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_show_locals=False,
    help="Runs and coordinates contributory social security in Pakistan.",
)


@app.command(context_settings={"ignore_unknown_options": True, "allow_extra_args": True})
def django(context: typer.Context, role: str = "app") -> None:
    """Run one of Django's own commands, for example `saiban django check`."""
    from saiban.config import start

    start.django(role=role, database=context.args[:1] not in (["check"], ["makemigrations"]))
    from django.core.management import execute_from_command_line

    execute_from_command_line(["saiban django", *context.args])


@app.command()
def migrate() -> None:
    """Bring the database to this version's tables (works as the owner's role)."""
    from saiban.config import start

    start.django(role="owner")
    from django.core.management import call_command

    call_command("migrate", verbosity=1)


def _mount() -> None:
    from saiban import (
        bank_cli,
        bench_cli,
        db_cli,
        demo_cli,
        figures_cli,
        law_cli,
        returns_cli,
        serve_cli,
        user_cli,
    )

    app.add_typer(db_cli.app, name="db")
    app.add_typer(law_cli.app, name="law")
    app.add_typer(returns_cli.app, name="returns")
    app.add_typer(bank_cli.app, name="bank")
    app.add_typer(figures_cli.app, name="figures")
    app.add_typer(bench_cli.app, name="bench")
    app.add_typer(user_cli.app, name="user")
    app.command(name="setup")(user_cli.setup)
    app.command(name="demo")(demo_cli.demo)
    app.command(name="serve")(serve_cli.serve)
    app.command(name="worker")(serve_cli.worker)


def main() -> None:
    """Entry point of the console script."""
    _mount()
    app(prog_name="saiban")


if __name__ == "__main__":
    sys.exit(main())
