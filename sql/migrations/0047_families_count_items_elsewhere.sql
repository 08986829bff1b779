-- What waits in a family that is to move is counted whichever office holds it: a file of the street, a draft roster of the
-- county. Counted through the link reader, who sees no cell of a file and nobody's name.

create policy imports_linked on families.imports for select to guanhuai_link_reader using (true);
grant select (import, withdrawn_at) on families.imports to guanhuai_link_reader;
create policy import_changes_linked on families.import_changes for select to guanhuai_link_reader using (true);
grant select (import, change, home) on families.import_changes to guanhuai_link_reader;
create policy import_acceptances_linked on families.import_acceptances for select to guanhuai_link_reader using (true);
grant select (import, change) on families.import_acceptances to guanhuai_link_reader;
create policy rosters_linked on insurance.rosters for select to guanhuai_link_reader using (true);
grant select (roster, scheme, year, state) on insurance.rosters to guanhuai_link_reader;
create policy roster_lines_linked on insurance.roster_lines for select to guanhuai_link_reader using (true);
grant select (roster, file, home, person) on insurance.roster_lines to guanhuai_link_reader;
grant select (file) on insurance.covers to guanhuai_link_reader;

-- The history of either family tells of a merge, whichever office said so.
grant select (id, merged_by, undone_by) on families.aliases to guanhuai_link_reader;
