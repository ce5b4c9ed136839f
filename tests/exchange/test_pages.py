"""Pages of a statement come in any order, in several files, twice, or not at all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saiban.exchange.bank import (
    Statement,
    assemble,
    count,
    prove,
    read_bank_file,
    write_camt053,
)
from tests.exchange.samples import CREATED, make_entry, make_statement

ENTRIES = [make_entry(number, number * 100) for number in range(1, 7)]


def make_pages(size: int = 2) -> list[Statement]:
    pages, opening = [], 1_000_000
    starts = range(0, len(ENTRIES), size)
    for number, start in enumerate(starts, start=1):
        entries = ENTRIES[start : start + size]
        last = number == len(starts)
        page = make_statement(*entries, opening=opening, page=number, last_page=last)
        pages.append(page)
        opening = page.closing_paisa or 0
    return pages


def refs(statement: Statement) -> list[str]:
    return [entry.acct_svcr_ref for entry in statement.entries]


@given(st.permutations(make_pages()))
def test_any_order_gives_the_statement(pages: list[Statement]) -> None:
    assembly = assemble(pages)
    (statement,) = assembly.complete
    assert refs(statement) == [entry.acct_svcr_ref for entry in ENTRIES]
    prove(statement)
    ordered = [page.page for page in pages] == [1, 2, 3]
    assert [problem.code for problem in assembly.problems] == ([] if ordered else ["B11"])


def test_read_from_one_file_out_of_order() -> None:
    first, second, third = make_pages()
    raw = write_camt053([second, first, third], message_id="M", created=CREATED)
    file = read_bank_file(raw, "s.xml")
    (statement,) = file.statements
    prove(statement)
    assert refs(statement) == [entry.acct_svcr_ref for entry in ENTRIES]
    assert [(p.code, p.blocking) for p in file.problems] == [("B11", False)]
    assert "2, 1, 3" in file.problems[0].message


@pytest.mark.parametrize("absent, words", [(0, "missing: 1."), (1, "missing: 2."), (2, "after 2")])
def test_missing_page_waits(absent: int, words: str) -> None:
    pages = make_pages()
    rest = pages[:absent] + pages[absent + 1 :]
    file = read_bank_file(write_camt053(rest, message_id="M", created=CREATED), "s.xml")
    assert [(p.code, p.blocking) for p in file.problems] == [("B11", True)]
    assert words in file.problems[0].message
    later = read_bank_file(
        write_camt053([pages[absent]], message_id="M2", created=CREATED), "s2.xml"
    )
    assembly = assemble([*file.statements, *later.statements])
    assert len(assembly.complete) == 1
    prove(assembly.complete[0])


def test_same_page_twice_counts_once() -> None:
    pages = make_pages()
    assembly = assemble([*pages, pages[1]])
    assert len(assembly.complete[0].entries) == len(ENTRIES)
    assert not [problem for problem in assembly.problems if problem.blocking]


def test_pages_that_contradict_each_other_block() -> None:
    pages = make_pages()
    other = replace(pages[1], entries=pages[1].entries[:1])
    assert [p.code for p in assemble([*pages, other]).problems if p.blocking] == ["B11"]


def test_gap_between_pages_blocks() -> None:
    pages = make_pages()
    pages[1] = replace(pages[1], opening_paisa=1)
    problems = assemble(pages).problems
    assert [problem.blocking for problem in problems] == [True]
    assert "page 1 closed with" in problems[0].message


def test_balances_and_totals_of_the_day_repeated_on_every_page() -> None:
    whole = make_statement(*ENTRIES)
    pages = [
        replace(
            page,
            opening_paisa=whole.opening_paisa,
            closing_paisa=whole.closing_paisa,
            declared=count(ENTRIES),
            counted=count(page.entries),
        )
        for page in make_pages()
    ]
    assembly = assemble(pages)
    prove(assembly.complete[0])
    assert assembly.problems == ()
