"""Settlements are append-only and seen by whom they concern."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, in_establishments, in_institutions, scoped


class Migration(migrations.Migration):
    """A worker sees whether the months of the establishments where he worked are paid."""

    dependencies = [
        ("rights", "0001_initial"),
        ("desk", "0002_guards"),
        ("employers", "0002_guards"),
    ]
    operations = [
        append_only("rights_settlement"),
        scoped(
            "rights_settlement",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
            "exists (select 1 from employers_spell s"
            " where s.establishment_id = rights_settlement.establishment_id)",
        ),
    ]
