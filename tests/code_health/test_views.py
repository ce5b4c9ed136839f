"""Counters reach rows through queries, which know whose rows they are."""

import ast

from tests.code_health import source


def test_no_view_asks_a_model_for_its_rows():
    wrong = [
        source.place(path, node.lineno)
        for path in source.python_files(source.PACKAGE / "web")
        for node in ast.walk(source.tree(path))
        if isinstance(node, ast.Attribute) and node.attr in ("objects", "_default_manager")
    ]
    assert not wrong, source.listed("", wrong)
