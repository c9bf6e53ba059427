-- Numbers are compared by their bytes: one index finds a number, what begins so, and the order, where three did; and none asks how languages sort.
drop index customers_number_sort;
drop index customers_number_start;
drop trigger customers_searchable on customers;
alter table customers alter column number type text collate "C";
create or replace function customer_search_text(customer customers) returns text
  language sql stable as $$
  select searchable(concat_ws(' ', customer.number collate "default", customer.name, customer.business_id, customer.foreign_key,
    (select string_agg(p.value, ' ' order by p.kind, p.value) from
      (select kind, value from contact_points where customer_id = customer.id order by kind, value limit 40) p),
    (select string_agg(a.number collate "default", ' ' order by a.id) from (select id, number from accounts where customer_id = customer.id order by id limit 10) a),
    (select string_agg(a.city, ' ' order by a.kind, a.valid_from, a.id) from
      (select kind, valid_from, id, city from addresses where customer_id = customer.id order by kind, valid_from, id limit 10) a)))
$$;
create trigger customers_searchable before insert or update of number, name, business_id, foreign_key on customers
  for each row execute function customers_searchable();
alter table accounts alter column number type text collate "C";
-- Nothing to be unique for in most rows.
alter table customers drop constraint customers_creation_key_key;
create unique index customers_creation_key on customers (creation_key) where creation_key is not null;
