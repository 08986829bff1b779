-- Restricted processing: a family's data are kept and not used. An open restriction hides the family from every list,
-- search, export, count, comparison and determination of the service; what was paid, covered or listed stays whole.

create table families.restrictions (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    person_home bigint,
    person integer,
    day date not null,
    reason bytea not null,
    imposed_at timestamptz not null default clock_timestamp(),
    imposed_by text not null,
    lifted_on date,
    lifted_at timestamptz,
    lifted_by text,
    lift_reason bytea,
    constraint restrictions_pkey primary key (home, id),
    constraint restrictions_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint restrictions_person_exists foreign key (person_home, person)
        references families.people (home, person) on delete restrict,
    constraint restrictions_person_whole check ((person_home is null) = (person is null)),
    constraint restrictions_lift_whole
        check ((lifted_at is null) = (lifted_on is null) and (lifted_at is null) = (lifted_by is null)
               and (lifted_at is null) = (lift_reason is null)),
    constraint restrictions_lifted_after check (lifted_on >= day)
);
create unique index restrictions_one_at_a_time on families.restrictions (home) where lifted_at is null;
create index restrictions_person on families.restrictions (person_home, person);
create index restrictions_path on families.restrictions (path, home);
comment on table families.restrictions is
    'While one is open the family is kept and not shown. Lifted by filling the last columns, once.';
comment on column families.restrictions.person is
    'Whose data it is about; null: the whole family. A family cannot be shown or decided without one of its people.';
comment on column families.restrictions.reason is 'Why, sealed like every free text.';

call office.fence('families.restrictions', changeable => '{lifted_on,lifted_at,lifted_by,lift_reason}');
call office.keep_sealed('families.restrictions', '{home,id}', '{reason,lift_reason}');

create function families.refuse_restriction_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' or (old.lifted_at is not null and current_user <> 'guanhuai_keeper'
                            and old.path is not distinct from new.path) then
        raise exception 'a restriction is lifted once and never removed'
            using errcode = 'restrict_violation', constraint = 'restrictions_lifted_once',
                  schema = 'families', table = 'restrictions';
    end if;
    return new;
end
$$;
revoke all on function families.refuse_restriction_change from public;
grant execute on function families.refuse_restriction_change to guanhuai_app, guanhuai_keeper;
create trigger restrictions_lifted_once before update or delete on families.restrictions
    for each row execute function families.refuse_restriction_change();

-- The one place that says which families are hidden. An act that may show one of them names it in a setting.
create view families.hidden_homes with (security_invoker = true) as
select home from families.restrictions
where lifted_at is null
and home is distinct from (select nullif(current_setting('guanhuai.restricted_shown', true), '')::bigint);
comment on view families.hidden_homes is
    'Families of the scope whose data are restricted, but for the one that this act may show.';
grant select on families.hidden_homes to guanhuai_app;

-- Hides rows of hidden families from the service. A person's rows stay open to a family that is not hidden itself.
--   guests: as for office.fence
create procedure office.hide_restricted(hiding regclass, guests boolean default false)
language plpgsql set search_path = '' as $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = hiding);
    hidden text;
begin
    select string_agg(format('(%I in (select h.home from families.hidden_homes h)) is not true', attname), ' and ')
    into hidden from pg_catalog.pg_attribute
    where attrelid = hiding and attnum > 0 and not attisdropped
    and case when exists (select from pg_catalog.pg_attribute f
                          where f.attrelid = hiding and f.attname = 'file' and not f.attisdropped)
        then attname = 'file' else attname in ('home', 'other_home') end;
    if guests then
        hidden := format('%s or exists (select from families.guests g where g.home = %I.home'
                         ' and g.person = %I.person)', hidden, label, label);
    end if;
    execute format('create policy %I on %s as restrictive for select to guanhuai_app using (%s)',
                   label || '_not_restricted', hiding, hidden);
end
$$;
revoke all on procedure office.hide_restricted from public;

do $$
declare
    kept constant text[] := array['restrictions', 'aliases', 'merge_overlaps', 'looks', 'covers', 'member_actions',
                                  'consents', 'overrides', 'roster_lines'];
    fact record;
begin
    for fact in
        select c.oid::regclass as name,
            exists (select from pg_policy p where p.polrelid = c.oid and p.polcmd = 'r' and p.polpermissive
                    and pg_get_expr(p.polqual, p.polrelid) like '%families.guests%') as guests
        from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('families', 'assistance', 'insurance', 'office') and c.relkind = 'r' and c.relrowsecurity
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('home', 'file'))
        and (c.relname <> all (kept) or c.oid = 'families.consents'::regclass)
        order by c.oid
    loop
        call office.hide_restricted(fact.name, fact.guests);
    end loop;
end
$$;

-- A household number that a hidden family holds is taken, although the family is not shown. No name, no area.
create policy files_linked on families.files for select to guanhuai_link_reader using (true);
grant select (home, household_issuer, household_number) on families.files to guanhuai_link_reader;
