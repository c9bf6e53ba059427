-- What the bank told: each statement once, with what came in and went out.
create sequence bank_statements_seq start with 50 increment by 50;
create sequence bank_statement_numbers start with 1001;
create table bank_statements (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  file_name text not null,
  file_hash text not null,
  -- Which one of the file's statements it is.
  position int not null,
  -- What the bank calls it.
  bank_id text not null,
  account text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  from_day date,
  until_day date,
  opening numeric(19,4) not null,
  closing numeric(19,4) not null,
  entry_count int not null,
  -- Entries that an earlier file had brought already.
  known_count int not null,
  imported_at timestamptz not null,
  imported_by text not null,
  imported_by_name text not null,
  unique (file_hash, position)
);
create index bank_statements_imported on bank_statements (imported_at, id);

create sequence bank_entries_seq start with 50 increment by 50;
create sequence bank_entry_numbers start with 1001;
create table bank_entries (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  statement_id bigint not null references bank_statements,
  -- The bank's own reference with what else tells it from others: the same entry twice is one.
  entry_key text not null unique,
  booked_on date not null,
  amount numeric(19,4) not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  -- Of what came in, what has found no account yet.
  left_amount numeric(19,4) not null check (left_amount between 0 and amount),
  status text not null check (status in ('NEW', 'WAITING', 'BOOKED', 'ASIDE', 'OUTGOING')),
  hint text check (hint in ('NO_REFERENCE', 'UNKNOWN_REFERENCE', 'SEVERAL_ACCOUNTS', 'ALREADY_PAID', 'OTHER_CURRENCY', 'REVERSED')),
  reversed boolean not null,
  party_name text,
  party_account text,
  reference text,
  message text,
  bank_reference text,
  aside_reason text,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  next_match_at timestamptz not null,
  check (status <> 'BOOKED' or left_amount = 0)
);
create index bank_entries_due on bank_entries (next_match_at, id) where status = 'NEW';
create index bank_entries_waiting on bank_entries (booked_on, id) where status = 'WAITING';
create index bank_entries_statement on bank_entries (statement_id, id);
create index bank_entries_party on bank_entries (party_account, id) where party_account is not null;
create index bank_entries_booked on bank_entries (booked_on, id);
create index bank_entries_amount on bank_entries (amount, id);
create trigger bank_entries_stand before update of number, statement_id, entry_key, booked_on, amount, currency, reversed, party_name, party_account, reference, message,
    bank_reference or delete or truncate on bank_entries
  for each statement execute function refuse_change();

-- Which payments an entry became; several, where it was for several accounts.
create table bank_bookings (
  payment_id bigint primary key references payments,
  entry_id bigint not null references bank_entries,
  booking_key text not null unique,
  amount numeric(19,4) not null check (amount > 0)
);
create index bank_bookings_entry on bank_bookings (entry_id);
create trigger bank_bookings_append_only before update or delete or truncate on bank_bookings
  for each statement execute function refuse_change();

-- What somebody may have meant who paid just so much.
create index invoices_open_amount on invoices (open_amount, currency, id) where status = 'OPEN' and kind = 'INVOICE';
