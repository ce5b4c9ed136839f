"""A rule of law: a small plain function of named values, with its section and its dates."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import ModuleType
from typing import Final

from saiban.law.engine.refusal import Reason
from saiban.law.engine.rounding import Rounding
from saiban.law.engine.units import Value

BEGINNING: Final = date.min
OPEN: Final = date.max


@dataclass(frozen=True)
class Rule:
    """A function that is law between `start` and `until` (both days included).

    `name` is what other rules call it by; amendments are siblings of one name. `position` is set
    when the rule holds only under that legal position. `guarded` names arguments that the rule only
    hands on, in a branch that the facts of the case decide: where their law is not known, the rule
    still answers the cases that never reach that branch.
    """

    name: str
    function: Callable[..., Value]
    cites: str
    unit: str
    start: date = BEGINNING
    until: date = OPEN
    rounding: Rounding | None = None
    position: str | None = None
    text: str = ""
    arguments: tuple[str, ...] = field(default=())
    source: str = ""
    guarded: tuple[str, ...] = ()

    def __call__(self, *args: Value, **named: Value) -> Value:
        """The plain function, so a test or a debugger can call a rule by itself."""
        return self.function(*args, **named)

    @cached_property
    def substance(self) -> str:
        """The text that decides: arguments and statements, without what only explains them."""
        definition = ast.parse(self.source).body[0]
        assert isinstance(definition, ast.FunctionDef)
        statements = [s for s in definition.body if not isinstance(s, ast.Expr)]
        written = [ast.get_source_segment(self.source, s) or "" for s in statements]
        return "\n".join([", ".join(self.arguments), *written])

    @property
    def explanation(self) -> str:
        """What the rule means in the world: its docstring on one line."""
        return " ".join((self.function.__doc__ or "").split())


@dataclass(frozen=True, slots=True)
class Absence:
    """A stretch of time in which there is no rule of this name, and why.

    Stands among a scheme's rules like a rule does, and makes every question that needs the name
    refuse with `reason`.
    """

    name: str
    reason: Reason
    detail: str
    cites: str
    start: date = BEGINNING
    until: date = OPEN
    position: str | None = None


Provision = Rule | Absence


def rule(
    *,
    cites: str,
    unit: str,
    name: str | None = None,
    start: str | None = None,
    until: str | None = None,
    rounding: Rounding | None = None,
    position: str | None = None,
    guarded: tuple[str, ...] = (),
) -> Callable[[Callable[..., Value]], Rule]:
    """Declare a function to be law.

    `cites` is the section; `start` and `until` are the first and last day it holds (ISO dates;
    left out where the text read gives none); `name` is for a sibling of an earlier rule; `guarded`
    are arguments needed only where the facts lead there (see `Rule`).
    """

    def declare(function: Callable[..., Value]) -> Rule:
        return Rule(
            name=name or function.__name__,
            function=function,
            cites=cites,
            unit=unit,
            start=date.fromisoformat(start) if start else BEGINNING,
            until=date.fromisoformat(until) if until else OPEN,
            rounding=rounding,
            position=position,
            text=str(function.__globals__.get("TEXT", "")),
            arguments=tuple(inspect.signature(function).parameters),
            source=textwrap.dedent(inspect.getsource(function)),
            guarded=guarded,
        )

    return declare


def absence(
    name: str,
    *,
    reason: Reason,
    detail: str,
    cites: str,
    start: str | None = None,
    until: str | None = None,
    position: str | None = None,
) -> Absence:
    """Declare that a name has no rule between two days (see `Absence`)."""
    return Absence(
        name=name,
        reason=reason,
        detail=detail,
        cites=cites,
        start=date.fromisoformat(start) if start else BEGINNING,
        until=date.fromisoformat(until) if until else OPEN,
        position=position,
    )


def provisions(modules: tuple[ModuleType, ...]) -> list[Provision]:
    """Every rule and absence that the modules declare, in the order they are written."""
    return [
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, Rule | Absence)
    ]
