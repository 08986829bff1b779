-- One outcome, whatever programme, is listed in the order of areas as one outcome of a programme is: a page of a county reads
-- the answers of its first families, not all of them. And the order of the list within an area: a page is found without
-- reading the families before it.
--
-- Every home is above nought. Only a query that says so is planned by these: under the policies few rows are expected of any
-- range of paths, and other lists would be read by them and sorted.
create index last_answers_by_outcome on assistance.last_answers (outcome, path, home) where is_own and home > 0;
create index files_listed on families.files (path, household_number, home) where home > 0;
