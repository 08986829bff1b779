-- A benefit that one person is paid by the answers of two files is an overlap like two covers on the same days: a merge
-- uncovers it, or a child stands in both parents' files. Whoever settles it says which file is paid.

alter table families.merge_overlaps
    alter column one_cover drop not null,
    alter column other_cover drop not null,
    add column payer bigint,
    add constraint merge_overlaps_one_file foreign key (one_home)
        references families.files (home) on delete restrict,
    add constraint merge_overlaps_other_file foreign key (other_home)
        references families.files (home) on delete restrict,
    add constraint merge_overlaps_of_covers_or_answers check ((one_cover is null) = (other_cover is null)),
    add constraint merge_overlaps_payer_is_one_of_both check
        (payer is null or (one_cover is null and payer in (one_home, other_home) and settled_at is not null));
comment on table families.merge_overlaps is
    'Two covers of one product on the same days, or two files'' answers that pay one person the same. Blocks until settled.';
comment on column families.merge_overlaps.scheme is 'The insurance product, or where no covers are named the programme.';
comment on column families.merge_overlaps.payer is
    'The file whose answer is paid; the other one''s stays held back while both say yes.';
grant update (payer) on families.merge_overlaps to guanhuai_app;
