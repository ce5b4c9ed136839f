"""The modules of the shared text, as the lowest layer of each institution's law."""

from saiban.law.ordinance_1965 import (
    benefit_wage,
    contribution,
    coverage,
    death_grant,
    disablement,
    iddat,
    increase,
    injury,
    maternity,
    overlap,
    refund,
    self_assessment,
    sickness,
    survivors,
)

SHARED = (
    coverage,
    contribution,
    increase,
    self_assessment,
    refund,
    benefit_wage,
    sickness,
    maternity,
    iddat,
    injury,
    disablement,
    survivors,
    death_grant,
    overlap,
)

QUESTIONS = (
    "contribution.coverage",
    "contribution.due",
    "contribution.increase",
    "contribution.safety_increase",
    "contribution.self_assessment",
    "contribution.refund",
    "sickness.benefit",
    "maternity.benefit",
    "iddat.benefit",
    "injury.benefit",
    "disablement.gratuity",
    "disablement.pension",
    "survivors.pension",
    "survivors.siblings",
    "death.grant",
    "overlap",
)

_OLD_AGE = (
    "eobi.coverage",
    "eobi.contribution",
    "eobi.insured_months",
    "eobi.back_pay",
    "eobi.raised_pension",
    "eobi.overlap",
    "old_age.pension",
    "old_age.grant",
    "invalidity.pension",
    "survivors.old_age",
)
ELSEWHERE = dict.fromkeys(_OLD_AGE, "old-age insurance is EOBI's: ask for the place `federal`.")
