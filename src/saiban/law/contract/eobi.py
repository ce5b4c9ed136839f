"""Questions on EOBI's coverage, on months that count, late claims, raises and overlaps."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "eobi.coverage",
        "eobi_coverage",
        "flag",
        ("unit_employees", "unit_covered_before", "unit_opted_in"),
        Label(
            "Must the establishment register with EOBI",
            "کیا ادارے کی ای او بی آئی رجسٹریشن لازم ہے",
        ),
    ),
    Question(
        "eobi.left_out",
        "eobi_left_out",
        "flag",
        (
            "public_service",
            "statutory_body",
            "factory_or_mine",
            "employers_family",
            "company_director",
        ),
        Label(
            "Does EOBI's law leave this person out?",
            "کیا ای او بی آئی کا قانون اس شخص کو باہر رکھتا ہے؟",
        ),
    ),
    Question(
        "eobi.insured_months",
        "eobi_insured_months",
        "months",
        (
            "months_paid",
            "months_own_share_only",
            "months_unpaid",
            "particulars_told",
            "card_held",
            "months_unpaid_before_july_2002",
            "months_on_benefit",
        ),
        Label("Months that count for EOBI's benefits", "ای او بی آئی کے فوائد میں شمار مہینے"),
        parts={"protected": "eobi_months_protected", "credited": "eobi_months_credited"},
    ),
    Question(
        "eobi.back_pay",
        "eobi_back_pay",
        "PKR",
        ("monthly_pension", "months_since_entitled", "pension_kind", "delay_condoned"),
        Label("Back-pay of a pension claimed late", "دیر سے مانگی گئی پنشن کے بقایا جات"),
    ),
    Question(
        "eobi.raised_pension",
        "eobi_raised_pension",
        "PKR",
        ("pension_before_raise", "pension_by_formula", "early_reduction_percent"),
        Label("Pension a month after the last raise", "آخری اضافے کے بعد ماہانہ پنشن"),
    ),
    Question(
        "eobi.overlap",
        "eobi_overlap",
        "PKR",
        (
            "eobi_benefit",
            "eobi_second_benefit",
            "essi_disablement_pension",
            "invalidity_beside_essi",
        ),
        Label("Two benefits at once, one from EOBI", "ایک ساتھ دو فائدے، ایک ای او بی آئی کا"),
    ),
)
