"""Facts that few people know, worked out from what everybody knows: the wage of a month.

The law counts benefits on a daily wage, and survivors' pensions on the pension for total
disablement. How an institution finds the daily wage was not read; here the month is divided by the
working days that the minimum wage is notified for, and every page that does so says so.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from saiban import law
from saiban.law.engine.facts import Fact
from saiban.law.engine.rounding import half_up
from saiban.law.engine.scheme import Scheme
from saiban.law.engine.units import decimal, hundredths
from saiban.web import explain
from saiban.web.law import addresses

NAME = "month_wage"
"""The wage of a month in an address, beside the facts of the question: rupees, as `40000.00`."""

PENSION_FACT = "total_disablement_pension"
STANDS_FOR = ("daily_wage", PENSION_FACT)
DAYS = "minimum_wage_days_month"
TOTAL_DEGREE = "total_disablement_degree_min"
PENSION = "disablement.pension"

Facts = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Worked:
    """What came of a month's wage, in words, and where each figure is explained."""

    month: str
    days: str
    days_href: str
    daily: str
    pension: str
    pension_href: str


def stands_for(scheme: Scheme, question: str) -> str:
    """The fact of a question that a month's wage can stand for; empty where there is none."""
    if "all_essi" not in scheme.manifest.parameter_places:
        return ""
    taken = scheme.contract[question].facts
    return next((each for each in STANDS_FOR if each in taken), "")


def title() -> str:
    """What it is called on a page."""
    return _("Wage of a full month")


def limits(scheme: Scheme) -> Fact:
    """A month's wage has the limits of the law's own fact of that kind."""
    return scheme.facts["monthly_wage"]


def without(
    scheme: Scheme, question: str, facts: Facts, *, on: date, positions: tuple[str, ...]
) -> dict[str, object] | law.Refusal:
    """The facts with a month's wage turned into the fact that it stands for.

    A fact that is told itself goes first; on a day on which months had no number of days the wage
    is left out. A Refusal where the law of the place does not say how the
    fact follows from a wage.
    """
    plain = {name: value for name, value in facts.items() if name != NAME}
    wanted = stands_for(scheme, question)
    month = facts.get(NAME)
    if not wanted or month is None or facts.get(wanted) is not None:
        return plain
    daily = _daily(scheme, str(month), on)
    if isinstance(daily, law.Refusal) or on < scheme.manifest.in_force_from:
        return plain
    if wanted == "daily_wage":
        return {**plain, wanted: daily}
    pension = _pension(scheme, daily, on, positions)
    if isinstance(pension, law.Refusal):
        return pension
    return {**plain, wanted: str(pension.as_json()["value"])}


def worked(
    scheme: Scheme, question: str, facts: Facts, *, on: date, positions: tuple[str, ...]
) -> Worked | None:
    """How the wage was reckoned with, for readers; None where it was not needed."""
    wanted = stands_for(scheme, question)
    month = facts.get(NAME)
    if not wanted or month is None or facts.get(wanted) is not None:
        return None
    days, daily = _days(scheme, on), _daily(scheme, str(month), on)
    if isinstance(days, law.Refusal) or isinstance(daily, law.Refusal):
        return None
    pension, href = "", ""
    if wanted != "daily_wage":
        found = _pension(scheme, daily, on, positions)
        degree = law.value(TOTAL_DEGREE, on=on, place=scheme.place)
        if isinstance(found, law.Answer) and isinstance(degree, law.ValueUsed):
            pension = explain.shown(found.unit, found.value)
            told = {"daily_wage": daily, "degree": str(degree.value)}
            asked = addresses.query(told, on=on, positions=positions)
            href = addresses.answer(scheme.place, PENSION, asked)
    return Worked(
        month=explain.shown("PKR", str(month)),
        days=explain.shown(days.unit, days.value),
        days_href=addresses.value(days.name, days.place),
        daily=explain.shown("PKR", daily),
        pension=pension,
        pension_href=href,
    )


def _days(scheme: Scheme, on: date) -> law.ValueUsed | law.Refusal:
    return law.value(DAYS, on=on, place=scheme.place)


def _daily(scheme: Scheme, month: str, on: date) -> str | law.Refusal:
    days = _days(scheme, on)
    if isinstance(days, law.Refusal):
        return days
    return decimal(half_up(hundredths(month) or 0, int(days.value)))


def _pension(
    scheme: Scheme, daily: str, on: date, positions: tuple[str, ...]
) -> law.Answer | law.Refusal:
    """The pension for total disablement: that of the lowest degree which is total."""
    degree = law.value(TOTAL_DEGREE, on=on, place=scheme.place, position=positions)
    if isinstance(degree, law.Refusal):
        return degree
    facts = {"daily_wage": daily, "degree": degree.value}
    return law.pakistan().decide(
        PENSION, facts, on=on, place=scheme.place, position=positions, money_in_words=True
    )
