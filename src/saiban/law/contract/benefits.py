"""Questions on the benefits of the provincial institutions."""

from saiban.law.engine.labels import Label
from saiban.law.engine.question import Question

QUESTIONS = (
    Question(
        "sickness.benefit",
        "sickness_benefit",
        "PKR",
        (
            "daily_wage",
            "contribution_days_6_months",
            "spell_days",
            "days_since_last_spell",
            "days_paid_in_year",
            "illness",
        ),
        Label("Sickness benefit for a spell", "بیماری کا فائدہ"),
    ),
    Question(
        "maternity.benefit",
        "maternity_benefit",
        "PKR",
        ("daily_wage", "contribution_days_12_months", "days_before", "days_after"),
        Label("Maternity benefit", "زچگی کا فائدہ"),
    ),
    Question(
        "iddat.benefit",
        "iddat_benefit",
        "PKR",
        ("daily_wage", "iddat_days"),
        Label("Iddat benefit", "عدت کا فائدہ"),
    ),
    Question(
        "injury.benefit",
        "injury_benefit",
        "PKR",
        ("daily_wage", "incapacity_days"),
        Label("Injury benefit", "چوٹ کا فائدہ"),
    ),
    Question(
        "disablement.gratuity",
        "disablement_gratuity",
        "PKR",
        ("daily_wage", "degree"),
        Label("Disablement gratuity", "معذوری گریجویٹی"),
    ),
    Question(
        "disablement.pension",
        "disablement_pension",
        "PKR",
        ("daily_wage", "degree"),
        Label("Disablement pension a month", "ماہانہ معذوری پنشن"),
    ),
    Question(
        "survivors.pension",
        "survivors_pension",
        "PKR",
        (
            "total_disablement_pension",
            "widows",
            "children",
            "full_orphans",
            "dependent_father",
            "dependent_mother",
        ),
        Label("Survivors' pensions a month", "پسماندگان کی ماہانہ پنشن"),
        parts={
            "widow_each": "survivors_widow_each",
            "child_each": "survivors_child_each",
            "full_orphan_each": "survivors_full_orphan_each",
            "parent": "survivors_parent",
        },
    ),
    Question(
        "survivors.siblings",
        "survivors_siblings",
        "PKR",
        ("total_disablement_pension", "dependent_siblings"),
        Label("Pension of brothers and sisters a month", "بہن بھائیوں کی ماہانہ پنشن"),
        parts={"sibling_each": "survivors_sibling_each"},
    ),
    Question(
        "death.grant",
        "death_grant",
        "PKR",
        ("daily_benefit",),
        Label("Death grant", "وفات گرانٹ"),
    ),
    Question(
        "overlap",
        "overlap",
        "PKR",
        ("daily_sickness", "daily_maternity", "daily_injury", "days", "days_with_wages"),
        Label("Benefits that fall on the same days", "ایک ہی دنوں کے فوائد"),
    ),
)
