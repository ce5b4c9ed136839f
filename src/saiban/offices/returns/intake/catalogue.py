"""Every sentence the reader can say, by stable code, in English and Urdu.

A code never changes its meaning: screens, the API and stored drafts keep codes and say the
sentence when they show it. `catalogue_problems` has cells that could not be read,
`catalogue_explanations` what was understood or seen, `catalogue_refusals` files refused whole.
"""

from collections.abc import Mapping

from saiban.offices.returns.intake.catalogue_explanations import EXPLANATIONS
from saiban.offices.returns.intake.catalogue_problems import PROBLEMS
from saiban.offices.returns.intake.catalogue_refusals import REFUSALS

__all__ = [
    "EXPLANATIONS",
    "FIELD_NAMES",
    "LANGUAGES",
    "PROBLEMS",
    "REFUSALS",
    "explain",
    "explain_problem",
    "say",
]

LANGUAGES = ("en", "ur")

FIELD_NAMES: dict[str, dict[str, str]] = {
    "cnic": {"en": "CNIC", "ur": "شناختی کارڈ نمبر"},
    "name": {"en": "Name", "ur": "نام"},
    "father_or_husband_name": {"en": "Father's or husband's name", "ur": "والد یا شوہر کا نام"},
    "wage": {"en": "Gross wage of the month", "ur": "ماہانہ کل اجرت"},
    "days": {"en": "Days paid", "ur": "ادا شدہ ایام"},
    "joined_on": {"en": "Date of joining", "ur": "تاریخ تقرری"},
    "left_on": {"en": "Date of leaving", "ur": "تاریخ علیحدگی"},
    "designation": {"en": "Designation", "ur": "عہدہ"},
    "eobi_number": {"en": "EOBI number", "ur": "ای او بی آئی نمبر"},
    "social_security_number": {"en": "Social security number", "ur": "سوشل سیکیورٹی نمبر"},
    "sex": {"en": "Sex", "ur": "جنس"},
    "remarks": {"en": "Remarks", "ur": "کیفیت"},
}

_SHOWN_MAX = 60


def say(sentence: Mapping[str, str], language: str, **values: object) -> str:
    """The sentence in `en` or `ur` with its values; a long value is cut for the screen.

    A value called `field` is a field's key and is said by its name.
    """
    shown = {name: _short(value) for name, value in values.items()}
    if "field" in shown:
        shown["field"] = FIELD_NAMES[shown["field"]][language]
    return sentence[language].format(**shown)


def explain(code: str, language: str, **values: object) -> str:
    """A stored note (`values` as stored) or repair (`was`, `now`) in `en` or `ur`."""
    return say(EXPLANATIONS[code], language, **values)


def explain_problem(code: str, language: str, was: str) -> tuple[str, str]:
    """(reason, remedy) of a stored problem in `en` or `ur`."""
    reason, remedy = PROBLEMS[code]
    return say(reason, language, was=was), say(remedy, language, was=was)


def _short(value: object) -> str:
    text = str(value)
    return text if len(text) <= _SHOWN_MAX else text[: _SHOWN_MAX - 1] + "…"
