"""Questions on medical care, dependants and survivors."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "medical.care",
        "medical_care",
        "flag",
        (
            "relation",
            "employment",
            "care_need",
            "maternity_days_6_months",
            "maternity_days_12_months",
            "on_injury_benefit",
            "on_disablement_pension",
            "on_survivors_pension",
            "disablement_pension_degree",
            "months_since_pension_ended",
            "died_of_injury",
            "seasonal",
            "months_employed",
            "months_since_death",
        ),
        Label("Is medical care due?", "کیا علاج کا حق ہے؟"),
        parts={
            "through_work": "care_through_work",
            "maternity": "care_in_maternity",
            "injury": "care_for_injury",
            "with_benefit": "care_with_benefit",
            "after_pension": "care_after_pension",
            "after_death": "care_after_death",
            "out_of_work": "care_out_of_work",
            "dental": "care_dental",
        },
    ),
    Question(
        "medical.after_death",
        "care_death_months_due",
        "months",
        ("seasonal",),
        Label("Months of the family's care after a death", "وفات کے بعد خاندان کے علاج کے مہینے"),
        parts={"months_needed": "care_death_months_needed"},
    ),
    Question(
        "medical.dependant",
        "dependant",
        "flag",
        ("relative", "needy", "unmarried", "invalid_husband", "relative_age_months"),
        Label("Is this relative a dependant?", "کیا یہ رشتہ دار زیر کفالت ہے؟"),
    ),
    Question(
        "survivors.continues",
        "survivor_continues",
        "flag",
        ("relative", "relative_age_months", "remarried", "unmarried", "needy"),
        Label("Does a survivor's pension go on?", "کیا پسماندہ کی پنشن جاری رہے گی؟"),
    ),
)
