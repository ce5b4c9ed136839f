"""Facts about claims on the provincial institutions."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_EMPLOYER = "The employer"
_RECORD = "The institution's record"
_DOCTOR = "The medical certificate"
_CLAIMANT = "The claimant"
NEVER = 1_000_000
"""Stands in rules for a spell that never was: more days ago than anybody lives."""

FACTS = (
    Fact(
        "daily_wage",
        "PKR",
        Label("Daily wage", "یومیہ اجرت"),
        "Cash benefits are a share of it.",
        _EMPLOYER,
    ),
    Fact(
        "daily_benefit",
        "PKR",
        Label(
            "Daily sickness benefit of the deceased, or daily injury benefit or total pension",
            "متوفی کا یومیہ بیماری فائدہ، یا یومیہ چوٹ کا فائدہ یا مکمل پنشن",
        ),
        "The death grant is a number of days of it. Sickness benefit counts (37); who died drawing "
        "injury benefit or a total disablement pension is counted by that one (43).",
        _RECORD,
    ),
    Fact(
        "contribution_days_6_months",
        "days",
        Label("Contribution days in six months", "چھ ماہ میں حصے کے دن"),
        "Sickness benefit needs enough of them.",
        _RECORD,
    ),
    Fact(
        "contribution_days_12_months",
        "days",
        Label("Contribution days in twelve months", "بارہ ماہ میں حصے کے دن"),
        "Maternity benefit needs enough of them.",
        _RECORD,
    ),
    Fact(
        "spell_days",
        "days",
        Label("Days of this spell", "اس دورانیے کے دن"),
        "The benefit is paid by the day.",
        _DOCTOR,
    ),
    Fact(
        "days_since_last_spell",
        "days",
        Label(
            "Days since the last spell with a right to benefit", "فائدے والے پچھلے دورانیے سے دن"
        ),
        "A spell soon after another has no waiting days; null means there was none.",
        _RECORD,
        null_as=NEVER,
    ),
    Fact(
        "days_paid_in_year",
        "days",
        Label("Days already paid in 365 days", "سال میں ادا شدہ دن"),
        "The days paid in a year are limited.",
        _RECORD,
    ),
    Fact(
        "illness",
        "text",
        Label("Illness", "بیماری"),
        "Tuberculosis and cancer have a longer limit if they make earning a living impossible.",
        _DOCTOR,
        choices=("ordinary", "tuberculosis", "cancer"),
    ),
    Fact(
        "days_before",
        "days",
        Label(
            "Days not worked before the expected day of confinement",
            "زچگی کی متوقع تاریخ سے پہلے بغیر کام کے دن",
        ),
        "Only so many days before the expected day, not the day itself, are paid.",
        _CLAIMANT,
    ),
    Fact(
        "days_after",
        "days",
        Label(
            "Days not worked from the expected day of confinement on",
            "زچگی کی متوقع تاریخ سے بغیر کام کے دن",
        ),
        "The days before and after are limited together.",
        _CLAIMANT,
    ),
    Fact(
        "iddat_days",
        "days",
        Label("Days of iddat", "عدت کے دن"),
        "The benefit is paid by the day.",
        _CLAIMANT,
    ),
    Fact(
        "incapacity_days",
        "days",
        Label("Days of incapacity", "معذوری کے دن"),
        "The benefit is paid by the day.",
        _DOCTOR,
    ),
    Fact(
        "degree",
        "count",
        Label("Degree of disablement", "معذوری کا درجہ"),
        "The benefit follows the degree of lost earning capacity.",
        "The Medical Board",
        maximum=100,
    ),
    Fact(
        "total_disablement_pension",
        "PKR",
        Label("Total disablement pension", "مکمل معذوری پنشن"),
        "Survivors take shares of it.",
        _RECORD,
    ),
    Fact(
        "widows",
        "count",
        Label("Widows", "بیوائیں"),
        "They divide one share; a needy widower counts as one.",
        _CLAIMANT,
    ),
    Fact(
        "children",
        "count",
        Label("Children", "بچے"),
        "Each takes a share; at the provincial institutions full orphans are counted apart.",
        _CLAIMANT,
    ),
    Fact(
        "full_orphans",
        "count",
        Label("Full orphans", "یتیم بچے"),
        "Each, having no parent left, takes a larger share.",
        _CLAIMANT,
    ),
    Fact(
        "dependent_father",
        "flag",
        Label("Dependent father", "زیر کفالت والد"),
        "Living and dependent, he takes a share where no spouse is left.",
        _CLAIMANT,
    ),
    Fact(
        "dependent_mother",
        "flag",
        Label("Dependent mother", "زیر کفالت والدہ"),
        "Living and dependent, she takes a share where neither spouse nor father is left.",
        _CLAIMANT,
    ),
    Fact(
        "dependent_siblings",
        "count",
        Label("Dependent brothers and sisters", "زیر کفالت بہن بھائی"),
        "They divide one share where nobody nearer is left.",
        _CLAIMANT,
    ),
    Fact(
        "daily_sickness",
        "PKR",
        Label("Sickness benefit a day", "یومیہ بیماری فائدہ"),
        "Only one benefit is paid for a day.",
        _RECORD,
    ),
    Fact(
        "daily_maternity",
        "PKR",
        Label("Maternity benefit a day", "یومیہ زچگی فائدہ"),
        "Only one benefit is paid for a day.",
        _RECORD,
    ),
    Fact(
        "daily_injury",
        "PKR",
        Label("Injury benefit a day", "یومیہ چوٹ فائدہ"),
        "Only one benefit is paid for a day.",
        _RECORD,
    ),
    Fact(
        "days",
        "days",
        Label("Days that overlap", "مشترک دن"),
        "The benefits meet on these days.",
        _RECORD,
    ),
    Fact(
        "days_with_wages",
        "days",
        Label("Days with wages", "اجرت والے دن"),
        "Nothing is paid for a day with wages.",
        _EMPLOYER,
    ),
)
