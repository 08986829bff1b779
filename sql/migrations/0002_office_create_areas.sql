-- The area tree: administrative codes with names, validity and successors.

create table office.areas (
    code text not null,
    parent text,
    level text not null,
    name_zh text not null,
    name_en text,
    path text collate "C" not null,
    valid daterange not null default '(,)',
    test boolean not null default false,
    constraint areas_pkey primary key (code),
    constraint areas_path_unique unique (path),
    constraint areas_parent_exists foreign key (parent) references office.areas (code) on delete restrict,
    constraint areas_only_root_has_no_parent check ((parent is null) = (level = 'root')),
    constraint areas_level_known
        check (level in ('root', 'province', 'prefecture', 'county', 'street', 'village', 'group')),
    constraint areas_code_form check (level = 'root' and code = 'root' or code ~ '^[0-9]{2,15}$'),
    constraint areas_path_form check (path ~ '^/([0-9]+/)*$'),
    constraint areas_validity_not_empty check (not isempty(valid))
);
create index areas_parent on office.areas (parent);
comment on table office.areas is 'Administrative areas by their statistical codes (6, 9, 12 or 15 digits).';
comment on column office.areas.path is
    'Digits below each ancestor between slashes (/990101/001/001/): an area and all below it are one range of paths.';
comment on column office.areas.valid is 'Days on which the code is in use; codes die and are replaced.';
comment on column office.areas.test is 'Made for tests and demonstrations (prefix 99); never a real office.';

insert into office.areas (code, parent, level, name_zh, name_en, path)
values ('root', null, 'root', '全部地区', 'All areas', '/');

create table office.area_successors (
    code text not null,
    successor text not null,
    since date not null,
    constraint area_successors_pkey primary key (code, successor),
    constraint area_successors_code_exists foreign key (code) references office.areas (code) on delete cascade,
    constraint area_successors_successor_exists
        foreign key (successor) references office.areas (code) on delete restrict,
    constraint area_successors_not_itself check (code <> successor)
);
create index area_successors_successor on office.area_successors (successor);
comment on table office.area_successors is 'Which code took over from a code that died, and since when.';

grant select, insert, update (parent, level, name_zh, name_en, valid) on office.areas to guanhuai_app;
grant select, insert, update (since) on office.area_successors to guanhuai_app;
grant select on office.areas to guanhuai_link_reader;
