"""An answer of the law as a page shows it: every figure leads to where it comes from."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.answer import Step as LawStep
from saiban.law.engine.facts import Fact
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import Value
from saiban.web import explain
from saiban.web.law import addresses, history, wages, words
from saiban.web.law.places import said

A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A named figure and the address of its explanation."""

    name: str
    title: str
    value: str
    href: str


@dataclass(frozen=True, slots=True)
class Step:
    """A rule applied: what it gave, what it says, from which figures."""

    figure: Figure
    text: str
    cites: str
    inputs: tuple[Figure, ...]
    rounding: str


@dataclass(frozen=True, slots=True)
class Used:
    """A dated value that the answer rests on."""

    figure: Figure
    used: law.ValueUsed
    stale: bool

    @property
    def doubtful(self) -> bool:
        """Not in force beyond dispute, or not known with confidence."""
        return self.used.status != "in_force" or self.used.confidence != "high"


@dataclass(frozen=True, slots=True)
class Shown:
    """The answer, part by part and step by step; `empty` are the parts that come to nothing, where
    others do not."""

    value: str
    parts: tuple[Figure, ...]
    empty: tuple[Figure, ...]
    refused_parts: tuple[tuple[str, law.Refusal], ...]
    steps: tuple[Step, ...]
    used: tuple[Used, ...]
    positions: tuple[str, ...]
    law_version: str

    @property
    def doubtful(self) -> int:
        """How many of the values used are disputed or not well sourced."""
        return sum(each.doubtful for each in self.used)


def present(answer: law.Answer, scheme: Scheme, question: str, *, on: date, today: date) -> Shown:
    """An answer for readers."""
    asked = scheme.contract[question]
    stepped = {step.name for step in answer.steps}
    place = scheme.place

    def parts(*names: str) -> tuple[Figure, ...]:
        return tuple(
            Figure(
                name,
                named(asked.parts[name], scheme),
                explain.shown(answer.unit, answer.parts[name]),
                _target(asked.parts[name], scheme, stepped),
            )
            for name in names
        )

    return Shown(
        value=explain.shown(answer.unit, answer.value),
        parts=parts(*[name for name, part in answer.parts.items() if part or not answer.value]),
        empty=parts(*[name for name, part in answer.parts.items() if not part and answer.value]),
        refused_parts=tuple(
            (named(asked.parts[name], scheme), refusal)
            for name, refusal in answer.refused_parts.items()
        ),
        steps=tuple(_step(step, scheme, stepped, on) for step in answer.steps),
        used=tuple(
            Used(
                Figure(
                    each.name,
                    said(each.title),
                    explain.shown(each.unit, each.value),
                    addresses.value(each.name, each.place),
                ),
                each,
                today - each.checked_on > history.STALE,
            )
            for each in answer.values_used
        ),
        positions=tuple(explain.position_title(name, place) for name in answer.positions),
        law_version=answer.law_version,
    )


def decisive(shown: Shown, rule: str) -> tuple[Figure, ...]:
    """The figures from which the rule that gives the answer worked it out."""
    return next((each.inputs for each in shown.steps if each.figure.name == rule), ())


def _step(step: LawStep, scheme: Scheme, stepped: set[str], on: date) -> Step:
    figure = Figure(
        step.name,
        named(step.name, scheme),
        explain.shown(step.unit, step.value),
        addresses.rule(scheme.place, step.name, on),
    )
    return Step(
        figure=figure,
        text=step.text,
        cites=step.cites,
        inputs=tuple(
            Figure(
                name,
                named(name, scheme),
                fact_shown(scheme.facts[name], value)
                if name in scheme.facts
                else explain.shown(step.input_units[name], value),
                _target(name, scheme, stepped),
            )
            for name, value in step.inputs.items()
        ),
        rounding=step.rounding.replace("(none found)", "(no section on rounding was found)"),
    )


def _target(name: str, scheme: Scheme, stepped: Iterable[str]) -> str:
    """Where a figure is explained: a step or a fact of this page, or the page of a value."""
    if name in scheme.facts:
        return f"#fact-{name}"
    if name in stepped:
        return f"#step-{name}"
    return addresses.value(name)


def named(name: str, scheme: Scheme) -> str:
    """What a rule, value or fact is called."""
    return explain.named(name, scheme.place)


def facts(
    held: Mapping[str, Value], scheme: Scheme, question: str, told: Container[str]
) -> list[Figure]:
    """The facts of the case, as rules hold them; a dash for what nobody told."""
    return [
        Figure(
            name,
            said(scheme.facts[name].title),
            fact_shown(scheme.facts[name], held[name]) if name in told else "—",
            "",
        )
        for name in scheme.contract[question].facts
    ]


def month_wage(told: Mapping[str, object]) -> str:
    """The wage of a month that stands for a fact; empty where it was not told."""
    return explain.shown("PKR", str(told[wages.NAME])) if wages.NAME in told else ""


def fact_shown(fact: Fact, value: Value) -> str:
    """A fact as a person reads it: "none" for the number that stands for none."""
    if fact.null_as is not None and value == fact.null_as:
        return _("none")
    if isinstance(value, str):
        return words.of(value)
    if fact.unit == "months" and "age_" in fact.name and value >= A_YEAR:
        return f"{explain.shown(fact.unit, value)} ({_years(value)})"
    return explain.shown(fact.unit, value)


def _years(months: int) -> str:
    """An age as people say it: 60 years, or 60 years and 6 months."""
    years, rest = divmod(months, A_YEAR)
    if rest:
        return _("%(years)s years and %(months)s months") % {"years": years, "months": rest}
    return _("%(years)s years") % {"years": years}
