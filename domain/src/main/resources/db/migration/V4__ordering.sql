create table basket_lines (
  -- A basket belongs to one user acting for one customer.
  subject text not null,
  customer_id bigint not null references customers,
  product_id bigint not null references products,
  quantity int not null check (quantity between 1 and 100000),
  -- The price when it was put there, to tell when it has changed.
  price numeric(19,4) not null,
  added_at timestamptz not null,
  primary key (subject, customer_id, product_id)
);

create sequence orders_seq start with 50 increment by 50;
create sequence order_numbers start with 300001;
create table orders (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  account_id bigint not null references accounts,
  -- The account's customer, again: every question of ownership is answered by this table alone.
  customer_id bigint not null references customers,
  kind text not null check (kind in ('SALE', 'RETURN', 'CORRECTION')),
  status text not null check (status in ('PLACED', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  -- Given by the form: the same submission twice is one order.
  order_key text,
  reference text,
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  net numeric(19,4) not null,
  vat numeric(19,4) not null,
  gross numeric(19,4) not null check (gross = net + vat),
  line_count int not null,
  placed_at timestamptz not null,
  placed_by text not null,
  placed_by_name text not null,
  delivery_recipient text,
  delivery_street text,
  delivery_street2 text,
  delivery_postal_code text,
  delivery_city text,
  delivery_country text,
  unique (customer_id, order_key)
);
create index orders_customer on orders (customer_id, placed_at desc, id desc);
create index orders_account on orders (account_id);
create index orders_open on orders (customer_id, placed_at desc, id desc) where status in ('PLACED', 'CONFIRMED', 'SHIPPED');
create index orders_status on orders (status, placed_at desc, id desc) where status in ('PLACED', 'CONFIRMED', 'SHIPPED');
create index orders_number_start on orders (number text_pattern_ops);
create index orders_recent on orders (placed_at desc, id desc);

create sequence order_lines_seq start with 50 increment by 50;
create table order_lines (
  id bigint primary key,
  order_id bigint not null references orders,
  position int not null,
  -- What the line is: goods or services, or something that is no sale (postage, a fee, a correction, a discount).
  kind text not null check (kind in ('PRODUCT', 'POSTAGE', 'FEE', 'DISCOUNT', 'CORRECTION')),
  product_id bigint references products,
  product_number text not null,
  name text not null,
  quantity int not null,
  unit_price numeric(19,4) not null,
  vat_rate numeric(5,2) not null,
  net numeric(19,4) not null,
  vat numeric(19,4) not null,
  gross numeric(19,4) not null check (gross = net + vat),
  unique (order_id, position)
);
create index order_lines_product on order_lines (product_id);

create sequence order_events_seq start with 50 increment by 50;
create table order_events (
  id bigint primary key,
  order_id bigint not null references orders,
  status text not null check (status in ('PLACED', 'CONFIRMED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  at timestamptz not null,
  by_subject text not null,
  by_name text not null,
  note text
);
create index order_events_order on order_events (order_id, id);
