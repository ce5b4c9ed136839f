"""Who looked at a record, and under which spellings a person was reported, is kept for good."""

from django.db import migrations

from saiban.offices.desk.rls import append_only


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("people", "0004_history_guards")]
    operations = [append_only("people_lookup"), append_only("people_namevariant")]
