"""Coverage, the provinces' contribution, and EOBI's."""

# ruff: noqa: N801, N805 - variables are classes in lower case, formulas take the population
from __future__ import annotations

from numpy import floor, where
from policyengine_core.periods import MONTH
from policyengine_core.variables import Variable

from benchmarks.law.peers.policyengine.people import Person, Province


class coverage_limit(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Monthly wage up to which a new employee becomes covered"
    reference = "s.2(8)(f)"

    def formula(person, period, parameters):
        province = person("province", period)
        return parameters(period).coverage_wage_ceiling_month[province]

    def formula_2018_05_17(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        return where(
            province == Province.sindh,
            p.minimum_wage_month[province] + p.coverage_wage_addition[province],
            p.coverage_wage_ceiling_month[province],
        )

    def formula_2021_09_09(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        minimum_wage = p.minimum_wage_month[province]
        by_sum = where(
            province == Province.sindh,
            minimum_wage + p.coverage_wage_addition[province],
            p.coverage_wage_ceiling_month[province],
        )
        by_multiple = minimum_wage * p.coverage_wage_multiple[province]
        return where(province == Province.kp, by_multiple, by_sum)

    def formula_2022_10_12(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        minimum_wage = p.minimum_wage_month[province]
        by_sum = where(
            province == Province.sindh,
            minimum_wage + p.coverage_wage_addition[province],
            p.coverage_wage_ceiling_month[province],
        )
        by_multiple = minimum_wage * p.coverage_wage_multiple[province]
        multiplied = (province == Province.kp) | (province == Province.balochistan)
        return where(multiplied, by_multiple, by_sum)


class contribution_coverage(Variable):
    value_type = bool
    entity = Person
    definition_period = MONTH
    label = "Whether the employee is covered"
    reference = "s.2(8)(f)"

    def formula(person, period):
        within = person("monthly_wage", period) <= person("coverage_limit", period)
        return person("covered_before", period) | within


class contribution_base_month(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Wage of a full month on which contribution is counted"
    reference = "s.20(1)"

    def formula(person, period, parameters):
        ceiling = parameters(period).contribution_wage_ceiling_month[person("province", period)]
        wage = person("monthly_wage", period)
        return where(wage < ceiling, wage, ceiling)

    def formula_2018_05_17(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        wage = person("monthly_wage", period)
        ceiling = p.contribution_wage_ceiling_month[province]
        capped = where(wage < ceiling, wage, ceiling)
        return where(province == Province.sindh, p.minimum_wage_month[province], capped)

    def formula_2021_09_09(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        wage = person("monthly_wage", period)
        ceiling = p.contribution_wage_ceiling_month[province]
        capped = where(wage < ceiling, wage, ceiling)
        fixed = (province == Province.sindh) | (province == Province.kp)
        return where(fixed, p.minimum_wage_month[province], capped)

    def formula_2022_10_12(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        wage = person("monthly_wage", period)
        ceiling = p.contribution_wage_ceiling_month[province]
        capped = where(wage < ceiling, wage, ceiling)
        return where(province == Province.punjab, capped, p.minimum_wage_month[province])


class contribution_days(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days that count, at most a full month"
    reference = "s.20(5)"

    def formula(person, period, parameters):
        full_month = parameters(period).minimum_wage_days_month[person("province", period)]
        days = person("days_paid", period)
        return where(days < full_month, days, full_month)


class contribution_due(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Employer's contribution"
    reference = "s.20(1)"
    defined_for = "contribution_coverage"

    def formula(person, period, parameters):
        province = person("province", period)
        p = parameters(period)
        part = person("contribution_days", period) / p.minimum_wage_days_month[province]
        due = person("contribution_base_month", period) * part * p.contribution_rate[province]
        return floor(due * 100 + 0.5) / 100


class eobi_days(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Days that count for EOBI, at most a full month"
    reference = "s.9(2)"

    def formula(person, period, parameters):
        days = person("days_paid", period)
        full_month = parameters(period).federal_minimum_wage_days_month
        return where(days < full_month, days, full_month)


class eobi_employer_contribution(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Employer's share to EOBI"
    reference = "s.9(1)"

    def formula(person, period, parameters):
        p = parameters(period)
        part = person("eobi_days", period) / p.federal_minimum_wage_days_month
        due = p.federal_minimum_wage_month * part * p.federal_eobi_employer_rate
        return floor(due * 100 + 0.5) / 100


class eobi_employee_contribution(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Insured person's share to EOBI"
    reference = "s.9B"

    def formula(person, period, parameters):
        p = parameters(period)
        part = person("eobi_days", period) / p.federal_minimum_wage_days_month
        due = p.federal_minimum_wage_month * part * p.federal_eobi_employee_rate
        return floor(due * 100 + 0.5) / 100


class eobi_contribution(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Both shares to EOBI"
    reference = "s.9, 9B"
    adds = ["eobi_employer_contribution", "eobi_employee_contribution"]


VARIABLES = [
    coverage_limit,
    contribution_coverage,
    contribution_base_month,
    contribution_days,
    contribution_due,
    eobi_days,
    eobi_employer_contribution,
    eobi_employee_contribution,
    eobi_contribution,
]
