"""From the old-age pension, or its age, EOBI takes no more contributions for a person.

Section 9(1) of the EOB Act, 1976, proviso. An officer says so on a proof that was seen; what the
record knows of a birth decides nothing by itself.
"""

from __future__ import annotations

from datetime import date

from django.db import transaction

from saiban.offices.desk import log
from saiban.offices.desk.models import User
from saiban.offices.people import queries
from saiban.offices.people.models import ContributionsEnding, EndingWithdrawal, Membership


class EndingRefused(ValueError):
    """Nothing was written; the message says why and what to do."""


@transaction.atomic
def end_contributions(
    *,
    person_id: int,
    institution_id: int,
    since: date,
    because: str,
    proof: str,
    by: User,
    on: date,
) -> ContributionsEnding:
    """Record that EOBI's contributions ended for a person on a day, and on what proof.

    `because`: "pension" or "age". Months that were filed stay as they are; a correction that the
    employer files takes the ending into account. Raises EndingRefused.
    """
    member = _member(person_id, institution_id)
    if not member.institution.is_eobi:
        raise EndingRefused("Only EOBI's contributions end with its pension or the age for it.")
    if because not in ContributionsEnding.Because.values:
        raise EndingRefused("Contributions end because of the old-age pension or of its age.")
    if not proof.strip():
        raise EndingRefused("Say which document proves it; auditors and the person read it.")
    if since > on:
        raise EndingRefused(f"{since:%-d %B %Y} is in the future. Record it when it has come.")
    held = queries.ending_that_holds(person_id, institution_id)
    if held:
        raise EndingRefused(
            f"Contributions ended on {held.since_on:%-d %B %Y} by the record. If that day is wrong,"
            " withdraw it first."
        )
    made = ContributionsEnding.objects.create(
        person_id=person_id,
        institution_id=institution_id,
        since_on=since,
        because=because,
        proof=proof.strip()[:200],
        by=by,
        on=on,
    )
    _tell("ContributionsEnded", made, by=by, on=on)
    return made


@transaction.atomic
def withdraw_ending(
    *, ending_id: int, institution_id: int, reason: str, by: User, on: date
) -> EndingWithdrawal:
    """Record that an ending did not hold, and why; the ending itself stays to be read.

    Returns filed in between keep what they assumed. Raises EndingRefused.
    """
    if not reason.strip():
        raise EndingRefused("Say why the record was wrong; auditors and the person read it.")
    found = ContributionsEnding.objects.filter(pk=ending_id, institution_id=institution_id).first()
    if found is None:
        raise EndingRefused("There is no such record at your institution.")
    _member(found.person_id, institution_id)
    if EndingWithdrawal.objects.filter(ending=found).exists():
        raise EndingRefused("This record is withdrawn already.")
    made = EndingWithdrawal.objects.create(ending=found, reason=reason.strip()[:200], by=by, on=on)
    _tell("EndingWithdrawn", found, by=by, on=on)
    return made


def _member(person_id: int, institution_id: int) -> Membership:
    """The membership, locked: two officers who write about one person take turns."""
    member = (
        Membership.objects.select_for_update(of=("self",))
        .select_related("institution")
        .filter(person_id=person_id, institution_id=institution_id)
        .first()
    )
    if member is None:
        raise EndingRefused("No such person is known to your institution.")
    return member


def _tell(name: str, ending: ContributionsEnding, *, by: User, on: date) -> None:
    log.record(
        name,
        subject=f"person:{ending.person_id}",
        by=by,
        on=on,
        institution_id=ending.institution_id,
        ending=ending.pk,
        since=ending.since_on.isoformat(),
        because=ending.because,
    )
