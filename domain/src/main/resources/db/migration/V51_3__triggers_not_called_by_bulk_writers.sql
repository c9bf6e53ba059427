-- A bulk writer, which says tuttu.bulk for its transaction and brings the search texts along, need not call for each of its rows a function that then does nothing.
create or replace function customer_parts_searchable() returns trigger language plpgsql as $$
declare
  changed bigint := coalesce(new.customer_id, old.customer_id);
  said text;
begin
  perform from customers where id = changed for no key update;
  select customer_search_text(c) into said from customers c where c.id = changed;
  update customers set search_text = said where id = changed and search_text <> said;
  return null;
end $$;
drop trigger contact_points_searchable on contact_points;
create trigger contact_points_searchable after insert or update or delete on contact_points
  for each row when (coalesce(current_setting('tuttu.bulk', true), '') <> 'on') execute function customer_parts_searchable();
drop trigger accounts_searchable on accounts;
create trigger accounts_searchable after insert or update or delete on accounts
  for each row when (coalesce(current_setting('tuttu.bulk', true), '') <> 'on') execute function customer_parts_searchable();
drop trigger addresses_searchable on addresses;
create trigger addresses_searchable after insert or update or delete on addresses
  for each row when (coalesce(current_setting('tuttu.bulk', true), '') <> 'on') execute function customer_parts_searchable();

create or replace function customers_searchable() returns trigger language plpgsql as $$
begin
  new.search_text := customer_search_text(new);
  return new;
end $$;
drop trigger customers_searchable on customers;
create trigger customers_searchable before update of number, name, business_id, foreign_key on customers
  for each row execute function customers_searchable();
create trigger customers_searchable_from_the_start before insert on customers
  for each row when (new.search_text = '' or coalesce(current_setting('tuttu.bulk', true), '') <> 'on') execute function customers_searchable();
