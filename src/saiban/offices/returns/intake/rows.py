"""Lines into workers."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from saiban.offices.returns.intake.cell_text import split_relation
from saiban.offices.returns.intake.conversion import Converted, convert
from saiban.offices.returns.intake.letters import as_text, blank
from saiban.offices.returns.intake.lines import (
    Layout,
    kind_of_line,
    text_of,
    total_paisa,
    unlabelled_total,
)
from saiban.offices.returns.intake.model import (
    FIELDS,
    Column,
    IntakeProblem,
    IntakeRow,
    Note,
    Repair,
    Skipped,
)

Line = Sequence[object]

_PIECE = re.compile(r"[^0-9]*[0-9]{1,3}").fullmatch
_NEXT_PIECE = re.compile(r"[0-9]{2,3}(?:\.[0-9]+)?[^0-9]*").fullmatch


@dataclass(slots=True)
class Body:
    """The lines below the header. first: number of the first. width: columns of the header."""

    lines: list[Line]
    first: int
    columns: Sequence[Column]
    titles: Sequence[str]
    ragged: bool
    synthetic: bool


@dataclass(slots=True)
class Read:
    """What became of the lines."""

    rows: list[IntakeRow]
    skipped: list[Skipped]
    notes: list[Note]


@dataclass(slots=True)
class _Strange:
    repairs: dict[int, tuple[Repair, ...]] = field(default_factory=dict)
    problems: dict[int, tuple[IntakeProblem, ...]] = field(default_factory=dict)

    def add(self, index: int, what: Repair | IntakeProblem) -> None:
        if isinstance(what, Repair):
            self.repairs[index] = (*self.repairs.get(index, ()), what)
        else:
            self.problems[index] = (*self.problems.get(index, ()), what)


def read_rows(body: Body) -> Read:
    """Every line becomes a row or is reported as skipped; none is lost, none is doubled."""
    fields = {column.field: column.index for column in body.columns if column.field}
    lines = _padded(body.lines, max(fields.values(), default=-1) + 1) if body.ragged else body.lines
    values: dict[str, list[object]] = {}
    strange, notes = _Strange(), []
    for column in body.columns:
        name = column.field or ""
        cells = [line[column.index] for line in lines]
        values[name], converted = convert(
            name, cells, letter=column.letter, synthetic=body.synthetic
        )
        notes += converted.notes
        _collect(cells, converted, strange)
    if body.ragged:
        _long_lines(body, fields, values, strange)
    _split_names(values, strange, len(lines))
    skipped = _skipped(body, lines, Layout.of(fields, body.titles), values, notes)
    return Read(_rows(body, values, strange, skipped), list(skipped.values()), notes)


def _padded(lines: list[Line], width: int) -> list[Line]:
    if min(map(len, lines), default=width) >= width:
        return lines
    return [line if len(line) >= width else [*line, *[""] * (width - len(line))] for line in lines]


def _collect(cells: list[object], converted: Converted, strange: _Strange) -> None:
    if converted.strange:
        known = converted.strange
        for index, cell in enumerate(cells):
            if cell in known:
                strange.add(index, known[cell])


def _long_lines(
    body: Body, fields: dict[str, int], values: dict[str, list[object]], strange: _Strange
) -> None:
    """In text, a comma inside an amount makes a cell more; 25 of `25,000` is nobody's wage."""
    width = len(body.titles)
    long = [
        index
        for index, line in enumerate(body.lines)
        if len(line) > width and any(not blank(cell) for cell in line[width:])
    ]
    usual = len(long) * 2 > len(body.lines)
    name = "wage" if "wage" in fields else "days"
    if name not in fields:
        return
    for index in long:
        line = body.lines[index]
        if usual and not _is_split(line, fields[name]):
            continue
        for loose in ("wage", "days"):
            if loose in values:
                values[loose][index] = None
                kept = [p for p in strange.problems.get(index, ()) if p.field != loose]
                strange.problems[index] = tuple(kept)
        strange.add(index, IntakeProblem(name, "row_too_many_cells", text_of(line)))


