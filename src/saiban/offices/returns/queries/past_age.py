"""Who, by the birth on record, has the age for EOBI's pension and is still charged for.

A list for an officer to look at, and nothing more: a recorded birth may be wrong, so contributions
end only when an officer has seen a proof (`people.actions.end_contributions`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from saiban.offices.desk import months
from saiban.offices.desk.models import Institution
from saiban.offices.people import queries as people
from saiban.offices.people.models import Person
from saiban.offices.returns import law

LOOKED_BACK = 6
# Women only where the record says so: whoever it says nothing of is asked about at men's age.
_CHARGED = """
with aged as (
    select p.id, (p.birth_on + make_interval(months =>
        case when p.sex = 'f' then %(women)s else %(men)s end))::date as reached_on
    from people_person p
    where p.birth_on <= (%(on)s::date - make_interval(months => least(%(men)s, %(women)s)))::date
)
select aged.id, aged.reached_on, max(l.month)
from aged join returns_line l on l.person_id = aged.id
where l.institution_id = %(institution)s and l.month between %(start)s and %(end)s
    and l.employer_paisa + l.worker_paisa > 0
    and aged.reached_on < (l.month + interval '1 month')::date
    and not returns_is_replaced(l.monthly_return_id)
    and not exists (
        select 1 from people_contributionsending e
        where e.person_id = aged.id and e.institution_id = %(institution)s
            and not exists (select 1 from people_endingwithdrawal w where w.ending_id = e.id)
    )
group by aged.id, aged.reached_on order by aged.reached_on, aged.id limit %(limit)s
"""


@dataclass(frozen=True, slots=True)
class PastAge:
    """Somebody whose age, by the record, ends contributions; and the newest month charged."""

    person: Person
    reached_on: date
    month: date


def charged_past_age(institution: Institution, *, on: date, limit: int = 100) -> list[PastAge]:
    """Those charged for in the last six months, the oldest first; none where the law is silent."""
    ages = law.pension_ages(on, institution.place)
    if ages is None:
        return []
    values = {
        "men": ages[0],
        "women": ages[1],
        "on": on,
        "institution": institution.pk,
        "start": months.add(on, -LOOKED_BACK),
        "end": months.first(on),
        "limit": limit,
    }
    with connection.cursor() as cursor:
        cursor.execute(_CHARGED, values)
        found = cursor.fetchall()
    persons = people.persons(row[0] for row in found)
    return [PastAge(persons[pk], reached, month) for pk, reached, month in found]
