-- What families are found by: names, their pinyin and initials, and keyed hashes of the numbers that are kept sealed.
-- Made from the facts by the acts that write them; it can be made again at any time and holds nothing of its own.

create table families.search_tokens (
    file bigint not null,
    kind text collate "C" not null,
    token text collate "C" not null,
    path text collate "C" not null,
    index_key smallint,
    constraint search_tokens_pkey primary key (file, kind, token),
    constraint search_tokens_follow_file foreign key (file, path) references families.files (home, path)
        on update cascade on delete cascade,
    constraint search_tokens_kind_known
        check (kind in ('name', 'latin', 'number', 'phone', 'account', 'certificate')),
    constraint search_tokens_not_empty check (token <> ''),
    constraint search_tokens_hash_names_its_key check ((kind in ('name', 'latin')) = (index_key is null))
);
-- The beginning of a token is a range under "C"; the path comes with it, so that the policy is part of the range scan.
create index search_tokens_found on families.search_tokens (kind, token, path, file);
comment on table families.search_tokens is
    'By what a family is found. Derived from the facts of its members; no history, no audit, may be made again.';
comment on column families.search_tokens.token is
    'A name, letters, or for sealed numbers the first 16 bytes of the blind index in hexadecimal digits.';
comment on column families.search_tokens.index_key is 'The key that made the blind index.';

alter table families.search_tokens enable row level security;
alter table families.search_tokens force row level security;
do $$
declare
    in_scope constant text :=
        'path >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and path < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
begin
    execute format('create policy search_tokens_seen_in_scope on families.search_tokens for select'
                   ' to guanhuai_app using (%s)', in_scope);
    execute format('create policy search_tokens_added_in_scope on families.search_tokens for insert'
                   ' to guanhuai_app with check (%s)', in_scope);
    execute format('create policy search_tokens_removed_in_scope on families.search_tokens for delete'
                   ' to guanhuai_app using (%s)', in_scope);
end
$$;
grant select, insert, delete on families.search_tokens to guanhuai_app;
