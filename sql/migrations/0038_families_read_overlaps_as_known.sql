-- Overlaps as they were known earlier: what was said of a payer is kept when it no longer counts, and what two offices'
-- answers paid is worked out from the answers of then.

alter table families.merge_overlaps
    add column released_at timestamptz,
    add constraint merge_overlaps_released_after_settling check (released_at >= settled_at);
comment on column families.merge_overlaps.released_at is
    'From when the payer counts no longer: the merge was taken back. Null while it counts.';
grant update (released_at) on families.merge_overlaps to guanhuai_app;
grant select (released_at) on families.merge_overlaps to guanhuai_link_reader;

create policy decisions_linked on assistance.decisions for select to guanhuai_link_reader using (true);
grant select (home, id, programme, unit, path, day, outcome, amount_fen, decided_at) on assistance.decisions
    to guanhuai_link_reader;
grant select (path) on families.files to guanhuai_link_reader;
