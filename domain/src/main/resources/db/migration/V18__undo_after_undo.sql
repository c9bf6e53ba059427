-- An import that is undone looks for those that left its records as they are again.
create index import_outcomes_record on import_outcomes (record_id) where record_id is not null;
