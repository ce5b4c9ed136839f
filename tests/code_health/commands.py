"""The page `docs/reference/commands.md`, made from the command line itself.

`python -m tests.code_health.commands` writes it.
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer

from saiban import cli

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "commands.md"
HEAD = """# Commands

Made from the commands themselves: `make reference` writes this page. Every command takes `--help`.
"""


def commands() -> list[tuple[str, Any]]:
    """`saiban db start` and all others with what the command line knows of them."""
    if not cli.app.registered_groups:
        cli._mount()
    return list(_walk(typer.main.get_command(cli.app), "saiban"))


def page() -> str:
    """The whole page."""
    return "\n".join([HEAD, *(_section(name, command) for name, command in commands())])


def _walk(command: Any, name: str) -> Iterator[tuple[str, Any]]:
    children = getattr(command, "commands", None)
    if not children:
        yield name, command
        return
    for child, inner in children.items():
        if not inner.hidden:
            yield from _walk(inner, f"{name} {child}")


def _section(name: str, command: Any) -> str:
    arguments, options = [], []
    for parameter in command.params:
        if parameter.param_type_name == "argument":
            arguments.append(_argument(parameter))
        elif parameter.name != "help":
            options.append(_option(parameter))
    lines = [f"## {name}", "", (command.help or "").split("\n\n")[0].replace("\n", " ").strip(), ""]
    lines += ["```", " ".join([name, *arguments]), *options, "```", ""]
    return "\n".join(lines)


def _argument(parameter: Any) -> str:
    word = parameter.name.upper()
    return word if parameter.required else f"[{word}]"


def _option(parameter: Any) -> str:
    names = ", ".join([*parameter.opts, *parameter.secondary_opts])
    value = "" if parameter.is_flag else f" {parameter.metavar or parameter.name.upper()}"
    return (f"    {names}{value}".ljust(34) + f"  {parameter.help or ''}").rstrip()


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
