"""Pages of one statement put together: sorted, complete, each one going on where the last ended."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from itertools import pairwise

from saiban.exchange.bank.messages import Problem, Statement, Totals
from saiban.exchange.bank.money import rupees
from saiban.exchange.bank.proof import count

_NAMED = 20
"""So many missing pages are named; a page number out of nowhere must not fill the screen."""


@dataclass(frozen=True, slots=True)
class Assembly:
    """Complete statements, pages whose other pages are not here yet, and what was noticed."""

    complete: tuple[Statement, ...]
    waiting: tuple[Statement, ...]
    problems: tuple[Problem, ...]


def assemble(pages: Iterable[Statement]) -> Assembly:
    """Statements from pages that may come in any order, in several files, or twice.

    Keep the ``waiting`` ones and give them again with the pages of the next file.
    """
    groups: dict[tuple[str, str], list[Statement]] = {}
    for page in pages:
        groups.setdefault((page.account_iban, page.statement_id), []).append(page)
    complete: list[Statement] = []
    waiting: list[Statement] = []
    problems: list[Problem] = []
    for group in groups.values():
        ordered = _ordered(group, problems)
        if [page.page for page in ordered] == list(range(1, len(ordered) + 1)) and (
            ordered[-1].last_page
        ):
            complete.append(_merged(ordered, problems))
        else:
            waiting.extend(ordered)
            problems.append(_incomplete(ordered))
    return Assembly(tuple(complete), tuple(waiting), tuple(problems))


def _ordered(group: list[Statement], problems: list[Problem]) -> list[Statement]:
    numbers = [page.page for page in group]
    by_number: dict[int, Statement] = {}
    for page in group:
        known = by_number.setdefault(page.page, page)
        if known is not page and _content(known) != _content(page):
            problems.append(_contradiction(page))
    if numbers != sorted(numbers):
        problems.append(
            Problem(
                code="B11",
                message=f"The pages of statement {group[0].statement_id} came in the order "
                f"{', '.join(map(str, numbers))}; they were put in order.",
                subject=group[0].statement_id,
            )
        )
    return [by_number[number] for number in sorted(by_number)]


def _merged(pages: Sequence[Statement], problems: list[Problem]) -> Statement:
    first, last = pages[0], pages[-1]
    if len(pages) == 1:
        return first
    for before, page in pairwise(pages):
        # Some banks repeat the opening balance of the day on every page.
        if page.opening_paisa not in (None, before.closing_paisa, first.opening_paisa):
            problems.append(_gap(before, page))
    entries = tuple(entry for page in pages for entry in page.entries)
    counted = _sum([page.counted or count(page.entries) for page in pages])
    whole = last.declared == first.declared or last.declared == counted
    declared = last.declared if whole else _sum([page.declared for page in pages])
    return replace(
        first,
        closing_paisa=last.closing_paisa,
        entries=entries,
        last_page=True,
        period_to=last.period_to,
        declared=declared,
        counted=counted,
    )


def _sum(parts: Sequence[Totals]) -> Totals:
    sums: dict[str, int | None] = {}
    for field in fields(Totals):
        values = [getattr(part, field.name) for part in parts]
        sums[field.name] = None if None in values else sum(values)
    return Totals(**sums)


def _content(page: Statement) -> tuple[object, ...]:
    entries = tuple(replace(entry, page=1, number=0, line=0) for entry in page.entries)
    return (page.opening_paisa, page.closing_paisa, entries)


def _incomplete(pages: Sequence[Statement]) -> Problem:
    there = {page.page for page in pages}
    last = max(there)
    absent = [str(number) for number in range(1, last) if number not in there][:_NAMED]
    if not pages[-1].last_page:
        absent.append(f"those after {last}")
    return Problem(
        code="B11",
        message=f"Statement {pages[0].statement_id} of account {pages[0].account_iban} is not "
        f"complete: pages missing: {', '.join(absent)}.",
        remedy="Import the file with the missing pages; then the statement is posted.",
        blocking=True,
        subject=pages[0].statement_id,
    )


def _contradiction(page: Statement) -> Problem:
    return Problem(
        code="B11",
        message=f"Page {page.page} of statement {page.statement_id} came twice with different "
        "entries or balances.",
        remedy="Ask the bank which one holds; nothing of this statement is posted.",
        blocking=True,
        subject=page.statement_id,
    )


def _gap(before: Statement, page: Statement) -> Problem:
    return Problem(
        code="B11",
        message=f"Page {page.page} of statement {page.statement_id} opens with "
        f"{rupees(page.opening_paisa or 0)}, but page {before.page} closed with "
        f"{rupees(before.closing_paisa or 0)}.",
        remedy="Ask the bank for the statement again; nothing of it is posted.",
        blocking=True,
        subject=page.statement_id,
    )
