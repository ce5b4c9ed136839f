"""How many rows of filed drafts had a finding: numbers for a figure, and no row of a draft."""

from django.db import migrations

COUNT = """
-- With its owner's rights, because drafts are the employer's alone. It tells numbers by place, and
-- only of an institution in the transaction's scope.
create function returns_problem_rows(wanted smallint, of_month date, as_of date, single text)
returns table (place text, found bigint, returns bigint)
language sql stable security definer set search_path = public, pg_temp as $$
    with made as (
        select d.id, case when single = '' then e.place else single end as place,
            (select count(*) from returns_draftrow w where w.draft_id = d.id
                and (w.blocked or jsonb_array_length(w.findings) > 0)) as rows
        from returns_monthlyreturn r
        join returns_draft d on d.filing = r.filing and d.establishment_id = r.establishment_id
        join employers_establishment e on e.id = r.establishment_id
        where r.institution_id = wanted and r.month = of_month and r.filed_on <= as_of
            and wanted = any(coalesce(
                nullif(current_setting('saiban.institutions', true), ''), '{}')::int[])
    )
    select coalesce(made.place, 'all'), sum(made.rows)::bigint, count(*)
    from made group by grouping sets ((made.place), ())
    having count(*) > 0 and (single = '' or made.place is not null)
$$;
"""


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [("returns", "0005_leaner_lines"), ("employers", "0001_initial")]
    operations = [
        migrations.RunSQL(COUNT, "drop function returns_problem_rows(smallint, date, date, text);")
    ]
