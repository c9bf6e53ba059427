-- An order can wait for its owner, be picked, and leave in parts.
alter table orders drop constraint orders_status_check,
  add constraint orders_status_check check (status in ('WAITING', 'PLACED', 'CONFIRMED', 'PICKING', 'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  -- Counts what happened to it, so that whatever happens makes a version.
  add column steps int not null default 0;
alter table order_events drop constraint order_events_status_check,
  add constraint order_events_status_check check (status in ('WAITING', 'PLACED', 'CONFIRMED', 'PICKING', 'PARTLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CANCELLED')),
  -- What happened: the status was reached, or something else while it lasted.
  add column kind text not null default 'REACHED' check (kind in ('REACHED', 'ARRIVED', 'REST_CANCELLED', 'PUT_BACK', 'CHANGED', 'APPROVED', 'REFUSED'));
drop index orders_open;
create index orders_open on orders (customer_id, placed_at desc, id desc) where status in ('WAITING', 'PLACED', 'CONFIRMED', 'PICKING', 'PARTLY_SHIPPED', 'SHIPPED');
drop index orders_status;
create index orders_status on orders (status, placed_at desc, id desc) where status in ('WAITING', 'PLACED', 'CONFIRMED', 'PICKING', 'PARTLY_SHIPPED', 'SHIPPED');
-- Pieces that were ordered and will not come: the line's quantity and amounts are without them.
alter table order_lines add column cancelled int not null default 0 check (cancelled >= 0);

-- Who brings shipments, and the form of the addresses where their way can be followed.
create sequence carriers_seq start with 50 increment by 50;
create table carriers (
  id bigint primary key,
  version bigint not null,
  code text not null unique check (code ~ '^[A-Z0-9-]{1,20}$'),
  name text not null check (length(name) between 1 and 100),
  tracking_form text check (tracking_form ~ '^https://[a-z0-9.-]+/[^\s<>"]*\{number\}[^\s<>"]*$'),
  active boolean not null
);

create sequence shipments_seq start with 50 increment by 50;
create table shipments (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  order_id bigint not null references orders,
  position int not null check (position > 0),
  carrier_id bigint references carriers,
  tracking_number text check (tracking_number ~ '^[A-Za-z0-9][A-Za-z0-9 ./-]{0,49}$'),
  note text,
  shipped_at timestamptz not null,
  shipped_by text not null,
  shipped_by_name text not null,
  delivered_at timestamptz,
  unique (order_id, position)
);
create index shipments_carrier on shipments (carrier_id) where carrier_id is not null;

create sequence shipment_lines_seq start with 50 increment by 50;
create table shipment_lines (
  id bigint primary key,
  shipment_id bigint not null references shipments,
  order_line_id bigint not null references order_lines,
  quantity int not null,
  unique (shipment_id, order_line_id)
);
create index shipment_lines_line on shipment_lines (order_line_id);

-- Invoices are made out shipment by shipment, each once. Those from before are about their whole order.
alter table invoices add column shipment_id bigint references shipments;
drop index invoices_order;
create unique index invoices_shipment on invoices (shipment_id) where kind = 'INVOICE';
-- The order's line that a line is about, where it is not the same position.
alter table invoice_lines add column order_position int;
drop trigger invoices_stand on invoices;
create trigger invoices_stand before update of number, kind, account_id, order_id, shipment_id, credits_id, event_key, issued_on, delivered_on, due_on, issued_at,
    issued_by, issued_by_name, currency, net, vat, gross, line_count, payment_reference, customer_reference, reason, buyer_name, buyer_business_id, buyer_street,
    buyer_street2, buyer_postal_code, buyer_city, buyer_country, seller_name, seller_business_id, seller_vat_id, seller_street, seller_postal_code, seller_city,
    seller_country, seller_iban, seller_bic or delete or truncate on invoices
  for each statement execute function refuse_change();
