-- A family that was registered by mistake is taken out of the register again as an act, and put back by undoing that act.
-- From the act on no list, search, count, determination or roster has it; as known before, everything is as it was.

create table families.withdrawals (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    day date not null,
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    reinstated_on date,
    reinstated_at timestamptz,
    reinstated_by text,
    constraint withdrawals_pkey primary key (home, id),
    constraint withdrawals_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint withdrawals_reinstated_whole
        check ((reinstated_at is null) = (reinstated_by is null) and (reinstated_at is null) = (reinstated_on is null)),
    constraint withdrawals_reinstated_after check (reinstated_at > withdrawn_at and reinstated_on >= day)
);
create unique index withdrawals_one_at_a_time on families.withdrawals (home) where reinstated_at is null;
create index withdrawals_path on families.withdrawals (path, home);
comment on table families.withdrawals is
    'While one is open the family was never to be registered. Why stands with the act of the same instant.';
comment on column families.withdrawals.day is 'The office''s day of withdrawn_at, as reinstated_on is of reinstated_at.';

call office.fence('families.withdrawals', changeable => '{reinstated_on,reinstated_at,reinstated_by}');
call office.purgeable('families.withdrawals');

-- Its household number is free for the family that the number belongs to.
alter table families.files add withdrawn boolean not null default false;
comment on column families.files.withdrawn is 'Whether a withdrawal is open: the household number is free.';
alter table families.files drop constraint files_household_number_once;
create unique index files_household_number_once on families.files (household_issuer, household_number)
    where not withdrawn;
grant update (withdrawn) on families.files to guanhuai_app;
grant select (withdrawn) on families.files to guanhuai_link_reader;

-- An act that asks what was known at an instant sets guanhuai.known; one that puts a family back, or shows its history,
-- sets guanhuai.withdrawn_shown.
create or replace view families.hidden_homes with (security_invoker = true) as
select home from families.restrictions
where lifted_at is null
and home is distinct from (select nullif(current_setting('guanhuai.restricted_shown', true), '')::bigint)
union all
select home from families.purged
union all
select home from families.withdrawals
where (select nullif(current_setting('guanhuai.withdrawn_shown', true), '')) is null
and withdrawn_at <= coalesce((select nullif(current_setting('guanhuai.known', true), '')::timestamptz), 'infinity')
and (reinstated_at is null or reinstated_at
     > coalesce((select nullif(current_setting('guanhuai.known', true), '')::timestamptz), 'infinity'));
comment on view families.hidden_homes is
    'Families of the scope that are purged, restricted or withdrawn, but for those that this act may show.';
