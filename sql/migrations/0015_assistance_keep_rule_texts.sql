-- The rule files that decisions were made by, kept by their content: a decision is made again from its own rules after
-- a file has changed. Nothing was ever written into rule_versions, which had a place for one programme's text only.

drop table assistance.rule_versions;

create table assistance.rule_texts (
    digest bytea not null,
    body text not null,
    kept_at timestamptz not null default clock_timestamp(),
    kept_by text not null,
    constraint rule_texts_pkey primary key (digest),
    constraint rule_texts_digest_is_of_the_body check (digest = sha256(convert_to(body, 'UTF8')))
);
comment on table assistance.rule_texts is 'Rule files as they were written, each content once.';

create table assistance.rule_sets (
    rules bigint generated always as identity,
    digest bytea not null,
    kept_at timestamptz not null default clock_timestamp(),
    kept_by text not null,
    constraint rule_sets_pkey primary key (rules),
    constraint rule_sets_once unique (digest),
    constraint rule_sets_digest_is_sha256 check (octet_length(digest) = 32)
);
comment on table assistance.rule_sets is
    'All rule files that held together. A set without files was used before files were kept.';
comment on column assistance.rule_sets.digest is 'SHA-256 over the files'' names and the SHA-256 of their texts.';

create table assistance.rule_set_files (
    rules bigint not null,
    file text collate "C" not null,
    digest bytea not null,
    constraint rule_set_files_pkey primary key (rules, file),
    constraint rule_set_files_of_a_set foreign key (rules)
        references assistance.rule_sets (rules) on delete restrict,
    constraint rule_set_files_have_a_text foreign key (digest)
        references assistance.rule_texts (digest) on delete restrict,
    constraint rule_set_files_named check (file <> '')
);
create index rule_set_files_text on assistance.rule_set_files (digest);
comment on table assistance.rule_set_files is 'Which text each file of a rule set has.';

-- No run without its rules. The owner, to whom row security would show none; it is
-- no act of anybody, so it comes before the audit begins.
alter table assistance.runs no force row level security;
insert into assistance.rule_sets (digest, kept_by) select distinct rule_set, 'migration' from assistance.runs;
alter table assistance.runs add constraint runs_by_kept_rules foreign key (rule_set)
    references assistance.rule_sets (digest) on delete restrict;
alter table assistance.runs force row level security;
create index runs_rule_set on assistance.runs (rule_set);
comment on column assistance.runs.rule_set is 'The digest of the rule files the run decides by.';

grant select, insert on assistance.rule_texts, assistance.rule_sets, assistance.rule_set_files to guanhuai_app;
do $$
declare
    grown text;
begin
    foreach grown in array array['rule_texts', 'rule_sets', 'rule_set_files'] loop
        execute format('create trigger %I before update or delete or truncate on assistance.%I for each statement'
                       ' execute function office.refuse_change()', grown || '_append_only', grown);
        execute format('create trigger %I after insert on assistance.%I referencing new table as changed'
                       ' for each statement execute function office.audit_statement()', grown || '_audit_insert', grown);
    end loop;
end
$$;

alter table assistance.decisions add rules bigint
    constraint decisions_by_kept_rules references assistance.rule_sets (rules) on delete restrict;
create index decisions_rules on assistance.decisions (rules);
comment on column assistance.decisions.rules is
    'The rule files it was made by. It is here as well as on the run, which an office of a smaller area does not see.';

-- A replay goes through decisions by their number and is asked for single ones by it.
create index decisions_number on assistance.decisions (id);
