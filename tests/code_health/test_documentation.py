"""What exists is documented, and what the documents point to exists."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.code_health import checks, commands, source

REFERENCE = source.CHECKOUT / "docs" / "reference"
LINK = re.compile(r"(?<!!)!?\[[^\]]*\]\(([^)\s]+)(?:\s+\"[^\"]*\")?\)")
FENCE = re.compile(r"^```.*?^```", re.MULTILINE | re.DOTALL)


def documents() -> list:
    return [path for path in source.tracked() if path.suffix == ".md"]


def numbered_checks() -> Iterator[tuple[str, ast.ClassDef]]:
    """Check classes such as `R07`, with their places."""
    for path in source.python_files(source.OFFICES):
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.ClassDef) and re.fullmatch(r"[A-Z]\d{2}", node.name):
                yield source.place(path, node.lineno), node


def test_every_numbered_check_has_a_rule_and_is_in_the_reference():
    page = REFERENCE / "checks.md"
    text = page.read_text() if page.exists() else ""
    wrong = []
    for where, node in numbered_checks():
        if not ast.get_docstring(node):
            wrong.append(f"{where} {node.name} has no docstring, which is its rule")
        if not re.search(rf"\b{node.name}\b", text):
            wrong.append(f"{where} {node.name} is not in docs/reference/checks.md")
    assert not wrong, source.listed("", wrong)


def test_a_number_belongs_to_one_check():
    names = [node.name for _, node in numbered_checks()]
    assert sorted(names) == sorted(set(names))


def test_the_page_of_commands_is_up_to_date():
    written = commands.PAGE.read_text() if commands.PAGE.exists() else ""
    assert written == commands.page(), "make reference writes docs/reference/commands.md"


def test_the_page_of_checks_is_up_to_date():
    written = checks.PAGE.read_text() if checks.PAGE.exists() else ""
    assert written == checks.page(), "make reference writes docs/reference/checks.md"


def test_every_command_says_what_it_does():
    assert [name for name, command in commands.commands() if not command.help] == []


def test_every_page_is_in_the_list_of_pages():
    docs = source.CHECKOUT / "docs"
    listed = LINK.findall((docs / "README.md").read_text(encoding="utf-8"))
    pages = [path.relative_to(docs).as_posix() for path in documents() if docs in path.parents]
    assert sorted(set(pages) - {"README.md", *listed}) == []


@pytest.mark.parametrize("path", documents(), ids=source.place)
def test_links_between_documents_lead_somewhere(path):
    text = FENCE.sub("", path.read_text(encoding="utf-8"))
    broken = []
    for target in LINK.findall(text):
        if re.match(r"[a-z]+:", target) or target.startswith("#"):
            continue
        file, _, _ = target.partition("#")
        if not (path.parent / file).exists():
            broken.append(target)
    assert broken == []
