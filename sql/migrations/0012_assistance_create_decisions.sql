-- What the rules say of each family: the facts they were read from, the decisions, and the runs that made them.

create schema assistance;
comment on schema assistance is 'Programmes: decisions with their frozen facts, and the runs that made them.';
grant usage on schema assistance to guanhuai_app;

create table assistance.rule_versions (
    programme text not null,
    rule_version text not null,
    body text not null,
    first_used_at timestamptz not null default clock_timestamp(),
    constraint rule_versions_pkey primary key (programme, rule_version),
    constraint rule_versions_body_not_empty check (body <> '')
);
comment on table assistance.rule_versions is
    'The rule text and parameter values behind each version, so that a decision replays after its file has changed.';
create trigger rule_versions_append_only before update or delete or truncate on assistance.rule_versions
    for each statement execute function office.refuse_change();
grant select, insert on assistance.rule_versions to guanhuai_app;

create table assistance.runs (
    run bigint generated always as identity,
    path text collate "C" not null,
    area text not null,
    day date not null,
    programmes text[] not null,
    rule_set bytea not null,
    engine text not null,
    started_at timestamptz not null,
    started_by text not null,
    last_home bigint not null default 0,
    families bigint not null default 0,
    written bigint not null default 0,
    eligible bigint[] not null default '{}',
    ineligible bigint[] not null default '{}',
    undetermined bigint[] not null default '{}',
    monthly_fen bigint[] not null default '{}',
    digest bytea not null,
    finished_at timestamptz,
    constraint runs_pkey primary key (run),
    constraint runs_area_exists foreign key (area) references office.areas (code) on delete restrict,
    constraint runs_programmes_named check (cardinality(programmes) > 0),
    constraint runs_counts_not_negative check (families >= 0 and written >= 0 and last_home >= 0),
    constraint runs_counts_of_each_programme check
        (cardinality(eligible) in (0, cardinality(programmes)) and cardinality(ineligible) = cardinality(eligible)
         and cardinality(undetermined) = cardinality(eligible) and cardinality(monthly_fen) = cardinality(eligible))
);
create index runs_area on assistance.runs (area);
create index runs_path on assistance.runs (path, day);
create unique index runs_unfinished_once on assistance.runs (path, day, rule_set, programmes)
    where finished_at is null;
comment on table assistance.runs is 'One determination of an area on a day. Path is that of the area asked for.';
comment on column assistance.runs.rule_set is
    'SHA-256 over the programmes and their rule versions in force that day.';
comment on column assistance.runs.engine is 'Version of the program, outside every digest.';
comment on column assistance.runs.last_home is
    'Families up to this one are done; a run that was killed goes on after it.';
comment on column assistance.runs.monthly_fen is
    'Like the counts before it in the order of programmes; null where a programme does not pay cash by the month.';
comment on column assistance.runs.digest is
    'SHA-256 chained over the digests of all decisions in order of family: equal for equal answers.';

create table assistance.frozen_dossiers (
    home bigint not null,
    digest bytea not null,
    path text collate "C" not null,
    body text not null,
    frozen_at timestamptz not null default clock_timestamp(),
    constraint frozen_dossiers_pkey primary key (home, digest, path),
    constraint frozen_dossiers_of_a_file foreign key (home) references families.files (home) on delete restrict,
    constraint frozen_dossiers_digest_is_sha256 check (octet_length(digest) = 32)
);
comment on table assistance.frozen_dossiers is
    'The facts decisions were made on, once per family and content. Keys stand in place of names and sealed numbers.';
comment on column assistance.frozen_dossiers.path is
    'Path of the office that decided: it still sees what it decided on after the family has moved.';

create table assistance.decisions (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    programme text not null,
    unit text collate "C" not null,
    person_home bigint,
    person integer,
    day date not null,
    outcome text not null,
    amount_fen bigint,
    period text,
    tier text,
    missing text[] not null default '{}',
    questions text[] not null default '{}',
    findings jsonb not null,
    rule_version text not null,
    stable_until date,
    substance bytea not null,
    digest bytea not null,
    dossier bytea not null,
    run bigint,
    decided_at timestamptz not null,
    decided_by text not null,
    constraint decisions_pkey primary key (home, id),
    constraint decisions_of_a_file foreign key (home) references families.files (home) on delete restrict,
    constraint decisions_on_frozen_facts foreign key (home, dossier, path)
        references assistance.frozen_dossiers (home, digest, path) on delete restrict,
    constraint decisions_of_a_person foreign key (person_home, person)
        references families.people (home, person) on delete restrict,
    constraint decisions_of_a_run foreign key (run) references assistance.runs (run) on delete restrict,
    constraint decisions_person_whole check ((person_home is null) = (person is null)),
    constraint decisions_unit_form check (unit = 'family' or unit like 'person:_%'),
    constraint decisions_outcome_known check (outcome in ('eligible', 'ineligible', 'undetermined', 'withdrawn')),
    constraint decisions_amount_only_if_eligible check (amount_fen is null or outcome = 'eligible'),
    constraint decisions_amount_has_period check (amount_fen is null or (amount_fen >= 0 and period is not null)),
    constraint decisions_undetermined_says_why check
        (outcome <> 'undetermined' or cardinality(missing) + cardinality(questions) > 0),
    constraint decisions_stable_later check (stable_until > day),
    constraint decisions_digests_are_sha256 check
        (octet_length(substance) = 32 and octet_length(digest) = 32 and octet_length(dossier) = 32)
);
create index decisions_last on assistance.decisions (home, programme, unit, day, id);
create index decisions_listed on assistance.decisions (programme, path, home);
create index decisions_facts on assistance.decisions (home, dossier, path);
create index decisions_person on assistance.decisions (person_home, person);
create index decisions_run on assistance.decisions (run);
comment on table assistance.decisions is
    'Proposals of the rules; a row is written only where the answer differs from the last one. Path is the office''s.';
comment on column assistance.decisions.unit is 'family, or person: and the key of the person in the frozen dossier.';
comment on column assistance.decisions.outcome is
    'withdrawn: the programme no longer names this person as a candidate; earlier answers end here.';
comment on column assistance.decisions.substance is
    'SHA-256 of outcome, amount, missing facts, questions, unmet findings and limits: what makes it another decision.';
comment on column assistance.decisions.digest is
    'SHA-256 of the structured decision without its sentences: what a replay must reproduce.';

call office.fence('assistance.runs', changeable => '{last_home,families,written,eligible,ineligible,undetermined,monthly_fen,digest,finished_at}');
call office.fence('assistance.frozen_dossiers');
call office.fence('assistance.decisions');
create trigger frozen_dossiers_append_only before update or delete or truncate on assistance.frozen_dossiers
    for each statement execute function office.refuse_change();
create trigger decisions_append_only before update or delete or truncate on assistance.decisions
    for each statement execute function office.refuse_change();
