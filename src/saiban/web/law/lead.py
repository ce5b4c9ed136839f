"""The answer in one sentence, as one says it to whoever asked.

A question without a sentence here is answered by its title and figure alone.
"""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from saiban import law

# Where there is something to get or to pay.
SUMS: dict[str, Any] = {
    "contribution.due": gettext_lazy("For this month %(sum)s is to be paid for the worker."),
    "contribution.increase": gettext_lazy("For being late %(sum)s is added."),
    "contribution.self_assessment": gettext_lazy(
        "For these employees %(sum)s a month is to be paid."
    ),
    "contribution.refund": gettext_lazy("%(sum)s comes back."),
    "eobi.contribution": gettext_lazy("For this month %(sum)s is to be paid for the worker."),
    "sickness.benefit": gettext_lazy("The worker gets %(sum)s for this sickness."),
    "maternity.benefit": gettext_lazy("The mother gets %(sum)s for the days before and after."),
    "iddat.benefit": gettext_lazy("The widow gets %(sum)s for her iddat."),
    "injury.benefit": gettext_lazy("The worker gets %(sum)s for these days."),
    "disablement.gratuity": gettext_lazy("The worker gets %(sum)s, once."),
    "disablement.pension": gettext_lazy("The worker gets %(sum)s a month."),
    "survivors.pension": gettext_lazy("The family gets %(sum)s a month, all together."),
    "survivors.siblings": gettext_lazy(
        "The brothers and sisters get %(sum)s a month, all together."
    ),
    "survivors.old_age": gettext_lazy("EOBI pays the family %(sum)s a month."),
    "death.grant": gettext_lazy("The family gets %(sum)s, once."),
    "old_age.pension": gettext_lazy("EOBI pays %(sum)s a month."),
    "old_age.grant": gettext_lazy("EOBI pays %(sum)s, once."),
    "invalidity.pension": gettext_lazy("EOBI pays %(sum)s a month."),
    "eobi.back_pay": gettext_lazy("EOBI pays %(sum)s for the months before the claim."),
    "domestic.maternity": gettext_lazy("The mother gets %(sum)s."),
    "benefit.repayment": gettext_lazy("%(sum)s is to be paid back."),
}

# Yes, and no.
FLAGS: dict[str, tuple[Any, Any]] = {
    "contribution.coverage": (
        gettext_lazy("Yes: the law covers this worker."),
        gettext_lazy("No: the law does not cover a worker with this wage."),
    ),
    "contribution.establishment": (
        gettext_lazy("Yes: the law covers this establishment."),
        gettext_lazy("No: the law does not cover this establishment."),
    ),
    "contribution.credited": (
        gettext_lazy("Yes: the month counts for the worker."),
        gettext_lazy("No: the month does not count for the worker."),
    ),
    "medical.care": (
        gettext_lazy("Yes: this person is to be treated."),
        gettext_lazy("No: the law gives no treatment in this case."),
    ),
    "medical.dependant": (
        gettext_lazy("Yes: this relative is treated along with the worker."),
        gettext_lazy("No: this relative is not treated along with the worker."),
    ),
    "claim.in_time": (
        gettext_lazy("Yes: the claim is in time."),
        gettext_lazy("No: the claim is too late."),
    ),
    "eobi.coverage": (
        gettext_lazy("Yes: the establishment has to register."),
        gettext_lazy("No: the establishment does not have to register."),
    ),
    "employment.protected": (
        gettext_lazy("Yes: the employer may not dismiss or punish this worker now."),
        gettext_lazy("No: this section does not bar a dismissal in this case."),
    ),
    "survivors.old_age_continues": (
        gettext_lazy("Yes: EOBI goes on paying this pension."),
        gettext_lazy("No: EOBI's pension ends for this relative."),
    ),
    "eobi.left_out": (
        gettext_lazy("Yes: EOBI's law leaves this person out."),
        gettext_lazy("No: EOBI's law does not leave this person out."),
    ),
    "eobi.invalidity_continues": (
        gettext_lazy("Yes: EOBI goes on paying this pension."),
        gettext_lazy("No: EOBI's invalidity pension ends."),
    ),
    "domestic.benefit": (
        gettext_lazy("The law names this benefit; that it is paid already was not found."),
        gettext_lazy("No: the law does not name this benefit."),
    ),
    "domestic.employment": (
        gettext_lazy("Yes: somebody of this age may be employed in a household."),
        gettext_lazy("No: somebody of this age may not be employed in a household."),
    ),
}


def of(question: str, answer: law.Answer, shown: str) -> str:
    """The sentence; empty where none is written. `shown` is the figure in words."""
    if isinstance(answer.value, bool) and question in FLAGS:
        return str(FLAGS[question][0 if answer.value else 1])
    if question not in SUMS or isinstance(answer.value, bool):
        return ""
    if not answer.value:
        return _("Nothing in this case.")
    return str(SUMS[question]) % {"sum": shown}
