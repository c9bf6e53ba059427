-- One search box for everything: contacts are found in a text of their own, and numbers by their digits.

-- A number as it is said: "300123" for O-300123, "12345678" for 1234567-8.
create function digits_of(text) returns text
  language sql immutable parallel safe strict
  return regexp_replace($1, '[^0-9]', '', 'g');

create index customers_number_digits on customers (digits_of(number) text_pattern_ops);
create index customers_business_id_digits on customers (digits_of(business_id) text_pattern_ops) where business_id is not null;
create index accounts_number_digits on accounts (digits_of(number) text_pattern_ops);
create index orders_number_digits on orders (digits_of(number) text_pattern_ops);
create index products_number_digits on products (digits_of(number) text_pattern_ops);
create index products_name_start on products (searchable(name collate "default") text_pattern_ops);

-- A contact's text is the contact's own, and costs the same whether the customer has one contact or ten thousand. It begins with a space, so that
-- what begins a word follows one.
drop trigger contacts_searchable on contacts;
alter table contacts add column search_text text generated always as
  (searchable(' ' || name || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))) stored;

-- Of a customer's own parts only so many are in the customer's text: each is found by an index, in an order that stays.
drop index addresses_customer;
create index addresses_customer on addresses (customer_id, kind, valid_from, id);
create or replace function customer_search_text(customer customers) returns text
  language sql stable as $$
  select searchable(concat_ws(' ', customer.number, customer.name, customer.business_id,
    (select string_agg(p.value, ' ' order by p.kind, p.value) from
      (select kind, value from contact_points where customer_id = customer.id order by kind, value limit 40) p),
    (select string_agg(a.number, ' ' order by a.id) from (select id, number from accounts where customer_id = customer.id order by id limit 10) a),
    (select string_agg(a.city, ' ' order by a.kind, a.valid_from, a.id) from
      (select kind, valid_from, id, city from addresses where customer_id = customer.id order by kind, valid_from, id limit 10) a)))
$$;

-- Waits for whoever is changing another part of the same customer, so that neither text lacks the other's; writes only what is new.
create or replace function customer_parts_searchable() returns trigger language plpgsql as $$
declare
  changed bigint := coalesce(new.customer_id, old.customer_id);
  said text;
begin
  if coalesce(current_setting('tuttu.bulk', true), '') <> 'on' then
    perform from customers where id = changed for no key update;
    select customer_search_text(c) into said from customers c where c.id = changed;
    update customers set search_text = said where id = changed and search_text <> said;
  end if;
  return null;
end $$;

-- The customer's own text is short now, and as quick to look through as the name alone.
drop index customers_name_alike;

-- An index is built anew in less time than it takes in a million changes.
drop index customers_search;
update customers c set search_text = customer_search_text(c) where c.id in (select customer_id from contacts);
set local maintenance_work_mem = '256MB';
create index customers_search on customers using gin (search_text gin_trgm_ops);
create index contacts_search on contacts using gin (search_text gin_trgm_ops);
create index contacts_name_start on contacts (searchable(name) text_pattern_ops);
analyze customers, contacts, accounts, orders, products;
