-- What one user wants to find again, for one customer.
create table favourites (
  subject text not null,
  customer_id bigint not null references customers,
  product_id bigint not null references products on delete cascade,
  added_at timestamptz not null,
  primary key (subject, customer_id, product_id)
);
create index favourites_customer on favourites (customer_id);
create index favourites_product on favourites (product_id);

create sequence order_lists_seq start with 50 increment by 50;
create table order_lists (
  id bigint primary key,
  version bigint not null,
  customer_id bigint not null references customers,
  owner text not null,
  owner_name text not null,
  name text not null check (length(name) between 1 and 100),
  shared boolean not null,
  unique (customer_id, owner, name)
);
create index order_lists_customer on order_lists (customer_id, id);
create table order_list_lines (
  list_id bigint not null references order_lists on delete cascade,
  product_id bigint not null references products on delete cascade,
  position int not null,
  quantity int not null check (quantity between 1 and 100000),
  primary key (list_id, product_id)
);
create index order_list_lines_product on order_list_lines (product_id);

create sequence standing_orders_seq start with 50 increment by 50;
create sequence standing_order_numbers start with 1001;
create table standing_orders (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  customer_id bigint not null references customers,
  account_id bigint not null references accounts,
  -- Given by the form: the same submission twice is one standing order.
  creation_key text not null,
  name text not null check (length(name) between 1 and 100),
  status text not null check (status in ('ACTIVE', 'PAUSED', 'ENDED')),
  weeks int not null check (weeks between 1 and 52),
  next_on date not null,
  when_missing text not null check (when_missing in ('LEAVE_OUT', 'SKIP')),
  when_dearer text not null check (when_dearer in ('ORDER', 'LEAVE_OUT', 'SKIP')),
  reference text,
  -- Who answers for it, with the rights of the day on which it becomes an order: whoever changed it last.
  orderer text not null,
  orderer_name text not null,
  -- Of which day its orderer has been told in time.
  announced_for date,
  -- After a fault it is tried again later.
  attempt_at timestamptz not null,
  delivery_recipient text,
  delivery_street text not null,
  delivery_street2 text,
  delivery_postal_code text,
  delivery_city text not null,
  delivery_country text not null,
  unique (customer_id, creation_key)
);
create index standing_orders_customer on standing_orders (customer_id, id desc);
create index standing_orders_account on standing_orders (account_id);
create index standing_orders_due on standing_orders (next_on, id) where status = 'ACTIVE';
create index standing_orders_next on standing_orders (next_on, id);
create table standing_order_lines (
  standing_order_id bigint not null references standing_orders on delete cascade,
  product_id bigint not null references products,
  position int not null,
  quantity int not null check (quantity between 1 and 100000),
  -- What the customer agreed to: the net price of one when they chose it, or when it last became an order.
  price numeric(19,4) not null,
  primary key (standing_order_id, product_id)
);
create index standing_order_lines_product on standing_order_lines (product_id);

-- What became of each day: one row, and so one order at most, however many nodes there are.
create table standing_order_runs (
  standing_order_id bigint not null references standing_orders on delete cascade,
  due_on date not null,
  outcome text not null check (outcome in ('ORDERED', 'SKIPPED', 'MISSING', 'DEARER', 'REFUSED')),
  order_number text,
  note text,
  at timestamptz not null,
  primary key (standing_order_id, due_on),
  check ((outcome = 'ORDERED') = (order_number is not null))
);
