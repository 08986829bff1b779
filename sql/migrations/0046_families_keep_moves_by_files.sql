-- A village that an accepted file of a register changes is kept like a move: what was true on earlier days, and known
-- before, stays readable. A household number that a file states otherwise is told, and changed by nobody.

alter table families.moves drop constraint moves_answer_known;
alter table families.moves add constraint moves_answer_known
    check (answer in ('accepted', 'declined', 'withdrawn', 'renumbered', 'imported'));
alter table families.moves drop constraint moves_offer_shows_something;
alter table families.moves add constraint moves_offer_shows_something
    check (answer is not distinct from 'renumbered' or answer is not distinct from 'imported' or shown is not null);
comment on column families.moves.answer is
    'Null while it is open. renumbered: nobody was asked, the code changed. imported: a file of a register named another'
    ' area of the same office, and somebody accepted that.';
comment on column families.moves.day is
    'The first day under the new area; 0001-01-01 where it always was so and had been recorded wrongly.';

do $$
declare
    here constant text :=
        'path >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and path < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
begin
    drop policy moves_added_in_scope on families.moves;
    execute format('create policy moves_added_in_scope on families.moves for insert to guanhuai_app with check ((%s)'
                   ' and (answer is null and from_path = path'
                   ' or answer in (''renumbered'', ''imported'') and to_path = path))', here);
end
$$;

alter table families.import_changes add column household_number text, add column held_text text;
comment on column families.import_changes.household_number is
    'The household number that the row states where the family has another one: shown, never applied.';
comment on column families.import_changes.held_text is
    'The area or household number that the family had when the change was proposed, where it is about that.';

-- A proposed change may be answered with no: what is registered stays.
alter table families.import_acceptances drop constraint import_acceptances_manner_known;
alter table families.import_acceptances add constraint import_acceptances_manner_known
    check (manner in ('correction', 'event', 'declined'));
comment on table families.import_acceptances is
    'Who answered a proposed change: a correction was always so, an event holds since a day, declined changes nothing.';

-- What a file of earlier content says after another one was accepted is news again.
drop index families.imports_content_once;
create index imports_content on families.imports (content_hash) where (withdrawn_at is null);

-- What blocks money is asked as known at an instant too: the page of a roster as it stood.
grant select (found_at) on families.merge_overlaps to guanhuai_link_reader;
