-- Rosters of the insurance products: drafts with their lines, consent, overrides, and the files that left the office.

create schema insurance;
comment on schema insurance is 'Rosters, consents, exports and covers of the insurance products.';
grant usage on schema insurance to guanhuai_app;

create table insurance.rosters (
    roster bigint generated always as identity,
    path text collate "C" not null,
    area text not null,
    scheme text not null,
    year integer not null,
    term daterange not null,
    terms text not null,
    rule_version text not null,
    drafted_on date not null,
    drafted_at timestamptz not null,
    drafted_by text not null,
    households integer not null,
    persons integer not null,
    premium_fen bigint not null,
    state text not null default 'draft',
    settled_at timestamptz,
    settled_by text,
    constraint rosters_pkey primary key (roster),
    constraint rosters_area_exists foreign key (area) references office.areas (code) on delete restrict,
    constraint rosters_term_closed check
        (not isempty(term) and not lower_inf(term) and not upper_inf(term)),
    constraint rosters_totals_not_negative check (least(households, persons, premium_fen) >= 0),
    constraint rosters_state_known check (state in ('draft', 'replaced', 'confirmed')),
    constraint rosters_settlement_signed check
        ((state = 'draft') = (settled_at is null) and (settled_at is null) = (settled_by is null))
);
create unique index rosters_one_draft on insurance.rosters (scheme, year, path) where state = 'draft';
create index rosters_area on insurance.rosters (area);
create index rosters_path on insurance.rosters (path, scheme, year);
comment on table insurance.rosters is
    'Who would be insured in an area in one scheme year. Path is that of the area drawn up. A new draft replaces the old.';
comment on column insurance.rosters.terms is
    'Plans, sums and premiums as they stood when it was drawn up: a later price changes no roster.';

create table insurance.roster_lines (
    home bigint not null,
    person integer not null,
    roster bigint not null,
    path text collate "C" not null,
    file bigint not null,
    village text not null,
    role text not null,
    policyholder_home bigint not null,
    policyholder integer not null,
    plan text not null,
    premium_fen bigint not null,
    consent text not null,
    entered_on date not null,
    late boolean not null,
    identity bytea not null,
    constraint roster_lines_pkey primary key (home, person, roster),
    constraint roster_lines_of_a_roster foreign key (roster) references insurance.rosters (roster) on delete restrict,
    constraint roster_lines_of_a_person foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint roster_lines_of_a_file foreign key (file) references families.files (home) on delete restrict,
    constraint roster_lines_policyholder_exists foreign key (policyholder_home, policyholder)
        references families.people (home, person) on delete restrict,
    constraint roster_lines_village_exists foreign key (village) references office.areas (code) on delete restrict,
    constraint roster_lines_role_known check (role in ('child', 'parent')),
    constraint roster_lines_consent_known check (consent in ('yes', 'no', 'unknown')),
    constraint roster_lines_child_has_a_policyholder check
        (role <> 'child' or (home, person) <> (policyholder_home, policyholder)),
    constraint roster_lines_premium_not_negative check (premium_fen >= 0)
);
create index roster_lines_roster on insurance.roster_lines (roster, village, file);
create index roster_lines_file on insurance.roster_lines (file, roster);
create index roster_lines_policyholder on insurance.roster_lines (policyholder_home, policyholder);
create index roster_lines_village on insurance.roster_lines (village);
comment on table insurance.roster_lines is
    'One insured person of a roster. The policyholder is a parent, for the child''s cover too.';
comment on column insurance.roster_lines.identity is
    'Names and numbers of insured and policyholder as they stood at the draft, sealed: an export repeats its bytes.';
comment on column insurance.roster_lines.entered_on is
    'The day on which the person first stood on a draft of this scheme year; a new draft keeps it.';

