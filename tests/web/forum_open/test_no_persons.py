"""No page of figures, library or other countries reads a row of a person, a unit or its money."""

from __future__ import annotations

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.code_health import source
from tests.web.forum_open import test_figures, test_knowledge, test_peers
from tests.web.people import Town

# What these pages may read: institutions, published figures, and the Forum's own rows.
OWN = {"desk_institution", "desk_figuresnapshot"}
PAGES = (
    *test_figures.PAGES,
    *test_knowledge.PAGES,
    *test_peers.PAGES,
    "/forum/figures/active_persons/en.svg",
    "/forum/figures/active_persons/figure.csv",
    "/forum/figures/active_persons/figure.xlsx",
    "/forum/figures/active_persons/iessi/2026-09/1.json",
)
TABLE = re.compile(
    r"\b(?:from|join|into|update)\s+\"?((?:desk|people|employers|ledger|returns|cashier|rights|forum)_\w+)",
    re.IGNORECASE,
)


def test_pages_read_published_rows_only(client: Client, published: Town, library: None) -> None:
    read: dict[str, set[str]] = {}
    for address in PAGES:
        with CaptureQueriesContext(connection) as seen:
            assert client.get(address).status_code in (200, 422), address
        for each in seen.captured_queries:
            for table in TABLE.findall(each["sql"]):
                read.setdefault(table, set()).add(address)
    # What is looked for is there to be found.
    assert "desk_figuresnapshot" in read
    assert "forum_entryversion" in read
    wrong = {
        table: pages
        for table, pages in read.items()
        if table not in OWN and not table.startswith("forum_")
    }
    assert wrong == {}


def test_the_forum_imports_the_desk_and_no_other_office() -> None:
    wrong = [
        f"{source.place(path, line)} imports {name}"
        for path in source.python_files(source.OFFICES / "forum")
        for line, name in source.imports(path)
        if source.office_of(name) not in (None, "desk", "forum")
    ]
    assert wrong == []


def test_a_published_number_names_nobody(client: Client, published: Town) -> None:
    for address in PAGES[-3:]:
        content = client.get(address).content
        for secret in (b"Margalla", b"Rawal", b"Worker", b"0000000000001"):
            assert secret not in content, address