def _is_split(line: Line, index: int) -> bool:
    pair = [as_text(cell).strip() for cell in line[index : index + 2]]
    return len(pair) == 2 and bool(_PIECE(pair[0]) and _NEXT_PIECE(pair[1]))


def _split_names(values: dict[str, list[object]], strange: _Strange, count: int) -> None:
    """`Ali Khan S/O Bashir Khan` in the name column gives both, if no other column did."""
    names = values.get("name", [])
    halves = {
        name: found
        for name in set(names)
        if isinstance(name, str) and (found := split_relation(name))
    }
    if not halves:
        return
    fathers = values.setdefault("father_or_husband_name", [None] * count)
    for index, name in enumerate(names):
        if name in halves and fathers[index] is None:
            names[index], fathers[index] = halves[name]
            strange.add(index, Repair("name", "name_split", str(name), halves[name][0]))


def _skipped(
    body: Body,
    lines: list[Line],
    layout: Layout,
    values: dict[str, list[object]],
    notes: list[Note],
) -> dict[int, Skipped]:
    cnics: Iterable[object] = values.get("cnic") or [None] * len(lines)
    skipped: dict[int, Skipped] = {}
    unnamed = []
    for index, cnic in enumerate(cnics):
        if cnic is not None:
            continue
        kind = kind_of_line(lines[index], layout)
        if kind:
            skipped[index] = Skipped(body.first + index, kind, text_of(lines[index]))
        else:
            unnamed.append(index)
    _totals(body, lines, layout, values, skipped, unnamed, notes)
    return dict(sorted(skipped.items()))


def _totals(
    body: Body,
    lines: list[Line],
    layout: Layout,
    values: dict[str, list[object]],
    skipped: dict[int, Skipped],
    unnamed: list[int],
    notes: list[Note],
) -> None:
    """Find totals without a label, and totals that differ from the wages above them."""
    totals = [index for index, line in skipped.items() if line.kind == "total"]
    if "wage" not in values or not (totals or unnamed):
        return
    wages = (0 if i in skipped else wage or 0 for i, wage in enumerate(values["wage"]))
    above = list(accumulate(wages, initial=0))
    paid = [index for index in unnamed if values["wage"][index]]
    # The last amount of the sheet, with nobody's name, and it is the sum of all others.
    if paid and above[-1] == above[paid[-1] + 1]:
        index = paid[-1]
        if unlabelled_total(lines[index], layout, above[index]):
            skipped[index] = Skipped(body.first + index, "total", text_of(lines[index]))
            totals.append(index)
    start = 0
    for index in sorted(totals):
        total = total_paisa(lines[index][layout.fields["wage"]])
        since, whole = above[index] - above[start], above[index]
        # A sub-total adds up its own part, a grand total all of it.
        if total and total not in (since, whole):
            shown = {"number": body.first + index, "total": _rupees(total), "sum": _rupees(whole)}
            notes.append(Note("total_differs", shown))
        start = index


def _rupees(paisa: int) -> str:
    return f"{paisa // 100:,}.{paisa % 100:02d}"


def _rows(
    body: Body,
    values: dict[str, list[object]],
    strange: _Strange,
    skipped: dict[int, Skipped],
) -> list[IntakeRow]:
    count = len(body.lines)
    nothing: list[object] = [None] * count
    columns = [values.get(name, nothing) for name in FIELDS]
    repairs: list[object] = [()] * count
    problems: list[object] = [()] * count
    for index, found in strange.repairs.items():
        repairs[index] = found
    for index, faults in strange.problems.items():
        problems[index] = faults
    numbers = range(body.first, body.first + count)
    rows = list(map(IntakeRow, numbers, *columns, repairs, problems))
    return [row for index, row in enumerate(rows) if index not in skipped] if skipped else rows
