-- What is taken back looks for the jobs that left the records as they are again.
create index bulk_items_record on bulk_items (record) where left_version is not null;
