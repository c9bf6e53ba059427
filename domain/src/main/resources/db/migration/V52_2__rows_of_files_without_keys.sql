-- What is kept of a file is written by the step that holds its import, and goes with all of the import's at once: nothing is found out by looking the import up for each row.
alter table import_rows drop constraint import_rows_import_id_fkey;
alter table import_outcomes drop constraint import_outcomes_import_id_fkey;
