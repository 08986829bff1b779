-- A household is found by its number within the scope: with the path in the index no plan reads all files of the scope
-- beside it (a plan for any parameters did: 32 ms of a county with 200,000 families).

drop index families.files_household_number;
create index files_household_number on families.files (household_number, path, home);
