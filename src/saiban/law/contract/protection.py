"""Questions on establishments, default, re-assessment, raises, repayment and late claims."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "contribution.establishment",
        "establishment_covered",
        "flag",
        ("persons_employed", "karachi"),
        Label(
            "Is the establishment covered by its size?", "کیا ادارہ اپنے حجم سے قانون میں آتا ہے؟"
        ),
    ),
    Question(
        "contribution.credited",
        "month_credited",
        "flag",
        ("month_due", "month_paid", "connived"),
        Label("Does the month count for the worker?", "کیا مہینہ کارکن کے حق میں شمار ہو گا؟"),
        parts={"protected": "month_protected"},
    ),
    Question(
        "employment.protected",
        "employment_protected",
        "flag",
        (
            "on_sickness_benefit",
            "on_maternity_benefit",
            "on_injury_benefit",
            "under_medical_care",
        ),
        Label("Is the worker protected from dismissal now?", "کیا کارکن ابھی برطرفی سے محفوظ ہے؟"),
    ),
    Question(
        "contribution.special_tax",
        "contribution_special_tax",
        "PKR",
        ("wages_counted", "percent"),
        Label("Special tax outside the notified areas", "نوٹیفائی علاقوں سے باہر خصوصی ٹیکس"),
    ),
    Question(
        "disablement.reassessment",
        "disablement_pension_reassessed",
        "PKR",
        ("daily_wage", "degree", "pension_paid_months"),
        Label(
            "Disablement pension when the degree is assessed again",
            "درجے کے دوبارہ تعین پر معذوری پنشن",
        ),
        parts={
            "gratuity": "disablement_gratuity",
            "for_life": "disablement_pension_for_life",
        },
    ),
    Question(
        "death.funeral",
        "funeral_money",
        "PKR",
        ("deceased",),
        Label("Funeral money beside the death grant", "وفات گرانٹ کے علاوہ تدفین کی رقم"),
    ),
    Question(
        "pension.raised",
        "pension_raised",
        "PKR",
        ("pension_before_raise", "pension_branch"),
        Label("Pension a month after the last raise", "آخری اضافے کے بعد ماہانہ پنشن"),
    ),
    Question(
        "benefit.repayment",
        "benefit_repayment",
        "PKR",
        ("amount_overpaid", "misrepresented", "hardship", "waived"),
        Label("Repayment of a benefit wrongly paid", "غلطی سے دیے گئے فائدے کی واپسی"),
        parts={"waivable": "repayment_waivable"},
    ),
    Question(
        "claim.in_time",
        "claim_in_time",
        "flag",
        ("claimed", "days_since_event"),
        Label("Is the claim in time?", "کیا درخواست وقت پر ہے؟"),
    ),
)
