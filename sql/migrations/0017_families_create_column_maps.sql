-- What the headings of an office's own register form mean, said by a person of that office.

create table families.column_maps (
    path text collate "C" not null,
    kind text not null,
    name text not null,
    meaning text,
    set_at timestamptz not null,
    set_by text not null,
    constraint column_maps_pkey primary key (path, kind, name),
    constraint column_maps_kind_known check (kind in ('heading', 'without')),
    constraint column_maps_without_has_no_meaning check (kind = 'heading' or meaning is null)
);
comment on table families.column_maps is 'Per office: which column a heading of its register form means.';
comment on column families.column_maps.name is
    'A heading as it is compared, or the column the form does not have (kind without).';
comment on column families.column_maps.meaning is 'The column''s name in layouts; null for a column that is not read.';

call office.fence('families.column_maps', changeable => '{meaning,set_at,set_by}');
