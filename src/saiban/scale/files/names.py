"""Which columns of a file tell what, and which names are ours to give."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from saiban.law.engine.errors import BadInput
from saiban.law.engine.question import Question

PAISA = "_paisa"
LAW_COLUMNS = ("place", "on", "position")


@dataclass(frozen=True)
class Told:
    """Where a file tells things: the column of each fact (and whether money is in paisa there),
    and which of `place`, `on`, `position` are columns."""

    facts: Mapping[str, tuple[str, bool]]
    law: tuple[str, ...]


def told_by(
    columns: Sequence[str], question: Question, units: Mapping[str, str], options: Sequence[str]
) -> Told:
    """What the columns tell. `options` names what of place, day and position is told already.

    Raises BadInput for columns of one name, for names that results have, and for things told twice.
    """
    _require_apart(columns)
    _require_free(columns, question)
    facts = {}
    for fact in question.facts:
        names = [fact, fact + PAISA] if units[fact] == "PKR" else [fact]
        there = [name for name in names if name in columns]
        if len(there) > 1:
            raise BadInput("in", f"columns {fact} and {fact}{PAISA} tell one thing; keep one")
        if there:
            facts[fact] = (there[0], there[0] != fact)
    return Told(facts, _law_columns(columns, options))


def result_columns(question: Question) -> tuple[str, ...]:
    """The columns that a batch adds."""
    return ("value", *question.parts, "refusal", "law_version")


def _require_apart(columns: Sequence[str]) -> None:
    seen: dict[str, str] = {}
    for number, name in enumerate(columns, start=1):
        if not name.strip():
            raise BadInput("in", f"column {number} has no name; write one in the first line")
        if name.lower() in seen:
            other = seen[name.lower()]
            raise BadInput("in", f"columns {other!r} and {name!r} have one name; rename one")
        seen[name.lower()] = name


def _require_free(columns: Sequence[str], question: Question) -> None:
    ours = result_columns(question)
    for name in columns:
        if name.lower() in ours:
            raise BadInput("in", f"column {name!r} is a name of the results; rename or drop it")


def _law_columns(columns: Sequence[str], options: Sequence[str]) -> tuple[str, ...]:
    for name in LAW_COLUMNS:
        if name in columns and name in options:
            raise BadInput(name, f"is told by --{name} and by a column; leave one of them out")
        if name not in columns and name not in options and name != "position":
            raise BadInput(name, f"is not told: give --{name}, or a column {name!r}")
    return tuple(name for name in LAW_COLUMNS if name in columns)


def require_needed(told: Told, needed: Sequence[str], optional: Sequence[str]) -> None:
    """Every fact that the law asks of each row must have a column. Raises BadInput."""
    gone = [name for name in needed if name not in told.facts and name not in optional]
    if gone:
        raise BadInput("in", f"has no column {', '.join(gone)}, which this question needs")
