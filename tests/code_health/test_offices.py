"""Every office has the same files, and its migrations say what its models say."""

import ast
from collections.abc import Iterator
from io import StringIO
from pathlib import Path

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


def public_actions(office: str) -> Iterator[tuple[str, ast.FunctionDef]]:
    """What others may call: all of actions.py, or what the package's `__all__` names."""
    folder = source.OFFICES / office / "actions"
    single = folder.with_suffix(".py")
    shown = _named_in_all(folder / "__init__.py") if folder.is_dir() else None
    for path in [single] if shown is None else source.python_files(folder):
        for node in source.tree(path).body if path.exists() else []:
            public = not node.name.startswith("_") if isinstance(node, ast.FunctionDef) else False
            if public and (shown is None or node.name in shown):
                yield f"{source.place(path, node.lineno)} {node.name}", node


def _named_in_all(path: Path) -> set[str]:
    for node in source.tree(path).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return set(ast.literal_eval(node.value))
    raise AssertionError(f"{source.place(path)}: say in __all__ what others may call")


@pytest.mark.parametrize("office", source.offices())
def test_actions_are_keyword_only_say_who_and_when_and_what_they_mean(office):
    wrong = []
    for where, node in public_actions(office):
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
