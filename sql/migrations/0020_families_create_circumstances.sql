-- More facts about a person, of the same shape as those of migration 0006.

create table families.labour_abilities (
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
    constraint labour_abilities_pkey primary key (home, person, id),
    constraint labour_abilities_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint labour_abilities_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint labour_abilities_level_known check (level in ('able', 'unable')),
    constraint labour_abilities_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.labour_abilities is 'Ability to work (劳动能力) as assessed.';

create table families.employments (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    state text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint employments_pkey primary key (home, person, id),
    constraint employments_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint employments_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint employments_state_known check (state in ('employed', 'unemployed', 'retired')),
    constraint employments_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.employments is 'Whether a person works.';

create table families.military_services (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint military_services_pkey primary key (home, person, id),
    constraint military_services_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint military_services_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint military_services_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.military_services is 'Service in the army (参军).';

create table families.health_insurances (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    scheme text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint health_insurances_pkey primary key (home, person, id),
    constraint health_insurances_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint health_insurances_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint health_insurances_scheme_known check (scheme in ('resident', 'employee', 'none')),
    constraint health_insurances_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.health_insurances is
    'Basic medical insurance: residents'' scheme, employees'' scheme, or recorded as none.';

create table families.absences (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    reason_away text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint absences_pkey primary key (home, person, id),
    constraint absences_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint absences_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint absences_reason_away_known check
        (reason_away in ('own-household', 'conscript', 'clergy', 'missing', 'prison')),
    constraint absences_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.absences is 'Why a member does not live in the household (共同生活的家庭成员).';

create table families.residences (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    area text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint residences_pkey primary key (home, person, id),
    constraint residences_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint residences_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint residences_area_exists foreign key (area) references office.areas (code) on delete restrict,
    constraint residences_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
create index residences_area on families.residences (area);
comment on table families.residences is
    'Where a person lives (居住地), which decides who visits, not what is owed.';

create table families.guardianships (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    guardian_home bigint,
    guardian integer,
    guardian_name text,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint guardianships_pkey primary key (home, person, id),
    constraint guardianships_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint guardianships_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint guardianships_guardian_named check
        ((guardian_home is null) = (guardian is null) and (guardian is null) <> (guardian_name is null)),
    constraint guardianships_guardian_exists foreign key (guardian_home, guardian)
        references families.people (home, person) on delete restrict,
    constraint guardianships_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
create index guardianships_guardian on families.guardianships (guardian_home, guardian);
comment on table families.guardianships is
    'Who is the guardian (监护人) of a person: a registered person, or a name.';

create table families.missing_numbers (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    cause text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint missing_numbers_pkey primary key (home, person, id),
    constraint missing_numbers_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint missing_numbers_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint missing_numbers_cause_known check (cause in ('newborn', 'unregistered', 'foreign', 'other')),
    constraint missing_numbers_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         valid with &&) where (upper_inf(known))
);
comment on table families.missing_numbers is 'Why a person has no identity number yet.';

create table families.support_obligors (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    relation text,
    able boolean,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint support_obligors_pkey primary key (home, person, id),
    constraint support_obligors_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint support_obligors_validity_not_empty check (not isempty(valid) and not isempty(known))
);
comment on table families.support_obligors is
    'Somebody outside the couple who owes this person support by law (法定赡养、抚养、扶养义务人).';

create table families.consents (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    purpose text not null,
    given boolean not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint consents_pkey primary key (home, person, id),
    constraint consents_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint consents_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint consents_purpose_known check (purpose in ('premium-from-award')),
    constraint consents_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         purpose extensions.gist_text_ops with =, valid with &&) where (upper_inf(known))
);
comment on table families.consents is 'What a person agreed to or refused.';

do $$
declare
    fact text;
begin
    foreach fact in array array['labour_abilities', 'employments', 'military_services',
                                'health_insurances', 'absences', 'residences', 'guardianships',
                                'missing_numbers', 'support_obligors', 'consents'] loop
        execute format('call office.fence(''families.%I'', guests => true, changeable => ''{known}'','
                       ' withdrawable => true)', fact);
        execute format('create trigger %I before update of known on families.%I for each row'
                       ' execute function office.refuse_unless_closing()', fact || '_closed_once', fact);
    end loop;
end
$$;
