-- One outcome, whatever programme, is listed in the order of areas as one outcome of a programme is: a page of a county reads
-- the answers of its first families, not all of them.
create index last_answers_by_outcome on assistance.last_answers (outcome, path, home) where is_own;
-- The order of the list within an area: a page is found without reading the families before it.
create index files_listed on families.files (path, household_number, home);
