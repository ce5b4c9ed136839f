"""Reminders are kept as they went out; whoever has a chair sees them."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, scoped
from saiban.offices.forum.rls import SECRETARIAT, TABLE


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("forum", "0005_reminder")]
    operations = [
        scoped("forum_reminder", TABLE, write=SECRETARIAT),
        append_only("forum_reminder"),
    ]
