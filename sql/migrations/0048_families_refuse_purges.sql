-- A proposal to purge that a second person found wrong, or the first took back, is answered with no and purges nothing.

create table families.purge_refusals (
    purge bigint not null,
    path text collate "C" not null,
    reason text not null,
    refused_at timestamptz not null default clock_timestamp(),
    refused_by text not null,
    constraint purge_refusals_pkey primary key (purge),
    constraint purge_refusals_of_a_proposal foreign key (purge) references families.purges (purge) on delete restrict,
    constraint purge_refusals_have_a_reason check (btrim(reason) <> '')
);
create index purge_refusals_path on families.purge_refusals (path, purge);
comment on table families.purge_refusals is 'Proposals to purge that nobody carries out any more, and why.';

call office.fence('families.purge_refusals');
create trigger purge_refusals_append_only before update or delete or truncate on families.purge_refusals
    for each statement execute function office.refuse_change();
