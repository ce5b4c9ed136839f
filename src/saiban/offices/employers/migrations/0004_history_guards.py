"""The history of rows is written by triggers and read by auditors with the owner"s role only."""

from django.db import migrations

from saiban.offices.desk.rls import write_only


class Migration(migrations.Migration):
    """See the module"s text."""

    dependencies = [("employers", "0003_history")]
    operations = [
        write_only(table)
        for table in (
            "employers_enterpriseevent",
            "employers_establishmentevent",
            "employers_representativeevent",
            "employers_spellevent",
        )
    ]
