"""A file of cases run through a trial: read, answered twice, counted, written, all as it goes."""

from collections import deque
from collections.abc import Iterator
from pathlib import Path

from saiban import law
from saiban.law.diff import Effect, Row
from saiban.law.engine.facts import Fact
from saiban.law_cli.diff import cases as cases_file
from saiban.law_cli.diff.cases import Cases, Chunk
from saiban.law_cli.diff.out import Writer, writing
from saiban.law_cli.diff.trial import ADDED, Trial, both, kinds
from saiban.progress import Progress

GROUPS = 1000
"""So many values `--by` may have: more are no groups that anybody reads, but cases of their own."""


def over_cases(
    trial: Trial, path: Path, *, by: str | None, out: Path | None, plain: bool
) -> Effect:
    """What the amendment does to the cases of a file; writes each with both answers to `out`.

    Some thousand rows are in memory at a time. Raises BadInput.
    """
    asked = law.pakistan().question(trial.question, trial.place)
    cases = cases_file.opened(path)
    scheme = law.pakistan().scheme(trial.place)
    facts = {name: scheme.facts[name] for name in asked.facts}
    wanted = _wanted(cases, facts, by)
    found = Effect(asked.unit)
    waiting: deque[Chunk] = deque()

    def told() -> Iterator[dict[str, object]]:
        for chunk in cases_file.chunks(cases, wanted):
            waiting.append(chunk)
            for row in chunk.rows:
                yield cases_file.case(facts, row)

    progress = Progress("Comparing", cases.count, plain=plain)
    with writing(out, cases, kinds(asked.unit)) as writer, progress:
        done: list[Row] = []
        for row in trial.rows(told()):
            done.append(row)
            if len(done) == len(waiting[0].rows):
                _count(found, waiting.popleft(), done, by, writer)
                progress.advance(len(done))
                done = []
    return found


def _count(
    found: Effect, chunk: Chunk, done: list[Row], by: str | None, writer: Writer | None
) -> None:
    for number, why in chunk.broken.items():
        done[number] = Row(done[number].number, None, None, law.BadFacts("row", why))
    for row, case in zip(done, chunk.rows, strict=True):
        found.add(row, None if by is None else _group(case[by]))
    if len(found.groups) > GROUPS:
        raise law.BadInput("by", f"{by!r} has more than {GROUPS:,} different values; take another")
    if writer is not None:
        writer.put(chunk, [both(row, found.unit) for row in done])


def _group(cell: object) -> str:
    return "" if cell is None else str(cell)


def _wanted(cases: Cases, facts: dict[str, Fact], by: str | None) -> list[str]:
    """The columns that tell something. Raises BadInput."""
    optional = frozenset(name for name, fact in facts.items() if fact.left_out_as is not None)
    columns = cases_file.columns_of(facts, cases.names, optional)
    if by is not None and by not in cases.names:
        raise law.BadInput("by", f"there is no column {by!r}; there are {', '.join(cases.names)}")
    taken = [name for name in ADDED if name in cases.names]
    if taken:
        raise law.BadInput("cases", f"column {', '.join(taken)} has the name of a result")
    return list(dict.fromkeys([*columns, *([by] if by else [])]))
