"""Files and functions stay small enough that a newcomer dares to open them."""

import ast
import sys
from statistics import median, quantiles

import pytest

from tests.code_health import source

FILE_LINES, FUNCTION_LINES, RULE_LINES = 400, 60, 25

# What may be longer, since when and why. An entry that is no longer needed fails the test.
EXCEPTIONS: dict[str, str] = {}


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def is_rule(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    names = [d.func if isinstance(d, ast.Call) else d for d in node.decorator_list]
    return any(isinstance(name, ast.Name) and name.id == "rule" for name in names)


def too_long() -> dict[str, int]:
    found = {}
    for path in source.python_files():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > FILE_LINES:
            found[source.place(path)] = lines
        for node in source.functions(path):
            if length(node) > (RULE_LINES if is_rule(node) else FUNCTION_LINES):
                found[f"{source.place(path)}:{node.name}"] = length(node)
    return found


def test_nothing_is_longer_than_its_cap():
    assert {name: n for name, n in too_long().items() if name not in EXCEPTIONS} == {}


def test_every_exception_is_still_needed():
    assert set(EXCEPTIONS) - set(too_long()) == set()


def test_sizes_are_printed_so_that_drift_shows(capsys: pytest.CaptureFixture[str]):
    files = [
        len(path.read_text(encoding="utf-8").splitlines())
        for path in source.python_files()
        if path.stat().st_size
    ]
    bodies = [length(node) for path in source.python_files() for node in source.functions(path)]
    with capsys.disabled():
        sys.stdout.write(f"\nfiles      {line(files)}\nfunctions  {line(bodies)}\n")
    assert median(files) <= 80
    assert median(bodies) <= 15


def line(sizes: list[int]) -> str:
    tenth = quantiles(sizes, n=10)[-1]
    return f"{len(sizes)}: lines median {median(sizes):.0f}, p90 {tenth:.0f}, max {max(sizes)}"
