create table categories (
  code text primary key check (code ~ '^[a-z0-9-]+$'),
  position int not null
);
create table category_names (
  category text not null references categories,
  language text not null check (language in ('en', 'fi', 'nb', 'lv')),
  name text not null,
  primary key (category, language)
);

create sequence products_seq start with 50 increment by 50;
create table products (
  id bigint primary key,
  version bigint not null,
  number text not null unique,
  kind text not null check (kind in ('GOODS', 'SERVICE', 'SUBSCRIPTION')),
  category text references categories,
  name text collate "und-x-icu" not null check (length(name) between 1 and 200),
  description text,
  -- Net of VAT, as agreed with businesses; VAT in percent.
  price numeric(19,4) not null check (price >= 0),
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  vat_rate numeric(5,2) not null check (vat_rate between 0 and 100),
  -- Pieces on hand; null where nothing is counted (services).
  stock int check (stock >= 0),
  on_sale boolean not null,
  search_text text generated always as (searchable(number || ' ' || name collate "default")) stored
);
create index products_search on products using gin (search_text gin_trgm_ops);
create index products_list on products (name, id) where on_sale;
create index products_category on products (category, name, id) where on_sale;
