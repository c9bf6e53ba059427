-- What is stored about people, on what ground, and for how long. Data, so that a company can change it; the words are the texts data.<name> and data.<name>.why.
create table data_kinds (
  name text primary key check (name ~ '^[a-z-]+$'),
  position int not null,
  legal_basis text not null check (legal_basis in ('CONTRACT', 'LEGAL_OBLIGATION', 'LEGITIMATE_INTEREST', 'CONSENT')),
  -- Null: as long as the relationship lasts.
  kept_months int check (kept_months > 0),
  -- Counted from the record itself, or from the end of the year in which it arose.
  kept_from text not null check (kept_from in ('RELATIONSHIP', 'RECORD', 'YEAR_END')),
  check ((kept_months is null) = (kept_from = 'RELATIONSHIP'))
);
insert into data_kinds values
  ('profile', 1, 'CONTRACT', null, 'RELATIONSHIP'),
  ('access', 2, 'CONTRACT', 3, 'RECORD'),
  ('changes', 3, 'CONTRACT', null, 'RELATIONSHIP'),
  ('orders', 4, 'CONTRACT', null, 'RELATIONSHIP'),
  ('books', 5, 'LEGAL_OBLIGATION', 72, 'YEAR_END'),
  ('interactions', 6, 'LEGITIMATE_INTEREST', null, 'RELATIONSHIP'),
  ('notifications', 7, 'CONTRACT', 6, 'RECORD'),
  ('consents', 8, 'CONSENT', null, 'RELATIONSHIP'),
  ('trail', 9, 'LEGAL_OBLIGATION', null, 'RELATIONSHIP');

-- What a customer agreed to be contacted about, and took back: each time a row, the newest counts.
create table consents (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  purpose text not null check (purpose in ('NEWS', 'OFFERS', 'SURVEYS')),
  channel text not null check (channel in ('EMAIL', 'PHONE', 'SMS', 'POST')),
  given boolean not null,
  at timestamptz not null,
  -- How we know.
  source text not null check (source in ('PORTAL', 'PHONE', 'EMAIL', 'LETTER', 'FORM', 'VISIT')),
  note text check (length(note) <= 1000),
  by_subject text not null,
  by_name text not null,
  -- Given by the form: the same submission twice is one.
  consent_key text unique
);
create index consents_customer on consents (customer_id, purpose, channel, id desc);
create index consents_history on consents (customer_id, id desc);

-- Who of the staff looked, for the customer who asks.
create index audit_entries_looks on audit_entries (customer_id, id desc) where action = 'customer.looked';

-- Copies of everything, made by a job in pieces: any node can make one and hand it out.
create table data_exports (
  id bigint generated always as identity primary key,
  customer_id bigint not null references customers,
  subject text not null,
  language text not null,
  status text not null check (status in ('WAITING', 'READY', 'GONE')),
  asked_at timestamptz not null,
  -- Nobody takes it before: a node is at it, or it failed a moment ago.
  next_at timestamptz not null,
  ready_at timestamptz,
  expires_at timestamptz,
  bytes bigint
);
create index data_exports_customer on data_exports (customer_id, id desc);
create index data_exports_waiting on data_exports (next_at) where status = 'WAITING';
create unique index data_exports_one_waiting on data_exports (customer_id, subject) where status = 'WAITING';
create table data_export_pieces (
  export_id bigint not null references data_exports on delete cascade,
  position int not null,
  bytes bytea not null,
  primary key (export_id, position)
);
alter table data_export_pieces alter column bytes set storage external;

