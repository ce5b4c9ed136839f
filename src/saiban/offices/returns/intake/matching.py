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
_BY_END: dict[tuple[int, str, str], set[str]] = {}
for _title, _match in _TABLE.items():
    if len(_title) >= _CLOSE_MIN and not _match.unproven:
        _BY_END.setdefault((len(_title), "first", _title[0]), set()).add(_title)
        _BY_END.setdefault((len(_title), "last", _title[-1]), set()).add(_title)


@lru_cache(maxsize=4096)
def known(header: str) -> Match | None:
    """The field of a title that the table has, in one of the forms that titles take."""
    for form in _forms(header):
        match = _TABLE.get(form) or _JOINED.get(form)
        if match:
            return match
    # A title in two languages, `CNIC / شناختی کارڈ نمبر`: the halves must agree.
    halves = [_TABLE.get(_without_units(key(half))) for half in _HALVES.split(header)]
    found = [match for match in halves if match]
    return found[0] if found and len({match.field for match in found}) == 1 else None


def _forms(header: str) -> list[str]:
    bare = _PARENTHESIS.sub(" ", header)
    forms = [key(header), key(bare), _without_units(key(bare))]
    inside = _PARENTHESIS.search(header)
    if inside:
        forms.append(key(inside[0]))
    return [form for form in dict.fromkeys(forms) if form]


def _without_units(form: str) -> str:
    return " ".join(_UNITS.sub(" ", form).split())


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
