-- Payments that customers began at a payment service's own pages, and what became of them.
create sequence online_payments_seq start with 50 increment by 50;
create sequence online_payment_numbers start with 1001;
create table online_payments (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  account_id bigint not null references accounts,
  customer_id bigint not null references customers,
  amount numeric(19,4) not null check (amount > 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  status text not null check (status in ('STARTED', 'PENDING', 'PAID', 'BOOKED', 'CLOSED')),
  -- What the service calls it, and where the customer pays; null until it has answered.
  service_id text unique,
  pay_url text,
  -- What the service says was paid.
  received numeric(19,4) check (received > 0),
  payment_id bigint unique references payments,
  started_at timestamptz not null,
  started_by text not null,
  started_by_name text not null,
  next_check_at timestamptz not null,
  check ((status in ('PAID', 'BOOKED')) = (received is not null)),
  check ((status = 'BOOKED') = (payment_id is not null))
);
create index online_payments_due on online_payments (next_check_at, id) where status <> 'BOOKED';
create index online_payments_account on online_payments (account_id, id);

create table online_payment_invoices (
  online_payment_id bigint not null references online_payments,
  invoice_id bigint not null references invoices,
  amount numeric(19,4) not null check (amount > 0),
  -- Whether the payment may still come in.
  unfinished boolean not null,
  primary key (online_payment_id, invoice_id)
);
-- An invoice can be paid online in one place at a time.
create unique index online_payment_invoices_unfinished on online_payment_invoices (invoice_id) where unfinished;
create index online_payment_invoices_invoice on online_payment_invoices (invoice_id);
