"""The source tree, read once for all code-health tests."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[2]
PACKAGE = CHECKOUT / "src" / "saiban"
OFFICES = PACKAGE / "offices"

# From the bottom rung up. Equal numbers: siblings, neither above the other.
RUNGS = {
    name: rung
    for rung, names in enumerate(
        [
            ("desk",),
            ("people",),
            ("employers",),
            ("ledger",),
            ("returns", "enrolment"),
            ("cashier",),
            ("rights",),
            ("cards",),
            ("care",),
            ("claims",),
            ("pensions",),
            ("compliance",),
            ("clearing",),
            ("registry",),
            ("forum",),
        ]
    )
    for name in names
}


@cache
def tracked() -> tuple[Path, ...]:
    """The files that a clone holds; without git, what is here and not made by tools."""
    done = subprocess.run(
        [
            "git",
            "-C",
            str(CHECKOUT),
            "ls-files",
            "-z",
            "--cached",
            "--others",
            "--exclude-standard",
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode == 0:
        names = [name for name in done.stdout.split("\0") if name]
        return tuple(sorted(CHECKOUT / name for name in names if (CHECKOUT / name).is_file()))
    hidden = {"var", "dist", "__pycache__", "node_modules"}
    return tuple(
        sorted(
            path
            for path in CHECKOUT.rglob("*")
            if path.is_file() and not hidden & set(path.parts) and "/.venv" not in str(path)
        )
    )


def python_files(below: Path = PACKAGE, *, migrations: bool = False) -> list[Path]:
    """Our modules below a directory."""
    files = [path for path in tracked() if path.suffix == ".py" and path.is_relative_to(below)]
    return files if migrations else [path for path in files if "migrations" not in path.parts]


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a module."""
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """All functions and methods of a module."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def module(path: Path) -> str:
    """`saiban.offices.desk.clock` for its file."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and name of everything imported, in functions too: `from a.b import c` is `a.b.c`."""
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def names_at_work(path: Path) -> set[str]:
    """Names that the module uses other than to say the type of something."""
    return {node.id for node in _at_work(tree(path)) if isinstance(node, ast.Name)}


def _at_work(node: ast.AST) -> Iterator[ast.AST]:
    yield node
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns"):
            continue
        for child in value if isinstance(value, list) else [value]:
            if isinstance(child, ast.AST):
                yield from _at_work(child)


def offices() -> list[str]:
    """The offices that exist."""
    return sorted(path.parent.name for path in OFFICES.glob("*/__init__.py"))


def office_of(name: str) -> str | None:
    """`desk` for `saiban.offices.desk.models.users`, None for what is no office."""
    parts = name.split(".")
    return parts[2] if parts[:2] == ["saiban", "offices"] and len(parts) > 2 else None


def place(path: Path, line: int | None = None) -> str:
    """`src/saiban/cli.py:12`."""
    where = str(path.relative_to(CHECKOUT))
    return where if line is None else f"{where}:{line}"


def listed(rule: str, findings: list[str]) -> str:
    """A failure's message: the rule, then one finding a line."""
    return "\n".join([rule, *findings])
