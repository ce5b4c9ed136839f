"""Questions on coverage and contributions."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "contribution.coverage",
        "contribution_coverage",
        "flag",
        ("monthly_wage", "covered_before"),
        Label("Is the employee covered?", "کیا ملازم تحفظ یافتہ ہے؟"),
    ),
    Question(
        "contribution.due",
        "contribution_due",
        "PKR",
        ("monthly_wage", "days_paid", "covered_before"),
        Label("Contribution due for the month", "مہینے کا واجب الادا حصہ"),
    ),
    Question(
        "contribution.increase",
        "contribution_increase",
        "PKR",
        ("amount_due", "days_late"),
        Label("Increase for late payment", "تاخیر پر اضافہ"),
    ),
    Question(
        "contribution.safety_increase",
        "contribution_safety_increase",
        "PKR",
        ("amount_due", "percent"),
        Label("Increase for breach of safety rules", "حفاظتی قواعد کی خلاف ورزی پر اضافہ"),
    ),
    Question(
        "contribution.self_assessment",
        "self_assessment_employer",
        "PKR",
        ("employees",),
        Label("Sum under the self-assessment scheme", "خود تشخیصی اسکیم کی رقم"),
        parts={"employer": "self_assessment_employer", "workers": "self_assessment_workers"},
    ),
    Question(
        "contribution.refund",
        "contribution_refund",
        "PKR",
        ("amount_paid", "days_since_payment", "benefits_given"),
        Label("Refund of contributions paid by mistake", "غلطی سے ادا شدہ حصے کی واپسی"),
    ),
    Question(
        "eobi.contribution",
        "eobi_contribution",
        "PKR",
        ("days_paid", "contributions_have_ended"),
        Label("EOBI contribution for the month", "ای او بی آئی کا ماہانہ حصہ"),
        parts={"employer": "eobi_employer_contribution", "employee": "eobi_employee_contribution"},
    ),
)
