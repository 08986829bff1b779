-- The audit as a chain. Rows are written unchained, so that readers and writers never wait for each other; a sealer
-- closes blocks of them afterwards, each with a digest of every row and of the block before it, signed with a key that
-- is not in the database.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made it already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_sealer') then
            create role guanhuai_sealer nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname = 'guanhuai_sealer' and (rolsuper or rolbypassrls)) then
        raise exception 'role guanhuai_sealer must not be superuser or bypass row security';
    end if;
    if not pg_has_role(current_user, 'guanhuai_sealer', 'member') then
        grant guanhuai_sealer to current_user;
    end if;
end
$$;
grant usage on schema office to guanhuai_sealer;

-- Existing rows get the number of this migration's transaction: they are closed with the first block.
alter table office.audit add column xid xid8 not null default pg_catalog.pg_current_xact_id();
alter table office.looks add column xid xid8 not null default pg_catalog.pg_current_xact_id();
create index audit_in_order_of_sealing on office.audit (xid, entry);
create index looks_in_order_of_sealing on office.looks (xid, look);
comment on column office.audit.xid is
    'The transaction that wrote the row: a block ends where every earlier transaction has ended.';
comment on column office.looks.xid is
    'The transaction that wrote the row: a block ends where every earlier transaction has ended.';

create table office.audit_eras (
    era integer not null,
    cluster bigint not null,
    first_entry bigint not null,
    first_look bigint not null,
    began_at timestamptz not null default clock_timestamp(),
    constraint audit_eras_pkey primary key (era),
    constraint audit_eras_numbered_from_one check (era >= 1)
);
comment on table office.audit_eras is
    'Clusters this database has lived in. A restored database counts transactions anew; rows above these are of the era.';
comment on column office.audit_eras.cluster is 'The system identifier of the cluster.';

create table office.audit_blocks (
    block bigint not null,
    relation text not null,
    era integer not null,
    from_xid xid8 not null,
    from_row bigint not null,
    to_xid xid8 not null,
    to_row bigint not null,
    rows bigint[] not null,
    row_digests bytea not null,
    prior bytea not null,
    digest bytea not null,
    key integer not null,
    signature bytea not null,
    sealed_at timestamptz not null,
    constraint audit_blocks_pkey primary key (block),
    constraint audit_blocks_numbered_from_one check (block >= 1),
    constraint audit_blocks_relation_known check (relation in ('audit', 'looks')),
    constraint audit_blocks_of_an_era foreign key (era) references office.audit_eras (era) on delete restrict,
    constraint audit_blocks_digest_of_each_row
        check (cardinality(rows) > 0 and octet_length(row_digests) = 32 * cardinality(rows)),
    constraint audit_blocks_digests_are_sha256 check (octet_length(prior) = 32 and octet_length(digest) = 32)
);
create index audit_blocks_relation on office.audit_blocks (relation, block);
create index audit_blocks_era on office.audit_blocks (era);
comment on table office.audit_blocks is
    'Closed blocks of office.audit and office.looks, one chain. The signing key is in the key file.';
comment on column office.audit_blocks.from_xid is
    'The block has the rows of its era from (from_xid, from_row), inclusive, to (to_xid, to_row), exclusive.';
comment on column office.audit_blocks.row_digests is '32 bytes for each row: SHA-256 of its content without its number.';

create trigger audit_eras_append_only before update or delete or truncate on office.audit_eras
    for each statement execute function office.refuse_change();
create trigger audit_blocks_append_only before update or delete or truncate on office.audit_blocks
    for each statement execute function office.refuse_change();

-- Whoever opens the database notices a new cluster; only the sealer reads the audit and writes blocks.
grant select, insert on office.audit_eras to guanhuai_app;
grant select on sequence office.audit_entry_seq, office.looks_look_seq to guanhuai_app;
grant select on office.audit_eras, office.audit, office.looks to guanhuai_sealer;
grant select, insert on office.audit_blocks to guanhuai_sealer;
grant execute on function office.refuse_change to guanhuai_sealer;
create policy audit_read_for_sealing on office.audit for select to guanhuai_sealer using (true);
create policy looks_read_for_sealing on office.looks for select to guanhuai_sealer using (true);
