-- A history says why of every act; of a merge that was taken back the reason stood with the answer about the pair alone.

alter table families.aliases add column undo_reason bytea,
    add constraint aliases_undo_reason_of_an_undoing check (undo_reason is null or not upper_inf(known));
comment on column families.aliases.undo_reason is 'Why the merge was taken back; sealed like every free text.';
grant update (undo_reason) on families.aliases to guanhuai_app;
grant select (undo_reason), update (undo_reason) on families.aliases to guanhuai_keeper;
