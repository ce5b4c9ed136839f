"""The country's law is whole and agrees with itself; compiled and plain law agree."""

from datetime import date
from itertools import product

import pytest

from saiban import law
from saiban.law.calendar import due_day
from saiban.law.checking import check
from saiban.law.engine.check import outcomes
from saiban.law.engine.graph import Graph
from saiban.law.engine.parameters import Entry
from saiban.law.labels import RULES

BASE_RULES = {
    "capped_wage": {"contribution_wage_ceiling_month", "eobi_capped_wage_month"},
    "minimum_wage_prorated": {"minimum_wage_month"},
}


def test_nothing_is_wrong():
    report = check()
    assert report.problems == ()
    assert {place for place, count in report.coverage.items() if count["answered"]} == set(
        law.PLACES
    )


@pytest.mark.parametrize("place", law.PLACES)
def test_every_graph_compiles(place):
    scheme = law.pakistan().scheme(place)
    graphs = [o for o in outcomes(scheme) if isinstance(o.result, Graph)]
    assert graphs
    for outcome in graphs:
        plan = law.plan(outcome.question, on=outcome.on, place=place, position=outcome.position)
        assert isinstance(plan, law.Plan)
        assert plan.law_version == outcome.result.law_version


@pytest.mark.parametrize("place", law.PLACES)
def test_the_base_is_the_one_the_values_name(place):
    """`contribution_base_kind` says in the data what the rules do; the two must not drift apart."""
    scheme = law.pakistan().scheme(place)
    question = "eobi.contribution" if place == "federal" else "contribution.due"
    kinds = scheme.catalogue["contribution_base_kind"]
    looked_at = 0
    for on, position in product(scheme.changes, (None, *scheme.positions)):
        variants = kinds.variants(scheme.manifest.parameter_places, on)
        entry = variants.get(position, variants.get(None))
        plan = law.pakistan()._law(scheme.contract[question], on, place, position)
        if isinstance(entry, Entry) and isinstance(plan, Graph):
            looked_at += 1
            assert (
                set(plan.values) & set().union(*BASE_RULES.values()) & BASE_RULES[str(entry.value)]
            ), (place, on, position)
    assert looked_at


def test_every_rule_has_a_label():
    names = {
        provision.name
        for place in law.PLACES
        for provision in law.pakistan().scheme(place).provisions
    }
    assert names == set(RULES)


def test_places_refuse_what_they_never_had():
    facts = {"monthly_wage": "40000.00", "days_paid": 26, "covered_before": True}
    found = law.decide("contribution.due", facts, on=date(2012, 12, 31), place="islamabad")
    assert isinstance(found, law.Refusal)
    assert found.reason is law.Reason.NOT_IN_FORCE


@pytest.mark.parametrize(
    ("place", "month", "expected"),
    [
        ("islamabad", date(2026, 1, 1), date(2026, 2, 28)),
        ("islamabad", date(2023, 12, 15), date(2024, 1, 31)),
        ("islamabad", date(2024, 1, 31), date(2024, 2, 29)),
        ("sindh", date(2026, 1, 1), date(2026, 2, 15)),
        ("federal", date(2025, 12, 31), date(2026, 1, 15)),
    ],
)
def test_due_days(place, month, expected):
    assert due_day(place=place, month=month, on=month) == expected


def test_a_due_day_that_was_not_found_is_refused_and_can_be_chosen():
    month = date(2026, 1, 1)
    found = due_day(place="punjab", month=month, on=month)
    assert isinstance(found, law.Refusal)
    assert found.positions == ("rules_1966_as_in_islamabad",)
    chosen = due_day(place="punjab", month=month, on=month, position=found.positions)
    assert chosen == date(2026, 2, 28)


def test_a_part_that_was_not_found_is_left_out_with_the_reason():
    found = law.decide(
        "contribution.self_assessment", {"employees": 10}, on=date(2025, 8, 1), place="sindh"
    )
    assert isinstance(found, law.Answer)
    assert dict(found.parts) == {"employer": 2_400_000}
    assert "was not found" in found.refused_parts["workers"].detail
    assert list(found.as_json()["refused_parts"]) == ["workers"]


def test_a_value_is_in_paisa_and_its_json_in_rupees():
    found = law.value("minimum_wage_month", on=date(2025, 8, 1), place="sindh")
    assert isinstance(found, law.ValueUsed)
    assert (found.value, found.as_json()["value"]) == (4_000_000, "40000.00")
