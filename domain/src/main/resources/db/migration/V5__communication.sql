create sequence interactions_seq start with 50 increment by 50;
create table interactions (
  id bigint primary key,
  version bigint not null,
  -- Given by the form: the same submission twice is one interaction.
  interaction_key text unique,
  customer_id bigint not null references customers,
  channel text not null check (channel in ('PHONE', 'EMAIL', 'LETTER', 'VISIT', 'VIDEO', 'CHAT')),
  direction text not null check (direction in ('IN', 'OUT')),
  at timestamptz not null,
  summary text not null check (length(summary) between 1 and 200),
  notes text check (length(notes) <= 10000),
  recorded_by text not null,
  recorded_by_name text not null
);
create index interactions_customer on interactions (customer_id, id desc);

-- Mails leave from here, after the transaction that caused them; one that could not leave is tried again.
create table outbox_mails (
  id bigint generated always as identity primary key,
  recipient text not null,
  language text not null,
  subject text not null,
  text_body text not null,
  html_body text not null,
  created_at timestamptz not null,
  attempts int not null default 0,
  next_attempt_at timestamptz not null,
  last_fault text,
  sent_at timestamptz
);
create index outbox_mails_due on outbox_mails (next_attempt_at) where sent_at is null;
