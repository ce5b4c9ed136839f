"""Who asks: persons in words of every day, and the questions that concern each.

This is the only list of questions written by hand; `tests/web/law/test_people.py` fails for a
question that is in no group, and the pages show it under "Other questions" all the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from saiban.web.law.places import contract_of_country, modelled_in


@dataclass(frozen=True, slots=True)
class Group:
    """A kind of person. A name that ends in a dot stands for all questions that begin so.

    `words` are those by which a search leads here, beside the questions that it finds.
    """

    name: str
    title: Any
    text: Any
    questions: tuple[str, ...]
    words: str = ""

    def holds(self, question: str) -> bool:
        """Whether a question concerns this person."""
        return any(
            question == each or (each.endswith(".") and question.startswith(each))
            for each in self.questions
        )


GROUPS = (
    Group(
        "worker",
        _("I work for an employer"),
        _("Whether you are covered, what is paid for you each month, and what you get for it."),
        (
            "contribution.coverage",
            "contribution.due",
            "contribution.credited",
            "eobi.contribution",
            "sickness.benefit",
            "medical.",
            "overlap",
            "claim.in_time",
            "employment.protected",
            "benefit.repayment",
            "old_age.pension",
        ),
    ),
    Group(
        "sick",
        _("I am sick"),
        _("Money while you cannot work, and medical care."),
        ("sickness.benefit", "medical.", "invalidity.pension", "overlap", "claim.in_time"),
    ),
    Group(
        "injured",
        _("I was hurt at work"),
        _("After an accident or a disease of the work: for days lost, and for lasting harm."),
        (
            "injury.benefit",
            "disablement.",
            "medical.",
            "pension.raised",
            "overlap",
            "claim.in_time",
        ),
    ),
    Group(
        "mother",
        _("I am having a child"),
        _("Maternity benefit before and after the birth."),
        ("maternity.benefit", "medical.", "overlap", "claim.in_time"),
    ),
    Group(
        "family",
        _("A worker has died: widow, children, parents"),
        _("Pensions for the family, the death grant, and the widow's iddat."),
        (
            "survivors.pension",
            "survivors.old_age",
            "death.grant",
            "death.funeral",
            "iddat.benefit",
            "survivors.",
            "medical.",
            "pension.raised",
            "claim.in_time",
        ),
    ),
    Group(
        "retired",
        _("I am old, or can no longer work"),
        _("EOBI's old-age pension, the grant, and the pension of those who cannot work any more."),
        ("old_age.", "invalidity.pension", "eobi.", "pension.raised", "medical."),
    ),
    Group(
        "unpaid",
        _("My employer does not pay, or did not register me"),
        _("Whether your months count all the same, and what the employer owes."),
        (
            "contribution.credited",
            "eobi.insured_months",
            "contribution.coverage",
            "contribution.establishment",
            "contribution.due",
            "contribution.increase",
            "eobi.coverage",
        ),
        "employer never not paid unpaid default register registered malik maalik seth nahi nahin "
        "deta jama karwaya آجر مالک سیٹھ نہیں دیتا جمع رجسٹر",
    ),
    Group(
        "kiln",
        _("I work at a brick kiln, in a mine or by the piece"),
        _("Whether the law covers you, which months count, and the earlier pension of miners."),
        (
            "contribution.coverage",
            "contribution.credited",
            "injury.benefit",
            "survivors.pension",
            "sickness.benefit",
            "medical.care",
            "old_age.pension",
            "eobi.insured_months",
            "contribution.self_assessment",
        ),
        "kiln brick bricks bhatta bhata pathera miner mine coal kan kaan kun "
        "بھٹہ بھٹے اینٹ پتھیرا کان کن کوئلہ",
    ),
    Group(
        "employer",
        _("I employ people"),
        _("What is due each month, what lateness costs, and what can be claimed back."),
        ("contribution.", "eobi.contribution", "eobi.coverage", "amnesty."),
    ),
    Group(
        "domestic",
        _("I work in a household, or employ somebody who does"),
        _("Domestic workers: registration, contribution and benefits."),
        ("domestic.",),
    ),
)


def group(name: str) -> Group | None:
    """A group by its name in the address."""
    return next((each for each in GROUPS if each.name == name), None)


def questions_of(wanted: Group) -> list[str]:
    """The questions of a group that exist, those that concern it most first."""
    found: dict[str, None] = {}
    for pattern in wanted.questions:
        for name in contract_of_country():
            if (name == pattern or (pattern.endswith(".") and name.startswith(pattern))) and (
                modelled_in(name)
            ):
                found[name] = None
    return list(found)


def ungrouped() -> list[str]:
    """Questions that no group holds."""
    return [name for name in contract_of_country() if not any(each.holds(name) for each in GROUPS)]
