create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- How names are compared: without case, accents and the letters that unaccent leaves alone. Immutable, so that indexes may use it.
create function searchable(text) returns text
  language sql immutable parallel safe strict
  return lower(public.unaccent('public.unaccent', $1));

create table audit_entries (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  actor_subject text,
  actor_name text,
  action text not null check (action ~ '^[a-z-]+(\.[a-z-]+)+$'),
  record_type text,
  record_id text,
  customer_id bigint,
  before jsonb not null default '{}',
  after jsonb not null default '{}',
  check ((record_type is null) = (record_id is null))
);
create index audit_entries_customer on audit_entries (customer_id, id desc) where customer_id is not null;
create index audit_entries_record on audit_entries (record_id, id desc) where record_id is not null;
create index audit_entries_action on audit_entries (action text_pattern_ops, id desc);
create index audit_entries_actor on audit_entries using gin (actor_name gin_trgm_ops);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
create trigger audit_entries_append_only before update or delete or truncate on audit_entries
  for each statement execute function refuse_change();
