-- The last number that was given, for each series of invoice numbers and year. Its row is locked from the giving to the commit: no number is left out, none is given twice.
create table invoice_series (
  company text not null,
  year int not null,
  last_number int not null check (last_number > 0),
  primary key (company, year)
);

-- Invoices and credit notes. What they say never changes; only what is left of them does.
create sequence invoices_seq start with 50 increment by 50;
create table invoices (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE')),
  account_id bigint not null references accounts,
  -- The account's customer, again: every question of ownership is answered by this table alone.
  customer_id bigint not null references customers,
  order_id bigint references orders,
  -- The invoice that a credit note takes back, wholly or in part.
  credits_id bigint references invoices,
  -- What it arose from: the same event twice is one document.
  event_key text not null unique,
  issued_on date not null,
  delivered_on date not null,
  due_on date not null check (due_on >= issued_on),
  issued_at timestamptz not null,
  issued_by text not null,
  issued_by_name text not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  net numeric(19,4) not null,
  vat numeric(19,4) not null,
  gross numeric(19,4) not null check (gross = net + vat and gross >= 0),
  line_count int not null,
  -- Of an invoice what is to be paid, of a credit note what is not used up.
  open_amount numeric(19,4) not null check (open_amount between 0 and gross),
  status text not null generated always as (case when open_amount = 0 then 'PAID' else 'OPEN' end) stored,
  payment_reference text,
  customer_reference text,
  reason text,
  buyer_name text not null,
  buyer_business_id text,
  buyer_street text,
  buyer_street2 text,
  buyer_postal_code text,
  buyer_city text,
  buyer_country text,
  seller_name text not null,
  seller_business_id text,
  seller_vat_id text,
  seller_street text,
  seller_postal_code text,
  seller_city text,
  seller_country text,
  seller_iban text,
  seller_bic text,
  check ((kind = 'INVOICE') = (payment_reference is not null)),
  check (kind = 'CREDIT_NOTE' or credits_id is null)
);
-- An order is invoiced once.
create unique index invoices_order on invoices (order_id) where kind = 'INVOICE';
create index invoices_of_order on invoices (order_id);
create index invoices_credits on invoices (credits_id) where credits_id is not null;
create index invoices_customer on invoices (customer_id, issued_on desc, id desc);
create index invoices_customer_due on invoices (customer_id, due_on, id) where status = 'OPEN';
create index invoices_account_due on invoices (account_id, due_on, id) where status = 'OPEN';
create index invoices_reference on invoices (payment_reference);
create index invoices_issued on invoices (issued_on, id);
create index invoices_due on invoices (due_on, id);
create index invoices_open_due on invoices (due_on, id) where status = 'OPEN';
create index invoices_gross on invoices (gross, id);
create index invoices_number_start on invoices (number text_pattern_ops);
create trigger invoices_stand before update of number, kind, account_id, order_id, credits_id, event_key, issued_on, delivered_on, due_on, issued_at,
    issued_by, issued_by_name, currency, net, vat, gross, line_count, payment_reference, customer_reference, reason, buyer_name, buyer_business_id, buyer_street,
    buyer_street2, buyer_postal_code, buyer_city, buyer_country, seller_name, seller_business_id, seller_vat_id, seller_street, seller_postal_code, seller_city,
    seller_country, seller_iban, seller_bic or delete or truncate on invoices
  for each statement execute function refuse_change();

create sequence invoice_lines_seq start with 50 increment by 50;
create table invoice_lines (
  id bigint primary key,
  invoice_id bigint not null references invoices,
  position int not null,
  -- Which line of the invoice a credit note's line takes back.
  credits_position int,
  product_number text not null,
  name text not null,
  quantity int not null,
  unit_price numeric(19,4) not null,
  vat_rate numeric(5,2) not null,
  net numeric(19,4) not null,
  vat numeric(19,4) not null,
  gross numeric(19,4) not null check (gross = net + vat),
  unique (invoice_id, position)
);
create trigger invoice_lines_append_only before update or delete or truncate on invoice_lines
  for each statement execute function refuse_change();

