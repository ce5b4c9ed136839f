"""Figures of the people office: who is on an institution's books."""

from __future__ import annotations

from datetime import date

from saiban.offices.desk.figures import Cell, figure, texts
from saiban.offices.desk.figures.cells import ALL
from saiban.offices.desk.models import Institution
from saiban.offices.people.models import Membership

SAID = texts(__file__)


@figure("registered_persons", said=SAID, unit="persons", group="persons", order=1)
def registered_persons(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Members known by then. A membership has no place, so a federal institution has one number."""
    known = Membership.objects.filter(institution=institution, since_on__lte=as_of).count()
    return [Cell(ALL if institution.is_eobi else institution.place, known, behind=known)]
