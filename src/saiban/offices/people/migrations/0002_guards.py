"""Who sees which person, and how a person is found by number without being seen."""

from django.db import migrations

from saiban.offices.desk.rls import in_institutions, in_persons, scoped

OWN_SPELLS = "exists (select 1 from employers_spell s where s.person_id = people_person.id)"


class Migration(migrations.Migration):
    """A person is seen by institutions that know the person, by the person, by the employer."""

    dependencies = [
        ("people", "0001_initial"),
        ("desk", "0002_guards"),
        ("employers", "0002_guards"),
    ]
    operations = [
        scoped("people_membership", in_institutions("institution_id"), in_persons("person_id")),
        scoped(
            "people_person",
            in_persons("id"),
            "exists (select 1 from people_membership m where m.person_id = people_person.id)",
            # The inner query is itself under row level security: only spells in scope count.
            OWN_SPELLS,
            write="false",
        ),
        scoped(
            "people_namevariant",
            "exists (select 1 from people_person p where p.id = people_namevariant.person_id)",
        ),
        scoped("people_lookup", in_institutions("institution_id"), in_persons("person_id")),
        migrations.RunSQL(
            """
            -- Works with its owner's rights: whoever can name a CNIC gets the person's row number.
            -- The names are told only where an institution in scope knows the person; `known` says
            -- whether all the institutions asked about, which must be in scope, do.
            create function people_find(indexes bytea[], asked int[])
            returns table (cnic_index bytea, id bigint, name_en text, name_ur text, known boolean)
            language plpgsql stable security definer set search_path = public, pg_temp as $$
            declare
                mine int[] :=
                    coalesce(nullif(current_setting('saiban.institutions', true), ''), '{}');
            begin
                return query
                select p.cnic_index, p.id,
                    case when m.count > 0 then p.name_en else '' end::text,
                    case when m.count > 0 then p.name_ur else '' end::text,
                    m.of_those > 0 and m.of_those = cardinality(asked)
                from unnest(indexes) as wanted
                join people_person p on p.cnic_index = wanted
                cross join lateral (
                    select count(*), count(*) filter (where m.institution_id = any(asked)) as of_those
                    from people_membership m
                    where m.person_id = p.id and m.institution_id = any(mine)
                ) m;
            end $$;

            -- Adds the persons that are missing and makes all of them known to the institutions.
            -- Returns the row number of each index asked for.
            create function people_enrol(
                indexes bytea[], sealed bytea[], names text[], names_ur text[], fathers text[],
                is_synthetic boolean, institutions int[], since date)
            returns table (cnic_index bytea, id bigint)
            language plpgsql security definer set search_path = public, pg_temp as $$
            begin
                insert into people_person (cnic_index, cnic_sealed, name_en, name_ur,
                        father_or_husband, sex, synthetic)
                select u.i, u.s, u.n, u.r, u.f, '', is_synthetic
                from unnest(indexes, sealed, names, names_ur, fathers) as u(i, s, n, r, f)
                on conflict on constraint people_person_cnic_index_key do nothing;
                insert into people_membership (person_id, institution_id, number, since_on)
                select p.id, i, '', since
                from people_person p cross join unnest(institutions) as i
                where p.cnic_index = any(indexes)
                on conflict on constraint one_membership do nothing;
                return query
                    select p.cnic_index, p.id from people_person p
                    where p.cnic_index = any(indexes);
            end $$;
            """,
            "drop function people_find(bytea[], int[]);"
            "drop function people_enrol(bytea[], bytea[], text[], text[], text[], boolean, int[], date);",
        ),
    ]
