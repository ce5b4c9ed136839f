"""Paisa are added to paisa: what the check of units finds, and what it leaves alone."""

from dataclasses import replace
from types import ModuleType

import pytest

from saiban import law
from saiban.law.checking import check
from saiban.law.engine.check import problems, reached
from saiban.law.engine.dimension import unit_faults
from saiban.law.engine.rule import rule
from saiban.law.engine.scheme import Scheme
from saiban.law.toyland.scheme import toyland


def with_rule(made):
    """Hillshire with one more rule."""
    old = toyland().scheme("hillshire")
    module = ModuleType("reform")
    module.made = made
    manifest = replace(old.manifest, layers=(*old.manifest.layers, (module,)))
    return Scheme(
        manifest,
        contract=old.contract,
        facts=old.facts,
        catalogue=old.catalogue,
        sources=old.sources,
    )


def adds(weekly_wage: int, days_late: int) -> int:
    """Money and days."""
    return weekly_wage + days_late


def compares(weekly_wage: int, days_late: int) -> int:
    """Money and days."""
    return weekly_wage if weekly_wage > days_late else 0


def limits(weekly_wage: int, days_late: int) -> int:
    """Money and days."""
    return weekly_wage + min(weekly_wage, days_late)


def returns(days_late: int) -> int:
    """Days as money."""
    if days_late > 3:
        return days_late
    return 0


def multiplies(weekly_wage: int, days_late: int) -> int:
    """So much a day is money."""
    return weekly_wage * days_late + weekly_wage * 2


@pytest.mark.parametrize(
    ("function", "says"),
    [
        (adds, "adds: line 3 adds or takes away PKR and days"),
        (compares, "compares: line 3 compares PKR and days"),
        (limits, "limits: line 3 limits PKR and days"),
        (returns, "returns: line 4 returns days and PKR"),
    ],
)
def test_a_rule_that_mixes_units_is_found(function, says):
    scheme = with_rule(rule(cites="s.1", unit="PKR")(function))
    assert unit_faults(scheme) == [says]
    assert f"hillshire: {says}" in problems(scheme)


def test_products_and_plain_numbers_are_left_alone():
    assert unit_faults(with_rule(rule(cites="s.1", unit="PKR")(multiplies))) == []


def test_the_law_of_the_country_mixes_nothing():
    assert [unit_faults(scheme) for scheme in law.pakistan().schemes.values()] == [[]] * 6


def test_every_rule_is_reached_and_values_that_no_rule_reads_are_named():
    report = check()
    assert "eobi_registration_days" in report.unused
    assert not {"contribution_due_day", "sickness_rate"} & set(report.unused)
    assert "weekly_wage" in reached(toyland().scheme("hillshire"))
