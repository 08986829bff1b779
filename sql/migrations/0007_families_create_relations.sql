-- Unions and parentage: they may tie people whose homes are different files of different offices.

create table families.unions (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    partner_home bigint not null,
    partner integer not null,
    other_home bigint,
    other integer,
    ended_by text,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint unions_pkey primary key (home, id),
    constraint unions_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint unions_partner_exists foreign key (partner_home, partner) references families.people (home, person)
        on delete restrict,
    constraint unions_other_exists foreign key (other_home, other) references families.people (home, person)
        on delete restrict,
    constraint unions_other_whole check ((other_home is null) = (other is null)),
    constraint unions_of_two_people check ((partner_home, partner) is distinct from (other_home, other)),
    constraint unions_end_known check (ended_by in ('divorce', 'death')),
    constraint unions_validity_not_empty check (not isempty(valid) and not isempty(known))
);
create index unions_partner on families.unions (partner_home, partner);
create index unions_other on families.unions (other_home, other);
comment on table families.unions is
    'Marriages. One partner stands alone where the other is on no file (a widow''s late husband).';

create table families.parentage (
    home bigint not null,
    person integer not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    parent_home bigint not null,
    parent integer not null,
    kind text not null,
    valid daterange not null default '(,)',
    known tstzrange not null,
    recorded_by text not null,
    reason text not null,
    import bigint,
    constraint parentage_pkey primary key (home, person, id),
    constraint parentage_follow_child foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict,
    constraint parentage_parent_exists foreign key (parent_home, parent) references families.people (home, person)
        on delete restrict,
    constraint parentage_kind_known check (kind in ('birth', 'adoption')),
    constraint parentage_not_of_oneself check ((home, person) <> (parent_home, parent)),
    constraint parentage_validity_not_empty check (not isempty(valid) and not isempty(known)),
    constraint parentage_one_at_a_time exclude using gist
        (home extensions.gist_int8_ops with =, person extensions.gist_int4_ops with =,
         parent_home extensions.gist_int8_ops with =, parent extensions.gist_int4_ops with =, valid with &&)
        where (upper_inf(known))
);
create index parentage_parent on families.parentage (parent_home, parent);
comment on table families.parentage is
    'Who is whose child, by birth or adoption. home and person are the child''s.';
