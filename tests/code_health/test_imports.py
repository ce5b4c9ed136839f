"""Imports that import-linter cannot judge, and that its contracts name what exists."""

import sys
import tomllib

from tests.code_health import source

# What an office shows to others: its actions and queries, and tools that are about no row of its
# own. A model may be named as a type, and by the foreign keys of models.
FACE = {"actions", "queries"}
TOOLS = {
    "desk": {"clock", "figures", "log", "months", "outbox", "permissions", "scope"},
    "people": {"cnic", "sealing"},
}
# Migrations depend on earlier ones, and on the statements of row level security.
IN_MIGRATIONS = {"rls", "migrations"}


def test_law_imports_the_standard_library_and_yaml_only():
    allowed = sys.stdlib_module_names | {"yaml"}
    wrong = [
        f"{source.place(path, line)} imports {name}"
        for path in source.python_files(source.PACKAGE / "law")
        for line, name in source.imports(path)
        if name.split(".")[0] not in allowed and not name.startswith("saiban.law")
    ]
    assert not wrong, source.listed("", wrong)


def test_an_office_uses_only_the_face_of_another():
    wrong = []
    for path in source.python_files(source.OFFICES, migrations=True):
        here = source.office_of(source.module(path))
        at_work = source.names_at_work(path)
        for line, name in source.imports(path):
            there = source.office_of(name)
            only_a_type = ".models." in name and name.split(".")[-1] not in at_work
            if there in (None, here) or only_a_type or _may(path.parts, name.split("."), there):
                continue
            wrong.append(f"{source.place(path, line)} works with {name}")
    assert not wrong, source.listed(
        "other offices are reached through their actions and queries", wrong
    )


def _may(parts: tuple[str, ...], name: list[str], there: str) -> bool:
    # `from saiban.offices.desk import scope` and `from saiban.offices.desk.scope import x` alike.
    reached = name[3] if len(name) > 3 else ""
    if "migrations" in parts and reached in IN_MIGRATIONS:
        return True
    if reached == "models":
        return "models.py" in parts or "models" in parts
    return reached in FACE | TOOLS.get(there, set())


def test_every_office_is_on_a_rung():
    assert set(source.offices()) <= set(source.RUNGS)


def test_the_contracts_name_every_scheme_and_every_counter_package():
    settings = tomllib.loads((source.CHECKOUT / "pyproject.toml").read_text())
    contracts = {c["id"]: c for c in settings["tool"]["importlinter"]["contracts"]}
    schemes = {
        f"saiban.law.{path.parent.name}" for path in (source.PACKAGE / "law").glob("*/scheme.py")
    } - {"saiban.law.engine"}
    counters = {
        f"saiban.{name}"
        for name in ("web", "jobs")
        if (source.PACKAGE / name / "__init__.py").exists()
    }
    assert schemes <= set(contracts["schemes"]["modules"])
    assert counters <= set(contracts["nobody-imports-web"]["protected_modules"])
