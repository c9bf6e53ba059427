-- Interactions and imports by their time, the newest first. Both come in the order of their time: the indexes grow at their ends only.
create index interactions_at on interactions (at, id);
create index imports_uploaded on imports (uploaded_at, id);
