"""PolicyEngine fused by hand: see `benchmarks.law.peers.whole_paisa` for the arithmetic."""

# ruff: noqa: N801, N805 - variables are classes in lower case, formulas take the population
from __future__ import annotations

import numpy as np
from policyengine_core.periods import MONTH
from policyengine_core.variables import Variable

from benchmarks.law.peers import facts, whole_paisa
from benchmarks.law.peers.policyengine.people import INPUTS, Person

_MINIMUM_WAGE_SINCE = {"sindh": "2018-05-17", "kp": "2021-09-09", "balochistan": "2022-10-12"}


class Paisa(Variable):
    """A sum of money held exactly: the framework's type is 32 bits wide, this one 64."""

    value_type = int
    entity = Person
    definition_period = MONTH

    def __init__(self, baseline_variable=None) -> None:
        super().__init__(baseline_variable)
        self.dtype = np.dtype(np.int64)


def _asker(person, period):
    return lambda name: person(name, period)


def _values(person, period, parameters):
    """Looks a value up as a whole number: in the province of the simulation, or EOBI's."""
    node, province = parameters(period), person.simulation.province

    def value(name: str) -> int:
        held = getattr(node, name)
        held = held if name.startswith("federal_") else getattr(held, province)
        return round(held * facts.scale(name))

    return value


class contribution_due(Paisa):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Employer's contribution"

    def formula(person, period, parameters):
        province = person.simulation.province
        since = _MINIMUM_WAGE_SINCE.get(province)
        rules = frozenset()
        if since is not None and str(period.start) >= since:
            rules = frozenset({"sum" if province == "sindh" else "multiple"})
        return whole_paisa.contribution_due(
            _asker(person, period), _values(person, period, parameters), rules
        )


def _one(name: str, work) -> type[Paisa]:
    """A variable whose formula is one function of the facts and values."""

    def formula(person, period, parameters):
        return work(_asker(person, period), _values(person, period, parameters))

    return _paisa(name, formula=formula)


def _several(whole: str, others: tuple[str, ...], work) -> list[type[Paisa]]:
    """Outputs that are worked out together when the first is asked for, the others kept."""

    def formula(person, period, parameters):
        found = work(_asker(person, period), _values(person, period, parameters))
        for other in others:
            person.simulation.get_holder(other).put_in_cache(found[other], period)
        return found[whole]

    return [_paisa(whole, formula=formula), *(_paisa(other) for other in others)]


def _paisa(name: str, **more) -> type[Paisa]:
    declared = {
        "value_type": int,
        "entity": Person,
        "definition_period": MONTH,
        "label": name.replace("_", " "),
    }
    return type(name, (Paisa,), declared | more)


VARIABLES = [
    *(_paisa(name) for name in facts.MONEY),
    *(each for each in INPUTS if each.__name__ not in facts.MONEY),
    contribution_due,
    _one("sickness_benefit", whole_paisa.sickness_benefit),
    _one("maternity_benefit", whole_paisa.maternity_benefit),
    _one("injury_benefit", whole_paisa.injury_benefit),
    _one("disablement_pension", whole_paisa.disablement_pension),
    *_several(
        "survivors_pension",
        (
            "survivors_widow_each",
            "survivors_child_each",
            "survivors_full_orphan_each",
            "survivors_parent",
        ),
        whole_paisa.survivors,
    ),
    *_several(
        "eobi_contribution",
        ("eobi_employer_contribution", "eobi_employee_contribution"),
        whole_paisa.eobi,
    ),
    _one("old_age_pension", whole_paisa.old_age_pension),
]
