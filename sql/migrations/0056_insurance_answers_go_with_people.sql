-- A parent who left the family, or belongs to another office, is insured with the child: what the parent said about the
-- premium counts all the same, and an answer about cover goes with who moves. Both are read where it is decided; why and by
-- whom stays with the office that asked.

create policy consents_linked on families.consents for select to guanhuai_link_reader using (true);
grant select (home, person, id, valid, known, purpose, given) on families.consents to guanhuai_link_reader;
create policy consents_linked on insurance.consents for select to guanhuai_link_reader using (true);
grant select (id, home, person, scheme, year, answer, given_on, recorded_at) on insurance.consents
    to guanhuai_link_reader;
