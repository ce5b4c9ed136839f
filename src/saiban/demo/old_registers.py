"""Whom the institutions' registers had as covered before Saiban came: taken over, as in any start.

Without it nobody in Punjab hired above the wage limit of section 71 would be covered.
"""

from __future__ import annotations

from datetime import date

from saiban.demo.filing import Files
from saiban.offices.desk.models import Institution, User
from saiban.offices.returns.actions.taking_over import take_over
from saiban.offices.returns.intake import IntakeRow

PLACES = ("punjab", "sindh", "islamabad")
"""Where workers of long standing were covered when wages were below the limit of section 71."""


def bring(files: Files, institution: Institution, *, since: date, on: date) -> int:
    """Take over the workers of long standing of these firms. Returns how many persons they are."""
    if institution.place not in PLACES:
        return 0
    seniors = {
        worker.cnic: worker
        for force in files.forces.values()
        if force.firm.place.name == institution.place
        for worker in force.seniors()
    }
    register = [
        IntakeRow(number=number, cnic=cnic, name=worker.name, father_or_husband_name=worker.father)
        for number, (cnic, worker) in enumerate(seniors.items(), start=1)
    ]
    done = take_over(
        institution=institution,
        register=register,
        covered_since=since,
        by=User.objects.get(username=f"{institution.code}.administrator"),
        on=on,
        synthetic=True,
    )
    assert not done.messages, done.messages
    return done.persons
