"""A fact goes up: whoever handles it is on a higher rung than whoever tells it."""

import ast
from collections.abc import Iterator

from saiban.offices.desk import outbox
from tests.code_health import source


def tellers() -> Iterator[tuple[str, str, str]]:
    """Name, telling office and place of every fact that is made."""
    for path in source.python_files(source.OFFICES):
        office = source.office_of(source.module(path)) or ""
        if source.module(path) == "saiban.offices.desk.outbox":
            continue
        for node in ast.walk(source.tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("outbox.Fact", "Fact"):
                name = node.args[0] if node.args else None
                where = source.place(path, node.lineno)
                assert isinstance(name, ast.Constant), f"{where}: name the fact where it is made"
                yield str(name.value), office, where


def test_every_handled_fact_is_told_by_a_lower_office():
    told = {fact: office for fact, office, _ in tellers()}
    wrong = []
    for fact, names in outbox.handlers().items():
        for name in names:
            if (office := source.office_of(name)) is None or ".handlers." not in name:
                wrong.append(f"{name}: handlers stand in the handlers.py of an office")
            elif fact not in told:
                wrong.append(f"{name} waits for {fact}, which nobody tells")
            elif source.RUNGS[told[fact]] >= source.RUNGS[office]:
                wrong.append(f"{name}: {told[fact]} is not below {office}; call it instead")
    assert not wrong, source.listed("", wrong)


def test_a_fact_has_one_teller_office():
    homes: dict[str, set[str]] = {}
    for fact, office, _ in tellers():
        homes.setdefault(fact, set()).add(office)
    assert {fact: offices for fact, offices in homes.items() if len(offices) > 1} == {}
