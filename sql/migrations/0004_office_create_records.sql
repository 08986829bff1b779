-- What was changed (by trigger, whoever wrote the statement) and who looked at whom.

create table office.audit (
    entry bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    request uuid,
    relation text not null,
    action text not null,
    rows bigint not null,
    before jsonb,
    constraint audit_pkey primary key (entry),
    constraint audit_action_known check (action in ('insert', 'update', 'delete'))
);
comment on table office.audit is
    'One line per statement and table; updates and deletes also keep the rows as they were, without sealed columns.';
alter table office.audit enable row level security;
alter table office.audit force row level security;
-- For every role: foreign keys that carry a move along run as the owner of the tables.
create policy audit_of_own_act on office.audit for insert
    with check (actor = (select nullif(current_setting('guanhuai.actor', true), '')));
create trigger audit_append_only before update or delete or truncate on office.audit
    for each statement execute function office.refuse_change();
grant insert on office.audit to guanhuai_app;

create table office.looks (
    look bigint generated always as identity,
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    request uuid not null,
    purpose text not null,
    home bigint not null,
    person integer,
    path text collate "C" not null,
    constraint looks_pkey primary key (look),
    constraint looks_purpose_not_empty check (purpose <> '')
);
create index looks_home on office.looks (home, at);
create index looks_path on office.looks (path, at);
comment on table office.looks is
    'Who was shown which family or person, when, and in what request. Kept when the family is gone: no foreign key.';
create trigger looks_append_only before update or delete or truncate on office.looks
    for each statement execute function office.refuse_change();

-- Sealed values and look-up keys stay out of the audit: their columns are bytea.
create function office.audit_statement() returns trigger
language plpgsql set search_path = '' as $$
declare
    acting text := coalesce(nullif(current_setting('guanhuai.actor', true), ''), session_user::text);
    asked uuid := nullif(current_setting('guanhuai.request', true), '')::uuid;
    relation_name text := tg_table_schema || '.' || tg_table_name;
    hidden text[];
    touched bigint;
begin
    if tg_op = 'INSERT' then
        select count(*) into touched from changed;
        if touched > 0 then
            insert into office.audit (actor, request, relation, action, rows)
            values (acting, asked, relation_name, 'insert', touched);
        end if;
        return null;
    end if;
    select array_agg(attname::text) into hidden from pg_catalog.pg_attribute
    where attrelid = tg_relid and attnum > 0 and atttypid = 'pg_catalog.bytea'::regtype;
    insert into office.audit (actor, request, relation, action, rows, before)
    select acting, asked, relation_name, lower(tg_op), 1, to_jsonb(c) - coalesce(hidden, '{}') from changed c;
    return null;
end
$$;

-- Puts the fence around a table with a family in it. Later migrations call it once per table.
--   guests:      rows of a person are also open to an office that has that person as a guest (columns home, person)
--   changeable:  the columns the service may update (its role gets no other)
--   withdrawable: rows may be removed while the import that brought them is withdrawn (column import)
-- An act's scope is a range of paths held in two settings. After commit a custom setting is '' and before its first
-- use null: nullif makes both null, and no path compares with null, so outside an act nothing is seen or written.
create procedure office.fence(fenced regclass, guests boolean default false, changeable text[] default '{}',
                              withdrawable boolean default false)
language plpgsql set search_path = '' as $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = fenced);
    in_scope constant text :=
        '%1$spath >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and %1$spath < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
    visible text := format(in_scope, '');
begin
    if guests then
        visible := format('(%s) or exists (select from families.guests g where g.home = %I.home'
                          ' and g.person = %I.person and %s)', visible, label, label, format(in_scope, 'g.'));
    end if;
    execute format('alter table %s enable row level security', fenced);
    execute format('alter table %s force row level security', fenced);
    execute format('create policy %I on %s for select to guanhuai_app using (%s)',
                   label || '_seen_in_scope', fenced, visible);
    execute format('create policy %I on %s for insert to guanhuai_app with check (%s)',
                   label || '_added_in_scope', fenced, visible);
    execute format('grant select, insert on %s to guanhuai_app', fenced);
    if cardinality(changeable) > 0 then
        execute format('create policy %I on %s for update to guanhuai_app using (%s) with check (%s)',
                       label || '_changed_in_scope', fenced, visible, visible);
        execute format('grant update (%s) on %s to guanhuai_app',
                       (select string_agg(quote_ident(c), ', ') from unnest(changeable) c), fenced);
    end if;
    if withdrawable then
        execute format('create policy %I on %s for delete to guanhuai_app using ((%s) and import ='
                       ' (select nullif(current_setting(''guanhuai.withdrawing'', true), '''')::bigint))',
                       label || '_withdrawn_in_scope', fenced, visible);
        execute format('grant delete on %s to guanhuai_app', fenced);
    end if;
    execute format('create trigger %I after insert on %s referencing new table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_insert', fenced);
    execute format('create trigger %I after update on %s referencing old table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_update', fenced);
    execute format('create trigger %I after delete on %s referencing old table as changed'
                   ' for each statement execute function office.audit_statement()', label || '_audit_delete', fenced);
end
$$;
revoke all on procedure office.fence from public;
revoke all on function office.audit_statement, office.refuse_change, office.refuse_unless_closing from public;
grant execute on function office.audit_statement, office.refuse_change, office.refuse_unless_closing to guanhuai_app;

call office.fence('office.looks');
