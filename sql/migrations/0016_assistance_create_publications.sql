-- Which rule files register-wide acts decide by: proposed by one person, settled at once or by a second person.

create table assistance.publications (
    publication bigint generated always as identity,
    rules bigint not null,
    replaces bigint,
    day date not null,
    reason text not null,
    cases integer not null,
    needs_second boolean not null,
    impact jsonb not null,
    engine text not null,
    proposed_at timestamptz not null,
    proposed_by text not null,
    constraint publications_pkey primary key (publication),
    constraint publications_proposal unique (publication, proposed_by, needs_second),
    constraint publications_of_a_rule_set foreign key (rules)
        references assistance.rule_sets (rules) on delete restrict,
    constraint publications_replace_another foreign key (replaces)
        references assistance.publications (publication) on delete restrict,
    constraint publications_give_a_reason check (btrim(reason) <> ''),
    constraint publications_ran_cases check (cases > 0),
    constraint publications_first_needs_second check (replaces is not null or needs_second)
);
create index publications_rules on assistance.publications (rules);
create index publications_replaces on assistance.publications (replaces);
comment on table assistance.publications is 'Rule sets that somebody proposed as those of the office, with their impact.';
comment on column assistance.publications.replaces is 'The publication in force when it was proposed: what it was compared with.';
comment on column assistance.publications.day is 'The day for which the impact was counted.';
comment on column assistance.publications.cases is 'How many cases passed under these rules.';
comment on column assistance.publications.impact is 'Figures of the whole register by programme, before and after; no family.';

create table assistance.publication_settlements (
    publication bigint not null,
    proposed_by text not null,
    needs_second boolean not null,
    replaces bigint,
    outcome text not null,
    reason text,
    settled_at timestamptz not null,
    settled_by text not null,
    constraint publication_settlements_pkey primary key (publication),
    constraint publication_settlements_of_a_proposal foreign key (publication, proposed_by, needs_second)
        references assistance.publications (publication, proposed_by, needs_second) on delete restrict,
    constraint publication_settlements_outcome_known check (outcome in ('published', 'withdrawn')),
    constraint publication_settlements_by_a_second_person check
        (outcome <> 'published' or not needs_second or settled_by <> proposed_by)
);
create index publication_settlements_proposal
    on assistance.publication_settlements (publication, proposed_by, needs_second);
create unique index publication_settlements_replace_once on assistance.publication_settlements (replaces)
    nulls not distinct where outcome = 'published';
comment on table assistance.publication_settlements is
    'How a proposal ended. The published one that no other published one replaces is in force.';
comment on column assistance.publication_settlements.replaces is
    'As on the proposal; here so that no two are published in place of the same one, nor two as the first.';

grant select, insert on assistance.publications, assistance.publication_settlements to guanhuai_app;
do $$
declare
    grown text;
begin
    foreach grown in array array['publications', 'publication_settlements'] loop
        execute format('create trigger %I before update or delete or truncate on assistance.%I for each statement'
                       ' execute function office.refuse_change()', grown || '_append_only', grown);
        execute format('create trigger %I after insert on assistance.%I referencing new table as changed'
                       ' for each statement execute function office.audit_statement()', grown || '_audit_insert', grown);
    end loop;
end
$$;
