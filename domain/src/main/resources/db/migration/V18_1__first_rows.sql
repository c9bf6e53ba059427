-- The first rows of a workbook, its heading being one: it would be unpacked in full at each look at how it is to be read.
create table import_first_rows (
  import_id bigint not null references imports on delete cascade,
  line bigint not null,
  -- With the unit separator (U+001F) between.
  cells text not null,
  primary key (import_id, line)
);
