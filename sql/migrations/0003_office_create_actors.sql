-- Who acts: every act has an actor, a role and an area; a second person is another row.

create table office.actors (
    actor bigint generated always as identity,
    name text not null,
    role text not null,
    added_at timestamptz not null default clock_timestamp(),
    added_by text not null,
    constraint actors_pkey primary key (actor),
    constraint actors_name_unique unique (name),
    constraint actors_name_form check (name = btrim(name) and char_length(name) between 1 and 100),
    constraint actors_role_known
        check (role in ('clerk', 'caseworker', 'benefit-officer', 'liaison', 'auditor', 'administrator'))
);
comment on table office.actors is 'People who use the service. Records keep the name of who made them, not a link.';

create table office.actor_areas (
    actor bigint not null,
    area text not null,
    constraint actor_areas_pkey primary key (actor, area),
    constraint actor_areas_actor_exists foreign key (actor) references office.actors (actor) on delete cascade,
    constraint actor_areas_area_exists foreign key (area) references office.areas (code) on delete restrict
);
create index actor_areas_area on office.actor_areas (area);
comment on table office.actor_areas is 'The areas for which a person may act; one act speaks for one of them.';

grant select, insert on office.actors, office.actor_areas to guanhuai_app;
