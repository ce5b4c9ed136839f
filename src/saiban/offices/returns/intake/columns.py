"""Which column is which field, and what the employer has to decide."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from saiban.offices.returns.intake.cell_cnic import looks_like_cnic
from saiban.offices.returns.intake.header import known_or_close
from saiban.offices.returns.intake.letters import blank, letter
from saiban.offices.returns.intake.matching import Match
from saiban.offices.returns.intake.model import FIELDS, NEEDED, Ambiguity, Column, Columns

_SAMPLE = 200
_SHARE = 0.5

Mapped = Mapping[int, str | None]
Line = Sequence[object]


def resolve(titles: Sequence[str], body: Sequence[Line], mapping: Mapped | None) -> Columns:
    """Take each field from at most one column; two equal claims are left to the employer.

    mapping: index of a column (from 0) → field, or None to leave it out. It overrides the titles.
    Raises ValueError for an unknown field, a column that is not there, or a field given twice.
    """
    sample = body[:_SAMPLE]
    width = max([len(titles), *(len(line) for line in sample)], default=0)
    mapping = mapping or {}
    check_mapping(mapping, width)
    columns, matches = [], {}
    for index in range(width):
        title = titles[index] if index < len(titles) else ""
        if not title and index not in mapping and _empty(sample, index):
            continue
        match = known_or_close(title) if title else None
        columns.append(_column(index, title, match))
        if match and index not in mapping:
            matches[index] = match
    return _sorted_out(columns, matches, mapping, body)


def check_mapping(mapping: Mapped, width: int) -> None:
    """Raise ValueError, naming the column and the field, if the mapping cannot be followed."""
    wanted = [field for field in mapping.values() if field is not None]
    for index, field in mapping.items():
        if field is not None and field not in FIELDS:
            raise ValueError(f"mapping of column {index}: {field!r} is none of {', '.join(FIELDS)}")
        if not 0 <= index < width:
            raise ValueError(f"mapping of column {index}: the sheet has columns 0 to {width - 1}")
        if field is not None and wanted.count(field) > 1:
            raise ValueError(f"mapping: {field!r} is given to more than one column")


def _column(index: int, title: str, match: Match | None) -> Column:
    how = "unknown" if match is None else "other"
    return Column(
        index, letter(index), " ".join(title.split()), None, how, match.title if match else ""
    )


def _sorted_out(
    columns: list[Column], matches: dict[int, Match], mapping: Mapped, body: Sequence[Line]
) -> Columns:
    by_index = {column.index: column for column in columns}
    taken: dict[int, Column] = {}
    ambiguous = []
    for field in FIELDS:
        chosen = [index for index, wanted in mapping.items() if wanted == field]
        claims = chosen or _claims(field, matches, body)
        if len(claims) == 1:
            how = "chosen" if chosen else "close" if matches[claims[0]].close else "known"
            taken[claims[0]] = replace(by_index[claims[0]], field=field, how=how)
        elif claims:
            ambiguous.append(Ambiguity(field, tuple(by_index[index] for index in claims)))
    found = {column.field for column in taken.values()} | {doubt.field for doubt in ambiguous}
    free = [column for column in columns if column.index not in taken | dict(mapping)]
    ambiguous += _likely(found, free, matches, body)
    in_doubt = {column.index for doubt in ambiguous for column in doubt.candidates}
    return Columns(
        understood=tuple(taken[index] for index in sorted(taken)),
        ignored=tuple(column for column in columns if column.index not in taken.keys() | in_doubt),
        ambiguous=tuple(ambiguous),
        missing=tuple(field for field in NEEDED if field not in found),
    )


def _claims(field: str, matches: dict[int, Match], body: Sequence[Line]) -> list[int]:
    """Columns with the surest title for the field; empty and repeated columns make no claim."""
    claims = {index: match for index, match in matches.items() if match.field == field}
    claims = {
        index: match
        for index, match in claims.items()
        if not match.unproven or _holds_cnics(body[:_SAMPLE], index)
    }
    if not claims:
        return []
    surest = min((match.rank, match.close) for match in claims.values())
    best = [index for index, match in claims.items() if (match.rank, match.close) == surest]
    if len(best) > 1:
        filled = [index for index in best if not _empty(body, index)]
        best = filled or best[:1]
    first = best[0]
    return [first] + [index for index in best[1:] if not _same(body, first, index)]


def _likely(
    found: set[str | None], free: list[Column], matches: dict[int, Match], body: Sequence[Line]
) -> list[Ambiguity]:
    """For a missing wage or CNIC, the columns that could be it."""
    likely = []
    if "wage" not in found:
        near = [c for c in free if c.index in matches and matches[c.index].near_wage]
        if near:
            likely.append(Ambiguity("wage", tuple(near)))
    if "cnic" not in found:
        holding = [c for c in free if _holds_cnics(body[:_SAMPLE], c.index)]
        if holding:
            likely.append(Ambiguity("cnic", tuple(holding)))
    return likely


def _cell(line: Line, index: int) -> object:
    return line[index] if index < len(line) else ""


def _empty(body: Sequence[Line], index: int) -> bool:
    return all(blank(_cell(line, index)) for line in body)


def _same(body: Sequence[Line], first: int, second: int) -> bool:
    return all(_cell(line, first) == _cell(line, second) for line in body)


def _holds_cnics(sample: Sequence[Line], index: int) -> bool:
    cells = [cell for cell in (_cell(line, index) for line in sample) if not blank(cell)]
    return bool(cells) and sum(map(looks_like_cnic, cells)) >= _SHARE * len(cells)
