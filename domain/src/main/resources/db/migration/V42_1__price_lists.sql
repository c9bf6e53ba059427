-- What an account pays. STANDARD is everybody's list: its prices are in each product's own currency, and without any a product costs its own price.
create sequence price_lists_seq start with 50 increment by 50;
create table price_lists (
  id bigint primary key,
  version bigint not null,
  code text not null unique check (code ~ '^[A-Z0-9][A-Z0-9._-]{0,39}$'),
  name text not null check (length(name) between 1 and 100),
  currency text check (currency ~ '^[A-Z]{3}$'),
  check ((code = 'STANDARD') = (currency is null))
);
insert into price_lists (id, version, code, name) values (0, 1, 'STANDARD', 'Standard');
alter table accounts add constraint accounts_price_list foreign key (price_list) references price_lists (code);
create index accounts_price_list on accounts (price_list) where price_list <> 'STANDARD';

create sequence list_prices_seq start with 50 increment by 50;
create table list_prices (
  id bigint primary key,
  version bigint not null,
  price_list text not null references price_lists (code),
  product_id bigint not null references products,
  -- For so many pieces of it, or more, in one line.
  from_quantity int not null check (from_quantity between 1 and 100000),
  price numeric(19,4) not null check (price >= 0),
  valid_from date not null,
  valid_until date,
  check (valid_until >= valid_from),
  -- Several may hold on one day: the one that began last does.
  unique (product_id, price_list, from_quantity, valid_from)
);
create index list_prices_from on list_prices (valid_from, id);
create index list_prices_list on list_prices (price_list, valid_from, id);
