"""Questions on domestic workers."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "domestic.benefit",
        "domestic_benefit",
        "flag",
        ("domestic_claim",),
        Label(
            "Does the law give domestic workers this benefit?",
            "کیا قانون گھریلو کارکنوں کو یہ فائدہ دیتا ہے؟",
        ),
    ),
    Question(
        "domestic.employment",
        "domestic_employment_allowed",
        "flag",
        ("worker_age_months", "light_part_time"),
        Label(
            "May somebody of this age be employed in a household?",
            "کیا اس عمر میں گھریلو ملازمت جائز ہے؟",
        ),
    ),
    Question(
        "domestic.maternity",
        "domestic_maternity",
        "PKR",
        ("daily_wage",),
        Label("Maternity pay of a domestic worker", "گھریلو کارکن کی زچگی کی اجرت"),
    ),
    Question(
        "domestic.sick_leave",
        "domestic_sick_leave",
        "days",
        ("sick_days_carried", "sick_days_taken"),
        Label(
            "Paid sick days left to a domestic worker", "گھریلو کارکن کے باقی بامعاوضہ بیماری کے دن"
        ),
    ),
    Question(
        "domestic.contribution",
        "domestic_contribution",
        "PKR",
        ("monthly_wage",),
        Label("Contribution for a domestic worker", "گھریلو کارکن کا حصہ"),
    ),
)
