-- Each act changes when something about a family was last recorded; the audit kept the row as it was before with the
-- household number, and a purge leaves the audit as it is.

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
    -- Names and household numbers too: what holds them stays, and is taken away by a purge, which the audit is not.
    select array_agg(attname::text) into hidden from pg_catalog.pg_attribute
    where attrelid = tg_relid and attnum > 0
    and (atttypid = 'pg_catalog.bytea'::regtype or attname in ('name', 'guardian_name', 'holder', 'household_number'));
    insert into office.audit (actor, request, relation, action, rows, before)
    select acting, asked, relation_name, lower(tg_op), 1, to_jsonb(c) - coalesce(hidden, '{}') from changed c;
    return null;
end
$$;
