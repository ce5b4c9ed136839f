"""From the answers in the session to an application, and to the page that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from saiban.offices.desk import queries as desk
from saiban.offices.desk.models import District, Institution
from saiban.offices.employers import actions
from saiban.offices.employers import queries as employers
from saiban.offices.employers.models import (
    Establishment,
    Registration,
    RegistrationStatus,
    Status,
)


def receivers(answers: dict[str, Any]) -> list[Institution]:
    """The institution of the place, and EOBI."""
    place = _district(answers["where"]["district"]).place
    found = [desk.essi_of(place), desk.eobi()]
    return [each for each in found if each is not None]


def _district(code: str) -> District:
    return next(each for each in desk.districts() if each.code == code)


def application(
    answers: dict[str, Any], head_office: Establishment | None, *, synthetic: bool
) -> actions.Application:
    """What is handed in."""
    unit, where = answers["unit"], answers["where"]
    district = _district(where["district"])
    return actions.Application(
        name_en=unit["name_en"],
        name_ur=unit["name_ur"],
        ntn=unit["ntn"],
        sector=unit["sector"],
        district_id=district.code,
        place=district.place,
        address=where["address"],
        started_on=date.fromisoformat(where["started_on"]),
        persons_employed=where["persons_employed"],
        institutions=tuple(int(each) for each in answers["institutions"]["institutions"]),
        enterprise_id=head_office.enterprise_id if head_office else None,
        head_office_id=head_office.pk if head_office else None,
        synthetic=synthetic,
    )


def summary(application: actions.Application) -> dict[str, Any]:
    """What the check page shows."""
    wanted = set(application.institutions)
    return {
        "application": application,
        "district": _district(application.district_id),
        "institutions": [each for each in desk.institutions() if each.pk in wanted],
        "head_office": employers.establishment(application.head_office_id)
        if application.head_office_id
        else None,
    }


@dataclass(frozen=True, slots=True)
class Case:
    """A registration with its history, and what may be done now."""

    registration: Registration
    history: list[RegistrationStatus]

    @property
    def to_correct(self) -> bool:
        """Whether the employer is asked to correct it (or may try again after a refusal)."""
        return self.registration.status in (Status.SENT_BACK, Status.REFUSED)

    @property
    def reason(self) -> str:
        """What the institution said last."""
        return self.history[-1].reason if self.history else ""


def cases(establishment: int) -> list[Case]:
    """Every registration of a unit with its history."""
    rows: Sequence[Registration] = employers.registrations(establishment)
    return [Case(row, employers.status_history(row.pk)) for row in rows]
