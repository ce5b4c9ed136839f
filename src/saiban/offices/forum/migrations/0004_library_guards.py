"""The library is everybody's to read and the secretariat's to write; it is searched by words."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, scoped
from saiban.offices.forum.rls import EVERYBODY, SECRETARIAT

TABLES = ("entry", "entryversion", "entryfile", "support", "peercell", "lesson", "lessonstep")
SEARCH = """
alter table forum_entryversion add column search tsvector generated always as (
    setweight(to_tsvector('english'::regconfig, title), 'A')
    || setweight(to_tsvector('english'::regconfig, words_en), 'B')
    || setweight(to_tsvector('simple'::regconfig, words_ur), 'A')) stored;
create index forum_entryversion_search on forum_entryversion using gin (search);
"""


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("forum", "0003_knowledge_and_peers"), ("desk", "0002_guards")]
    operations = [
        migrations.RunSQL(SEARCH, "alter table forum_entryversion drop column search;"),
        *(scoped(f"forum_{name}", EVERYBODY, write=SECRETARIAT) for name in TABLES),
        *(append_only(f"forum_{name}") for name in TABLES),
    ]
