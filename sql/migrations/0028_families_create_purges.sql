-- Retention: a file is closed, kept for a period that the office has set, and then purged by two people. What stays is a
-- record of what went, stubs that hold rosters and covers together, and the audit.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made it already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_purger') then
            create role guanhuai_purger nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname = 'guanhuai_purger' and (rolsuper or rolbypassrls)) then
        raise exception 'role guanhuai_purger must not be superuser or bypass row security';
    end if;
    if not pg_has_role(current_user, 'guanhuai_purger', 'member') then
        grant guanhuai_purger to current_user;
    end if;
end
$$;
grant usage on schema office, families, assistance, insurance to guanhuai_purger;

create table families.closures (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    day date not null,
    reason bytea not null,
    closed_at timestamptz not null default clock_timestamp(),
    closed_by text not null,
    reopened_at timestamptz,
    reopened_by text,
    constraint closures_pkey primary key (home, id),
    constraint closures_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint closures_reopened_whole check ((reopened_at is null) = (reopened_by is null))
);
create unique index closures_one_at_a_time on families.closures (home) where reopened_at is null;
create index closures_path on families.closures (path, day);
comment on table families.closures is
    'The day on which the office had no more to do for a family. Nothing is hidden by it; the retention period begins.';
comment on column families.closures.reason is 'Why, sealed like every free text.';

create table families.purges (
    purge bigint generated always as identity,
    path text collate "C" not null,
    day date not null,
    years integer not null,
    in_force date not null,
    basis text not null,
    reason text not null,
    homes bigint[] not null,
    digest bytea not null,
    proposed_at timestamptz not null default clock_timestamp(),
    proposed_by text not null,
    constraint purges_pkey primary key (purge),
    constraint purges_proposal unique (purge, proposed_by),
    constraint purges_of_families check (cardinality(homes) > 0),
    constraint purges_have_a_basis check (btrim(basis) <> '' and btrim(reason) <> ''),
    constraint purges_years_positive check (years > 0),
    constraint purges_digest_is_sha256 check (octet_length(digest) = 32)
);
create index purges_path on families.purges (path, purge);
comment on table families.purges is 'Closed families that somebody proposed to purge, and by what period.';
comment on column families.purges.in_force is 'Since when the period of so many years is the office''s.';
comment on column families.purges.digest is 'SHA-256 over period, basis and families.';

create table families.purge_records (
    purge bigint not null,
    path text collate "C" not null,
    proposed_by text not null,
    rows jsonb not null,
    answers jsonb not null,
    digest bytea not null,
    purged_at timestamptz not null default clock_timestamp(),
    purged_by text not null,
    constraint purge_records_pkey primary key (purge),
    constraint purge_records_of_a_proposal foreign key (purge, proposed_by)
        references families.purges (purge, proposed_by) on delete restrict,
    constraint purge_records_by_a_second_person check (purged_by <> proposed_by),
    constraint purge_records_digest_is_sha256 check (octet_length(digest) = 32)
);
create index purge_records_proposal on families.purge_records (purge, proposed_by);
comment on table families.purge_records is 'What was purged: numbers of rows by table, no family''s facts.';
comment on column families.purge_records.answers is 'Last answers by programme and outcome: statistics without persons.';
comment on column families.purge_records.digest is 'SHA-256 over the proposal''s digest, the rows and the answers.';

create table families.purged (
    home bigint not null,
    path text collate "C" not null,
    purge bigint not null,
    constraint purged_pkey primary key (home),
    constraint purged_file_exists foreign key (home) references families.files (home) on delete restrict,
    constraint purged_by_a_purge foreign key (purge) references families.purge_records (purge) on delete restrict
);
create index purged_purge on families.purged (purge);
create index purged_path on families.purged (path, home);
comment on table families.purged is 'Files of which nothing personal is left. The number stays taken.';

call office.fence('families.closures', changeable => '{reopened_at,reopened_by}');
call office.keep_sealed('families.closures', '{home,id}', '{reason}');
call office.hide_restricted('families.closures');
call office.fence('families.purges');
call office.fence('families.purge_records');
call office.fence('families.purged');
do $$
declare
    grown text;
begin
    foreach grown in array array['purges', 'purge_records', 'purged'] loop
        execute format('create trigger %I before update or delete or truncate on families.%I for each statement'
                       ' execute function office.refuse_change()', grown || '_append_only', grown);
    end loop;
end
$$;

-- Purged families are hidden like restricted ones, for everybody and for good.
create or replace view families.hidden_homes with (security_invoker = true) as
select home from families.restrictions
where lifted_at is null
and home is distinct from (select nullif(current_setting('guanhuai.restricted_shown', true), '')::bigint)
union all
select home from families.purged;
comment on view families.hidden_homes is
    'Families of the scope whose data are purged or restricted, but for the one that this act may show.';

-- Rows that only grow are removed by a purge, in a role that reaches the families named in a setting and no other.
create or replace function office.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    if current_user = 'guanhuai_purger' or (tg_op = 'UPDATE' and current_user = 'guanhuai_keeper') then
        return null;
    end if;
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only',
              schema = tg_table_schema, table = tg_table_name;
end
$$;

