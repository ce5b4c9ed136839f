"""What `saiban law diff` prints for people."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from saiban.law.diff import Change, Effect, Kind, Row, Tally
from saiban.law.engine.refusal import Refusal
from saiban.law.engine.units import Value, read_aloud
from saiban.law_cli_text import heading, line


def changes(found: Sequence[Change]) -> None:
    """Changes by place and day; plainly, where there are none."""
    if not found:
        line("Nothing changed.")
    for (place, on), group in groupby(found, lambda change: (change.place, change.on)):
        heading(f"{place}, {on.isoformat()}")
        for change in group:
            _change(change)


def _change(change: Change) -> None:
    line(change.sentence, style="bold" if change.kind is Kind.QUESTION else "")
    name = "" if change.kind is Kind.QUESTION else f"{change.name}: "
    sides = (("was", change.before), ("is", change.after))
    told = [(word, side.standing) for word, side in sides if side and side.standing]
    for word, standing in told:
        line(f"{name}{word} {standing}", indent=3, style="dim")
    if change.affects and change.kind is not Kind.QUESTION:
        line(f"bears on {', '.join(change.affects)}", indent=3, style="dim")


def positions(before: Sequence[str], after: Sequence[str]) -> None:
    """The legal positions taken under each law, where there are any."""
    if before or after:
        line(f"Positions: {_listed(before)}; under the amendment: {_listed(after)}")


def settled(positions: Mapping[str, Sequence[str]]) -> None:
    """The disputes that an amendment settles, by place."""
    for place, names in positions.items():
        line(f"Settles in {place}: {_listed(names)}")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) or "none"


def effect(found: Effect, *, title: str, changed: Sequence[Change]) -> None:
    """What an amendment does to the cases: all, by group, and the biggest differences."""
    line(title, style="bold")
    heading("What the amendment changes in this question")
    if not changed:
        line("Nothing: on this day, in this place, the law would be the same.")
    for change in changed:
        _change(change)
    heading("All cases")
    _tally(found.total, found.unit)
    for name, tally in sorted(found.groups.items()):
        heading(name)
        _tally(tally, found.unit)
    _biggest("Highest rise", found.most_gained, found.unit)
    _biggest("Deepest fall", found.most_lost, found.unit)
    for row in found.first_faults:
        line(f"Row {row.number} was left out: {row.fault}", style="red")


def _tally(tally: Tally, unit: str) -> None:
    amount = "count" if unit == "flag" else unit
    line(f"Cases: {tally.rows:,}; answered under both laws: {tally.answered:,}")
    same = tally.answered - tally.higher - tally.lower
    up, down = read_aloud(amount, tally.gain), read_aloud(amount, tally.loss)
    line(f"Higher for {tally.higher:,}, by {up} together; lower for {tally.lower:,}, by {down}")
    line(f"The same for {same:,}")
    was, now = read_aloud(amount, tally.before), read_aloud(amount, tally.after)
    line(f"Total: {was} becomes {now}")
    if unit != "flag":
        line(f"Mean change of those that change: {read_aloud(amount, tally.mean)}")
    for count, what in (
        (tally.newly_answered, "An answer now, and none before"),
        (tally.newly_refused, "No answer any more"),
        (tally.refused, "No answer under either law"),
        (tally.unreadable, "Left out, for they could not be read"),
    ):
        if count:
            line(f"{what}: {count:,}")
    for said, count in tally.refusals.items():
        line(f"{count:,}: {said}", indent=3, style="dim")


def _biggest(title: str, rows: Sequence[Row], unit: str) -> None:
    if rows:
        heading(title)
    for row in rows:
        was, now = _aloud(unit, row.before), _aloud(unit, row.after)
        line(f"row {row.number}: from {was} to {now}")


def _aloud(unit: str, value: Value | Refusal | None) -> str:
    return "" if value is None or isinstance(value, Refusal) else read_aloud(unit, value)