create table insurance.roster_absences (
    file bigint not null,
    roster bigint not null,
    absence integer not null,
    path text collate "C" not null,
    village text not null,
    home bigint,
    person integer,
    outcome text not null,
    reason_codes text[] not null,
    reasons_zh text[] not null,
    reasons_en text[] not null,
    missing text[] not null default '{}',
    constraint roster_absences_pkey primary key (file, roster, absence),
    constraint roster_absences_of_a_roster
        foreign key (roster) references insurance.rosters (roster) on delete restrict,
    constraint roster_absences_of_a_file foreign key (file) references families.files (home) on delete restrict,
    constraint roster_absences_of_a_person foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint roster_absences_village_exists
        foreign key (village) references office.areas (code) on delete restrict,
    constraint roster_absences_person_whole check ((home is null) = (person is null)),
    constraint roster_absences_reasons_in_both_languages check
        (cardinality(reason_codes) > 0 and cardinality(reasons_zh) = cardinality(reason_codes)
         and cardinality(reasons_en) = cardinality(reason_codes)),
    constraint roster_absences_outcome_known check (outcome in ('ineligible', 'undetermined'))
);
create index roster_absences_roster on insurance.roster_absences (roster, village, file);
create index roster_absences_person on insurance.roster_absences (home, person);
create index roster_absences_village on insurance.roster_absences (village);
comment on table insurance.roster_absences is 'Who is not on a roster or not yet, and why.';

create table insurance.consents (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    scheme text not null,
    year integer not null,
    answer text not null,
    evidence text not null,
    given_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint consents_pkey primary key (home, person, id),
    constraint consents_of_a_person foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint consents_answer_known check (answer in ('yes', 'no')),
    constraint consents_evidence_named check (btrim(evidence) <> '')
);
create index consents_scheme on insurance.consents (scheme, year, path);
comment on table insurance.consents is
    'What a person (for a child: a parent) said about cover and premium in one scheme year. The last answer holds.';

create table insurance.overrides (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    scheme text not null,
    year integer not null,
    obstacle text not null,
    reason text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    constraint overrides_pkey primary key (home, person, id),
    constraint overrides_of_a_person foreign key (home, person)
        references families.people (home, person) on delete restrict,
    constraint overrides_never_of_a_refusal check (obstacle in ('consent-unknown', 'late')),
    constraint overrides_give_a_reason check (btrim(reason) <> '')
);
create index overrides_scheme on insurance.overrides (scheme, year, path);
comment on table insurance.overrides is
    'A person''s decision to export a line nobody consented to yet, or that came late. A refusal cannot be overridden.';

create table insurance.exports (
    export bigint generated always as identity,
    path text collate "C" not null,
    roster bigint not null,
    layout text not null,
    purpose text not null,
    recipient text not null,
    households integer not null,
    persons integer not null,
    premium_fen bigint not null,
    hashes jsonb not null,
    exported_at timestamptz not null,
    exported_by text not null,
    constraint exports_pkey primary key (export),
    constraint exports_of_a_roster foreign key (roster) references insurance.rosters (roster) on delete restrict,
    constraint exports_purpose_named check (btrim(purpose) <> ''),
    constraint exports_recipient_named check (btrim(recipient) <> '')
);
create index exports_roster on insurance.exports (roster);
create index exports_path on insurance.exports (path, exported_at);
comment on table insurance.exports is
    'Files that left the office: to whom, for what, how many people, and the SHA-256 of each (kept three years or more).';

call office.fence('insurance.rosters', changeable => '{state,settled_at,settled_by}');
call office.fence('insurance.roster_lines');
call office.fence('insurance.roster_absences');
call office.fence('insurance.consents');
call office.fence('insurance.overrides');
call office.fence('insurance.exports');
do $$
declare
    grown text;
begin
    foreach grown in array array['roster_lines', 'roster_absences', 'consents', 'overrides', 'exports'] loop
        execute format('create trigger %I before update or delete or truncate on insurance.%I for each statement'
                       ' execute function office.refuse_change()', grown || '_append_only', grown);
    end loop;
end
$$;
