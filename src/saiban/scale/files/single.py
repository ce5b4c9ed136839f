"""A batch under one law: one statement from file to file."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import duckdb

from saiban.law.engine.graph import Graph
from saiban.law.engine.question import Question
from saiban.law.engine.scheme import Scheme
from saiban.scale.asking import query_of
from saiban.scale.files.book import Law
from saiban.scale.files.forms import source_of
from saiban.scale.files.known import known_of
from saiban.scale.files.names import Told, result_columns
from saiban.scale.files.opening import Opened, csv_relation, literal_name
from saiban.scale.files.refused import refused
from saiban.scale.files.report import Progress
from saiban.scale.files.running import run
from saiban.scale.sql.asked import Known
from saiban.scale.sql.checks import OUTSIDE
from saiban.scale.sql.dialects import DUCKDB
from saiban.scale.sql.reading import Source

_FORMATS = {"parquet": "FORMAT parquet", "csv": "FORMAT csv, HEADER true"}


@dataclass(frozen=True)
class Job:
    """One file to answer into another."""

    question: Question
    made: duckdb.DuckDBPyConnection
    source: Opened
    draft: Path
    kind: str
    told: Told
    progress: Progress


def answer(job: Job, graph: Graph, scheme: Scheme) -> dict[str | None, int]:
    """Write every row with its results; how many rows met which refusal (None: answered).

    In 64 bits where all rows fit; if a row does not, once more in the wide type. Raises Unreadable
    and Unproved for law that has no SQL, and BadInput for a file that cannot be read.
    """
    sources = sources_of(job, scheme)
    known: Mapping[str, Known] = {}
    if job.source.kind == "parquet":
        known = known_of(job.made, literal_name(job.source.path), sources, scheme.facts)
    for machine_only in (True, False):
        text = query_of(
            graph,
            scheme,
            dialect="duckdb",
            table=job.source.relation,
            columns=sources,
            keep=job.source.names,
            in_rupees=True,
            known=known,
            machine_only=machine_only,
        )
        found = write(job, text)
        if OUTSIDE not in found:
            break
    return found


def refuse(job: Job, law: Law, units: Mapping[str, str]) -> dict[str | None, int]:
    """Write every row with the refusal of the whole question, or the bad fact that comes before.

    `units` are those of the results. Raises BadInput.
    """
    words = law.refusal or ""
    if law.scheme is not None:
        text = refused(
            job.question,
            law.scheme,
            words,
            dialect="duckdb",
            table=job.source.relation,
            sources=sources_of(job, law.scheme),
            keep=job.source.names,
            units=units,
        )
        return write(job, text)
    given = []
    for name, unit in units.items():
        value = f"CAST(NULL AS {DUCKDB.type_of(unit, in_rupees=True)})"
        if name == "refusal":
            value = DUCKDB.word(words)
        given.append(f"{value} AS {DUCKDB.column(name)}")
    return write(job, f"SELECT *, {', '.join(given)} FROM {job.source.relation}")


def sources_of(job: Job, scheme: Scheme) -> dict[str, Source]:
    """How each fact that the file tells is held. Raises BadInput."""
    types = dict(zip(job.source.names, job.source.types, strict=True))
    return {
        name: source_of(scheme.facts[name], column, types[column], in_paisa=in_paisa)
        for name, (column, in_paisa) in job.told.facts.items()
    }


def write(job: Job, text: str) -> dict[str | None, int]:
    """Run a query into the draft, and count its refusals."""
    target = DUCKDB.word(str(job.draft))
    run(job.made, f"COPY ({text}) TO {target} ({_FORMATS[job.kind]})", job.progress)
    return counted(job)


def counted(job: Job) -> dict[str | None, int]:
    """How many rows of the draft met each refusal; None counts the answers."""
    names = (*job.source.names, *result_columns(job.question))
    relation = f"read_parquet({DUCKDB.word(literal_name(job.draft))})"
    if job.kind == "csv":
        relation = csv_relation(job.draft, names)
    rows = job.made.execute(f"SELECT refusal, count(*) FROM {relation} GROUP BY ALL").fetchall()
    return dict(rows)
