-- What each search said of a pair, so that the pairs can be read as they were known earlier. Of the searches before this,
-- only the last is known; a pair that was answered was found by then at the latest.

create table families.duplicate_findings (
    home bigint not null,
    person integer not null,
    other_home bigint not null,
    other integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    score smallint not null,
    reasons text[] not null,
    found_at timestamptz not null default clock_timestamp(),
    found_by text not null,
    constraint duplicate_findings_pkey primary key (home, person, id),
    constraint duplicate_findings_pair_exists foreign key (home, person, other_home, other)
        references families.duplicate_pairs (home, person, other_home, other) on delete cascade
);
create index duplicate_findings_pair on families.duplicate_findings (home, person, other_home, other, id);
comment on table families.duplicate_findings is
    'Points and reasons of a pair whenever a search found others than the one before. The last one holds; never changed.';
comment on column families.duplicate_findings.score is '0: from then on no longer proposed.';

-- The policies are for the service's roles and show the owner nothing; nothing of this is an act of somebody.
alter table families.duplicate_pairs no force row level security;
alter table families.duplicate_answers no force row level security;
insert into families.duplicate_findings (home, person, other_home, other, path, score, reasons, found_at, found_by)
select p.home, p.person, p.other_home, p.other, p.path, p.score, p.reasons, least(p.found_at, a.first_at), p.found_by
from families.duplicate_pairs p
left join lateral (select min(a.answered_at) as first_at from families.duplicate_answers a
    where (a.home, a.person, a.other_home, a.other) = (p.home, p.person, p.other_home, p.other)) a on true
order by p.pair;
alter table families.duplicate_pairs force row level security;
alter table families.duplicate_answers force row level security;

call office.fence('families.duplicate_findings');
call office.hide_restricted('families.duplicate_findings');
call office.purgeable('families.duplicate_findings');
create trigger duplicate_findings_append_only before update or truncate on families.duplicate_findings
    for each statement execute function office.refuse_change();
