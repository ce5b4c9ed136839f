"""Questions on old-age, invalidity and survivors' benefits of EOBI."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "old_age.pension",
        "old_age_pension",
        "PKR",
        ("average_monthly_wage", "insured_months", "age_months", "sex", "miner"),
        Label("Old-age pension a month", "ماہانہ بڑھاپا پنشن"),
    ),
    Question(
        "old_age.grant",
        "old_age_grant",
        "PKR",
        ("average_monthly_wage", "insured_months", "age_months", "sex", "miner"),
        Label("Old-age grant", "بڑھاپا گرانٹ"),
    ),
    Question(
        "invalidity.pension",
        "invalidity_pension",
        "PKR",
        ("average_monthly_wage", "insured_months", "age_months", "sex"),
        Label("Invalidity pension a month", "ماہانہ معذوری پنشن (ای او بی آئی)"),
    ),
    Question(
        "survivors.old_age",
        "survivors_old_age",
        "PKR",
        ("average_monthly_wage", "insured_months", "children"),
        Label("Survivors' pension a month (EOBI)", "پسماندگان کی پنشن (ای او بی آئی)"),
    ),
)
