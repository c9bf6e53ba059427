-- Plans: on what terms a product of the kind subscription can be used. What a customer agreed to does not change; only what the plan is called and whether it is offered do.
create sequence plans_seq start with 50 increment by 50;
create table plans (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  product_id bigint not null references products,
  name text collate "und-x-icu" not null check (length(name) between 1 and 200),
  period text not null check (period in ('MONTH', 'QUARTER', 'YEAR')),
  -- How long it runs before it renews itself; whole periods.
  term_months int not null check (term_months between 1 and 120),
  minimum_months int not null check (minimum_months between 0 and 120),
  notice_days int not null check (notice_days between 0 and 365),
  billed text not null check (billed in ('IN_ADVANCE', 'IN_ARREARS')),
  pausable boolean not null,
  -- What is counted, such as GB; null where nothing is.
  meter text check (length(meter) between 1 and 30),
  offered boolean not null,
  check (term_months % (case period when 'MONTH' then 1 when 'QUARTER' then 3 else 12 end) = 0)
);
create index plans_product on plans (product_id, id);
create index plans_name on plans (name, id);
create index plans_number_start on plans (number text_pattern_ops);

-- What a plan costs, by currency and from a day on. A version is never changed: a later one follows it.
create sequence plan_prices_seq start with 50 increment by 50;
create table plan_prices (
  id bigint primary key,
  plan_id bigint not null references plans,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  effective_from date not null,
  -- Net, for one period.
  price numeric(19,4) not null check (price >= 0),
  -- How much of what is counted is in the price, for each period.
  included numeric(15,3) not null check (included >= 0),
  made_at timestamptz not null,
  made_by text not null,
  made_by_name text not null,
  unique (plan_id, currency, effective_from)
);
create trigger plan_prices_append_only before update or delete or truncate on plan_prices
  for each statement execute function refuse_change();

-- What is counted beyond the included amount costs by its share in each tier.
create table plan_tiers (
  price_id bigint not null references plan_prices,
  position int not null,
  above numeric(15,3) not null check (above >= 0),
  unit_price numeric(19,4) not null check (unit_price >= 0),
  primary key (price_id, position)
);
create trigger plan_tiers_append_only before update or delete or truncate on plan_tiers
  for each statement execute function refuse_change();

create sequence subscriptions_seq start with 50 increment by 50;
create sequence subscription_numbers start with 1001;
create table subscriptions (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  account_id bigint not null references accounts,
  -- The account's customer, again: every question of ownership is answered by this table alone.
  customer_id bigint not null references customers,
  -- Given by the form: the same submission twice is one subscription.
  start_key text not null,
  currency text not null,
  plan_id bigint not null references plans,
  -- The version of the price that holds until it renews.
  price_id bigint not null references plan_prices,
  next_plan_id bigint references plans,
  status text not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
  -- All days on which something happens are so many months after this one.
  started_on date not null,
  period_month int not null,
  term_month int not null,
  term_months int not null,
  period_from date not null,
  -- When the period ends and the next one begins; null when there is none.
  next_on date,
  term_until date not null,
  minimum_until date not null,
  -- Up to this day the plan's price is charged.
  charged_until date not null,
  ends_on date,
  pauses_on date,
  announce_on date,
  -- A fault kept it from going on: not to be tried before.
  retry_at timestamptz,
  charges int not null,
  started_at timestamptz not null,
  started_by text not null,
  started_by_name text not null,
  check ((status = 'ENDED') = (next_on is null)),
  check (status = 'ENDED' or period_from < next_on),
  unique (customer_id, start_key)
);
create index subscriptions_due on subscriptions (next_on, account_id) where next_on is not null;
create index subscriptions_announce on subscriptions (announce_on) where announce_on is not null;
create index subscriptions_account_due on subscriptions (account_id, next_on) where next_on is not null;
create index subscriptions_account_term on subscriptions (account_id, term_until, id) where next_on is not null;
create index subscriptions_customer on subscriptions (customer_id, id desc);
create index subscriptions_customer_running on subscriptions (customer_id, id desc) where next_on is not null;
create index subscriptions_customer_first on subscriptions (customer_id, (next_on is null), id desc);
create index subscriptions_plan on subscriptions (plan_id, id);
create index subscriptions_next_plan on subscriptions (next_plan_id) where next_plan_id is not null;
-- What their list is sorted by.
create index subscriptions_started on subscriptions (started_on, id);
create index subscriptions_term on subscriptions (term_until, id);
create index subscriptions_status on subscriptions (status, started_on, id);
create index subscriptions_number_start on subscriptions (number text_pattern_ops);

-- What was charged, each once: the price of days, and what was counted in a period.
create sequence subscription_charges_seq start with 50 increment by 50;
create table subscription_charges (
  id bigint primary key,
  subscription_id bigint not null references subscriptions,
  position int not null,
  kind text not null check (kind in ('PERIOD', 'CHANGE', 'RESUMED', 'USAGE')),
  from_on date not null,
  until_on date not null check (until_on > from_on),
  quantity numeric(18,3),
  -- As the invoice says it.
  name text not null,
  product_number text not null,
  currency text not null,
  vat_rate numeric(5,2) not null,
  net numeric(19,4) not null,
  vat numeric(19,4) not null,
  -- Null for what costs nothing, and for what waits for the period's end.
  invoice_number text references invoices (number) deferrable initially deferred,
  made_at timestamptz not null,
  unique (subscription_id, position)
);
-- Whatever happens: a day is charged once, and so is what was counted.
create unique index subscription_charges_once on subscription_charges (subscription_id, kind, from_on) where kind in ('PERIOD', 'USAGE');
create index subscription_charges_waiting on subscription_charges (subscription_id) where invoice_number is null;
create index subscription_charges_invoice on subscription_charges (invoice_number) where invoice_number is not null;
create trigger subscription_charges_stand before update of subscription_id, position, kind, from_on, until_on, quantity, name, product_number, currency, vat_rate, net, vat, made_at
    or delete or truncate on subscription_charges
  for each statement execute function refuse_change();

create sequence subscription_events_seq start with 50 increment by 50;
create table subscription_events (
  id bigint primary key,
  subscription_id bigint not null references subscriptions,
  customer_id bigint not null references customers,
  step text not null,
  at timestamptz not null,
  by_subject text not null,
  by_name text not null,
  -- The day that the step is about, and what it led to.
  day date,
  note text
);
create index subscription_events_subscription on subscription_events (subscription_id, id);
create index subscription_events_customer on subscription_events (customer_id, at desc, id desc);
create trigger subscription_events_append_only before update or delete or truncate on subscription_events
  for each statement execute function refuse_change();

-- What was counted. A mistake is put right by another reading.
create sequence readings_seq;
create table readings (
  id bigint primary key,
  subscription_id bigint not null references subscriptions,
  -- Given by whoever counts: the same twice is one reading.
  reading_key text not null,
  used_on date not null,
  -- The day by which it belongs to a period: a later one where it came too late for its own.
  counts_on date not null check (counts_on >= used_on),
  quantity numeric(15,3) not null check (quantity <> 0),
  recorded_at timestamptz not null,
  recorded_by text not null,
  recorded_by_name text not null,
  unique (subscription_id, reading_key)
);
create index readings_counted on readings (subscription_id, counts_on);
create trigger readings_append_only before update or delete or truncate on readings
  for each statement execute function refuse_change();
