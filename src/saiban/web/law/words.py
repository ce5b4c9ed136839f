"""Words of the law that stand for themselves: choices of facts, and results that are words."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

WORDS = {
    "ordinary": _("Ordinary illness"),
    "tuberculosis": _("Tuberculosis"),
    "cancer": _("Cancer"),
    "male": _("Man"),
    "female": _("Woman"),
    "secured_person": _("The secured person"),
    "spouse": _("Wife or husband"),
    "child": _("Child"),
    "parent": _("Parent"),
    "secured": _("Working, and secured"),
    "ended": _("Has ended"),
    "retired": _("Retired"),
    "died": _("Has died"),
    "illness": _("Illness"),
    "maternity": _("Maternity"),
    "employment_injury": _("Injury at work"),
    "wife": _("Wife"),
    "husband": _("Husband"),
    "son": _("Son"),
    "daughter": _("Daughter"),
    "father": _("Father"),
    "mother": _("Mother"),
    "brother": _("Brother"),
    "sister": _("Sister"),
    "disablement": _("Disablement"),
    "disablement_pension": _("Disablement pension"),
    "survivors": _("Survivors' pension"),
    "survivors_pension": _("Survivors' pension"),
    "sickness": _("Sickness"),
    "iddat": _("Iddat"),
    "injury": _("Injury"),
    "death_grant": _("Death grant"),
    "medical_care": _("Medical care"),
    "old_age": _("Old age"),
    "invalidity": _("Invalidity"),
}


def of(word: str) -> str:
    """A word in the reader's language; one that is not known here, without its underscores."""
    return str(WORDS.get(word, word.replace("_", " ").capitalize()))
