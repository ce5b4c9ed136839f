"""A figure's way through the law, as a page shows it; rendered by `parts/answer.html`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.labels import Label
from saiban.law.engine.units import Value, hundredths
from saiban.law.facts import FACTS
from saiban.law.labels import label
from saiban.offices.returns import law as rules
from saiban.offices.returns.models import Assessment, Line
from saiban.web import money


@dataclass(frozen=True, slots=True)
class Step:
    """One rule: its name, what it says, from what, the result, the section."""

    title: str
    text: str
    cites: str
    value: str
    inputs: tuple[tuple[str, str], ...]
    rounding: str
    href: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A dated value of the law that the answer rests on."""

    title: str
    value: str
    used: law.ValueUsed
    href: str

    @property
    def doubtful(self) -> bool:
        """Not in force beyond dispute, or not known with confidence."""
        return self.used.status != "in_force" or self.used.confidence != "high"


@dataclass(frozen=True, slots=True)
class Explanation:
    """Steps in order and the values used; or, for a refusal, why the law gives no answer."""

    value: str = ""
    parts: tuple[tuple[str, str], ...] = ()
    steps: tuple[Step, ...] = ()
    figures: tuple[Figure, ...] = ()
    positions: tuple[str, ...] = ()
    law_version: str = ""
    refusal: law.Refusal | None = None


def line(assessment: Assessment, filed: Line) -> Explanation:
    """One worker's line of a filed return, decided again as it was assessed."""
    facts = rules.facts_of(
        assessment.question,
        wage_paisa=filed.wage_paisa,
        days=filed.days,
        covered=filed.covered,
        covered_before=filed.covered_before,
    )
    answer = rules.explain(
        question=assessment.question,
        place=assessment.place,
        law_on=assessment.law_on,
        positions=assessment.positions,
        facts=facts,
    )
    return of(answer, place=assessment.place)


def of(answer: law.Answer | law.Refusal, *, place: str) -> Explanation:
    """Present the law's answer, or its refusal, for readers in a place."""
    if isinstance(answer, law.Refusal):
        return Explanation(refusal=answer)
    units = {step.name: step.unit for step in answer.steps}
    units |= {value.name: value.unit for value in answer.values_used}
    units |= {name: fact.unit for name, fact in FACTS.items()}
    return Explanation(
        value=shown(answer.unit, answer.value),
        parts=tuple((named(n, place), shown(answer.unit, v)) for n, v in answer.parts.items()),
        steps=tuple(_step(step, units, place) for step in answer.steps),
        figures=tuple(
            Figure(
                named(each.name, place),
                shown(each.unit, each.value),
                each,
                f"{reverse('law:value', args=[each.name])}#{each.place}",
            )
            for each in answer.values_used
        ),
        positions=tuple(position_title(name, place) for name in answer.positions),
        law_version=answer.law_version,
    )


def _step(step: law.Step, units: Mapping[str, str], place: str) -> Step:
    return Step(
        title=named(step.name, place),
        text=step.text,
        cites=step.cites,
        value=shown(step.unit, step.value),
        inputs=tuple(
            (named(name, place), shown(units.get(name, ""), value))
            for name, value in step.inputs.items()
        ),
        rounding=step.rounding,
        href=reverse("law:rule", args=[place, step.name]),
    )


def shown(unit: str, value: Value) -> str:
    """A value as a person reads it (Rs 40,000.00, 6%, 26 days, yes); money in paisa or rupees."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if unit == "PKR":
        paisa = hundredths(value) if isinstance(value, str) else value
        return money.rupees(paisa) if paisa is not None else str(value)
    if unit in ("bp", "percent"):
        percent = hundredths(value) if isinstance(value, str) else value
        return f"{(percent or 0) / 100:g}%"
    if unit == "days":
        return _("%(count)s days") % {"count": value}
    if unit == "months":
        return _("%(count)s months") % {"count": value}
    return str(value)


def named(name: str, place: str) -> str:
    """What a rule, value or fact is called, in the reader's language."""
    return _in(label(name, place))


def position_title(name: str, place: str) -> str:
    """What a legal position says."""
    for dispute in law.positions(place):
        for position in dispute.positions:
            if position.name == name:
                return f"{_in(dispute.title)}: {_in(position.title)}"
    return name


def _in(label: Label) -> str:
    return label.text(get_language() or "en")
