-- A person whose entries were merged is covered once by one product on one day, whichever entry a cover was made for and
-- whatever office made it. A merge rewrites whom covers are of; those that it finds on the days of another are contested
-- until somebody settles that, and no further one is made beside them.

alter table insurance.covers
    add column canonical_home bigint,
    add column canonical integer,
    add column contested boolean not null default false;
comment on table insurance.covers is
    'Days on which a person is insured: what the actions below come to. home and person are the entry it was made for.';
comment on column insurance.covers.canonical_home is 'With canonical the person: the entry that stands for merged ones.';
comment on column insurance.covers.contested is
    'On the days of another cover of the person, as a merge found it. The others are one at a time.';

-- The policies are for the service's roles and show the owner nothing; nothing of this is an act of somebody.
alter table insurance.covers no force row level security;
alter table families.aliases no force row level security;
alter table insurance.covers disable trigger user;
with recursive step as (
    select c.home, c.id, c.home as at_home, c.person as at_person, 0 as steps from insurance.covers c
    union all
    select s.home, s.id, a.canonical_home, a.canonical, s.steps + 1 from step s
    join families.aliases a on a.home = s.at_home and a.person = s.at_person and upper_inf(a.known)
    where s.steps < 32
), last as (
    select distinct on (home, id) home, id, at_home, at_person from step order by home, id, steps desc
)
update insurance.covers c set canonical_home = l.at_home, canonical = l.at_person
from last l where l.home = c.home and l.id = c.id;
update insurance.covers c set contested = true
where (c.home, c.person) <> (c.canonical_home, c.canonical) and exists (
    select from insurance.covers o where o.canonical_home = c.canonical_home and o.canonical = c.canonical
    and o.scheme = c.scheme and o.term && c.term and (o.home, o.id) <> (c.home, c.id));
alter table insurance.covers enable trigger user;
alter table insurance.covers force row level security;
alter table families.aliases force row level security;

alter table insurance.covers
    alter column canonical_home set not null,
    alter column canonical set not null,
    add constraint covers_canonical_exists foreign key (canonical_home, canonical)
        references families.people (home, person) on delete restrict,
    add constraint covers_one_for_each_person exclude using gist
        (canonical_home extensions.gist_int8_ops with =, canonical extensions.gist_int4_ops with =,
         scheme extensions.gist_text_ops with =, term with &&) where (not contested);
create index covers_canonical on insurance.covers (canonical_home, canonical);
grant update (canonical_home, canonical, contested) on insurance.covers to guanhuai_app;

-- Who is not said to stand for somebody else stands for oneself.
create function insurance.cover_stands_for_itself() returns trigger
language plpgsql set search_path = '' as $$
begin
    if new.canonical_home is null then
        new.canonical_home := new.home;
        new.canonical := new.person;
    end if;
    return new;
end
$$;
revoke all on function insurance.cover_stands_for_itself from public;
grant execute on function insurance.cover_stands_for_itself to guanhuai_app;
create trigger covers_stand_for_somebody before insert on insurance.covers
    for each row execute function insurance.cover_stands_for_itself();

-- Whether somebody is covered does not depend on who asks: no premium, no family, no roster is read.
create policy covers_linked on insurance.covers for select to guanhuai_link_reader using (true);
grant usage on schema insurance to guanhuai_link_reader;
grant select (home, person, scheme, term) on insurance.covers to guanhuai_link_reader;
