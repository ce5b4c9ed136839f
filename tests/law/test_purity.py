"""The law imports the standard library, PyYAML and itself; schemes do not import each other."""

import ast
import sys
from pathlib import Path

from saiban import law

HOME = Path(law.__file__).parent
SCHEMES = {"punjab", "sindh", "kp", "balochistan", "islamabad", "federal_eobi", "toyland"}
CLOCKS = {"today", "now", "time", "utcnow"}


def imports(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module


def test_imports_stay_at_home():
    allowed = set(sys.stdlib_module_names) | {"yaml"}
    for path in HOME.rglob("*.py"):
        for name in imports(path):
            at_home = name == "saiban.law" or name.startswith("saiban.law.")
            assert at_home or name.partition(".")[0] in allowed, (path, name)


def test_schemes_do_not_import_each_other():
    for scheme in SCHEMES:
        for path in (HOME / scheme).rglob("*.py"):
            others = {n.split(".")[2] for n in imports(path) if n.startswith("saiban.law.")}
            assert not others & (SCHEMES - {scheme}), path


def test_nobody_asks_the_clock():
    for path in HOME.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                assert node.func.attr not in CLOCKS, path
