-- How a product comes: when more is expected, in packs of how many it is sold, what takes its place when it is gone, and what goes with it.
alter table products add column expected_on date;
alter table products add column pack int not null default 1 check (pack between 1 and 100000);
alter table products add column replaced_by bigint references products on delete set null check (replaced_by <> id);
create index products_replaced_by on products (replaced_by) where replaced_by is not null;
create table related_products (
  product_id bigint not null references products on delete cascade,
  related_id bigint not null references products on delete cascade check (related_id <> product_id),
  position int not null,
  primary key (product_id, related_id)
);
create index related_products_related on related_products (related_id);
