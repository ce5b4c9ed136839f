"""A month's part knows its month, so that lines needn't say it; a worker's name is looked up once."""

from django.db import migrations

LOOK = """
create or replace function returns_workers_of(units bigint[], wanted date)
returns table (establishment_id bigint, person_id bigint, wage_paisa bigint, days integer,
    covered integer, filed integer, cnic_index bytea, name_en text, name_ur text)
language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
    institutions int[] :=
        coalesce(nullif(current_setting('saiban.institutions', true), ''), '{}');
    establishments bigint[] :=
        coalesce(nullif(current_setting('saiban.establishments', true), ''), '{}');
begin
    return query
    select w.*, p.cnic_index, p.name_en::text, p.name_ur::text
    from (
        select l.establishment_id, l.person_id, max(l.wage_paisa), max(l.days)::integer,
            bit_or(case when l.covered then 1 << l.institution_id else 0 end)::integer,
            bit_or(1 << l.institution_id)::integer
        from returns_monthlyreturn r
        join returns_line l on l.month = r.month and l.monthly_return_id = r.id
        where r.establishment_id = any(units) and r.month = wanted and l.month = wanted
            and (r.institution_id = any(institutions) or r.establishment_id = any(establishments))
            and not exists (select 1 from returns_monthlyreturn n where n.replaces_id = r.id)
        group by l.establishment_id, l.person_id
    ) w
    join people_person p on p.id = w.person_id;
end $$;
"""
MONTH = """
create or replace function returns_ensure_month(wanted date) returns void
language plpgsql security definer set search_path = public, pg_temp as $$
declare part text := 'returns_line_' || to_char(wanted, 'YYYYMM');
begin
    if extract(day from wanted) <> 1 or wanted < '1965-01-01' or wanted > '2100-01-01' then
        raise exception '% is not a month', wanted;
    end if;
    if to_regclass(part) is null then
        perform pg_advisory_xact_lock(hashtext(part));
        -- Asked of the table: to_regclass may remember that there was none before the lock.
        if not exists (
            select 1 from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relname = part and n.nspname = 'public'
        ) then
            execute format(
                'create table %I partition of returns_line for values from (%L) to (%L)',
                part, wanted, (wanted + interval '1 month')::date);
            execute format('alter table %I alter month set default %L', part, wanted);
            execute format('create trigger refers after insert on %I referencing new table as added'
                ' for each statement execute function returns_line_refers()', part);
            execute format('revoke all on %I from public', part);
            if exists (select 1 from pg_roles where rolname = 'saiban_app') then
                execute format('revoke all on %I from saiban_app', part);
                execute format('grant insert on %I to saiban_app', part);
            end if;
        end if;
    end if;
end $$;

do $$
declare part record;
begin
    for part in
        select c.relname, to_date(right(c.relname, 6), 'YYYYMM') as month
        from pg_inherits i join pg_class c on c.oid = i.inhrelid
        where i.inhparent = 'returns_line'::regclass
    loop
        execute format('alter table %I alter month set default %L', part.relname, part.month);
    end loop;
end $$;
"""


class Migration(migrations.Migration):
    """The functions of 0002 again, with these two changes."""

    dependencies = [("returns", "0004_fewer_indexes")]
    operations = [migrations.RunSQL(LOOK, ""), migrations.RunSQL(MONTH, "")]
