-- People who may be registered twice, what a person said of each pair, merges with what they uncovered, and numbers
-- that a person must confirm before money or cover.

create table families.duplicate_pairs (
    home bigint not null,
    person integer not null,
    other_home bigint not null,
    other integer not null,
    pair bigint generated always as identity,
    path text collate "C" not null,
    score smallint not null,
    reasons text[] not null,
    found_at timestamptz not null,
    found_by text not null,
    constraint duplicate_pairs_pkey primary key (home, person, other_home, other),
    constraint duplicate_pairs_pair_unique unique (pair),
    constraint duplicate_pairs_person_exists foreign key (home, person)
        references families.people (home, person) on delete cascade,
    constraint duplicate_pairs_other_exists foreign key (other_home, other)
        references families.people (home, person) on delete cascade,
    constraint duplicate_pairs_smaller_first check ((home, person) < (other_home, other))
);
create index duplicate_pairs_other on families.duplicate_pairs (other_home, other);
create index duplicate_pairs_path on families.duplicate_pairs (path, score);
comment on table families.duplicate_pairs is
    'Two entries of the register that may be one person. Path is the area that holds both files.';
comment on column families.duplicate_pairs.score is 'Points at the last search; 0 where it no longer proposes the pair.';

create table families.duplicate_answers (
    home bigint not null,
    person integer not null,
    other_home bigint not null,
    other integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    answer text not null,
    reason bytea,
    answered_at timestamptz not null,
    answered_by text not null,
    constraint duplicate_answers_pkey primary key (home, person, id),
    constraint duplicate_answers_person_exists foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint duplicate_answers_other_exists foreign key (other_home, other)
        references families.people (home, person) on delete restrict,
    constraint duplicate_answers_answer_known check (answer in ('same', 'not-same', 'later'))
);
create index duplicate_answers_other on families.duplicate_answers (other_home, other);
create index duplicate_answers_pair on families.duplicate_answers (home, person, other_home, other, id);
comment on table families.duplicate_answers is 'What a person said of a pair. The last answer holds; each is remembered.';
comment on column families.duplicate_answers.reason is 'Why, sealed like every free text.';

create table families.aliases (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    canonical_home bigint not null,
    canonical integer not null,
    known tstzrange not null,
    reason bytea not null,
    merged_by text not null,
    undone_by text,
    constraint aliases_pkey primary key (home, person, id),
    constraint aliases_person_exists foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint aliases_canonical_exists foreign key (canonical_home, canonical)
        references families.people (home, person) on delete restrict,
    constraint aliases_not_of_itself check ((home, person) <> (canonical_home, canonical)),
    constraint aliases_known_not_empty check (not isempty(known)),
    constraint aliases_undone_by_somebody check (upper_inf(known) = (undone_by is null))
);
create unique index aliases_one_at_a_time on families.aliases (home, person) where (upper_inf(known));
create index aliases_canonical on families.aliases (canonical_home, canonical);
comment on table families.aliases is
    'home and person were found to be another person: facts stay where they are, reads unite them. Undone by closing known.';

create table families.merge_overlaps (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    scheme text not null,
    one_home bigint not null,
    one_cover bigint not null,
    other_home bigint not null,
    other_cover bigint not null,
    found_at timestamptz not null,
    settled_at timestamptz,
    settled_by text,
    reason bytea,
    constraint merge_overlaps_pkey primary key (home, person, id),
    constraint merge_overlaps_person_exists foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint merge_overlaps_one_exists foreign key (one_home, one_cover)
        references insurance.covers (home, id) on delete restrict,
    constraint merge_overlaps_other_exists foreign key (other_home, other_cover)
        references insurance.covers (home, id) on delete restrict,
    constraint merge_overlaps_settled_whole
        check ((settled_at is null) = (settled_by is null) and (settled_at is null) = (reason is null))
);
create index merge_overlaps_one on families.merge_overlaps (one_home, one_cover);
create index merge_overlaps_other on families.merge_overlaps (other_home, other_cover);
comment on table families.merge_overlaps is
    'Two covers of one product on the same days that a merge uncovered. Blocks money and cover until settled.';

create table families.number_confirmations (
    home bigint not null,
    person integer not null,
    document bigint not null,
    path text collate "C" not null,
    reason bytea not null,
    confirmed_at timestamptz not null,
    confirmed_by text not null,
    constraint number_confirmations_pkey primary key (home, person, document),
    constraint number_confirmations_document_exists foreign key (home, person, document)
        references families.documents (home, person, id) on delete cascade,
    constraint number_confirmations_person_exists foreign key (home, person)
        references families.people (home, person) on delete cascade
);
comment on table families.number_confirmations is
    'A person compared an identity number that ends in 000 with the paper. A number entered anew is confirmed anew.';

call office.fence('families.duplicate_pairs', changeable => '{score,reasons,found_at,found_by}');
call office.fence('families.duplicate_answers');
call office.fence('families.aliases', changeable => '{known,undone_by}');
call office.fence('families.merge_overlaps', changeable => '{settled_at,settled_by,reason}');
call office.fence('families.number_confirmations', guests => true);
create trigger aliases_closed_once before update of known on families.aliases for each row
    execute function office.refuse_unless_closing();
create trigger duplicate_answers_append_only before update or delete or truncate on families.duplicate_answers
    for each statement execute function office.refuse_change();

-- A decision does not depend on who asks: who is one person is read whatever office said so.
create policy aliases_linked on families.aliases for select to guanhuai_link_reader using (true);
grant select (home, person, canonical_home, canonical, known) on families.aliases to guanhuai_link_reader;
