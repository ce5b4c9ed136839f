"""How a question's days are counted, so that a decision on them can be cut at a change of law."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Days:
    """A question that pays by the day. `facts` count its days, in the order in which days come.

    A piece then pays what its law gives for all days up to its end, less what that law gives for
    the days before it: limits and waiting days are counted from the first day. Where the law counts
    days *paid* (`paid` is the rule that says how many), a piece is decided by itself instead, with
    the days paid so far added to the fact `paid_into`, the facts `linked` for a spell that goes on,
    and with what is left of the days that the rule `waiting` leaves out at the beginning.
    """

    facts: tuple[str, ...]
    note: str
    paid: str = ""
    paid_into: str = ""
    waiting: str = ""
    linked: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Months:
    """A question about one month, asked of several: each by the law of its last day.

    `becomes` maps facts to the rules whose truth in one month makes them true in the next.
    """

    note: str
    becomes: Mapping[str, str] = field(default_factory=dict)


Span = Days | Months
