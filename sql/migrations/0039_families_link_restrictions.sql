-- Nobody whose data are restricted is taken up into another family, whichever office restricted them. Who, never why.

create policy restrictions_linked on families.restrictions for select to guanhuai_link_reader using (true);
grant select (home, person_home, person, lifted_at) on families.restrictions to guanhuai_link_reader;
