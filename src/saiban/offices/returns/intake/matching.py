"""One column title: which field is it?"""

import re
from dataclasses import dataclass
from functools import lru_cache

from saiban.offices.returns.intake.letters import key
from saiban.offices.returns.intake.synonyms import NEAR_WAGE, OTHER, TITLES, UNPROVEN

_CLOSE_MAX = 45
_CLOSE_MIN = 5  # Shorter titles are too near one another: wage and age, days and pays.
_PARENTHESIS = re.compile(r"[(\[{][^)\]}]*[)\]}]")
_HALVES = re.compile(r"\s*[/|\n\r:;]+\s*|\s+[-–—]\s+")
_UNITS = re.compile(
    r"\b(?:in )?(?:rs|pkr|rupees|rupee|dd mm yyyy|dd mm yy|yyyy mm dd|mm|mandatory|required)\b|\*"
)
# The month that a title carries, `Wages for July 2026`, `Salary Jul-26`.
_PERIOD = re.compile(
    r"(?:\b(?:for|of|during) )?(?:\b(?:the )?month (?:of )?)?"
    r"\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b(?: (?:20)?[0-9]{2}\b)?"
)
# Words that a title may have or lack: `CNIC`, `Employee CNIC number`, `CNIC of the worker`.
_FILLERS = frozenset(
    ("the", "of", "no", "nos", "number", "employee", "employees", "worker", "workers", "insured",
     "secured", "person", "persons", "s", "for", "his", "her", "each", "نمبر", "کا", "کی", "کے")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Match:
    """field: None for a known title that is not ours. rank: 0 is surest. title: as in
    the table.

    near_wage: an amount that could be chosen as the wage. unproven: the cells must confirm it.
    """

    field: str | None
    rank: int
    title: str
    close: bool = False
    near_wage: bool = False
    unproven: bool = False


def _table() -> dict[str, Match]:
    table = {key(title): Match(None, 9, title) for title in OTHER}
    table |= {key(title): Match(None, 9, title, near_wage=True) for title in NEAR_WAGE}
    table |= {key(title): Match(name, 5, title, unproven=True) for title, name in UNPROVEN.items()}
    for name, groups in TITLES.items():
        for rank, group in enumerate(groups):
            for title in group:
                table.setdefault(key(title), Match(name, rank, title))
    return table


_TABLE = _table()
_JOINED = {title.replace(" ", ""): match for title, match in _TABLE.items() if " " in title}


def _core(form: str) -> tuple[str, ...]:
    return tuple(word for word in form.split() if word not in _FILLERS)


def _cores() -> dict[tuple[str, ...], Match]:
    """Titles without their fillers, where that leaves words that mean one field only."""
    found: dict[tuple[str, ...], list[Match]] = {}
    for title, match in _TABLE.items():
        if _core(title):
            found.setdefault(_core(title), []).append(match)
    return {
        core: min(matches, key=lambda match: match.rank)
        for core, matches in found.items()
        if len({match.field for match in matches}) == 1
    }


_CORES = _cores()
_BY_END: dict[tuple[int, str, str], set[str]] = {}
for _title, _match in _TABLE.items():
    if len(_title) >= _CLOSE_MIN and not _match.unproven:
        _BY_END.setdefault((len(_title), "first", _title[0]), set()).add(_title)
        _BY_END.setdefault((len(_title), "last", _title[-1]), set()).add(_title)


@lru_cache(maxsize=4096)
def known(header: str) -> Match | None:
    """The field of a title that the table has, in one of the forms that titles take."""
    whole = _without_units(key(header))
    match = _exact(key(header)) or _exact(whole)
    if match:
        return match
    # `Salary (Basic)` is basic salary, and no salary.
    bare = _without_units(key(_PARENTHESIS.sub(" ", header)))
    inside = " ".join(_without_units(key(part)) for part in _PARENTHESIS.findall(header))
    if inside:
        return _exact(f"{inside} {bare}") or _one_of([_exact(bare), _exact(inside)])
    # A title in two languages, `CNIC / شناختی کارڈ نمبر`: the halves must agree.
    halves = [_exact(_without_units(key(half))) for half in _HALVES.split(header)]
    return _one_of(halves) if any(halves) else _CORES.get(_core(whole))


def _exact(form: str) -> Match | None:
    return _TABLE.get(form) or _JOINED.get(form)


def _one_of(matches: list[Match | None]) -> Match | None:
    """The match, if all that there are mean one field."""
    found = [match for match in matches if match]
    return found[0] if len({match.field for match in found}) == 1 else None


def _without_units(form: str) -> str:
    return " ".join(_PERIOD.sub(" ", _UNITS.sub(" ", form)).split())


@lru_cache(maxsize=4096)
def close(header: str) -> Match | None:
    """The field of a misspelt title, if exactly one field is that near.

    One slip in titles of 5 to 8 letters, two in longer ones; the first or last letter must stand.
    """
    form = _without_units(key(_PARENTHESIS.sub(" ", header)))
    if not _CLOSE_MIN <= len(form) <= _CLOSE_MAX or sum(c.isdigit() for c in form) > 2:
        return None
    best: dict[str | None, tuple[int, Match]] = {}
    for title in _candidates(form):
        match = _TABLE[title]
        allowed = 1 if len(title) <= 8 else 2
        slips = _slips(form, title, allowed)
        if slips <= allowed and slips < best.get(match.field, (9,))[0]:
            best[match.field] = (slips, match)
    if not best:
        return None
    nearest = min(slips for slips, _ in best.values())
    found = [match for slips, match in best.values() if slips == nearest]
    if len(found) != 1:
        return None
    match = found[0]
    return Match(match.field, match.rank, match.title, close=True, near_wage=match.near_wage)


def _candidates(form: str) -> set[str]:
    """Titles of about that length with the same first or last letter."""
    found: set[str] = set()
    for length in range(len(form) - 2, len(form) + 3):
        for end in (("first", form[0]), ("last", form[-1])):
            found |= _BY_END.get((length, *end), set())
    return {t for t in found if abs(len(t) - len(form)) <= (1 if len(t) <= 8 else 2)}


def _slips(a: str, b: str, limit: int) -> int:
    """Letters added, dropped, changed or swapped with the neighbour to turn `a` into `b`."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        row = [i]
        for j, y in enumerate(b, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]
