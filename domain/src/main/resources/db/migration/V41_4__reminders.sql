-- When customers are reminded of what they owe; off until a manager turns it on.
create table reminder_schedule (
  id int primary key check (id = 1),
  version bigint not null,
  active boolean not null
);
insert into reminder_schedule (id, version, active) values (1, 1, false);

create table reminder_steps (
  position int primary key check (position between 1 and 3),
  days_after int not null unique check (days_after between 1 and 365)
);

-- What a step's mail says, where a manager wrote something else than is usual.
create table reminder_texts (
  position int not null references reminder_steps on delete cascade,
  language text not null,
  text text not null,
  primary key (position, language)
);

-- Each step once for each invoice, whoever sends it.
create sequence reminders_seq;
create table reminders (
  id bigint primary key default nextval('reminders_seq'),
  invoice_id bigint not null references invoices,
  position int not null,
  account_id bigint not null references accounts,
  customer_id bigint not null references customers,
  -- Null where the customer has no e-mail address.
  recipient text,
  sent_at timestamptz not null,
  unique (invoice_id, position)
);
create index reminders_account on reminders (account_id, id);
create index reminders_customer on reminders (customer_id, id);
create trigger reminders_append_only before update or delete or truncate on reminders
  for each statement execute function refuse_change();

-- Where nobody is reminded for a while: of an invoice, or of anything on an account.
create table reminder_pauses (
  account_id bigint unique references accounts,
  invoice_id bigint unique references invoices,
  -- The last day; null until somebody ends it.
  until_day date,
  reason text not null,
  paused_at timestamptz not null,
  paused_by text not null,
  paused_by_name text not null,
  check ((account_id is null) <> (invoice_id is null))
);
