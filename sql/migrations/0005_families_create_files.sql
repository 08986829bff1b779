-- Families, people, and who belongs to which family. A person's home is the file of first registration and never
-- changes; every key of a person-owned row starts with it.

create sequence families.homes as bigint;
grant usage on sequence families.homes to guanhuai_app;

create table families.files (
    home bigint not null,
    path text collate "C" not null,
    handling_area text not null,
    residence_area text not null,
    household_issuer text collate "C",
    household_number text collate "C",
    registered_at timestamptz not null,
    registered_by text not null,
    known_at timestamptz not null,
    import bigint,
    constraint files_pkey primary key (home),
    constraint files_home_and_path unique (home, path),
    constraint files_household_number_once unique (household_issuer, household_number),
    constraint files_household_number_has_issuer
        check ((household_issuer is null) = (household_number is null)),
    constraint files_handling_area_exists
        foreign key (handling_area) references office.areas (code) on delete restrict,
    constraint files_residence_area_exists
        foreign key (residence_area) references office.areas (code) on delete restrict
);
create index files_path on families.files (path, home);
create index files_handling_area on families.files (handling_area);
create index files_residence_area on families.files (residence_area);
create index files_household_number on families.files (household_number);
create index files_import on families.files (import);
comment on table families.files is 'A family (户): the aggregate that acts lock.';
comment on column families.files.path is
    'Path of the handling area. Rows below it follow by foreign key when it moves.';
comment on column families.files.household_issuer is
    'Path of the street within which the household number is unique.';
comment on column families.files.known_at is
    'Last instant at which something about this family was recorded; taken under the row''s lock, strictly rising.';

create table families.people (
    home bigint not null,
    person integer not null,
    path text collate "C" not null,
    import bigint,
    constraint people_pkey primary key (home, person),
    constraint people_home_person_and_path unique (home, person, path),
    constraint people_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint people_numbered_from_one check (person >= 1)
);
comment on table families.people is
    'A person, named by home (the file of first registration) and a number within it.';

create table families.memberships (
    file bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    home bigint not null,
    person integer not null,
    key text collate "C" not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint memberships_pkey primary key (file, id),
    constraint memberships_follow_file foreign key (file, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint memberships_person_exists foreign key (home, person) references families.people (home, person)
        on delete restrict,
    constraint memberships_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint memberships_key_one_at_a_time exclude using gist
        (file extensions.gist_int8_ops with =, key extensions.gist_text_ops with =, valid with &&)
        where (upper_inf(known)),
    constraint memberships_person_one_at_a_time exclude using gist
        (file extensions.gist_int8_ops with =, home extensions.gist_int8_ops with =,
         person extensions.gist_int4_ops with =, valid with &&)
        where (upper_inf(known))
);
create index memberships_person on families.memberships (home, person);
comment on table families.memberships is
    'Who belongs to a file, under which local name (wife, husband, child), and when.';

create table families.guests (
    home bigint not null,
    person integer not null,
    file bigint not null,
    path text collate "C" not null,
    import bigint,
    constraint guests_pkey primary key (home, person, file),
    constraint guests_person_exists foreign key (home, person) references families.people (home, person)
        on delete restrict,
    constraint guests_follow_file foreign key (file, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint guests_live_elsewhere check (file <> home)
);
create index guests_file on families.guests (file, path);
comment on table families.guests is
    'Opens the rows of a person whose home is another file to the office of a file the person belongs to.';
