-- The two roles in which every statement of the service runs, the schemas, and the fence that later migrations put
-- around each table with a family in it.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made them already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_app') then
            create role guanhuai_app nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
        if not exists (select from pg_roles where rolname = 'guanhuai_link_reader') then
            create role guanhuai_link_reader nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname in ('guanhuai_app', 'guanhuai_link_reader')
               and (rolsuper or rolbypassrls)) then
        raise exception 'roles guanhuai_app and guanhuai_link_reader must not be superuser or bypass row security';
    end if;
    -- The account that runs the service switches into these roles.
    if not pg_has_role(current_user, 'guanhuai_app', 'member') then
        grant guanhuai_app to current_user;
    end if;
    if not pg_has_role(current_user, 'guanhuai_link_reader', 'member') then
        grant guanhuai_link_reader to current_user;
    end if;
end
$$;

create schema extensions;
create extension btree_gist with schema extensions;

create schema office;
comment on schema office is 'What all areas share: areas, actors, looks, audit.';
create schema families;
comment on schema families is 'The register: families (files), people, facts with two time axes, imports.';

grant usage on schema office, families to guanhuai_app, guanhuai_link_reader;

-- Refuses every update and delete: for tables that only grow.
create function office.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only',
              schema = tg_table_schema, table = tg_table_name;
end
$$;

-- A fact row may change in one way only: what was held until now stops being held.
create function office.refuse_unless_closing() returns trigger
language plpgsql set search_path = '' as $$
begin
    if not upper_inf(old.known) or lower(new.known) is distinct from lower(old.known)
       or (new.known is distinct from old.known and upper_inf(new.known)) then
        raise exception 'a fact of %.% is closed once and never reopened', tg_table_schema, tg_table_name
            using errcode = 'restrict_violation', constraint = tg_table_name || '_closed_once',
                  schema = tg_table_schema, table = tg_table_name;
    end if;
    return new;
end
$$;
