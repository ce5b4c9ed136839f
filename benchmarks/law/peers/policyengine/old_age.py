"""EOBI's old-age pension."""

# ruff: noqa: N801, N805 - variables are classes in lower case, formulas take the population
from __future__ import annotations

from numpy import floor, maximum, minimum, select, where
from policyengine_core.periods import MONTH
from policyengine_core.variables import Variable

from benchmarks.law.peers.policyengine.people import Person, Sex


class pension_age(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Age from which there is a full pension, in months"
    reference = "s.22(1)"

    def formula(person, period, parameters):
        p = parameters(period)
        male = person("sex", period) == Sex.male
        ordinary = where(male, p.federal_pension_age_men, p.federal_pension_age_women)
        return ordinary - person("miner", period) * p.federal_miner_age_reduction


class early_pension_age(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Age from which there is a reduced pension, in months"
    reference = "s.22(2C)"

    def formula(person, period, parameters):
        p = parameters(period)
        male = person("sex", period) == Sex.male
        return where(male, p.federal_early_pension_age_men, p.federal_early_pension_age_women)


class pension_months_needed(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Months paid that a pension needs"
    reference = "s.22(1)(b), 22(2)"

    def formula(person, period, parameters):
        p = parameters(period)
        male = person("sex", period) == Sex.male
        entry = person("entry_age_months", period)
        as_man = where(male, entry, entry + p.federal_women_entrant_age_reduction)
        return select(
            [as_man < p.federal_older_entrant_age, as_man < p.federal_oldest_entrant_age],
            [p.federal_pension_months, p.federal_older_entrant_pension_months],
            default=p.federal_oldest_entrant_pension_months,
        )


class old_age_pension_entitled(Variable):
    value_type = bool
    entity = Person
    definition_period = MONTH
    label = "Enough months and of age"
    reference = "s.22(1), 22(2C)"

    def formula(person, period):
        enough = person("insured_months", period) >= person("pension_months_needed", period)
        full, early = person("pension_age", period), person("early_pension_age", period)
        age = where(person("retired_by_employer", period), minimum(full, early), full)
        return enough & (person("age_months", period) >= age)


class old_age_pension_reduction(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "By how much an early pension is less"
    reference = "s.22(2D), 22(2E)"

    def formula(person, period, parameters):
        short = maximum(0, person("pension_age", period) - person("age_months", period))
        return short * parameters(period).federal_early_pension_reduction


class pension_years(Variable):
    value_type = int
    entity = Person
    definition_period = MONTH
    label = "Years that the formula counts"
    reference = "Schedule, paragraph (1)"

    def formula(person, period):
        return (person("insured_months", period) + 6) // 12


class old_age_pension(Variable):
    value_type = float
    entity = Person
    definition_period = MONTH
    label = "Old-age pension a month"
    reference = "s.22, Schedule"
    defined_for = "old_age_pension_entitled"

    def formula(person, period, parameters):
        p = parameters(period)
        wages = person("average_monthly_wage", period) * person("pension_years", period)
        by_formula = wages / p.federal_pension_formula_divisor
        full = maximum(by_formula, p.federal_old_age_pension_minimum)
        due = full * (1 - person("old_age_pension_reduction", period))
        return floor(due * 100 + 0.5) / 100


VARIABLES = [
    pension_age,
    early_pension_age,
    pension_months_needed,
    old_age_pension_entitled,
    old_age_pension_reduction,
    pension_years,
    old_age_pension,
]
