-- Moves of families between offices: offered by one, accepted by the other; and codes of areas that were renumbered.

do $$
begin
    -- Roles belong to the cluster, not to the database: another database may have made it already.
    begin
        if not exists (select from pg_roles where rolname = 'guanhuai_mover') then
            create role guanhuai_mover nologin nosuperuser nobypassrls nocreatedb nocreaterole;
        end if;
    exception when duplicate_object or unique_violation then
        null;
    end;
    if exists (select from pg_roles where rolname = 'guanhuai_mover' and (rolsuper or rolbypassrls)) then
        raise exception 'role guanhuai_mover must not be superuser or bypass row security';
    end if;
    if not pg_has_role(current_user, 'guanhuai_mover', 'member') then
        grant guanhuai_mover to current_user;
    end if;
end
$$;
grant usage on schema office, families to guanhuai_mover;

create table families.moves (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    from_path text collate "C" not null,
    to_path text collate "C" not null,
    from_area text not null,
    to_area text not null,
    from_residence text not null,
    to_residence text not null,
    day date not null,
    registered boolean not null default false,
    shown bytea,
    offered_at timestamptz not null,
    offered_by text not null,
    answer text,
    answer_reason bytea,
    answered_at timestamptz,
    answered_by text,
    constraint moves_pkey primary key (home, id),
    constraint moves_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint moves_from_area_exists foreign key (from_area) references office.areas (code) on delete restrict,
    constraint moves_to_area_exists foreign key (to_area) references office.areas (code) on delete restrict,
    constraint moves_go_elsewhere check (from_area <> to_area or from_residence <> to_residence),
    constraint moves_answer_known check (answer in ('accepted', 'declined', 'withdrawn', 'renumbered')),
    constraint moves_answer_signed
        check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null)),
    constraint moves_answer_gives_reason check (answer is not null or answer_reason is null),
    constraint moves_offer_shows_something check (answer is not distinct from 'renumbered' or shown is not null)
);
create unique index moves_one_open on families.moves (home) where answer is null;
create index moves_from on families.moves (from_path, home);
create index moves_to on families.moves (to_path, home);
create index moves_path on families.moves (path, home);
create index moves_from_area on families.moves (from_area);
create index moves_to_area on families.moves (to_area);
comment on table families.moves is
    'A family offered to another office, with the answer; or carried along when the code of its area was replaced.';
comment on column families.moves.path is 'Of the office that handles the family now: it follows when the family moves.';
comment on column families.moves.registered is 'Whether the household register moves too (户籍迁移).';
comment on column families.moves.shown is
    'What both offices see of an offer: who, what is open, which decisions change. Sealed like every free text.';
comment on column families.moves.answer is 'Null while it is open. renumbered: nobody was asked, the code changed.';

do $$
declare
    in_scope constant text :=
        '%1$s >= (select nullif(current_setting(''guanhuai.scope_from'', true), ''''))'
        ' and %1$s < (select nullif(current_setting(''guanhuai.scope_to'', true), ''''))';
    here constant text := format(in_scope, 'path');
    old_office constant text := format(in_scope, 'from_path');
    new_office constant text := format(in_scope, 'to_path');
begin
    alter table families.moves enable row level security;
    alter table families.moves force row level security;
    execute format('create policy moves_seen_by_both on families.moves for select to guanhuai_app'
                   ' using ((%s) or (%s) or (%s))', here, old_office, new_office);
    execute format('create policy moves_added_in_scope on families.moves for insert to guanhuai_app with check ((%s)'
                   ' and (answer is null and from_path = path or answer = ''renumbered'' and to_path = path))', here);
    execute format('create policy moves_answered_once on families.moves for update to guanhuai_app'
                   ' using (answer is null and ((%s) or (%s)))'
                   ' with check (answer in (''accepted'', ''declined'') and (%s) or answer = ''withdrawn'' and (%s))',
                   old_office, new_office, new_office, old_office);
    -- The mover takes a family over that was offered to the office that acts, and can do nothing else.
    execute format('create policy moves_taken_over on families.moves for select to guanhuai_mover using (%s)',
                   new_office);
    execute format('create policy files_offered on families.files for select to guanhuai_mover using'
                   ' ((%s) or exists (select from families.moves m where m.home = files.home and m.answer is null))',
                   here);
    execute format('create policy files_taken_over on families.files for update to guanhuai_mover using (exists'
                   ' (select from families.moves m where m.home = files.home and m.answer is null))'
                   ' with check (%s)', here);
end
$$;
grant select, insert on families.moves to guanhuai_app;
grant update (answer, answer_reason, answered_at, answered_by) on families.moves to guanhuai_app;
grant select on families.moves to guanhuai_mover;
grant select, update (path, handling_area, residence_area) on families.files to guanhuai_mover;
grant insert on office.audit to guanhuai_mover;
grant execute on function office.audit_statement to guanhuai_mover;
call office.keep_sealed('families.moves', '{home,id}', '{shown,answer_reason}');

-- An offer is answered once: accepted where the family has come, otherwise where it has stayed.
create function families.refuse_move_change() returns trigger
language plpgsql set search_path = '' as $$
begin
    if tg_op = 'DELETE' and current_user = 'guanhuai_purger' then
        return old;
    end if;
    if tg_op = 'UPDATE' and (current_user = 'guanhuai_keeper' or old.path <> new.path) then
        return new;
    end if;
    if tg_op = 'DELETE' or old.answer is not null
       or new.path <> (case when new.answer = 'accepted' then new.to_path else new.from_path end) then
        raise exception 'a move is answered once and never removed'
            using errcode = 'restrict_violation', constraint = 'moves_answered_once',
                  schema = 'families', table = 'moves';
    end if;
    return new;
end
$$;
revoke all on function families.refuse_move_change from public;
grant execute on function families.refuse_move_change to guanhuai_app, guanhuai_keeper, guanhuai_purger;
create trigger moves_answered_once before update or delete on families.moves
    for each row execute function families.refuse_move_change();
create trigger moves_audit_insert after insert on families.moves referencing new table as changed
    for each statement execute function office.audit_statement();
create trigger moves_audit_update after update on families.moves referencing old table as changed
    for each statement execute function office.audit_statement();
create trigger moves_audit_delete after delete on families.moves referencing old table as changed
    for each statement execute function office.audit_statement();

-- Who holds a person is told to an office that has the person as a guest: the area, never the file.
grant select (home, handling_area) on families.files to guanhuai_link_reader;

-- What blocks money goes along with the person it is about.
alter table families.merge_overlaps
    drop constraint merge_overlaps_person_exists,
    add constraint merge_overlaps_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete restrict;
alter table families.number_confirmations
    drop constraint number_confirmations_person_exists,
    add constraint number_confirmations_follow_person foreign key (home, person, path)
        references families.people (home, person, path) on update cascade on delete cascade;
call office.hide_restricted('families.moves');
call office.purgeable('families.moves');
