"""Survivors' pensions after death from an employment injury."""

# ruff: noqa: N801, N805 - variables are classes in lower case, formulas take the population
from __future__ import annotations

from numpy import floor, maximum, where
from openfisca_core.periods import DateUnit
from openfisca_core.variables import Variable

from benchmarks.law.peers.openfisca.people import Person


class survivors_widow_share(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "Share of the widows together, before the cap"
    reference = "s.42(1)(a)"

    def formula(person, period, parameters):
        rate = parameters(period).survivors_widow_rate[person("province", period)]
        return where(person("widows", period) > 0, rate, 0)


class survivors_children_share(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "Share of the children together, before the cap"
    reference = "s.42(1)(b)"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        of_children = person("children", period) * p.survivors_child_rate[province]
        of_orphans = person("full_orphans", period) * p.survivors_full_orphan_rate[province]
        return of_children + of_orphans


class survivors_parent_share(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "Share of a dependent parent, before the cap"
    reference = "s.42(2), (2-A)"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        parent = person("dependent_father", period) | person("dependent_mother", period)
        with_children = person("children", period) + person("full_orphans", period) > 0
        share = where(
            with_children, p.survivors_parent_rate[province], p.survivors_sole_rate[province]
        )
        return where(parent & (person("widows", period) == 0), share, 0)


class survivors_shares_total(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "All shares together, before the cap"
    reference = "s.42(1) second proviso"

    def formula(person, period):
        of_spouse = person("survivors_widow_share", period)
        of_children = person("survivors_children_share", period)
        return of_spouse + of_children + person("survivors_parent_share", period)


class survivors_divisor(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What shares are divided by"
    reference = "s.42(1) second proviso"

    def formula(person, period):
        return maximum(1, person("survivors_shares_total", period))


class survivors_pension(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What the family gets a month"
    reference = "s.42(1)"

    def formula(person, period):
        share = person("survivors_shares_total", period) / person("survivors_divisor", period)
        return floor(person("total_disablement_pension", period) * share * 100 + 0.5) / 100


class survivors_widow_each(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What each widow gets"
    reference = "s.42(1)(a)"

    def formula(person, period):
        widows = person("widows", period)
        share = person("survivors_widow_share", period) / person("survivors_divisor", period)
        each = person("total_disablement_pension", period) * share / maximum(1, widows)
        return (widows > 0) * floor(each * 100 + 0.5) / 100


class survivors_child_each(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What each child gets"
    reference = "s.42(1)(b)"

    def formula(person, period, parameters):
        rate = parameters(period).survivors_child_rate[person("province", period)]
        share = rate / person("survivors_divisor", period)
        each = person("total_disablement_pension", period) * share
        return (person("children", period) > 0) * floor(each * 100 + 0.5) / 100


class survivors_full_orphan_each(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What each full orphan gets"
    reference = "s.42(1)(b) proviso"

    def formula(person, period, parameters):
        rate = parameters(period).survivors_full_orphan_rate[person("province", period)]
        share = rate / person("survivors_divisor", period)
        each = person("total_disablement_pension", period) * share
        return (person("full_orphans", period) > 0) * floor(each * 100 + 0.5) / 100


class survivors_parent(Variable):
    value_type = float
    entity = Person
    definition_period = DateUnit.MONTH
    label = "What the dependent father or mother gets"
    reference = "s.42(2), (2-A)"

    def formula(person, period):
        share = person("survivors_parent_share", period) / person("survivors_divisor", period)
        return floor(person("total_disablement_pension", period) * share * 100 + 0.5) / 100


VARIABLES = [
    survivors_widow_share,
    survivors_children_share,
    survivors_parent_share,
    survivors_shares_total,
    survivors_divisor,
    survivors_pension,
    survivors_widow_each,
    survivors_child_each,
    survivors_full_orphan_each,
    survivors_parent,
]
