"""The manifest of EOBI."""

from datetime import date

from saiban.law.contract import CONTRACT
from saiban.law.engine.labels import Label
from saiban.law.engine.scheme import Manifest
from saiban.law.federal_eobi import (
    claim,
    contribution,
    coverage,
    exclusions,
    grant,
    insured_months,
    invalidity,
    old_age,
    overlap,
    raises,
    repayment,
    survivors,
)
from saiban.law.federal_eobi.disputes import BASE, BENEFIT_PERIODS
from saiban.law.minimum_wage import NO_NOTIFICATION

FEDERAL = Manifest(
    place="federal",
    order=90,
    institution="EOBI",
    title=Label("Employees' Old-Age Benefits Institution", "ایمپلائز اولڈ ایج بینیفٹس انسٹی ٹیوشن"),
    in_force_from=date(1976, 4, 15),
    governing_law=(("1976-04-15", "Employees' Old-Age Benefits Act, 1976 (XIV of 1976)"),),
    layers=(
        (
            coverage,
            exclusions,
            contribution,
            insured_months,
            old_age,
            grant,
            invalidity,
            survivors,
            claim,
            raises,
            overlap,
            repayment,
        ),
    ),
    parameter_places=("federal",),
    questions=(
        "eobi.coverage",
        "eobi.left_out",
        "eobi.contribution",
        "eobi.insured_months",
        "old_age.pension",
        "old_age.grant",
        "invalidity.pension",
        "survivors.old_age",
        "survivors.old_age_continues",
        "eobi.invalidity_continues",
        "eobi.back_pay",
        "eobi.raised_pension",
        "eobi.overlap",
        "benefit.repayment",
    ),
    disputes=(BASE, NO_NOTIFICATION, BENEFIT_PERIODS),
    not_modelled={
        **dict.fromkeys(CONTRACT, "this is provincial law: ask for the province or Islamabad."),
        "contribution.due": "EOBI's question is `eobi.contribution`.",
        "contribution.refund": (
            "section 15 gives a refund asked for within six months of paying; it is no rule here."
        ),
        "contribution.increase": (
            "EOBI's increase goes by months or parts of a month (2% each by one summary, low "
            "confidence); the rule itself was not read."
        ),
    },
)
