"""What the reader hands over: rows, and an account of everything it did to the sheet.

Nothing here knows a database or a law. A row is what the employer wrote, in the office's types;
whether it is right for the month is for the numbered checks.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from datetime import date
from typing import Any

from saiban.offices.returns.intake.catalogue import (
    FIELD_NAMES,
    REFUSALS,
    explain,
    explain_problem,
    say,
)

FIELDS = (
    "cnic",
    "name",
    "father_or_husband_name",
    "wage",
    "days",
    "joined_on",
    "left_on",
    "designation",
    "eobi_number",
    "social_security_number",
    "sex",
    "remarks",
)
NEEDED = ("cnic", "name", "wage")
"""Fields without which a wage sheet is hardly one; a sheet that lacks one is read and says so."""
_SKIPPED_SHOWN = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one upload may cost us. A file beyond a limit is refused as a whole, unread.

    size, decompressed: bytes. cells: rows times columns of the used area of one sheet, which is
    what the spreadsheet library allocates, however few of them are filled.
    """

    size: int = 40_000_000
    decompressed: int = 600_000_000
    parts: int = 2_000
    sheets: int = 100
    rows: int = 250_000
    columns: int = 512
    cells: int = 15_000_000


@dataclass(frozen=True, slots=True)
class Repair:
    """One thing the reader understood that was not written plainly, so that a person can object."""

    field: str
    code: str
    was: str
    now: str

    @property
    def why(self) -> str:
        """The reason in English."""
        return self.text("en")

    def text(self, language: str) -> str:
        """The reason in `en` or `ur`."""
        return explain(self.code, language, was=self.was, now=self.now)


@dataclass(frozen=True, slots=True)
class IntakeProblem:
    """A cell that could not be read. The field of the row is None; its other fields stand.

    code: key of `catalogue.PROBLEMS`, stable. was: the cell as text.
    """

    field: str
    code: str
    was: str

    @property
    def reason(self) -> str:
        """What is wrong, in English."""
        return self.text("en")[0]

    @property
    def remedy(self) -> str:
        """What to write instead, in English."""
        return self.text("en")[1]

    def text(self, language: str) -> tuple[str, str]:
        """(reason, remedy) in `en` or `ur`."""
        return explain_problem(self.code, language, self.was)


@dataclass(slots=True)
class IntakeRow:
    """One worker's line.

    number: the line as the spreadsheet program numbers it, from 1. cnic: 13 digits, no dashes.
    wage_paisa: the month's gross wage. days: days paid. sex: `M`, `F` or `X`. A field that was
    blank, absent from the sheet, or unreadable is None; only the last has a problem.
    """

    number: int
    cnic: str | None = None
    name: str | None = None
    father_or_husband_name: str | None = None
    wage_paisa: int | None = None
    days: int | None = None
    joined_on: date | None = None
    left_on: date | None = None
    designation: str | None = None
    eobi_number: str | None = None
    social_security_number: str | None = None
    sex: str | None = None
    remarks: str | None = None
    repairs: tuple[Repair, ...] = ()
    problems: tuple[IntakeProblem, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the sheet and what it was taken for.

    index: from 0, the key of `mapping`. letter: as the spreadsheet program shows it. how:
    `known` (a title in the table), `close` (a misspelling of `title`), `chosen` (by mapping),
    `other` (known, and not ours), `unknown`.
    """

    index: int
    letter: str
    header: str
    field: str | None
    how: str
    title: str = ""


@dataclass(frozen=True, slots=True)
class Ambiguity:
    """Several columns that could be one field. None was taken: the employer chooses."""

    field: str
    candidates: tuple[Column, ...]


@dataclass(frozen=True, slots=True)
class Columns:
    """How the header was understood. missing: fields of `NEEDED` that no column gives."""

    understood: tuple[Column, ...] = ()
    ignored: tuple[Column, ...] = ()
    ambiguous: tuple[Ambiguity, ...] = ()
    missing: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Skipped:
    """A line that is no worker's.

    kind: `title`, `header`, `blank`, `total`, `repeated_header`, `column_numbers`, `note`.
    """

    number: int
    kind: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """Something about the file as a whole that the employer should see."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: str = "en") -> str:
        """The note in `en` or `ur`."""
        return explain(self.code, language, **self.values)


@dataclass(slots=True)
class Intake:
    """A wage sheet, read. Every line of the sheet is in `rows` or in `skipped`, once.

    sheet: name of the sheet used, "" for a text file. header_row: line of the header (its last
    line, if it has several), None if the columns were chosen and the sheet has no header.
    lines: number of lines in the sheet. format: `xlsx`, `xls`, `ods` or `text`.
    """

    sheet: str
    header_row: int | None
    columns: Columns
    rows: list[IntakeRow]
    notes: tuple[Note, ...]
    skipped: tuple[Skipped, ...]
    lines: int
    format: str
    filename: str

    def as_json(self) -> dict[str, Any]:
        """All but the rows, for storing beside them; `catalogue.explain` says the notes again.

        Of the skipped lines, the first that have words, and how many there are of each kind.
        """
        worded = [asdict(line) for line in self.skipped if line.text]
        return {
            "sheet": self.sheet,
            "header_row": self.header_row,
            "lines": self.lines,
            "format": self.format,
            "filename": self.filename,
            "columns": asdict(self.columns),
            "notes": [{"code": note.code, "values": dict(note.values)} for note in self.notes],
            "skipped": worded[:_SKIPPED_SHOWN],
            "skipped_counts": dict(Counter(line.kind for line in self.skipped)),
        }

    def messages(self, language: str = "en") -> dict[int, list[str]]:
        """Line number → what is wrong on it and how to put it right, for `write_back`."""
        return {
            row.number: [
                " ".join((f"{_field(p, language)}:", *p.text(language))) for p in row.problems
            ]
            for row in self.rows
            if row.problems
        }


def _field(problem: IntakeProblem, language: str) -> str:
    return FIELD_NAMES[problem.field][language]


class UnreadableFile(Exception):
    """The file as a whole gives no rows. code: key of `catalogue.REFUSALS`, stable."""

    def __init__(self, code: str, **values: object) -> None:
        self.code = code
        self.values = values
        super().__init__(f"{self.message} {self.remedy}")

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return self.text("en")[0]

    @property
    def remedy(self) -> str:
        """What to do, in English."""
        return self.text("en")[1]

    def text(self, language: str) -> tuple[str, str]:
        """(message, remedy) in `en` or `ur`."""
        message, remedy = REFUSALS[self.code]
        return say(message, language, **self.values), say(remedy, language, **self.values)
