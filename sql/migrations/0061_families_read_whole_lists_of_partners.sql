-- Whether somebody who is registered was asked about children, disability and income is said by the whole lists of the
-- family to which the person belongs, whatever office holds it: who marries into another family brings that along.

create policy complete_lists_linked on families.complete_lists for select to guanhuai_link_reader using (true);
grant select (home, lists, valid, known) on families.complete_lists to guanhuai_link_reader;
