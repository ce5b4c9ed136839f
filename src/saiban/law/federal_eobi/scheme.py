"""The manifest of EOBI."""

from datetime import date

from saiban.law.engine.labels import Label
from saiban.law.engine.positions import Dispute, Position
from saiban.law.engine.scheme import Manifest
from saiban.law.federal_eobi import contribution, grant, invalidity, old_age, survivors
from saiban.law.minimum_wage import NO_NOTIFICATION

BASE = Dispute(
    "contribution_base",
    Label("What EOBI's contribution is counted on", "ای او بی آئی کا حصہ کس رقم پر"),
    (
        Position(
            "federal_minimum_wage",
            Label("the federal minimum wage", "وفاقی کم از کم اجرت"),
            "EOBI; the High Courts of Sindh and Balochistan",
            ("E-PC-EOBA", "E-DAWN-2025-07-25", "E-OPHRD-FAQ"),
        ),
        Position(
            "capped_3000",
            Label("the ceiling of Rs 3,000", "3,000 روپے کی حد"),
            "the High Courts of Lahore, Islamabad and Peshawar",
            ("E-DAWN-2025-07-25", "E-BR-40154430", "E-EFP-2022"),
            "An appeal is said to be pending in the Supreme Court.",
        ),
    ),
)

_PROVINCIAL = (
    "contribution.coverage",
    "contribution.safety_increase",
    "contribution.self_assessment",
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

FEDERAL = Manifest(
    place="federal",
    institution="EOBI",
    title=Label("Employees' Old-Age Benefits Institution", "ایمپلائز اولڈ ایج بینیفٹس انسٹی ٹیوشن"),
    in_force_from=date(1976, 4, 15),
    governing_law=(("1976-04-15", "Employees' Old-Age Benefits Act, 1976 (XIV of 1976)"),),
    layers=((contribution, old_age, grant, invalidity, survivors),),
    parameter_places=("federal",),
    questions=(
        "eobi.contribution",
        "old_age.pension",
        "old_age.grant",
        "invalidity.pension",
        "survivors.old_age",
    ),
    disputes=(BASE, NO_NOTIFICATION),
    not_modelled={
        **dict.fromkeys(_PROVINCIAL, "this is provincial law: ask for the province or Islamabad."),
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
