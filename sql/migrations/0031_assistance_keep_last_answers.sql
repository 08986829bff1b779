-- The last answer for each subject, so that lists, sums and tallies do not work it out from all answers ever given.
-- Derived from assistance.decisions by the statement that adds to it; it holds nothing of its own.

create table assistance.last_answers (
    home bigint not null,
    programme text not null,
    unit text collate "C" not null,
    path text collate "C" not null,
    file_path text collate "C" not null,
    id bigint not null,
    day date not null,
    outcome text not null,
    amount_fen bigint,
    period text,
    stable_until date,
    is_own boolean not null generated always as (path = file_path) stored,
    constraint last_answers_pkey primary key (home, programme, unit, path),
    constraint last_answers_follow_file foreign key (home, file_path) references families.files (home, path)
        on update cascade on delete cascade
);
-- Of the office that handles the family there is one answer for each subject: these are listed and counted, for a county
-- by what is asked, for a village by its place.
create index last_answers_listed on assistance.last_answers (programme, outcome, path, home) where is_own;
create index last_answers_in_area on assistance.last_answers (path, programme, outcome, home) where is_own;
create index last_answers_elsewhere on assistance.last_answers (home, programme, unit) where not is_own;
create index last_answers_day on assistance.last_answers (day, home);
comment on table assistance.last_answers is
    'The last answer of each office for a subject: the latest day, and of that day the one stored last. No history.';
comment on column assistance.last_answers.path is 'Path of the office that decided, as in assistance.decisions.';
comment on column assistance.last_answers.is_own is
    'Of the office that handles the family now. A column, not a comparison, so that the planner knows how many are.';
comment on column assistance.last_answers.file_path is
    'Path of the office that handles the family now. Where it has not decided, the answer of an earlier office is the last.';

alter table assistance.last_answers enable row level security;
alter table assistance.last_answers force row level security;
do $$
declare
    in_scope constant text :=
        'path >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and path < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
begin
    execute format('create policy last_answers_seen_in_scope on assistance.last_answers for select'
                   ' to guanhuai_app using (%s)', in_scope);
    execute format('create policy last_answers_added_in_scope on assistance.last_answers for insert'
                   ' to guanhuai_app with check (%s)', in_scope);
    execute format('create policy last_answers_changed_in_scope on assistance.last_answers for update'
                   ' to guanhuai_app using (%1$s) with check (%1$s)', in_scope);
end
$$;
grant select, insert on assistance.last_answers to guanhuai_app;
grant update (id, day, outcome, amount_fen, period, stable_until) on assistance.last_answers to guanhuai_app;
call office.hide_restricted('assistance.last_answers');
call office.purgeable('assistance.last_answers');

create function assistance.keep_last_answers() returns trigger
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
        period = excluded.period, stable_until = excluded.stable_until
    where (excluded.day, excluded.id) > (held.day, held.id);
    return null;
end
$$;
revoke all on function assistance.keep_last_answers from public;
grant execute on function assistance.keep_last_answers to guanhuai_app;
create trigger decisions_keep_last after insert on assistance.decisions referencing new table as added
    for each statement execute function assistance.keep_last_answers();

-- Answers given before this migration. The policies are for the service's roles and show the owner nothing.
alter table assistance.decisions no force row level security;
alter table families.files no force row level security;
alter table assistance.last_answers no force row level security;
insert into assistance.last_answers
    (home, programme, unit, path, file_path, id, day, outcome, amount_fen, period, stable_until)
select distinct on (d.home, d.programme, d.unit, d.path)
    d.home, d.programme, d.unit, d.path, f.path, d.id, d.day, d.outcome, d.amount_fen, d.period, d.stable_until
from assistance.decisions d join families.files f on f.home = d.home
order by d.home, d.programme, d.unit, d.path, d.day desc, d.id desc;
alter table assistance.decisions force row level security;
alter table families.files force row level security;
alter table assistance.last_answers force row level security;
