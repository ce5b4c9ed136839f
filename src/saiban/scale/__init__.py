"""The law compiled: the same rules over arrays, in databases, and from file to file.

`kernel` gives a fused loop over NumPy arrays, `query` the SQL for DuckDB, Spark or PostgreSQL. Both
give, bit for bit, what the plain functions give, and refuse the rows that `decide` refuses.
"""

from datetime import date
from typing import TYPE_CHECKING

from saiban.law.engine.country import Country, Positions
from saiban.law.engine.refusal import Refusal
from saiban.law.pakistan import pakistan

if TYPE_CHECKING:
    from saiban.scale.fused import Kernel

__all__ = ["kernel"]


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
