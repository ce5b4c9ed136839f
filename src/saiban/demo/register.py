"""Registering the establishments: applications, decisions, and who may act for them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from saiban.demo.firms import Firm
from saiban.offices.desk import queries, scope
from saiban.offices.desk.models import User
from saiban.offices.employers import actions as employers
from saiban.offices.employers.models import Establishment, Registration, Status


def owners(firms: Sequence[Firm], known: dict[str, User]) -> dict[int, User]:
    """A user for each firm, by the firm's number; those who are no persona cannot sign in."""
    made = User.objects.bulk_create(
        [
            User(
                username=f"owner.{firm.number}",
                password="!",
                full_name=f"Owner of {firm.name.en}",
                synthetic=True,
            )
            for firm in firms
            if firm.key not in known
        ],
        batch_size=2000,
    )
    strangers = iter(made)
    return {
        firm.number: known[firm.key] if firm.key in known else next(strangers) for firm in firms
    }


def officers() -> dict[int, User]:
    """The registration officer of each institution."""
    return {
        each.pk: User.objects.get(username=f"{each.code}.registration")
        for each in queries.institutions()
    }


def enter(firm: Firm, *, officers: dict[int, User], started: date) -> Establishment:
    """Apply and register with both institutions, as of the day the unit started."""
    owner = User(pk=firm.owner_id)
    with scope.acting_for(institutions=firm.institutions):
        establishment = employers.apply(
            application=_application(firm, started), by=owner, on=started
        )
        with scope.acting_for(institutions=firm.institutions, establishments=[establishment.pk]):
            for registration in Registration.objects.filter(establishment=establishment):
                employers.decide(
                    registration_id=registration.pk,
                    status=Status.REGISTERED,
                    number=f"{firm.district[:3].upper()}/{firm.number:05d}",
                    by=officers[registration.institution_id],
                    on=started,
                )
    firm.establishment_id = establishment.pk
    return establishment


def _application(firm: Firm, started: date) -> employers.Application:
    return employers.Application(
        name_en=firm.name.en,
        name_ur=firm.name.ur,
        district_id=firm.district,
        place=firm.place.name,
        address=f"Plot {firm.number}, fictitious estate, {firm.district}",
        started_on=started,
        persons_employed=firm.size,
        institutions=firm.institutions,
        sector=firm.sector.code,
        synthetic=True,
    )


def pending(users: dict[str, User], officers: dict[int, User], *, on: date) -> None:
    """Applications that wait for an officer, and one that was sent back to the employer."""
    bakery = employers.Application(
        name_en="Meethi Surahi Bakers",
        name_ur="میٹھی صراحی بیکرز",
        district_id="gujranwala",
        place="punjab",
        address="Plot 9, fictitious estate, Gujranwala",
        started_on=on.replace(day=1),
        persons_employed=14,
        institutions=(1, 6),
        sector="1071",
        synthetic=True,
    )
    school = employers.Application(
        name_en="Nayi Jharoka School",
        name_ur="نئی جھروکا سکول",
        district_id="korangi",
        place="sindh",
        started_on=on.replace(day=1),
        persons_employed=26,
        institutions=(2, 6),
        sector="8510",
        synthetic=True,
    )
    by = users["bakers"]
    with scope.acting_for(institutions=[1, 2, 6]):
        employers.apply(application=bakery, by=by, on=on)
        sent = employers.apply(application=school, by=by, on=on)
        with scope.acting_for(institutions=[2], establishments=[sent.pk]):
            back = Registration.objects.get(establishment=sent, institution_id=2)
            employers.decide(
                registration_id=back.pk,
                status=Status.SENT_BACK,
                reason="The address is missing. Give plot, street and district.",
                by=officers[2],
                on=on,
            )
