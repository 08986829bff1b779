-- Whole numbers leave the office when a second person has said yes, and for a time: the receiver's copy is to be gone by
-- a day. Exports from before have neither.

alter table families.exports
    add column approved_by text,
    add column delete_by date,
    add constraint exports_approved_whole check ((approved_by is null) = (delete_by is null)),
    add constraint exports_approved_by_another check (approved_by <> exported_by),
    add constraint exports_deleted_later check (delete_by > (exported_at at time zone 'Asia/Shanghai')::date);
comment on column families.exports.approved_by is 'The user who approved it; null before approval was asked for.';
comment on column families.exports.delete_by is 'The day by which the receiver has to have deleted the copy.';

alter table insurance.exports
    add column approved_by text,
    add column delete_by date,
    add constraint exports_approved_whole check ((approved_by is null) = (delete_by is null)),
    add constraint exports_approved_by_another check (approved_by <> exported_by),
    add constraint exports_deleted_later check (delete_by > (exported_at at time zone 'Asia/Shanghai')::date);
comment on column insurance.exports.approved_by is 'The user who approved it; null before approval was asked for.';
comment on column insurance.exports.delete_by is 'The day by which the receiver has to have deleted the copy.';
