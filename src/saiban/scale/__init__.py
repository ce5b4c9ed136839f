"""The law compiled: the same rules over arrays, in databases, and from file to file.

`kernel` gives a fused loop over NumPy arrays, `query` the SQL for DuckDB, Spark or PostgreSQL. Both
give, bit for bit, what the plain functions give, and refuse the rows that `decide` refuses.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from saiban.law.engine.country import Country, Positions
from saiban.law.engine.errors import BadInput
from saiban.law.engine.refusal import Refusal
from saiban.law.pakistan import pakistan
from saiban.scale.asking import query_of
from saiban.scale.files.explaining import Chosen
from saiban.scale.files.order import Order
from saiban.scale.files.report import Group, Progress, Report
from saiban.scale.files.run import run
from saiban.scale.files.target import kind_of
from saiban.scale.nodes import Unreadable
from saiban.scale.sql.dialects import DIALECTS
from saiban.scale.sql.reading import Form, Source

if TYPE_CHECKING:
    from saiban.scale.fused import Kernel

__all__ = [
    "Chosen",
    "Form",
    "Group",
    "Report",
    "Source",
    "Unreadable",
    "batch",
    "kernel",
    "query",
]
ENGINES = ("local", "spark")


def kernel(
    question: str,
    *,
    place: str,
    on: date,
    position: Positions = None,
    country: Country | None = None,
) -> "Kernel | Refusal":
    """The question compiled for arrays; a Refusal where the law answers no case.

    Needs NumPy (`pip install saiban[scale]`); without Numba the plain functions run, slower. Raises
    BadInput for an unknown question, place or position.
    """
    from saiban.scale.making import kernel_of

    asked = country or pakistan()
    graph = asked.law(question, on=on, place=place, position=position)
    return graph if isinstance(graph, Refusal) else kernel_of(graph, asked.scheme(place))


def query(
    question: str,
    *,
    place: str,
    on: date,
    dialect: str,
    table: str,
    position: Positions = None,
    columns: Mapping[str, Source] | None = None,
    keep: Sequence[str] = (),
    in_rupees: bool = False,
    country: Country | None = None,
) -> str | Refusal:
    """The question as one SELECT over `table`; a Refusal where the law answers no case.

    `dialect` is `duckdb`, `spark` or `postgresql`. Without `columns`, each fact that the law of the
    day needs is a column of its name that holds what the law holds: money in whole paisa, truth
    values, words. `keep` names columns to hand on. The result has those, `value`, the parts,
    `refusal` (null for an answer) and `law_version`; money comes out in paisa, or `in_rupees` as
    DECIMAL(38,2). Needs nothing installed. Raises BadInput, and Unreadable for a rule that has no
    exact counterpart in SQL.
    """
    if dialect not in DIALECTS:
        raise BadInput("dialect", f"{dialect!r} is not one of {', '.join(DIALECTS)}")
    asked = country or pakistan()
    graph = asked.law(question, on=on, place=place, position=position)
    if isinstance(graph, Refusal):
        return graph
    return query_of(
        graph,
        asked.scheme(place),
        dialect=dialect,
        table=table,
        columns=columns,
        keep=keep,
        in_rupees=in_rupees,
    )


def batch(
    question: str,
    source: Path,
    target: Path,
    *,
    place: str | None = None,
    on: date | None = None,
    position: Positions = None,
    engine: str = "local",
    explain: Chosen | None = None,
    progress: Progress | None = None,
    country: Country | None = None,
) -> Report:
    """Answer every row of a Parquet or CSV file into another; see docs/explain/law-at-scale.md.

    Columns are the facts (money as rupees, or paisa in a column `<fact>_paisa`); what is not given
    of place, day and position is a column. The result has all columns of the source, `value`, the
    parts, `refusal` and `law_version`. It is written whole or not at all. Raises BadInput, which
    names what is wrong with the file or the question; a bad row is refused and stops nothing.
    """
    asked = country or pakistan()
    if engine not in ENGINES:
        raise BadInput("engine", f"{engine!r} is not one of {', '.join(ENGINES)}")
    named = [position] if isinstance(position, str) else list(position or ())
    told = {"place": place, "on": on and on.isoformat(), "position": " ".join(named)}
    order = Order(
        question=asked.question(question, place or next(iter(asked.schemes))),
        source=source,
        source_kind=kind_of(source, "in"),
        target=target,
        target_kind=kind_of(target, "out"),
        fixed={name: text for name, text in told.items() if text},
        progress=progress or (lambda percent: None),
    )
    if engine == "spark":
        return _by_spark(order, asked, explain or Chosen())
    return run(order, asked, explain or Chosen())


def _by_spark(order: Order, country: Country, chosen: Chosen) -> Report:
    try:
        spark = import_module("saiban.scale.spark")
    except ImportError as error:
        how = "pip install 'saiban[scale,spark]', and Java 17"
        raise BadInput("engine", f"spark is not installed: {how}") from error
    report: Report = spark.run(order, country, chosen)
    return report