-- Money that came in, went back, or was given up.
create sequence payments_seq start with 50 increment by 50;
create sequence payment_numbers start with 1001;
create table payments (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  kind text not null check (kind in ('PAYMENT', 'REFUND', 'WRITE_OFF')),
  account_id bigint not null references accounts,
  customer_id bigint not null references customers,
  -- Given by the form or the bank: the same submission twice is one payment.
  event_key text not null unique,
  day date not null,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  amount numeric(19,4) not null check (amount > 0),
  -- What has not found an invoice yet.
  open_amount numeric(19,4) not null check (open_amount between 0 and amount),
  reference text,
  note text,
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  check (kind = 'PAYMENT' or open_amount = 0)
);
create index payments_account on payments (account_id, id);
create index payments_account_open on payments (account_id, id) where open_amount > 0;
create index payments_customer on payments (customer_id, id);
-- What their list is sorted by.
create index payments_recorded on payments (recorded_at, id);
create index payments_day on payments (day, id);
create index payments_amount on payments (amount, id);
create index payments_unused on payments (open_amount, id);
create trigger payments_stand before update of number, kind, account_id, event_key, day, currency, amount, reference, note, recorded_at, recorded_by,
    recorded_by_name or delete or truncate on payments
  for each statement execute function refuse_change();

-- Which payment, credit note or write-off settled which invoice, or was paid back by which refund.
create sequence allocations_seq start with 50 increment by 50;
create table allocations (
  id bigint primary key,
  payment_id bigint references payments,
  credit_note_id bigint references invoices,
  invoice_id bigint references invoices,
  refund_id bigint references payments,
  amount numeric(19,4) not null check (amount > 0),
  at timestamptz not null,
  check ((payment_id is null) <> (credit_note_id is null)),
  check ((invoice_id is null) <> (refund_id is null))
);
create index allocations_payment on allocations (payment_id) where payment_id is not null;
create index allocations_credit_note on allocations (credit_note_id) where credit_note_id is not null;
create index allocations_invoice on allocations (invoice_id) where invoice_id is not null;
create index allocations_refund on allocations (refund_id) where refund_id is not null;
create trigger allocations_append_only before update or delete or truncate on allocations
  for each statement execute function refuse_change();

-- How each account stands. Its row is locked by whatever posts to the account, so postings of one account come one after the other.
create table account_balances (
  account_id bigint primary key references accounts,
  version bigint not null,
  customer_id bigint not null references customers,
  currency text not null,
  -- What the customer owes; below zero when we owe.
  balance numeric(19,4) not null,
  -- Paid or credited, and not used for an invoice yet.
  unallocated numeric(19,4) not null check (unallocated >= 0),
  postings bigint not null,
  booked_on date not null
);
create index account_balances_customer on account_balances (customer_id);

-- The ledger: each event once, with entries that add up to nothing.
create sequence postings_seq start with 50 increment by 50;
create table postings (
  id bigint primary key,
  account_id bigint not null references accounts,
  -- Which one of the account's it is.
  position bigint not null,
  kind text not null check (kind in ('INVOICE', 'CREDIT_NOTE', 'PAYMENT', 'REFUND', 'WRITE_OFF')),
  event_key text not null unique,
  booked_on date not null,
  booked_at timestamptz not null,
  currency text not null,
  amount numeric(19,4) not null,
  -- The account's balance after it.
  balance numeric(19,4) not null,
  invoice_id bigint references invoices,
  payment_id bigint references payments,
  unique (account_id, position),
  check ((invoice_id is null) <> (payment_id is null))
);
create index postings_account_day on postings (account_id, booked_on, position);
create index postings_invoice on postings (invoice_id) where invoice_id is not null;
create index postings_payment on postings (payment_id) where payment_id is not null;
create trigger postings_append_only before update or delete or truncate on postings
  for each statement execute function refuse_change();

create sequence entries_seq start with 50 increment by 50;
create table entries (
  id bigint primary key,
  posting_id bigint not null references postings,
  book text not null check (book in ('RECEIVABLES', 'SALES', 'VAT', 'BANK', 'LOSSES')),
  -- In percent, for sales and their VAT.
  vat_rate numeric(5,2),
  -- Debit above zero, credit below.
  amount numeric(19,4) not null
);
create index entries_posting on entries (posting_id);
create trigger entries_append_only before update or delete or truncate on entries
  for each statement execute function refuse_change();

create function require_balance() returns trigger language plpgsql as $$
declare
  posting bigint := case tg_table_name when 'postings' then (to_jsonb(new) ->> 'id')::bigint else (to_jsonb(new) ->> 'posting_id')::bigint end;
begin
  if exists (
    select 1 from postings p left join entries e on e.posting_id = p.id where p.id = posting group by p.id, p.amount
    having count(e.id) < 2 or sum(e.amount) <> 0 or sum(e.amount) filter (where e.book = 'RECEIVABLES') is distinct from p.amount
  ) then
    raise exception 'posting % is not balanced', posting;
  end if;
  return null;
end $$;
create constraint trigger postings_balanced after insert on postings deferrable initially deferred
  for each row execute function require_balance();
create constraint trigger entries_balanced after insert on entries deferrable initially deferred
  for each row execute function require_balance();
