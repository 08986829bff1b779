-- A family that comes back to an office is decided anew: what that office answered before it left is an earlier answer,
-- as that of any office that had it before.

alter table assistance.last_answers add column is_former boolean not null default false;
comment on column assistance.last_answers.is_former is
    'Of an office that the family left after the answer and came back to. Until it decides anew the last answer of all holds.';

create function assistance.mark_former_answers() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.file_path is distinct from old.file_path and new.path = new.file_path then new.is_former := true; end if;
    return new;
end
$$;
revoke all on function assistance.mark_former_answers from public;
grant execute on function assistance.mark_former_answers to guanhuai_app;
create trigger last_answers_mark_former before update of file_path on assistance.last_answers
    for each row execute function assistance.mark_former_answers();

create or replace function assistance.keep_last_answers() returns trigger
language plpgsql set search_path = '' as $$
begin
    insert into assistance.last_answers as held
        (home, programme, unit, path, file_path, id, day, outcome, amount_fen, period, stable_until)
    select distinct on (a.home, a.programme, a.unit, a.path)
        a.home, a.programme, a.unit, a.path, f.path, a.id, a.day, a.outcome, a.amount_fen, a.period, a.stable_until
    from added a join families.files f on f.home = a.home
    order by a.home, a.programme, a.unit, a.path, a.day desc, a.id desc
    on conflict on constraint last_answers_pkey do update
    set id = excluded.id, day = excluded.day, outcome = excluded.outcome, amount_fen = excluded.amount_fen,
        period = excluded.period, stable_until = excluded.stable_until, is_former = false
    where held.is_former or (excluded.day, excluded.id) > (held.day, held.id);
    return null;
end
$$;
grant update (is_former) on assistance.last_answers to guanhuai_app;

-- The column is worked out anew with the indexes that stand on it.
alter table assistance.last_answers drop column is_own;
alter table assistance.last_answers
    add column is_own boolean not null generated always as (path = file_path and not is_former) stored;
comment on column assistance.last_answers.is_own is
    'Of the office that handles the family now, since it does. A column, not a comparison, so that the planner knows how many are.';
create index last_answers_listed on assistance.last_answers (programme, outcome, path, home) where is_own;
create index last_answers_in_area on assistance.last_answers (path, programme, outcome, home) where is_own;
create index last_answers_elsewhere on assistance.last_answers (home, programme, unit) where not is_own;
grant select (is_own) on assistance.last_answers to guanhuai_link_reader;

-- Families that came back before this migration and were not decided since. The policies are for the service's roles and
-- show the owner nothing.
alter table assistance.last_answers no force row level security;
alter table assistance.decisions no force row level security;
alter table families.moves no force row level security;
update assistance.last_answers l set is_former = true
from assistance.decisions d
where l.path = l.file_path and d.home = l.home and d.id = l.id and exists (
    select from families.moves v where v.home = l.home and v.answer in ('accepted', 'renumbered', 'imported')
    and v.to_path = l.path and v.from_path <> v.to_path and v.answered_at > d.decided_at);
alter table assistance.last_answers force row level security;
alter table assistance.decisions force row level security;
alter table families.moves force row level security;
