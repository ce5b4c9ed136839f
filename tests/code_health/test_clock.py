"""The domain never asks what day it is: the day comes in as `on=`."""

import ast

from tests.code_health import source

CLOCKS = {
    ("date", "today"),
    ("datetime", "now"),
    ("datetime", "today"),
    ("datetime", "utcnow"),
    ("timezone", "now"),
    ("timezone", "localdate"),
    ("timezone", "localtime"),
    ("time", "time"),
}
# Where the counters get the day from, before they hand it in.
ALLOWED = {"saiban.offices.desk.clock"}


def test_law_and_offices_do_not_read_the_clock():
    wrong = []
    for folder in ("law", "offices"):
        for path in source.python_files(source.PACKAGE / folder):
            if source.module(path) in ALLOWED:
                continue
            for node in ast.walk(source.tree(path)):
                if isinstance(node, ast.Call) and _words(node.func) in CLOCKS:
                    wrong.append(source.place(path, node.lineno))
    assert not wrong, source.listed("", wrong)


def test_only_counters_ask_the_desks_clock():
    wrong = [
        source.place(path, line)
        for path in source.python_files(source.OFFICES)
        for line, name in source.imports(path)
        if name.startswith("saiban.offices.desk.clock")
    ]
    assert not wrong, source.listed("take the day as on=", wrong)


def _words(function: ast.expr) -> tuple[str, str] | None:
    """`("date", "today")` for `date.today` and for `datetime.date.today`."""
    if not isinstance(function, ast.Attribute):
        return None
    owner = function.value
    name = owner.attr if isinstance(owner, ast.Attribute) else getattr(owner, "id", "")
    return name, function.attr
