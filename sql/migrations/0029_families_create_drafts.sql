-- Families that are being registered: what a person typed, kept until the family is registered or given up.

create table families.drafts (
    draft bigint generated always as identity,
    path text collate "C" not null,
    version integer not null default 1,
    content bytea,
    begun_at timestamptz not null default clock_timestamp(),
    begun_by text not null,
    saved_at timestamptz not null default clock_timestamp(),
    saved_by text not null,
    ended_at timestamptz,
    registered bigint,
    constraint drafts_pkey primary key (draft),
    constraint drafts_version_from_one check (version >= 1),
    constraint drafts_emptied_at_the_end check ((content is null) = (ended_at is not null)),
    constraint drafts_registered_at_the_end check (registered is null or ended_at is not null),
    constraint drafts_registered_exists foreign key (registered) references families.files (home)
        on delete set null
);
create index drafts_registered on families.drafts (registered);
create index drafts_open on families.drafts (path, saved_at) where ended_at is null;
comment on table families.drafts is
    'A family as far as it was typed in. Owned by the office of its path; emptied when it is registered or given up.';
comment on column families.drafts.version is 'Counts the savings: who saves an older one is shown the newer.';
comment on column families.drafts.content is 'Answers by section and field, sealed: names and numbers are among them.';
comment on column families.drafts.registered is 'The family that came of it; sending it again leads there.';

call office.fence('families.drafts',
                  changeable => '{version,content,saved_at,saved_by,ended_at,registered}');
call office.keep_sealed('families.drafts', '{draft}', '{content}');
-- The content is sealed for its place, so the number is taken first.
grant usage on sequence families.drafts_draft_seq to guanhuai_app;
