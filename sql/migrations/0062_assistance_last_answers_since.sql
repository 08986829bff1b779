-- When the last answers were given stands with them: an office to which a family comes back does not take for the last what it
-- said before another one had the family, and no list of now reads the answers of the past for it.

alter table assistance.last_answers add column decided_at timestamptz;
alter table assistance.last_answers no force row level security;
alter table assistance.decisions no force row level security;
update assistance.last_answers l set decided_at = d.decided_at
from assistance.decisions d where d.home = l.home and d.id = l.id;
alter table assistance.last_answers force row level security;
alter table assistance.decisions force row level security;
alter table assistance.last_answers alter column decided_at set not null;
grant update (decided_at) on assistance.last_answers to guanhuai_app;

create or replace function assistance.keep_last_answers() returns trigger
language plpgsql set search_path = '' as $$
begin
    insert into assistance.last_answers as held
        (home, programme, unit, path, file_path, id, decided_at, day, outcome, amount_fen, period, stable_until)
    select distinct on (a.home, a.programme, a.unit, a.path)
        a.home, a.programme, a.unit, a.path, f.path, a.id, a.decided_at, a.day, a.outcome, a.amount_fen, a.period,
        a.stable_until
    from added a join families.files f on f.home = a.home
    order by a.home, a.programme, a.unit, a.path, a.day desc, a.id desc
    on conflict on constraint last_answers_pkey do update
    set id = excluded.id, decided_at = excluded.decided_at, day = excluded.day, outcome = excluded.outcome,
        amount_fen = excluded.amount_fen, period = excluded.period, stable_until = excluded.stable_until,
        is_former = false
    where held.is_former or (excluded.day, excluded.id) > (held.day, held.id);
    return null;
end
$$;
