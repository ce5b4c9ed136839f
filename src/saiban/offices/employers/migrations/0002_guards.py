"""Who sees which establishment."""

from django.db import migrations

from saiban.offices.desk.rls import (
    append_only,
    in_establishments,
    in_institutions,
    in_persons,
    scoped,
)

REGISTERED_WITH_MINE = (
    "exists (select 1 from employers_registration r where r.establishment_id ="
    " employers_establishment.id and " + in_institutions("r.institution_id") + ")"
)
I_WORK_THERE = (
    "exists (select 1 from employers_spell s where s.establishment_id = employers_establishment.id"
    " and " + in_persons("s.person_id") + ")"
)
OF_MY_ESTABLISHMENT = (
    "exists (select 1 from employers_establishment e where e.id = {}.establishment_id)"
)


class Migration(migrations.Migration):
    """Institutions see who applied to them, employers their own, workers where they worked."""

    dependencies = [("employers", "0001_initial"), ("desk", "0002_guards")]
    operations = [
        scoped(
            "employers_registration",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
        ),
        # Registrations of one institution seen through the establishment are filtered above.
        scoped(
            "employers_establishment",
            in_establishments("id"),
            REGISTERED_WITH_MINE,
            I_WORK_THERE,
        ),
        scoped(
            "employers_enterprise",
            "exists (select 1 from employers_establishment e"
            " where e.enterprise_id = employers_enterprise.id)",
            write="true",
        ),
        scoped(
            "employers_registrationstatus",
            "exists (select 1 from employers_registration r"
            " where r.id = employers_registrationstatus.registration_id)",
        ),
        scoped(
            "employers_spell",
            in_persons("person_id"),
            in_establishments("establishment_id"),
            # Through the registration, not the establishment, whose own policy asks for spells.
            "exists (select 1 from employers_registration r"
            " where r.establishment_id = employers_spell.establishment_id"
            " and " + in_institutions("r.institution_id") + ")",
        ),
        append_only("employers_registrationstatus"),
    ]
