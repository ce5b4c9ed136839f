"""Triggers and row level security of the desk."""

from django.db import migrations

from saiban.offices.desk.rls import append_only, in_establishments, in_institutions, scoped


class Migration(migrations.Migration):
    """Events are append-only; documents and facts are seen by whom they concern."""

    dependencies = [("desk", "0001_initial")]
    operations = [
        migrations.RunSQL(
            """
            create function desk_refuse_change() returns trigger language plpgsql as $$
            begin
                raise exception '% is append-only: write a new row instead', tg_table_name
                    using errcode = 'restrict_violation';
            end $$;
            """,
            "drop function desk_refuse_change();",
        ),
        append_only("desk_event"),
        append_only("desk_document"),
        append_only("desk_institutionchoice"),
        scoped(
            "desk_event",
            in_institutions("institution_id"),
            write="true",
        ),
        scoped("desk_outbox", in_institutions("institution_id"), write="true"),
        scoped(
            "desk_document",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
        ),
    ]
