"""Questions on old-age, invalidity and survivors' benefits of EOBI."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

_OLD_AGE = (
    "average_monthly_wage",
    "insured_months",
    "age_months",
    "sex",
    "miner",
    "retired_by_employer",
    "entry_age_months",
    "months_only_payable",
)

QUESTIONS = (
    Question(
        "old_age.pension",
        "old_age_pension",
        "PKR",
        _OLD_AGE,
        Label("Old-age pension a month", "ماہانہ بڑھاپا پنشن"),
    ),
    Question(
        "old_age.grant",
        "old_age_grant",
        "PKR",
        _OLD_AGE,
        Label("Old-age grant", "بڑھاپا گرانٹ"),
    ),
    Question(
        "invalidity.pension",
        "invalidity_pension",
        "PKR",
        (
            "average_monthly_wage",
            "insured_months",
            "insured_months_last_5_years",
            "age_months",
            "sex",
            "remaining_earning",
            "caused_by_employment_injury",
            "months_only_payable",
        ),
        Label("Invalidity pension a month", "ماہانہ معذوری پنشن (ای او بی آئی)"),
    ),
    Question(
        "eobi.invalidity_continues",
        "eobi_invalidity_continues",
        "flag",
        ("invalidity_lasts", "pension_paid_months", "age_months", "sex"),
        Label(
            "Does EOBI's invalidity pension go on?",
            "کیا ای او بی آئی کی معذوری پنشن جاری رہے گی؟",
        ),
        parts={"for_life": "eobi_invalidity_for_life"},
    ),
    Question(
        "survivors.old_age",
        "survivors_old_age",
        "PKR",
        (
            "average_monthly_wage",
            "insured_months",
            "died_in_employment",
            "pension_in_payment",
            "spouse",
            "children",
            "parents",
            "spouse_pension_months",
            "child_had_pension",
            "months_only_payable",
        ),
        Label("Survivors' pension a month (EOBI)", "پسماندگان کی پنشن (ای او بی آئی)"),
        parts={
            "spouse_share": "survivors_old_age_spouse",
            "child_each": "survivors_old_age_child_each",
            "parents_share": "survivors_old_age_parents",
        },
    ),
    Question(
        "survivors.old_age_continues",
        "survivors_old_age_continues",
        "flag",
        ("relative", "relative_age_months", "unmarried", "parents_pension_months"),
        Label(
            "Does a survivor's pension of EOBI go on?",
            "کیا پسماندہ کی ای او بی آئی پنشن جاری رہے گی؟",
        ),
    ),
)
