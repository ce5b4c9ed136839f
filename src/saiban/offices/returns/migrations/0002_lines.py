"""The lines of filed returns: one table a month, append-only, checked a statement at a time."""

from django.db import migrations

from saiban.offices.desk.rls import (
    append_only,
    in_establishments,
    in_institutions,
    in_persons,
    scoped,
)

TABLE = """
create table returns_line (
    month date not null check (extract(day from month) = 1),
    monthly_return_id bigint not null,
    number integer not null,
    institution_id smallint not null,
    establishment_id bigint not null,
    person_id bigint not null,
    wage_paisa bigint not null check (wage_paisa >= 0),
    days smallint not null check (days between 0 and 31),
    covered boolean not null,
    covered_before boolean not null,
    employer_paisa bigint not null check (employer_paisa >= 0),
    worker_paisa bigint not null check (worker_paisa >= 0),
    primary key (month, monthly_return_id, number)
) partition by range (month);
create index returns_line_person on returns_line (person_id, month);

-- Persons and returns are never deleted, so it is enough to look when lines are written. One look
-- for a statement costs a fraction of a foreign key's look for each row. The same look refuses lines
-- of an institution that is not in the transaction's scope: COPY, which goes straight into a month's
-- part, does not pass the policies of the whole.
create function returns_line_refers() returns trigger
language plpgsql security definer set search_path = public, pg_temp as $$
begin
    if exists (
        select 1 from added a left join people_person p on p.id = a.person_id where p.id is null
    ) then
        raise exception 'a line names a person who does not exist' using errcode = '23503';
    end if;
    if exists (
        select 1 from (select distinct monthly_return_id, month, institution_id, establishment_id
                       from added) a
        left join returns_monthlyreturn r
            on r.id = a.monthly_return_id and r.month = a.month
            and r.institution_id = a.institution_id and r.establishment_id = a.establishment_id
        where r.id is null
            or a.institution_id <> all(
                coalesce(nullif(current_setting('saiban.institutions', true), ''), '{}')::int[])
    ) then
        raise exception 'a line does not agree with a return in scope' using errcode = '23503';
    end if;
    return null;
end $$;

-- Whether a later version replaces a return. With its owner's rights, because a worker sees his own
-- lines and no returns; a yes or no about a line he sees is all he is told.
create function returns_is_replaced(wanted bigint) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select 1 from returns_monthlyreturn n where n.replaces_id = wanted)
$$;

-- The workers of units in the versions of a month's returns that hold, with all that the next month
-- is compared with, in one look. With its owner's rights, for returns in the transaction's scope only.
-- Bit i of `covered` and `filed`: institution i covered the person, has a line of the person.
create function returns_workers_of(units bigint[], wanted date)
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
    select l.establishment_id, l.person_id, max(l.wage_paisa), max(l.days)::integer,
        bit_or(case when l.covered then 1 << l.institution_id else 0 end)::integer,
        bit_or(1 << l.institution_id)::integer,
        p.cnic_index, p.name_en::text, p.name_ur::text
    from returns_monthlyreturn r
    join returns_line l on l.month = r.month and l.monthly_return_id = r.id
    join people_person p on p.id = l.person_id
    where r.establishment_id = any(units) and r.month = wanted and l.month = wanted
        and (r.institution_id = any(institutions) or r.establishment_id = any(establishments))
        and not exists (select 1 from returns_monthlyreturn n where n.replaces_id = r.id)
    group by l.establishment_id, l.person_id, p.id;
end $$;

-- Makes the table for a month. The application may not make tables, so this has its owner's rights.
-- It may write into the part and not read it: row level security holds only through the whole.
create function returns_ensure_month(wanted date) returns void
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
"""
UNDO = (
    "drop function returns_is_replaced(bigint);"
    "drop function returns_workers_of(bigint[], date);"
    "drop function returns_ensure_month(date); drop table returns_line;"
    "drop function returns_line_refers();"
)


class Migration(migrations.Migration):
    """See the module's text."""

    dependencies = [
        ("returns", "0001_initial"),
        ("people", "0002_guards"),
        ("desk", "0002_guards"),
    ]
    operations = [
        migrations.RunSQL(TABLE, UNDO),
        append_only("returns_line"),
        append_only("returns_monthlyreturn"),
        append_only("returns_assessment"),
        scoped(
            "returns_line",
            in_institutions("institution_id"),
            in_establishments("establishment_id"),
            in_persons("person_id"),
            # Lines go into a month's part; see the trigger there.
            write="false",
        ),
        *(
            scoped(
                table,
                in_institutions("institution_id"),
                in_establishments("establishment_id"),
            )
            for table in ("returns_monthlyreturn", "returns_assessment")
        ),
        scoped(
            "returns_coverage",
            in_institutions("institution_id"),
            in_persons("person_id"),
        ),
        scoped("returns_draft", in_establishments("establishment_id")),
        scoped(
            "returns_draftrow",
            "exists (select 1 from returns_draft d where d.id = returns_draftrow.draft_id)",
        ),
        scoped("returns_importrun", in_institutions("institution_id")),
        scoped("returns_importfile", in_institutions("institution_id")),
    ]
