-- A household number that was mistyped, or that another office issued, is changed as an act: a family that moved in gets
-- the number of its new village, and the one it had is free. As known before, the family has the number it had then.

create table families.renumberings (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    held_number text collate "C",
    given_number text collate "C",
    reason bytea not null,
    renumbered_at timestamptz not null,
    renumbered_by text not null,
    constraint renumberings_pkey primary key (home, id),
    constraint renumberings_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint renumberings_change check (held_number is distinct from given_number)
);
create index renumberings_path on families.renumberings (path, home);
create index renumberings_held on families.renumberings (held_number, path, home);
comment on table families.renumberings is 'Household numbers that were changed, in order of the instant.';
comment on column families.renumberings.held_number is 'Until then; null where the family had none.';
comment on column families.renumberings.given_number is
    'From then on, issued by the village that handles the family; null where it has none.';
comment on column families.renumberings.reason is 'Why, sealed like every free text.';

call office.fence('families.renumberings', changeable => '{}');
call office.keep_sealed('families.renumberings', '{home,id}', '{reason}');
call office.hide_restricted('families.renumberings');
call office.purgeable('families.renumberings');
grant update (household_issuer, household_number) on families.files to guanhuai_app;
