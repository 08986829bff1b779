-- Of two covers of one person on the same days somebody says which one stands; the other is contested from then on and
-- left out of every list that leaves. What was settled wrongly is opened again: the row is released, and a new one found.

alter table families.merge_overlaps
    add column standing bigint,
    add column released_by text,
    add column release_reason bytea,
    add constraint merge_overlaps_released_by_somebody check (released_by is null or released_at is not null),
    add constraint merge_overlaps_standing_is_one_of_both check
        (standing is null or (standing in (one_cover, other_cover) and settled_at is not null));
comment on column families.merge_overlaps.standing is
    'Of covers: the one that stands, as it was settled. Null for benefits, and where the merge was taken back.';
comment on column families.merge_overlaps.released_at is
    'From when what was settled counts no longer: the merge was taken back, or it was opened again. Null while it counts.';
comment on column families.merge_overlaps.release_reason is 'Why, sealed like every free text.';
grant update (standing, released_by, release_reason) on families.merge_overlaps to guanhuai_app;
grant select (release_reason), update (release_reason) on families.merge_overlaps to guanhuai_keeper;
grant select (other_cover, standing) on families.merge_overlaps to guanhuai_link_reader;
