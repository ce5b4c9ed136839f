"""The run of `make mutate` in small: it finds what is pinned down, and what is not."""

from dataclasses import replace

import pytest
import yaml

from tests.law.mutation.__main__ import EXPLAINED, main
from tests.law.mutation.mutants import mutants
from tests.law.mutation.run import rules, verdict, verdicts
from tests.law.mutation.values import loose_days, loose_figures
from tests.law.mutation.witnesses import worked


def named(name):
    return next(rule for rule in rules() if rule.function.__name__ == name)


@pytest.mark.parametrize("part", ["ordinance_1965.sickness", "federal_eobi.old_age"])
def test_every_change_of_a_rule_is_noticed_or_explained(part, capsys):
    assert main(part) == 0
    assert "mutants: noticed" in capsys.readouterr().out


def test_a_rule_without_witnesses_shows():
    """The same change that a case notices survives where nothing meets the rule."""
    qualified = named("sickness_qualified")
    alone = replace(qualified, function=lambda *facts: qualified(*facts))
    changes = {mutant.change for mutant in mutants(qualified)}
    assert changes == {f"{LEFT} >= {RIGHT} -> {LEFT} {other} {RIGHT}" for other in (">", "<")}
    assert all(found.noticed_by for found in verdicts([qualified]))
    assert not any(found.noticed_by for found in map(verdict, mutants(alone)))


LEFT, RIGHT = "contribution_days_6_months", "sickness_qualifying_days"


def test_each_change_is_one_and_has_its_own_name():
    for rule in rules():
        found = list(mutants(rule))
        assert len({mutant.name for mutant in found}) == len(found)
        assert all(" -> " in mutant.change for mutant in found)


def test_unchanged_law_satisfies_every_worked_case():
    assert len(worked()) > 500
    assert not any(witness.notices({}) for witness in worked())


def test_what_is_explained_is_a_change_of_a_rule():
    known = {mutant.name for rule in rules() for mutant in mutants(rule)}
    explained = yaml.safe_load(EXPLAINED.read_text(encoding="utf-8"))
    assert set(explained) <= known
    assert all(why.endswith(".") for why in explained.values())


def test_no_figure_of_eobi_can_change_unnoticed():
    """Each is held by a worked case; so are its first day since 2008 and the day before."""
    assert [line for line in loose_figures() if line.startswith("federal ")] == []
    assert [line for line in loose_days() if line.startswith("federal ")] == []
