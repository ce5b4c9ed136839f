"""Lines below the header that are no worker's: blanks, totals, repeated titles, notes.

Only a line without a readable CNIC can be one, so a worker whose name is Total stays a worker.
When in doubt the line is kept as a worker's, because a line too many is seen and one lost is not.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from saiban.offices.returns.intake.cell_wage import read_amount
from saiban.offices.returns.intake.letters import as_text, blank, key

Line = Sequence[object]

_TOTAL = re.compile(
    r"(?:(?:grand|sub|page|net|sheet|branch|over ?all|g)? ?totals?\b.*|subtotals?\b.*"
    r"|(?:carried|brought) (?:forward|over|down)\b.*|[bc] f|[bc] d"
    r"|کل(?: (?:تنخواہ|اجرت|ملازمین|کارکن|میزان|رقم|تعداد|مجموعہ).*)?"
    r"|(?:میزان|مجموعہ|ٹوٹل|ذیلی میزان|مجموعی میزان)(?: .*)?)"
)
_FOOTER = re.compile(
    r"(?:prepared|checked|verified|approved|certified|submitted|received) by\b.*"
    r"|(?:authori[sz]ed |employer s? ?)?(?:signature|signatory|sign|stamp|seal)\b.*"
    r"|(?:note|notes|n b|remarks|certified that|it is certified|for and on behalf of)\b.*"
    r"|(?:director|manager|accountant|proprietor|managing director|hr manager|chief executive)"
    r"|(?:department|section|branch|unit|factory|dept|division|shift)\b.*"
    r"|.*\b(?:department|section|dept|division)"
    r"|(?:دستخط|تیار کردہ|مہر|نوٹ|شعبہ|برانچ|تصدیق|منجانب)\b.*"
)
_CNIC_LIKE_DIGITS = 8
_ORDINAL = re.compile(r"\(?([0-9]{1,2})\)?\.?(?:\.0)?").fullmatch


@dataclass(frozen=True, slots=True)
class Layout:
    """Where the understood columns are, and the header's own words for recognising a repeat."""

    fields: dict[str, int]
    titles: dict[int, str]

    @classmethod
    def of(cls, fields: dict[str, int], titles: Sequence[str]) -> "Layout":
        """titles: the header's text by column; compared in the form of `letters.key`."""
        return cls(fields, {i: key(title) for i, title in enumerate(titles) if key(title)})


def kind_of_line(line: Line, layout: Layout) -> str | None:
    """`blank`, `total`, `repeated_header`, `column_numbers`, `note`, or None: a worker's line.

    To be asked only for lines without a readable CNIC.
    """
    filled = {index: cell for index, cell in enumerate(line) if not blank(cell)}
    if not filled:
        return "blank"
    if _is_total(filled, layout):
        return "total"
    if _is_repeat(filled, layout):
        return "repeated_header"
    if _is_column_numbers(filled):
        return "column_numbers"
    ours = {
        name: filled[index]
        for name, index in layout.fields.items()
        if index in filled and not _is_nothing(filled[index])
    }
    if not ours:
        return _without_ours(filled)
    return "note" if _is_note(ours, filled) else None


def text_of(line: Line) -> str:
    """The line's words, for telling the employer what was left out."""
    return " | ".join(as_text(cell).strip() for cell in line if not blank(cell))[:200]


def _is_nothing(cell: object) -> bool:
    """A zero or a dash that a formula shows over an empty line."""
    return cell in (0, "0", "-", "0.00", "- ")


def _without_ours(filled: dict[int, object]) -> str | None:
    """A form's numbered but empty line is blank; one or two words beside it are a note."""
    words = [cell for cell in filled.values() if not _is_nothing(cell) and not _number(cell)]
    if not words:
        return "blank"
    return "note" if len(filled) <= 2 else None


def _number(cell: object) -> bool:
    return isinstance(cell, int | float) or as_text(cell).strip(" .()").isdigit()


def _is_total(filled: dict[int, object], layout: Layout) -> bool:
    """The line's first words say so, and the CNIC cell holds no more than a head count."""
    cnic = filled.get(layout.fields.get("cnic", -1), "")
    if sum(character.isdigit() for character in as_text(cnic)) >= _CNIC_LIKE_DIGITS:
        return False
    words = (key(cell) for cell in filled.values() if isinstance(cell, str) and not _number(cell))
    return bool(_TOTAL.fullmatch(next(words, "")))


def _is_repeat(filled: dict[int, object], layout: Layout) -> bool:
    same = sum(
        isinstance(cell, str) and key(cell) == layout.titles.get(index)
        for index, cell in filled.items()
    )
    return same >= 2 and same * 2 > len(filled)


def _is_column_numbers(filled: dict[int, object]) -> bool:
    """The line 1, 2, 3 that official forms print under the titles."""
    found = [_ORDINAL(as_text(cell).strip()) for cell in filled.values()]
    numbers = [int(match[1]) for match in found if match]
    return len(numbers) == len(filled) >= 3 and all(
        after == before + 1 for before, after in pairwise(numbers)
    )


def _is_note(ours: dict[str, object], filled: dict[int, object]) -> bool:
    """Words alone, such as a signature line or a department's name over its workers."""
    if len(filled) > 2 or any(_has_digits(cell) for name, cell in ours.items() if name != "name"):
        return False
    name = ours.get("name")
    if name is not None:
        return bool(_FOOTER.fullmatch(key(as_text(name))))
    return not ours.keys() & {"wage", "days"} or all(isinstance(c, str) for c in ours.values())


def _has_digits(cell: object) -> bool:
    return any(character.isdigit() for character in as_text(cell))


def unlabelled_total(line: Line, layout: Layout, wages_above: int) -> bool:
    """Whether a line with nobody's name holds exactly the sum of the wages above it, in paisa."""
    name, wage = layout.fields.get("name"), layout.fields.get("wage")
    if wage is None or wage >= len(line) or not wages_above:
        return False
    if name is not None and name < len(line) and not blank(line[name]):
        return False
    return total_paisa(line[wage]) == wages_above


def total_paisa(cell: object) -> int | None:
    """A total's amount; unlike a wage it has no upper bound."""
    return read_amount(cell)[0]
