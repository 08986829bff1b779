-- Facts about a person, each with two time axes: valid (the days on which it is true) and known (the time during
-- which the office held it). What is held now never overlaps; history is closed, never overwritten.

create table families.particulars (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    name text collate "C",
    sex text not null,
    born date,
    born_precision text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint particulars_pkey primary key (home, person, id),
    constraint particulars_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint particulars_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint particulars_sex_known check (sex in ('female', 'male', 'unknown')),
    constraint particulars_precision_known check (born_precision in ('day', 'month', 'year')),
    constraint particulars_name_not_blank check (name is null or btrim(name) <> ''),
    constraint particulars_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.particulars is 'Name, sex and birth of a person.';
create index particulars_name on families.particulars (name, home, person) where (upper_inf(known));

create table families.vital_states (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    died date,
    alive boolean not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint vital_states_pkey primary key (home, person, id),
    constraint vital_states_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint vital_states_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint vital_states_alive_or_died check (alive = (died is null)),
    constraint vital_states_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.vital_states is 'Whether a person lives. No row: nobody has said.';

create table families.documents (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    number bytea not null,
    number_index bytea not null,
    index_key smallint not null,
    merged boolean not null default false,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint documents_pkey primary key (home, person, id),
    constraint documents_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint documents_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint documents_kind_known check
        (kind in ('resident-id', 'resident-id-15', 'residence-permit', 'permanent-residence', 'passport', 'other')),
    constraint documents_index_is_hmac_sha256 check (octet_length(number_index) = 32),
    constraint documents_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         kind extensions.gist_text_ops with =, number_index extensions.gist_bytea_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.documents is
    'Identity documents. The number is sealed; number_index is a keyed hash for look-up and uniqueness.';
create unique index documents_one_holder on families.documents (kind, index_key, number_index)
    where (upper_inf(known) and not merged);
comment on column families.documents.merged is
    'A copy of a number that another row holds, after two people were found to be one.';

create table families.household_registrations (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    kind text not null,
    area text,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint household_registrations_pkey primary key (home, person, id),
    constraint household_registrations_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint household_registrations_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint household_registrations_kind_known check (kind in ('rural', 'urban', 'unified')),
    constraint household_registrations_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.household_registrations is
    'Household register (户口): kind and place. The place decides amounts and where to apply.';
alter table families.household_registrations add constraint household_registrations_area_exists
    foreign key (area) references office.areas (code) on delete restrict;
create index household_registrations_area on families.household_registrations (area);

create table families.disabilities (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    certificate bytea,
    certificate_index bytea,
    index_key smallint,
    category smallint,
    grade smallint not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint disabilities_pkey primary key (home, person, id),
    constraint disabilities_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint disabilities_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint disabilities_category_known check (category between 1 and 7),
    constraint disabilities_grade_known check (grade between 1 and 4),
    constraint disabilities_certificate_has_index check
        ((certificate is null) = (certificate_index is null) and (certificate is null) = (index_key is null)),
    constraint disabilities_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.disabilities is
    'Disability certificates (残疾人证, GB/T 26341). The number contains the identity number and is sealed.';
comment on column families.disabilities.grade is '1 is the most severe, 4 the mildest.';

create table families.incomes (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    source text not null,
    monthly_fen bigint not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint incomes_pkey primary key (home, person, id),
    constraint incomes_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint incomes_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint incomes_source_not_empty check (source <> ''),
    constraint incomes_not_negative check (monthly_fen >= 0),
    constraint incomes_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         source extensions.gist_text_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.incomes is 'Income of a person by source, in fen a month.';

create table families.studies (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    institution text not null,
    in_region boolean,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint studies_pkey primary key (home, person, id),
    constraint studies_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint studies_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint studies_institution_not_empty check (institution <> ''),
    constraint studies_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         institution extensions.gist_text_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.studies is 'Courses of study.';

create table families.care_abilities (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    level text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint care_abilities_pkey primary key (home, person, id),
    constraint care_abilities_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint care_abilities_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint care_abilities_level_known check (level in ('independent', 'partial', 'dependent')),
    constraint care_abilities_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.care_abilities is 'Self-care ability (自理能力).';
