-- A disability certificate that was withdrawn or given back read as one that had run out: nobody could say that none is
-- held, and money ran on.

alter table families.disabilities add column cancelled date,
    add constraint disabilities_cancelled_after_validity check
        (cancelled is null or (not upper_inf(valid) and upper(valid) <= cancelled));
comment on column families.disabilities.cancelled is
    'Since when it is held no longer (withdrawn, given back, recovered); null where it holds or has only run out.';
grant select (cancelled) on families.disabilities to guanhuai_link_reader;
