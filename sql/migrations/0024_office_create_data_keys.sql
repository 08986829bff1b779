-- Data keys: one to seal and one to look up for each kind of number, wrapped by a master key that is in a file outside
-- the database. Rotation re-seals in the background, in a role that may change sealed columns and nothing else.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made it already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_keeper') then
            create role guanhuai_keeper nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname = 'guanhuai_keeper' and (rolsuper or rolbypassrls)) then
        raise exception 'role guanhuai_keeper must not be superuser or bypass row security';
    end if;
    if not pg_has_role(current_user, 'guanhuai_keeper', 'member') then
        grant guanhuai_keeper to current_user;
    end if;
end
$$;
grant usage on schema office, families, assistance, insurance to guanhuai_keeper;

create table office.data_keys (
    field text not null,
    purpose text not null,
    key integer not null,
    master integer not null,
    wrapped bytea not null,
    made_at timestamptz not null default clock_timestamp(),
    used_from timestamptz not null default clock_timestamp(),
    retired_at timestamptz,
    constraint data_keys_pkey primary key (field, purpose, key),
    constraint data_keys_master_exists foreign key (master) references office.sealing_keys (key) on delete restrict,
    constraint data_keys_purpose_known check (purpose in ('seal', 'index')),
    constraint data_keys_number_fits check (key between 1 and 32767)
);
create index data_keys_master on office.data_keys (master);
comment on table office.data_keys is
    'Keys that seal a field or make its blind index, each wrapped by a master key. A value names its key by number.';
comment on column office.data_keys.used_from is
    'From then on new values are made with it: later than it is made, so that every running program knows it by then.';
comment on column office.data_keys.retired_at is
    'From then on nothing is made with it any more; its row goes when no value of it has been left for a day.';
grant select, insert on office.data_keys to guanhuai_app;
grant select, insert, update, delete on office.data_keys to guanhuai_keeper;
grant select, insert on office.sealing_keys to guanhuai_keeper;

-- While two look-up keys live, both hashes of a number are kept and both are unique. Keys with odd numbers have the
-- columns there were, keys with even numbers these.
alter table families.documents
    add column other_number_index bytea,
    add column other_index_key smallint,
    alter column number_index drop not null,
    alter column index_key drop not null,
    add constraint documents_indexes_name_their_keys
        check ((number_index is null) = (index_key is null)
               and (other_number_index is null) = (other_index_key is null)
               and (number_index is not null or other_number_index is not null)),
    add constraint documents_index_keys_in_their_columns check (index_key % 2 = 1 and other_index_key % 2 = 0),
    add constraint documents_other_index_is_hmac_sha256 check (octet_length(other_number_index) = 32),
    add constraint documents_other_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         kind extensions.gist_text_ops with =, other_number_index extensions.gist_bytea_ops with =,
         valid with &&) where (upper_inf(known) and other_number_index is not null);
create unique index documents_other_one_holder on families.documents (kind, other_index_key, other_number_index)
    where (upper_inf(known) and not merged);
comment on column families.documents.other_number_index is
    'As number_index, by a key with an even number. Both are filled while a rotation goes on.';
grant select (other_number_index, other_index_key) on families.documents to guanhuai_link_reader;

-- Rows that only grow may be sealed anew; the keeper has no right to any other column of them.
create or replace function office.refuse_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    if tg_op = 'UPDATE' and current_user = 'guanhuai_keeper' then
        return null;
    end if;
    raise exception 'rows of %.% are never changed or removed', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation', constraint = tg_table_name || '_append_only',
              schema = tg_table_schema, table = tg_table_name;
end
$$;

-- Sealing anew is one line of the audit for each statement: what changes is left out of it anyway.
create or replace function office.audit_statement() returns trigger
language plpgsql set search_path = '' as $$
declare
    acting text := coalesce(nullif(current_setting('guanhuai.actor', true), ''), session_user::text);
    asked uuid := nullif(current_setting('guanhuai.request', true), '')::uuid;
    relation_name text := tg_table_schema || '.' || tg_table_name;
    hidden text[];
    touched bigint;
begin
    if tg_op = 'INSERT' or current_user = 'guanhuai_keeper' then
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
grant insert on office.audit to guanhuai_keeper;
grant execute on function office.audit_statement, office.refuse_change to guanhuai_keeper;

-- Opens sealed columns of a table to the keeper. Later migrations call it for each table they add.
create procedure office.keep_sealed(sealed regclass, key_columns text[], sealed_columns text[])
language plpgsql set search_path = '' as $$
declare
    label text := (select relname from pg_catalog.pg_class where oid = sealed);
begin
    execute format('grant select (%s), update (%s) on %s to guanhuai_keeper',
                   (select string_agg(quote_ident(c), ', ') from unnest(key_columns || sealed_columns) c),
                   (select string_agg(quote_ident(c), ', ') from unnest(sealed_columns) c), sealed);
    execute format('create policy %I on %s for select to guanhuai_keeper using (true)', label || '_kept', sealed);
    execute format('create policy %I on %s for update to guanhuai_keeper using (true)', label || '_sealed_anew', sealed);
end
$$;
revoke all on procedure office.keep_sealed from public;

call office.keep_sealed('families.documents', '{home,person,id}',
                        '{number,number_index,index_key,other_number_index,other_index_key}');
call office.keep_sealed('families.disabilities', '{home,person,id}', '{certificate,certificate_index,index_key}');
call office.keep_sealed('families.only_child_certificates', '{home,id}', '{number}');
call office.keep_sealed('families.contacts', '{home,id}', '{phone}');
call office.keep_sealed('families.bank_accounts', '{home,id}', '{account}');
call office.keep_sealed('families.remarks', '{home,id}', '{remark}');
call office.keep_sealed('families.import_rows', '{import,line}', '{cells}');
call office.keep_sealed('families.import_changes', '{import,change}', '{held,proposed}');
call office.keep_sealed('insurance.roster_lines', '{roster,home,person}', '{identity}');
-- What families are found by is made anew by the service; the keeper only counts it.
grant select (kind, index_key) on families.search_tokens to guanhuai_keeper;
create policy search_tokens_kept on families.search_tokens for select to guanhuai_keeper using (true);
call office.keep_sealed('families.acts', '{home,id}', '{reason}');
call office.keep_sealed('families.duplicate_answers', '{home,person,id}', '{reason}');
call office.keep_sealed('families.aliases', '{home,person,id}', '{reason}');
call office.keep_sealed('families.merge_overlaps', '{home,person,id}', '{reason}');
call office.keep_sealed('families.number_confirmations', '{home,person,document}', '{reason}');
