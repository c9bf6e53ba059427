-- What happened that people want to know, once for all of them; it is told to each a moment later. Its words are the text news.<name> with these arguments.
create table news (
  id bigint generated always as identity primary key,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  name text not null check (name ~ '^[a-z-]+$'),
  args jsonb not null default '{}',
  -- Where the portal shows more of it.
  path text not null check (path ~ '^/([^/\\]|$)'),
  -- Whose news it is; null when it is about a person alone.
  customer_id bigint references customers,
  -- The account that it is about, for those who have a right for this one; null when it is about none.
  account_id bigint references accounts,
  -- Whom it is for; null for all of the customer's people whom this kind of news concerns.
  subject text,
  by_subject text,
  -- Its mail has left already, or it is to have none of its own.
  mailed boolean not null,
  at timestamptz not null,
  told_at timestamptz,
  check (customer_id is not null or subject is not null)
);
create index news_untold on news (id) where told_at is null;
create index news_customer on news (customer_id) where customer_id is not null;
create index news_account on news (account_id) where account_id is not null;
create index news_at on news (at);

-- What somebody was told.
create table notifications (
  id bigint generated always as identity primary key,
  news_id bigint not null references news on delete cascade,
  subject text not null references portal_users,
  customer_id bigint references customers,
  bell text not null check (bell in ('SHOWN', 'DAILY', 'OFF')),
  mail text not null check (mail in ('NONE', 'DUE', 'DAILY', 'SENT')),
  -- When the day's collection is due that it waits for, by the bell or by mail.
  digest_at timestamptz not null,
  read_at timestamptz,
  unique (news_id, subject)
);
create index notifications_shown on notifications (subject, id desc) where bell = 'SHOWN';
create index notifications_unread on notifications (subject, customer_id) where bell = 'SHOWN' and read_at is null;
create index notifications_mail_due on notifications (id) where mail = 'DUE';
create index notifications_digest_due on notifications (digest_at) where mail = 'DAILY' or bell = 'DAILY';
create index notifications_customer on notifications (customer_id) where customer_id is not null;

-- How somebody wants to hear of a kind of news; without a row, as is usual.
create table notification_choices (
  subject text not null references portal_users,
  kind text not null check (kind ~ '^[A-Z_]+$'),
  bell text not null check (bell in ('AT_ONCE', 'DAILY', 'OFF')),
  mail text not null check (mail in ('AT_ONCE', 'DAILY', 'OFF')),
  primary key (subject, kind)
);
insert into notification_choices (subject, kind, bell, mail) select subject, 'ORDERS', 'AT_ONCE', 'OFF' from portal_users where not mail_orders;
insert into notification_choices (subject, kind, bell, mail) select subject, 'CHANGES', 'AT_ONCE', 'OFF' from portal_users where not mail_changes;
-- Both columns stay for nodes of the version before, which may still run beside this one.
comment on column portal_users.mail_orders is 'Not read any more: see notification_choices.';
comment on column portal_users.mail_changes is 'Not read any more: see notification_choices.';

-- Where somebody says that they want no more mails of this kind, without signing in; null for mails that must be sent.
alter table outbox_mails add column unsubscribe text;
