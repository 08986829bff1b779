-- A benefit that families of two offices are paid for one person. That it is so is read in the role for linked facts, by
-- each office for its own families; kept is what an office said of it, fenced like the family it was said for.

create table families.office_settlements (
    home bigint not null,
    id bigint generated always as identity,
    path text collate "C" not null,
    other_home bigint not null,
    person_home bigint not null,
    person integer not null,
    scheme text not null,
    payer bigint,
    reason bytea not null,
    said_at timestamptz not null default clock_timestamp(),
    said_by text not null,
    constraint office_settlements_pkey primary key (home, id),
    constraint office_settlements_follow_home foreign key (home, path) references families.files (home, path)
        on update cascade on delete restrict,
    constraint office_settlements_other_exists foreign key (other_home)
        references families.files (home) on delete restrict,
    constraint office_settlements_person_exists foreign key (person_home, person)
        references families.people (home, person) on delete restrict,
    constraint office_settlements_of_two_families check (home <> other_home),
    constraint office_settlements_payer_is_one_of_both check (payer in (home, other_home))
);
create index office_settlements_other on families.office_settlements (other_home);
create index office_settlements_person on families.office_settlements (person_home, person);
create index office_settlements_path on families.office_settlements (path, home);
comment on table families.office_settlements is
    'Which of two offices'' families is paid a benefit of one person. The last row of both offices'' holds; never changed.';
comment on column families.office_settlements.home is 'The family of the office that says it.';
comment on column families.office_settlements.payer is 'The family that is paid; null: what was said before is taken back.';
comment on column families.office_settlements.reason is 'Why, sealed like every free text; read by the office that said it.';

call office.fence('families.office_settlements');
call office.keep_sealed('families.office_settlements', '{home,id}', '{reason}');
call office.hide_restricted('families.office_settlements');
call office.purgeable('families.office_settlements');
create trigger office_settlements_append_only
    before delete or truncate or update of id, other_home, person_home, person, scheme, payer, reason, said_at,
        said_by on families.office_settlements
    for each statement execute function office.refuse_change();

-- What one office learns of another's: that a person is paid a programme there since a day, and which family is said to
-- be paid. No name, no number; an amount only by its being there.
create policy memberships_linked on families.memberships for select to guanhuai_link_reader using (true);
grant select (file, home, person, key, valid, known) on families.memberships to guanhuai_link_reader;
create policy last_answers_linked on assistance.last_answers for select to guanhuai_link_reader using (true);
grant usage on schema assistance to guanhuai_link_reader;
grant select (home, programme, unit, day, outcome, amount_fen, is_own) on assistance.last_answers
    to guanhuai_link_reader;
create policy merge_overlaps_linked on families.merge_overlaps for select to guanhuai_link_reader using (true);
grant select (home, person, scheme, one_home, one_cover, other_home, settled_at, payer) on families.merge_overlaps
    to guanhuai_link_reader;
create policy office_settlements_linked on families.office_settlements for select to guanhuai_link_reader using (true);
grant select (home, id, other_home, person_home, person, scheme, payer, said_at) on families.office_settlements
    to guanhuai_link_reader;
