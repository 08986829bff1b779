-- A village's search goes through the village's tokens alone: without this index those of a common surname are picked
-- out of the whole county's. A column of its own, so that the policies' range of paths, whose width is not known before,
-- never leads anybody else into this index.
alter table families.search_tokens
    add column place text collate "C" not null generated always as (path) stored;
comment on column families.search_tokens.place is 'The path again, for who asks for one area and none below.';
create index search_tokens_in_area on families.search_tokens (kind, place, token, file) include (path)
    where kind in ('name', 'latin');
