-- Files that belong to an order: a drawing, a purchase order, a packing list.
create table order_files (
  order_id bigint not null references orders,
  position int not null check (position > 0),
  file_id bigint not null unique references files,
  added_at timestamptz not null,
  added_by text not null,
  added_by_name text not null,
  primary key (order_id, position)
);
