"""Every office has the same files, and its migrations say what its models say."""

import ast
from io import StringIO

import pytest
from django.core.management import call_command

from tests.code_health import source

STANDARD = ("README.md", "apps.py", "models", "actions", "queries")


@pytest.mark.parametrize("office", source.offices())
def test_an_office_has_the_standard_files(office):
    folder = source.OFFICES / office
    missing = [
        name
        for name in STANDARD
        if not any((folder / f"{name}{end}").exists() for end in ("", ".py"))
    ]
    assert missing == []


@pytest.mark.parametrize("office", source.offices())
def test_actions_are_keyword_only_say_who_and_when_and_what_they_mean(office):
    files = [
        path
        for path in source.python_files(source.OFFICES / office)
        if path.name == "actions.py" or "actions" in path.parts
    ]
    wrong = []
    for path in files:
        for node in source.tree(path).body:
            if not isinstance(node, ast.FunctionDef) or node.name.startswith("_"):
                continue
            where = f"{source.place(path, node.lineno)} {node.name}"
            names = {argument.arg for argument in node.args.kwonlyargs}
            if node.args.args or node.args.posonlyargs:
                wrong.append(f"{where}: takes arguments by position")
            if not names >= {"by", "on"}:
                wrong.append(f"{where}: lacks {', '.join(sorted({'by', 'on'} - names))}")
            if not ast.get_docstring(node):
                wrong.append(f"{where}: has no docstring")
    assert not wrong, source.listed("", wrong)


@pytest.mark.django_db
def test_migrations_say_what_the_models_say():
    out = StringIO()
    try:
        call_command("makemigrations", *source.offices(), check=True, dry_run=True, stdout=out)
    except SystemExit:
        pytest.fail(f"A migration is missing:\n{out.getvalue()}")
