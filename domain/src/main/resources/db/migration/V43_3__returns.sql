-- Delivered goods that customers want to send back, or have sent back.
create sequence returns_seq start with 50 increment by 50;
create sequence return_numbers start with 1001;
create table returns (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  order_id bigint not null references orders,
  account_id bigint not null references accounts,
  -- The account's customer, again: every question of ownership is answered by this table alone.
  customer_id bigint not null references customers,
  -- Given by the form: the same submission twice is one return.
  return_key text not null,
  status text not null check (status in ('ASKED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'RECEIVED')),
  reason text not null check (reason in ('DAMAGED', 'WRONG_ITEM', 'NOT_AS_DESCRIBED', 'NOT_NEEDED', 'OTHER')),
  description text,
  pieces int not null check (pieces > 0),
  asked_at timestamptz not null,
  asked_by text not null,
  asked_by_name text not null,
  decided_at timestamptz,
  decided_by_name text,
  decision text,
  received_at timestamptz,
  received_by_name text,
  unique (customer_id, return_key)
);
create index returns_order on returns (order_id);
create index returns_account on returns (account_id);
create index returns_customer on returns (customer_id, asked_at desc, id desc);
create index returns_asked on returns (asked_at, id);
create index returns_waiting on returns (status, asked_at, id) where status in ('ASKED', 'ACCEPTED');

create sequence return_lines_seq start with 50 increment by 50;
create table return_lines (
  id bigint primary key,
  return_id bigint not null references returns,
  order_line_id bigint not null references order_lines,
  quantity int not null check (quantity > 0),
  -- What came back, once it did.
  received int check (received between 0 and quantity),
  condition text check (condition in ('AS_NEW', 'OPENED', 'DAMAGED')),
  to_stock boolean,
  unique (return_id, order_line_id)
);
create index return_lines_line on return_lines (order_line_id);

create table return_photos (
  return_id bigint not null references returns,
  position int not null,
  file_id bigint not null unique references files,
  primary key (return_id, position)
);
