-- Of the first row that means the same record, if this row is not it; not where rows with the same key are parts of one record.
alter table import_rows add column first_line bigint;
create index import_rows_doubles on import_rows (import_id, line) where first_line is not null;

update import_rows r set first_line = d.first
from (select e.import_id, e.line, first_value(e.line) over (partition by e.import_id, e.match_key order by e.line) as first
      from import_rows e join imports i on i.id = e.import_id where i.kind <> 'ORDERS' and e.match_key is not null) d
where r.import_id = d.import_id and r.line = d.line and d.line > d.first;
