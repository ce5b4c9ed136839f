"""Who sees that contributions ended, and who may say so; what was said stays."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, in_institutions, in_persons, scoped

OWN = (
    "exists (select 1 from people_contributionsending e"
    " where e.id = people_endingwithdrawal.ending_id"
)


class Migration(migrations.Migration):
    """The institution and the person see it; the institution alone writes it."""

    dependencies = [("people", "0007_endings"), ("desk", "0002_guards")]
    operations = [
        scoped(
            "people_contributionsending",
            in_institutions("institution_id"),
            in_persons("person_id"),
            write=in_institutions("institution_id"),
        ),
        # The inner query is itself under row level security: only endings in scope count.
        scoped(
            "people_endingwithdrawal",
            f"{OWN})",
            write=f"{OWN} and {in_institutions('e.institution_id')})",
        ),
        append_only("people_contributionsending"),
        append_only("people_endingwithdrawal"),
    ]
