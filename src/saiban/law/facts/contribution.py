"""Facts about wages, payments and employers."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_EMPLOYER = "The employer"
_INSTITUTION = "The institution's record"

FACTS = (
    Fact(
        "monthly_wage",
        "PKR",
        Label("Monthly wage", "ماہانہ اجرت"),
        "The wage agreed for a full month; it decides coverage and, in some places, the base.",
        _EMPLOYER,
    ),
    Fact(
        "days_paid",
        "days",
        Label("Days paid in the month", "مہینے میں ادا شدہ دن"),
        "The contribution follows the days for which wages were paid; 26 make a full month.",
        _EMPLOYER,
        maximum=31,
    ),
    Fact(
        "contributions_have_ended",
        "flag",
        Label(
            "Draws EOBI's old-age pension, or has reached 60 (a woman 55)",
            "ای او بی آئی پنشن لے رہا ہے یا عمر 60 (خاتون 55) ہو چکی ہے",
        ),
        "From the pension or its age on, EOBI has no contribution, the employer's share included.",
        _EMPLOYER,
        left_out_as=False,
    ),
    Fact(
        "covered_before",
        "flag",
        Label("Covered before", "پہلے سے تحفظ یافتہ"),
        "Whoever was once covered stays covered when wages pass the limit.",
        _INSTITUTION,
    ),
    Fact(
        "amount_due",
        "PKR",
        Label("Amount due", "واجب الادا رقم"),
        "The increase is a share of the contribution that was due.",
        "The assessment",
    ),
    Fact(
        "days_late",
        "days",
        Label("Days late", "تاخیر کے دن"),
        "The increase grows with each day after the due date; none or fewer means in time.",
        "The receipt and the due date",
        minimum=None,
    ),
    Fact(
        "percent",
        "percent",
        Label("Percent ordered", "حکم کردہ فیصد"),
        "The Commissioner's written order says by how much the contribution is increased.",
        "The Commissioner's order",
        maximum=100,
    ),
    Fact(
        "employees",
        "count",
        Label("Secured employees", "تحفظ یافتہ ملازمین"),
        "Self-assessment goes by the number of them; by the Ordinance, those who were secured on "
        "30 June 2001.",
        _EMPLOYER,
    ),
    Fact(
        "amount_paid",
        "PKR",
        Label("Amount paid by mistake", "غلطی سے ادا شدہ رقم"),
        "The refund starts from what was paid.",
        _INSTITUTION,
    ),
    Fact(
        "days_since_payment",
        "days",
        Label("Days from payment to application", "ادائیگی سے درخواست تک دن"),
        "A refund must be asked for within a fixed time of paying.",
        "The application and the receipt",
    ),
    Fact(
        "benefits_given",
        "PKR",
        Label("Benefits already given", "پہلے سے دیے گئے فوائد"),
        "Benefits given to somebody who was not a secured person are taken off the refund.",
        _INSTITUTION,
    ),
)