-- Requests to be forgotten.
create sequence privacy_request_numbers start with 1001;
create table privacy_requests (
  id bigint generated always as identity primary key,
  version bigint not null default 1,
  number text not null unique,
  customer_id bigint not null references customers,
  status text not null check (status in ('OPEN', 'RUNNING', 'DONE', 'REFUSED', 'WITHDRAWN')),
  wish text check (length(wish) <= 2000),
  requested_by text not null,
  requested_by_name text not null,
  requested_at timestamptz not null,
  -- One month by law (GDPR, article 12), two more with a reason.
  due_on date not null,
  extended_because text check (length(extended_because) <= 1000),
  decided_by text,
  decided_by_name text,
  decided_at timestamptz,
  reason text check (length(reason) <= 1000),
  -- While it runs: whose sign-ins, and the words by which copies elsewhere are found, with the unit separator (U+001F) between.
  subjects text,
  words text,
  -- The parts that are done, with blanks between.
  done_parts text not null default '',
  next_at timestamptz,
  done_at timestamptz,
  -- When what the law wants kept may go too; null when there is nothing, or nothing any more.
  kept_until date,
  check (status <> 'REFUSED' or reason is not null),
  check ((status = 'RUNNING') = (next_at is not null))
);
create unique index privacy_requests_one_open on privacy_requests (customer_id) where status in ('OPEN', 'RUNNING');
create index privacy_requests_customer on privacy_requests (customer_id, id desc);
create index privacy_requests_due on privacy_requests (due_on, id);
create index privacy_requests_running on privacy_requests (next_at) where status = 'RUNNING';
create index privacy_requests_kept on privacy_requests (kept_until) where kept_until is not null;

alter table portal_users add column erased_at timestamptz;

-- What is append-only may only be made unrecognisable, by a transaction that says so, and only as the triggers below allow.
create or replace function refuse_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and coalesce(current_setting('tuttu.erasing', true), '') = tg_table_name and tg_table_name in ('audit_entries', 'invoices', 'payments') then
    return null;
  end if;
  raise exception '% is append-only', tg_table_name;
end $$;

-- An entry whose words were taken out still says who, when, what, of which record and which fields. Its digest, of what it said with a salt that is gone with the words,
-- lets whoever has an older copy with both prove that this is the entry; nobody else can guess the words from it.
alter table audit_entries add column salt uuid, add column redacted_at timestamptz, add column digest bytea;
alter table audit_entries alter column salt set default gen_random_uuid();
create function audit_digest(entry audit_entries) returns bytea language sql immutable as $$
  select sha256(convert_to(concat_ws(chr(31), entry.salt, entry.id, extract(epoch from entry.at), entry.actor_subject, entry.actor_name, entry.action, entry.record_type,
    entry.record_id, entry.customer_id, entry.before, entry.after), 'UTF8'))
$$;
create function audit_redacted() returns trigger language plpgsql as $$
begin
  if (new.id, new.at, new.actor_subject, new.action, new.record_type, new.record_id, new.customer_id)
      is distinct from (old.id, old.at, old.actor_subject, old.action, old.record_type, old.record_id, old.customer_id)
      or array(select jsonb_object_keys(new.before) order by 1) <> array(select jsonb_object_keys(old.before) order by 1)
      or array(select jsonb_object_keys(new.after) order by 1) <> array(select jsonb_object_keys(old.after) order by 1) then
    raise exception 'an audit entry can lose its words, and nothing else';
  end if;
  new.digest := coalesce(old.digest, case when old.salt is not null then audit_digest(old) end);
  new.salt := null;
  new.redacted_at := coalesce(old.redacted_at, new.redacted_at);
  return new;
end $$;
create trigger audit_entries_redacted before update on audit_entries for each row execute function audit_redacted();

-- Of what the books say, only people can go.
create function books_erased() returns trigger language plpgsql as $$
declare
  people text[] := array['version', 'open_amount', 'status', 'reference', 'note', 'reason', 'customer_reference', 'buyer_name', 'buyer_business_id', 'buyer_street', 'buyer_street2',
    'buyer_postal_code', 'buyer_city'];
begin
  if coalesce(current_setting('tuttu.erasing', true), '') = tg_table_name and to_jsonb(new) - people <> to_jsonb(old) - people then
    raise exception 'of % only what is about people can be erased', tg_table_name;
  end if;
  return new;
end $$;
create trigger invoices_erased before update on invoices for each row execute function books_erased();
create trigger payments_erased before update on payments for each row execute function books_erased();
