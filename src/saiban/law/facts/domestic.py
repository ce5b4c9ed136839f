"""Facts about domestic workers."""

from saiban.law.engine.facts import Fact
from saiban.law.engine.labels import Label

_HOUSEHOLD = "The household"

FACTS = (
    Fact(
        "domestic_claim",
        "text",
        Label("Benefit of a domestic worker", "گھریلو کارکن کا فائدہ"),
        "The Acts name some benefits and not others.",
        "The worker",
        choices=(
            "medical_care",
            "sickness",
            "maternity",
            "injury",
            "disablement_pension",
            "survivors_pension",
        ),
    ),
    Fact(
        "worker_age_months",
        "months",
        Label("Age of the worker, in months", "کارکن کی عمر مہینوں میں"),
        "Children may not be employed in a household.",
        "The worker's birth certificate or CNIC",
    ),
    Fact(
        "light_part_time",
        "flag",
        Label("Light work, part of the day", "ہلکا جزوقتی کام"),
        "Between two ages only such work is allowed.",
        _HOUSEHOLD,
    ),
    Fact(
        "sick_days_carried",
        "days",
        Label("Days of sick leave carried over", "پچھلے سال کے بچے ہوئے دن"),
        "Days not taken in a year are kept, up to a limit.",
        _HOUSEHOLD,
    ),
    Fact(
        "sick_days_taken",
        "days",
        Label("Days of sick leave taken this year", "اس سال لیے گئے دن"),
        "What was taken is no longer there.",
        _HOUSEHOLD,
    ),
)
