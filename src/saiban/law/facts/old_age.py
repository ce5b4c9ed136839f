"""Facts about claims on EOBI."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_RECORD = "EOBI's record of insured months"
_PERSON = "The insured person"

FACTS = (
    Fact(
        "average_monthly_wage",
        "PKR",
        Label("Average monthly wage", "اوسط ماہانہ اجرت"),
        "The pension is a share of it.",
        _RECORD,
    ),
    Fact(
        "insured_months",
        "months",
        Label("Months paid", "ادا شدہ مہینے"),
        "The pension needs fifteen years and grows with them.",
        _RECORD,
    ),
    Fact(
        "age_months",
        "months",
        Label("Age in months", "عمر مہینوں میں"),
        "The pension begins at a fixed age.",
        _PERSON,
    ),
    Fact(
        "sex",
        "text",
        Label("Sex", "جنس"),
        "Women reach pension age earlier.",
        _PERSON,
        choices=("male", "female"),
    ),
    Fact(
        "miner",
        "flag",
        Label("Miner", "کان کن"),
        "Miners reach pension age five years earlier.",
        _PERSON,
    ),
)