create or replace function families.refuse_restriction_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' and current_user = 'guanhuai_purger' then
        return old;
    end if;
    if tg_op = 'DELETE' or (old.lifted_at is not null and current_user <> 'guanhuai_keeper'
                            and old.path is not distinct from new.path) then
        raise exception 'a restriction is lifted once and never removed'
            using errcode = 'restrict_violation', constraint = 'restrictions_lifted_once',
                  schema = 'families', table = 'restrictions';
    end if;
    return new;
end
$$;

-- What is purged does not live on in the audit: like sealing anew it is one line for each statement.
create or replace function office.audit_statement() returns trigger
language plpgsql set search_path = '' as $$
declare
    acting text := coalesce(nullif(current_setting('guanhuai.actor', true), ''), session_user::text);
    asked uuid := nullif(current_setting('guanhuai.request', true), '')::uuid;
    relation_name text := tg_table_schema || '.' || tg_table_name;
    hidden text[];
    touched bigint;
begin
    if tg_op = 'INSERT' or current_user in ('guanhuai_keeper', 'guanhuai_purger') then
        select count(*) into touched from changed;
        if touched > 0 then
            insert into office.audit (actor, request, relation, action, rows)
            values (acting, asked, relation_name, lower(tg_op), touched);
        end if;
        return null;
    end if;
    -- Names too: the facts that hold them are closed, not overwritten, and stay.
    select array_agg(attname::text) into hidden from pg_catalog.pg_attribute
    where attrelid = tg_relid and attnum > 0
    and (atttypid = 'pg_catalog.bytea'::regtype or attname in ('name', 'guardian_name', 'holder'));
    insert into office.audit (actor, request, relation, action, rows, before)
    select acting, asked, relation_name, lower(tg_op), 1, to_jsonb(c) - coalesce(hidden, '{}') from changed c;
    return null;
end
$$;
grant insert on office.audit to guanhuai_purger;
grant execute on function office.audit_statement, office.refuse_change, families.refuse_restriction_change
    to guanhuai_purger;

-- Opens a table to purges: rows of the families that an act names. Later migrations call it for each table they add.
--   kept: columns that are emptied in place of removing the row
create procedure office.purgeable(purged regclass, kept text[] default '{}')
language plpgsql set search_path = '' as $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = purged);
    named text[] := (select array_agg(attname::text order by attnum) from pg_catalog.pg_attribute
                     where attrelid = purged and attnum > 0 and not attisdropped
                     and case when exists (select from pg_catalog.pg_attribute f where f.attrelid = purged
                                           and f.attname = 'file' and not f.attisdropped)
                         then attname = 'file' else attname in ('home', 'other_home') end);
    chosen text := (select string_agg(format('%I = any ((select nullif(current_setting(''guanhuai.purging'', true),'
                                             ' '''')::bigint[])::bigint[])', n), ' or ') from unnest(named) n);
begin
    execute format('create policy %I on %s for select to guanhuai_purger using (%s)',
                   label || '_seen_to_purge', purged, chosen);
    if cardinality(kept) > 0 then
        execute format('grant select, update (%s) on %s to guanhuai_purger',
                       (select string_agg(quote_ident(c), ', ') from unnest(kept) c), purged);
        execute format('create policy %I on %s for update to guanhuai_purger using (%s)',
                       label || '_emptied', purged, chosen);
    else
        execute format('grant select, delete on %s to guanhuai_purger', purged);
        execute format('create policy %I on %s for delete to guanhuai_purger using (%s)',
                       label || '_purged', purged, chosen);
    end if;
end
$$;
revoke all on procedure office.purgeable from public;

do $$
declare
    one record;
begin
    for one in
        select c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('families', 'assistance', 'insurance') and c.relkind = 'r' and c.relrowsecurity
        and exists (select from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
                    and a.attname in ('home', 'file'))
        and c.oid::regclass::text not in ('families.files', 'families.people', 'families.purged', 'families.aliases',
            'families.merge_overlaps', 'insurance.covers', 'insurance.roster_lines', 'insurance.consents',
            'insurance.overrides', 'insurance.member_actions')
        order by c.oid
    loop
        call office.purgeable(one.name);
    end loop;
end
$$;
call office.purgeable('families.files', kept => '{household_issuer,household_number}');
call office.purgeable('insurance.roster_lines', kept => '{identity}');
call office.purgeable('insurance.consents', kept => '{evidence}');
call office.purgeable('insurance.overrides', kept => '{reason}');
call office.purgeable('insurance.member_actions', kept => '{reason}');
grant select, delete on families.import_acceptances to guanhuai_purger;
create policy import_acceptances_seen_to_purge on families.import_acceptances for select to guanhuai_purger
    using (exists (select from families.import_changes c where c.import = import_acceptances.import
                   and c.change = import_acceptances.change));
create policy import_acceptances_purged on families.import_acceptances for delete to guanhuai_purger
    using (exists (select from families.import_changes c where c.import = import_acceptances.import
                   and c.change = import_acceptances.change));

-- Whether somebody of a family stands in another one too, whatever office holds that.
create policy guests_linked on families.guests for select to guanhuai_link_reader using (true);
grant select (home, person, file) on families.guests to guanhuai_link_reader;
