"""A body proposes for its own seats only; accounts are entered by the secretariat."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, scoped
from saiban.offices.forum.rls import SECRETARIAT, TABLE, of_members


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("forum", "0007_seating")]
    operations = [
        scoped("forum_proposal", TABLE, write=of_members("member_id")),
        scoped("forum_account", TABLE, write=SECRETARIAT),
        append_only("forum_proposal"),
        append_only("forum_account"),
    ]
