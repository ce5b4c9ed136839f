"""Taking over the register of an institution that begins: who was covered before it had Saiban.

Once covered, a person stays so even where the wage passes the limit (s. 2(8), 71). Without the
register an institution's first month would find nobody covered who earns more than the limit.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from django.db import transaction

from saiban.offices.desk import log, months, scope
from saiban.offices.desk.models import Institution, User
from saiban.offices.people import actions as people
from saiban.offices.returns import lines
from saiban.offices.returns.intake import IntakeRow, read

_AT_ONCE = 5_000


@dataclass(slots=True)
class TakenOver:
    """What came of a register. `messages`: line of the sheet -> what is wrong, and the remedy."""

    rows: int = 0
    persons: int = 0
    covered_anew: int = 0
    messages: dict[int, list[str]] = field(default_factory=dict)


def open_register(*, content: bytes, name: str, synthetic: bool) -> Sequence[IntakeRow]:
    """Read a register as wage sheets are read: CNIC and name, and where there are such columns the
    institution's own number and the day of coverage (a column of joining dates).

    Raises UnreadableFile (message, remedy) if no line can be had from it.
    """
    return read(content, filename=name, synthetic=synthetic).rows


def take_over(
    *,
    institution: Institution,
    register: Sequence[IntakeRow],
    covered_since: date,
    by: User | None,
    on: date,
    synthetic: bool,
    progress: Callable[[int], None] = lambda rows: None,
) -> TakenOver:
    """Enter the persons of a register, each as covered since a month. Again, it changes nothing.

    `covered_since` holds for lines that tell no day. Good lines are taken in blocks, each whole or
    not at all, so a run that was stopped is simply run again; `progress` hears how many were taken.
    Raises ValueError if that month is not past.
    """
    if covered_since > on:
        raise ValueError(f"{covered_since:%B %Y} is not past; the register tells what was before.")
    done = TakenOver(rows=len(register))
    good = _good(register, done, on)
    while block := list(islice(good, _AT_ONCE)):
        _take(institution, block, covered_since, done, by=by, on=on, synthetic=synthetic)
        progress(len(block))
    return done


def _good(rows: Sequence[IntakeRow], done: TakenOver, on: date) -> Iterator[IntakeRow]:
    """The lines that name a person whose coverage began, each person once."""
    seen: dict[str, int] = {}
    for row in rows:
        wrong = [f"{p.reason} {p.remedy}" for p in row.problems if p.field in ("cnic", "joined_on")]
        if not row.cnic and not wrong:
            wrong = ["There is no CNIC. Write the thirteen digits of the identity card."]
        if row.cnic in seen:
            wrong = [f"This person stands in line {seen[row.cnic]} already. Keep one of the two."]
        if row.joined_on and row.joined_on > on:
            wrong = ["Coverage cannot begin in the future. Write the day on which it began."]
        if wrong:
            done.messages[row.number] = wrong
            continue
        seen[row.cnic or ""] = row.number
        yield row


@transaction.atomic
def _take(
    institution: Institution,
    rows: Sequence[IntakeRow],
    covered_since: date,
    done: TakenOver,
    *,
    by: User | None,
    on: date,
    synthetic: bool,
) -> None:
    with scope.acting_for(institutions=[institution.pk]):
        found = people.enrol(
            newcomers=[_newcomer(row) for row in rows],
            institutions=[institution.pk],
            synthetic=synthetic,
            by=by,
            on=on,
        )
        by_month: dict[date, list[int]] = defaultdict(list)
        for row in rows:
            by_month[months.first(row.joined_on or covered_since)].append(found[row.cnic or ""])
        for month, persons in sorted(by_month.items()):
            before = lines.covered_since(institution.pk, persons, months.add(month, 1))
            lines.note_covered(institution.pk, persons, [True] * len(persons), before, month)
            done.covered_anew += len(persons) - len(before)
        _number(institution, rows, found, done, by=by, on=on)
        done.persons += len(found)
        log.record(
            "RegisterTakenOver",
            subject=f"institution:{institution.pk}",
            by=by,
            on=on,
            institution_id=institution.pk,
            persons=len(found),
        )


def _number(
    institution: Institution,
    rows: Sequence[IntakeRow],
    found: dict[str, int],
    done: TakenOver,
    *,
    by: User | None,
    on: date,
) -> None:
    """Enter the institution's own numbers; one that is somebody else's is reported, not taken."""
    which = "eobi_number" if institution.is_eobi else "social_security_number"
    lines_of = {found[row.cnic or ""]: row for row in rows if getattr(row, which)}
    numbers = {person: str(getattr(row, which)) for person, row in lines_of.items()}
    for person in people.number_members(
        institution_id=institution.pk, numbers=numbers, by=by, on=on
    ):
        wrong = (
            f"The person was taken over, but number {numbers[person]} belongs to somebody else, or"
            " the person has another. See which of the two is right."
        )
        done.messages[lines_of[person].number] = [wrong]


def _newcomer(row: IntakeRow) -> people.Newcomer:
    name = row.name or ""
    return people.Newcomer(
        cnic=row.cnic or "",
        name=name if name.isascii() else "",
        name_ur="" if name.isascii() else name,
        father_or_husband=row.father_or_husband_name or "",
    )
