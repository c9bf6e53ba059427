-- Files that staff bring in, and what became of each of their rows.
create sequence imports_seq start with 50 increment by 50;
create sequence import_numbers start with 1001;
create table imports (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  status text not null check (status in ('UPLOADED', 'CHECKING', 'CHECKED', 'RUNNING', 'PAUSED', 'DONE', 'CANCELLED', 'FAILED', 'UNDOING', 'UNDONE')),
  file_name text not null,
  file_hash text not null check (file_hash ~ '^[0-9a-f]{64}$'),
  file_bytes bigint not null,
  kind text not null check (kind in ('CUSTOMERS', 'CONTACTS', 'ADDRESSES', 'PRODUCTS', 'ORDERS')),
  -- How it is to be read and brought in: a JSON object of texts.
  plan text not null,
  -- How many rows the file has; null until it was read.
  rows bigint,
  -- The last row that the present step is done with.
  position bigint not null default 0,
  -- The last key, where rows with the same key are taken together.
  position_key text collate "C",
  created bigint not null default 0,
  changed bigint not null default 0,
  unchanged bigint not null default 0,
  refused bigint not null default 0,
  -- Why it failed: a text's key and what it names, with the unit separator (U+001F) between.
  failure text,
  -- Steps in a row that failed without such a reason.
  faults int not null default 0,
  uploaded_by text not null,
  uploaded_by_name text not null,
  uploaded_at timestamptz not null,
  started_at timestamptz,
  -- When a node last worked on it: several take turns.
  stepped_at timestamptz,
  ended_at timestamptz,
  -- Its file and rows are gone: what it did stands, and cannot be undone any more.
  purged boolean not null default false
);
create index imports_due on imports (id) where status in ('CHECKING', 'RUNNING', 'UNDOING');

-- The file as it was sent, in pieces: any node can work on it, and no disk fills but the database's.
create table import_pieces (
  import_id bigint not null references imports on delete cascade,
  position int not null,
  bytes bytea not null,
  primary key (import_id, position)
);
alter table import_pieces alter column bytes set storage external;

create table import_rows (
  import_id bigint not null references imports on delete cascade,
  -- Of the file's first line that belongs to the row, counted from 1.
  line bigint not null,
  -- With the unit separator (U+001F) between.
  cells text not null,
  -- What says whether two rows mean the same record, or are parts of it.
  match_key text collate "C",
  primary key (import_id, line)
);
create index import_rows_key on import_rows (import_id, match_key, line) where match_key is not null;

-- What became of rows: in a check of those that were refused, in a run also of those that made or changed a record.
create table import_outcomes (
  import_id bigint not null references imports on delete cascade,
  line bigint not null,
  outcome text not null check (outcome in ('CREATED', 'CHANGED', 'REFUSED')),
  -- Why it was refused, as above.
  reason text,
  -- The record that was created or changed: its table is known by the import's kind.
  record_id bigint,
  -- What the run found, which contact points it added, and the version that it left: to be undone unless somebody changed the record since.
  before jsonb,
  added bigint[],
  version bigint,
  undone boolean,
  primary key (import_id, line)
);
create index import_outcomes_refused on import_outcomes (import_id, line) where outcome = 'REFUSED';
create index import_outcomes_left on import_outcomes (import_id, line) where not undone;

-- What an import made because its orders name it.
create table import_made (
  import_id bigint not null references imports on delete cascade,
  kind text not null check (kind in ('CUSTOMER', 'ACCOUNT', 'PRODUCT')),
  record_id bigint not null,
  primary key (import_id, kind, record_id)
);

-- What was said of a file, to be said of others like it.
create sequence import_mappings_seq start with 50 increment by 50;
create table import_mappings (
  id bigint primary key,
  version bigint not null,
  name text not null unique check (length(name) between 1 and 100),
  -- Of the file that it was said of, with the unit separator (U+001F) between.
  headings text not null,
  plan text not null,
  saved_by_name text not null,
  saved_at timestamptz not null
);

-- A bulk writer says tuttu.bulk for its transaction and brings the search texts up to date itself, once for all it wrote.
create or replace function customer_parts_searchable() returns trigger language plpgsql as $$
begin
  if coalesce(current_setting('tuttu.bulk', true), '') <> 'on' then
    update customers c set search_text = customer_search_text(c) where c.id = coalesce(new.customer_id, old.customer_id);
  end if;
  return null;
end $$;

create index customers_business_id on customers (business_id) where business_id is not null;
create index contact_points_email on contact_points (lower(value)) where kind = 'EMAIL';
