"""Sickness, maternity, injury and disablement."""

# ruff: noqa: N801, N805 - variables are classes in lower case, formulas take the population
from __future__ import annotations

from numpy import floor, maximum, minimum, where
from policyengine_core.periods import MONTH
from policyengine_core.variables import Variable

from benchmarks.law.peers.policyengine.people import Illness, Person


class sickness_qualified(Variable):
    value_type = bool
    entity = Person
    definition_period = MONTH
    label = "Enough days of contribution for sickness benefit"
    reference = "s.35(1)"

    def formula(person, period, parameters):
        needed = parameters(period).sickness_qualifying_days[person("province", period)]
        return person("contribution_days_6_months", period) >= needed


class sickness_waiting_days_due(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Waiting days, unless the sickness follows a paid spell closely"
    reference = "s.35(2) second proviso"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        linked = person("days_since_last_spell", period) <= p.sickness_link_days[province]
        return where(linked, 0, p.sickness_waiting_days[province])


class sickness_yearly_limit(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days paid at most in a year"
    reference = "s.35(2) first proviso"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        return where(
            person("illness", period) == Illness.ordinary,
            p.sickness_days_max[province],
            p.sickness_days_max_long_illness[province],
        )


class sickness_payable_days(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days of the spell that are paid"
    reference = "s.35(2)"

    def formula(person, period):
        after_waiting = person("spell_days", period) - person("sickness_waiting_days_due", period)
        left = person("sickness_yearly_limit", period) - person("days_paid_in_year", period)
        return maximum(0, minimum(after_waiting, left))


class sickness_rate_due(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Share of the wage"
    reference = "s.35(1)"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        return where(
            person("illness", period) == Illness.ordinary,
            p.sickness_rate[province],
            p.sickness_rate_long_illness[province],
        )


class sickness_benefit(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Sickness benefit for the spell"
    reference = "s.35"
    defined_for = "sickness_qualified"

    def formula(person, period):
        daily = person("daily_wage", period) * person("sickness_rate_due", period)
        due = daily * person("sickness_payable_days", period)
        return floor(due * 100 + 0.5) / 100


class maternity_qualified(Variable):
    value_type = bool
    entity = Person
    definition_period = MONTH
    label = "Enough days of contribution for maternity benefit"
    reference = "s.36"

    def formula(person, period, parameters):
        needed = parameters(period).maternity_qualifying_days[person("province", period)]
        return person("contribution_days_12_months", period) >= needed


class maternity_payable_days(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days not worked that are paid"
    reference = "s.36"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        before = minimum(person("days_before", period), p.maternity_days_before_max[province])
        return minimum(before + person("days_after", period), p.maternity_days_max[province])


class maternity_benefit(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Maternity benefit"
    reference = "s.36"
    defined_for = "maternity_qualified"

    def formula(person, period, parameters):
        rate = parameters(period).maternity_rate[person("province", period)]
        due = person("daily_wage", period) * rate * person("maternity_payable_days", period)
        return floor(due * 100 + 0.5) / 100


class injury_payable_days(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days of incapacity that are paid"
    reference = "s.39"

    def formula(person, period, parameters):
        limit = parameters(period).injury_days_max[person("province", period)]
        return minimum(person("incapacity_days", period), limit)


class injury_benefit(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Injury benefit"
    reference = "s.39"

    def formula(person, period, parameters):
        rate = parameters(period).injury_rate[person("province", period)]
        due = person("daily_wage", period) * rate * person("injury_payable_days", period)
        return floor(due * 100 + 0.5) / 100


class disablement_degree_counted(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Degree that the pension follows"
    reference = "s.40"

    def formula(person, period, parameters):
        total = parameters(period).total_disablement_degree_min[person("province", period)]
        return minimum(person("degree", period), total)


class disablement_pension(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Disablement pension a month"
    reference = "s.40"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        part = (
            person("disablement_degree_counted", period) / p.total_disablement_degree_min[province]
        )
        month = person("daily_wage", period) * p.disablement_pension_days[province]
        due = month * p.disablement_pension_rate[province] * part
        pensionable = person("degree", period) > p.minor_disablement_degree_max[province]
        return pensionable * floor(due * 100 + 0.5) / 100


VARIABLES = [
    sickness_qualified,
    sickness_waiting_days_due,
    sickness_yearly_limit,
    sickness_payable_days,
    sickness_rate_due,
    sickness_benefit,
    maternity_qualified,
    maternity_payable_days,
    maternity_benefit,
    injury_payable_days,
    injury_benefit,
    disablement_degree_counted,
    disablement_pension,
]
