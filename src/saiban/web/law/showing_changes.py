"""What would change an answer, in sentences."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value
from saiban.web import explain
from saiban.web.law import addresses, answering, changes


@dataclass(frozen=True, slots=True)
class Row:
    """If these facts were so, this would be the answer; and the rules that decide it."""

    moves: tuple[tuple[str, str], ...]
    answer: str
    refused: bool
    rules: tuple[answering.Figure, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """Conditions that decided, and limits that begin or end."""

    conditions: tuple[Row, ...]
    limits: tuple[Row, ...]


def present(
    scheme: Scheme,
    question: str,
    told: Mapping[str, Value],
    *,
    on: date,
    positions: tuple[str, ...],
) -> Shown:
    """Rows for readers; `told` are the facts as rules hold them."""
    found = changes.of(scheme, question, told, on=on, positions=positions)
    unit = scheme.contract[question].unit
    return Shown(
        tuple(_row(each, scheme, unit, on) for each in found.conditions),
        tuple(_row(each, scheme, unit, on) for each in found.limits),
    )


def _row(change: changes.Change, scheme: Scheme, unit: str, on: date) -> Row:
    refused = isinstance(change.value, law.Refusal)
    return Row(
        moves=tuple(_move(each) for each in change.moves),
        answer="" if isinstance(change.value, law.Refusal) else explain.shown(unit, change.value),
        refused=refused,
        rules=tuple(
            answering.Figure(
                name,
                answering.named(name, scheme),
                "",
                addresses.rule(scheme.place, name, on),
            )
            for name in change.rules[:2]
        ),
    )


def _move(move: changes.Move) -> tuple[str, str]:
    """What the fact would be, and how far that is from what it is."""
    fact = move.fact
    title = answering.said(fact.title)
    then, now = answering.fact_shown(fact, move.then), answering.fact_shown(fact, move.now)
    by = move.by
    if by is None or move.now == fact.null_as:
        return f"{title}: {then}", _("instead of %(now)s") % {"now": now}
    how = {"far": explain.shown(fact.unit, abs(by))}
    return f"{title}: {then}", _("%(far)s more") % how if by > 0 else _("%(far)s less") % how
