"""Figures of the employers office."""

from __future__ import annotations

from datetime import date

from django.db import connection

from saiban.offices.desk.figures import Cell, figure, texts
from saiban.offices.desk.models import Institution

SAID = texts(__file__)
# The state of each registration at the end of a day, from its history: the copy on the registration
# itself says what holds now.
_REGISTERED = """
select coalesce(place, 'all'), count(*) from (
    select distinct on (s.registration_id) s.status,
        case when %(federal)s then e.place else %(place)s end as place
    from employers_registrationstatus s
    join employers_registration r on r.id = s.registration_id
    join employers_establishment e on e.id = r.establishment_id
    where r.institution_id = %(institution)s and s."on" <= %(as_of)s
    order by s.registration_id, s."on" desc, s.id desc
) state where status = 'registered' group by grouping sets ((place), ())
"""


@figure(
    "registered_establishments",
    said=SAID,
    unit="establishments",
    behind="establishments",
    group="establishments",
)
def registered_establishments(institution: Institution, month: date, as_of: date) -> list[Cell]:
    """Registrations in force at the end of the closing day."""
    with connection.cursor() as cursor:
        cursor.execute(
            _REGISTERED,
            {
                "institution": institution.pk,
                "place": institution.place,
                "federal": institution.is_eobi,
                "as_of": as_of,
            },
        )
        found = cursor.fetchall()
    return [
        Cell(place, count, behind=count)
        for place, count in found
        if institution.is_eobi or place != "all"
    ]
