-- What a customer is called in the system from which it came; how its later files name it. Not unique: two systems may use the same key, and a row that
-- could mean either is refused by the import.
alter table customers add column foreign_key text check (length(foreign_key) between 1 and 100);
create index customers_foreign_key on customers (foreign_key) where foreign_key is not null;

create or replace function customer_search_text(customer customers) returns text
  language sql stable as $$
  select searchable(concat_ws(' ', customer.number, customer.name, customer.business_id, customer.foreign_key,
    (select string_agg(p.value, ' ' order by p.kind, p.value) from
      (select kind, value from contact_points where customer_id = customer.id order by kind, value limit 40) p),
    (select string_agg(a.number, ' ' order by a.id) from (select id, number from accounts where customer_id = customer.id order by id limit 10) a),
    (select string_agg(a.city, ' ' order by a.kind, a.valid_from, a.id) from
      (select kind, valid_from, id, city from addresses where customer_id = customer.id order by kind, valid_from, id limit 10) a)))
$$;
drop trigger customers_searchable on customers;
create trigger customers_searchable before insert or update of number, name, business_id, foreign_key on customers
  for each row execute function customers_searchable();
